import {compare, type Decimal} from '../../model/arithmetic.ts'
import type {Figure} from '../../model/figure.ts'
import {
  type Changes,
  figuresIn,
  holds,
  isConceivable,
  keyOf,
  type Relation,
  valuesFor,
  valuesIn
} from './relation.ts'
import type {RelationsAt} from './system.ts'

/** A figure that alone explains some broken relations, and what it would be; null where many values would do. */
export interface Culprit {
  readonly figure: Figure
  readonly value: Decimal | null
  /** Whether it takes a less likely reading: enough to leave open what is wrong, and no more. */
  readonly isRemote: boolean
}

/**
 * Every figure whose change alone makes all of the relations hold and breaks none that holds. A figure that its row and
 * column bear out is none: changing it would break them.
 */
export function findCulprits(
  broken: readonly Relation[],
  {relationsAt, changes}: {readonly relationsAt: RelationsAt; readonly changes: Changes}
): Culprit[] {
  const [first, ...others] = broken
  if (!first) return []
  const culprits: Culprit[] = []
  const seen = new Set<number>()
  for (const figure of figuresIn(first)) {
    const key = keyOf(figure)
    if (seen.has(key) || changes.has(key)) continue
    seen.add(key)
    if (!others.every(relation => figuresIn(relation).some(one => keyOf(one) === key))) continue
    const held = relationsAt(key).filter(relation => holds(relation, changes))
    const fits = (value: Decimal) => {
      const changed = new Map([...changes, [key, value]])
      return isConceivable(figure, value) && [...broken, ...held].every(relation => holds(relation, changed))
    }
    const usual = broken.map(relation => valuesFor(relation, figure, changes))
    const values = distinct(usual.flatMap(some => some ?? [])).filter(fits)
    const remote = distinct(broken.flatMap(({others: forms = []}) => valuesIn(forms, figure, changes) ?? []))
      .filter(value => !values.some(one => compare(one, value) === 0))
      .filter(fits)
    culprits.push(...values.map(value => ({figure, value, isRemote: false})))
    culprits.push(...remote.map(value => ({figure, value, isRemote: true})))
    if (usual.every(some => some === null) && !held.some(fixes))
      culprits.push({figure, value: null, isRemote: false})
  }
  return culprits
}

function distinct(values: readonly Decimal[]): Decimal[] {
  return values.filter((value, index) => values.findIndex(one => compare(one, value) === 0) === index)
}

/** Whether a relation leaves its figures no room. */
function fixes({kind, forms}: Relation): boolean {
  return kind === 'ratio' || forms.every(({relation}) => relation === '=')
}
