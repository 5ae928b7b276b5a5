import {add, type Decimal, subtract, zero} from '../arithmetic.ts'
import type {Figure} from '../figure.ts'
import type {TableSpec, YearLinkSpec} from '../profile.ts'
import {findCell} from '../relations/cell-grid.ts'
import {parseEquation} from '../relations/equation.ts'
import {findTable, type Report} from '../report.ts'
import type {ReportTable} from '../report-table.ts'

/** A figure that last year's report fixes, alone or together with other figures of this year. */
export interface YearLink {
  readonly kind: YearLinkSpec['kind']
  readonly figure: Figure
  readonly expected: Decimal
  /** The figures it follows from: those of this report, then those of last year's. */
  readonly current: readonly Figure[]
  readonly previous: readonly Figure[]
}

const previousPrefix = 'previous.'

/**
 * Every figure of the report's tables that last year's report fixes, as the profile states it (`carried-in =
 * previous.carried-out` for every column). Figures that are blank or in a table that either report lacks are left out.
 */
export function linkYears(report: Report): YearLink[] {
  const {previous} = report
  if (!previous) return []
  const links: YearLink[] = []
  for (const table of report.tables) {
    const before = findTable(previous, table.id)
    if (!before) continue
    for (const spec of table.spec.acrossYears) links.push(...linkTables(table, before, spec))
  }
  return links
}

function linkTables(table: ReportTable, before: ReportTable, spec: YearLinkSpec): YearLink[] {
  const [along, across] =
    spec.forEvery === 'column' ? [table.spec.rows, table.spec.columns] : [table.spec.columns, table.spec.rows]
  const {equation} = parseEquation(spec.equation, [...along, ...along.map(asPrevious)])
  if (!equation) return []
  const links: YearLink[] = []
  for (const {id: fixed} of across) {
    if (spec.only && !spec.only.includes(fixed)) continue
    const figureOf = (owner: ReportTable, id: string) =>
      (spec.forEvery === 'column' ? findCell(owner, id, fixed) : findCell(owner, fixed, id))?.figure ?? null
    const link = {current: [] as Figure[], previous: [] as Figure[]}
    let figure: Figure | null = null
    let expected = zero
    let isComplete = true
    for (const {id, sign, side} of equation.terms) {
      const isPrevious = id.startsWith(previousPrefix)
      const found = isPrevious ? figureOf(before, id.slice(previousPrefix.length)) : figureOf(table, id)
      if (!found) isComplete = false
      else if (side === 'left') figure = found
      else {
        link[isPrevious ? 'previous' : 'current'].push(found)
        expected = sign > 0 ? add(expected, found.value) : subtract(expected, found.value)
      }
    }
    if (figure && isComplete) links.push({kind: spec.kind, figure, expected, ...link})
  }
  return links
}

function asPrevious(named: TableSpec['rows'][number] | TableSpec['columns'][number]) {
  return {id: `${previousPrefix}${named.id}`, label: `${previousPrefix}${named.label}`}
}
