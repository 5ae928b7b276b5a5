import {add, type Decimal, equals, subtract, sum} from '../arithmetic.ts'
import type {Figure} from '../figure.ts'
import {findCell} from '../relations/cell-grid.ts'
import {findTable, type Report} from '../report.ts'
import type {ReportTable} from '../report-table.ts'

/** A figure that differs from the sum of the same figure in the offices' reports. */
export interface RollUpDifference {
  readonly figure: Figure
  readonly sum: Decimal
  readonly difference: Decimal
  /** The offices' figures, each with its report, those that are zero left out. */
  readonly parts: readonly {readonly figure: Figure; readonly report: Report}[]
}

/** One table held against the same table of the offices. */
export interface RollUp {
  readonly table: ReportTable
  readonly compared: readonly Figure[]
  /** In order of the table, grouped by cause: one misprint shows in its cell and in the totals above it alike. */
  readonly causes: readonly (readonly RollUpDifference[])[]
  /** Offices whose report lacks the table. */
  readonly missing: readonly Report[]
}

/** Holds every table against the sum of the offices' tables. Tables that no office has are left out. */
export function rollUp(report: Report): RollUp[] {
  const rollUps: RollUp[] = []
  for (const table of report.tables) {
    const offices: {report: Report; table: ReportTable}[] = []
    const missing: Report[] = []
    for (const part of report.parts) {
      const found = findTable(part, table.id)
      if (found) offices.push({report: part, table: found})
      else missing.push(part)
    }
    if (offices.length > 0) rollUps.push({table, missing, ...compareTable(table, offices)})
  }
  return rollUps
}

function compareTable(
  table: ReportTable,
  offices: readonly {report: Report; table: ReportTable}[]
): Pick<RollUp, 'compared' | 'causes'> {
  const compared: Figure[] = []
  const differences: RollUpDifference[] = []
  for (const {id, figure} of table.cells) {
    if (!figure) continue
    const parts: {figure: Figure; report: Report}[] = []
    for (const office of offices) {
      const part = findCell(office.table, id.row, id.column)?.figure
      if (part) parts.push({figure: part, report: office.report})
    }
    // A blank is no zero: a sum with a blank in it proves nothing.
    if (parts.length < offices.length) continue
    compared.push(figure)
    const total = sum(parts.map(part => part.figure.value))
    if (equals(figure.value, total)) continue
    differences.push({
      figure,
      sum: total,
      difference: subtract(figure.value, total),
      parts: parts.filter(part => part.figure.value.units !== 0n)
    })
  }
  return {compared, causes: groupByCause(differences)}
}

/**
 * A missing office, or the government's own share, adds something to many figures and takes from none: one cause. Any
 * other difference is a cause of its own together with the totals that differ by the same amount.
 */
function groupByCause(differences: readonly RollUpDifference[]): RollUpDifference[][] {
  const amounts = new Map<string, RollUpDifference[]>()
  for (const item of differences) {
    const amount = `${add(item.difference, {units: 0n, scale: 4}).units}`
    amounts.set(amount, [...(amounts.get(amount) ?? []), item])
  }
  const isShareMissing = amounts.size > 1 && differences.every(({difference}) => difference.units > 0n)
  return isShareMissing ? [[...differences]] : [...amounts.values()]
}
