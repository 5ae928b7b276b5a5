import {add, compare, type Decimal, subtract, zero} from '../../model/arithmetic.ts'
import type {CellIdentity, FigureCell} from '../../model/relations/identities.ts'
import type {CellChange} from './cause.ts'

/** Whether the changes, made together, make every identity hold, and touch each of the broken ones. */
export function putRight(
  changes: readonly CellChange[],
  broken: readonly CellIdentity[],
  kept: readonly CellIdentity[]
): boolean {
  const byFigure = new Map(changes.map(({cell, expected}) => [cell.figure, expected]))
  const touches = ({terms}: CellIdentity) => terms.some(({cell}) => byFigure.has(cell.figure))
  return (
    broken.every(touches) &&
    [...broken, ...kept.filter(touches)].every(identity => holdsWith(identity, byFigure))
  )
}

function holdsWith(
  {terms, left, right, relation}: CellIdentity,
  values: ReadonlyMap<FigureCell['figure'], Decimal | null>
): boolean {
  let [one, other] = [left, right]
  for (const {cell, side, sign} of terms) {
    const value = values.get(cell.figure)
    if (!value) continue
    const change = subtract(value, cell.figure.value)
    const signed = sign > 0 ? change : subtract(zero, change)
    if (side === 'left') one = add(one, signed)
    else other = add(other, signed)
  }
  const difference = compare(one, other)
  return relation === '=' ? difference === 0 : relation === '<=' ? difference <= 0 : difference >= 0
}
