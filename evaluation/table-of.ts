import {parseDecimal, whole} from '../src/model/arithmetic.ts'
import type {Profile} from '../src/model/profile.ts'
import type {ReportTable, TableCell} from '../src/model/report-table.ts'

type Filled = Readonly<Record<string, string | number | readonly (string | number)[]>>

/** A filled table of a profile: the given rows hold a number for each column (or one for the last), all others zero. */
export function tableOf(profile: Profile, id: string, rows: Filled): ReportTable {
  const spec = profile.tables.find(table => table.id === id)
  if (!spec) throw new RangeError(`no table ${id}`)
  const span = {start: 0, end: 0}
  const cells = spec.rows.flatMap(row =>
    spec.columns.map((column, index): TableCell => {
      const given = rows[row.id] ?? 0
      const isLast = index === spec.columns.length - 1
      const text = `${typeof given === 'object' ? (given[index] ?? 0) : isLast ? given : 0}`
      const value = parseDecimal(text) ?? whole(0)
      const cell = {table: id, row: row.id, column: column.id}
      const figure = {span, text, value, low: value, high: value, unit: column.unit ?? null, cell}
      return {
        span,
        text,
        id: cell,
        rowLabel: row.label,
        columnLabel: column.label,
        reading: 'figure',
        figure
      }
    })
  )
  return {
    id,
    form: profile.id,
    formTitle: profile.title,
    spec,
    span,
    section: null,
    cells,
    labels: [],
    statement: null,
    strangers: []
  }
}
