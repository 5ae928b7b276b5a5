import type {Table} from '../tree.ts'
import {findCellLists} from './cell-lists.ts'
import {findColumnTables} from './column-tables.ts'
import type {Line} from './line.ts'
import {findPipeTables} from './pipe-tables.ts'

/**
 * Finds the tables that a draft prints without markup: lines with pipes, with tabs, with columns set by spaces, and one
 * cell a line. What is no table stays a line.
 */
export function findTextTables(items: readonly (Line | Table)[], source: string): readonly (Line | Table)[] {
  return findCellLists(findColumnTables(findPipeTables(items), source))
}
