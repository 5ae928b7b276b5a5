import {foldLabel} from '../../printed/match-label.ts'
import type {FigureGrid} from '../grids/grid.ts'
import {makesThroughout, none} from './try-reading.ts'

const mostRun = 12

/** The words that stand last among the headings of a column. */
export function foldedEnd(path: readonly string[]): string {
  return foldLabel(path.at(-1) ?? '')
}

/**
 * Lines less those that another of them already holds, where the figures say so and no word does:
 *
 *     3年以上 18 | 3至4年 10 | 4至5年 5 | 5年以上 3       outer: the first holds the three after it
 *     一季度 10 | 二季度 8 | 上半年 18                    inner: the last is left out, being a sum of those before it
 */
export const nestedSums = {
  outer(lines: readonly number[], grid: FigureGrid): number[] {
    const kept: number[] = []
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as number
      kept.push(line)
      index += runThatMakes(line, lines.slice(index + 1, index + 1 + mostRun), grid)
    }
    return kept
  },
  inner(lines: readonly number[], grid: FigureGrid): number[] {
    const kept: number[] = []
    for (const line of lines) {
      const before = kept.slice(-mostRun).reverse()
      if (runThatMakes(line, before, grid) === 0) kept.push(line)
    }
    return kept
  }
}

/** How many lines of those next to it make a line in every column; 0 where none do. */
function runThatMakes(line: number, next: readonly number[], grid: FigureGrid): number {
  for (let count = 2; count <= next.length; count++) {
    if (makesThroughout(line, {parts: next.slice(0, count), minus: none}, grid)) return count
  }
  return 0
}
