import type {Table, UnreadablePart} from '../../../read/tree.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {Tally} from '../../facts/tally.ts'
import type {ReportTable} from '../../report-table.ts'

export interface TablesRead {
  readonly tables: readonly ReportTable[]
  /** Printed tables in which no table of the profile was recognised. */
  readonly otherTables: readonly Table[]
  /** Rows whose cells cannot be told apart, and labels that no row fits. */
  readonly unreadable: readonly UnreadablePart[]
  /** Those of tables without a form that their other figures prove or refute. */
  readonly percentages: readonly Percentage[]
  /** What runs on from line to line in them. */
  readonly tallies: readonly Tally[]
}
