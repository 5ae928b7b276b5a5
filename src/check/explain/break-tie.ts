import {linkYears} from '../../model/across/across-years.ts'
import {add, type Decimal, equals, subtract} from '../../model/arithmetic.ts'
import type {Figure} from '../../model/figure.ts'
import type {Report} from '../../model/report.ts'
import type {Located} from '../finding.ts'
import type {CellChange} from './cause.ts'

/** A number outside the table that one of its cells, or several together, should agree with. */
interface Witness {
  readonly at: Located
  /** Whether it agrees when the cells have changed so. */
  readonly agrees: (changes: readonly CellChange[]) => boolean
}

/** The explanation that the rest of the report, or last year's, speaks for, and who speaks. */
export interface Decision {
  readonly explanation: readonly CellChange[]
  readonly witnesses: readonly Located[]
}

/**
 * Decides between equally small explanations by what the prose says about the cells and by what last year's report fixes:
 * the one after which most of these agree, counted from how things stand. Null where that leaves more than one.
 */
export function breakTie(explanations: readonly (readonly CellChange[])[], report: Report): Decision | null {
  if (explanations.length < 2 || explanations.flat().some(({expected}) => !expected)) return null
  const witnesses = [...proseWitnesses(report), ...previousWitnesses(report)]
  const weighed = explanations
    .map(explanation => {
      const won = witnesses.filter(({agrees}) => !agrees([]) && agrees(explanation))
      const lost = witnesses.filter(({agrees}) => agrees([]) && !agrees(explanation))
      return {explanation, won, weight: won.length - lost.length}
    })
    .sort((a, b) => b.weight - a.weight)
  const [best, second] = weighed
  if (!best || !second || best.weight <= Math.max(second.weight, 0)) return null
  return {explanation: best.explanation, witnesses: best.won.map(({at}) => at)}
}

function proseWitnesses({claims}: Report): Witness[] {
  return claims.flatMap(({figure, value, polarity, scope, period, certainty, readings}) => {
    if (!figure || !value || polarity !== 'count' || scope !== 'own' || certainty !== 'proven') return []
    if (period === 'past' || readings.length === 0) return []
    const agrees = (changes: readonly CellChange[]) =>
      readings.some(({cells, sum}) => {
        const figures = cells.flatMap(cell => cell.figure ?? [])
        return equals(add(sum, changeOf(figures, changes)), value)
      })
    return [{at: figure, agrees}]
  })
}

function previousWitnesses(report: Report): Witness[] {
  const {previous} = report
  if (!previous) return []
  return linkYears(report).flatMap(({kind, figure, expected, current, previous: before}) => {
    const [at] = before
    if (kind !== 'carry-over' || current.length > 0 || !at) return []
    const agrees = (changes: readonly CellChange[]) =>
      equals(add(figure.value, changeOf([figure], changes)), expected)
    return [{at: {...at, report: previous}, agrees}]
  })
}

/** By how much the figures together change. A figure is known by its place: the model may hold it twice. */
function changeOf(figures: readonly Figure[], changes: readonly CellChange[]): Decimal {
  let total: Decimal = {units: 0n, scale: 0}
  for (const {cell, expected} of changes) {
    const {span, value} = cell.figure
    if (!expected || !figures.some(figure => figure.span.start === span.start)) continue
    total = add(total, subtract(expected, value))
  }
  return total
}
