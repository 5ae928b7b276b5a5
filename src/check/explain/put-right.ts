import {add, compare, type Decimal, subtract, zero} from '../../model/arithmetic.ts'
import type {CellIdentity, FigureCell} from '../../model/relations/identities.ts'
import type {CellChange} from './cause.ts'

/** Changes that are made one upon another, and whether they make every identity hold and touch each of the broken ones. */
export interface Trial {
  readonly make: (changes: readonly CellChange[]) => Trial
  readonly putsRight: () => boolean
}

/** Prepared once for many trials on the same identities. */
export function prepareTrials(broken: readonly CellIdentity[], kept: readonly CellIdentity[]): () => Trial {
  const at = new Map<FigureCell['figure'], CellIdentity[]>()
  for (const identity of [...broken, ...kept]) {
    for (const {cell} of identity.terms) {
      const known = at.get(cell.figure)
      if (known) known.push(identity)
      else at.set(cell.figure, [identity])
    }
  }
  return () => {
    const touched = new Set<CellIdentity>()
    const values = new Map<FigureCell['figure'], Decimal | null>()
    const trial: Trial = {
      make: changes => {
        for (const {cell, expected} of changes) {
          values.set(cell.figure, expected)
          for (const identity of at.get(cell.figure) ?? []) touched.add(identity)
        }
        return trial
      },
      putsRight: () =>
        broken.every(identity => touched.has(identity) && holdsWith(identity, values)) &&
        [...touched].every(identity => holdsWith(identity, values))
    }
    return trial
  }
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
