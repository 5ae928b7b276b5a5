import {compare, type Decimal} from '../../model/arithmetic.ts'
import type {Figure} from '../../model/figure.ts'
import {type Changes, holds, isConceivable, keyOf, type Relation, valuesFor} from './relation.ts'
import type {RelationsAt} from './system.ts'

/** A figure that alone explains some broken relations, and what it would be; null where many values would do. */
export interface Culprit {
  readonly figure: Figure
  readonly value: Decimal | null
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
  for (const figure of first.figures) {
    const key = keyOf(figure)
    if (seen.has(key) || changes.has(key)) continue
    seen.add(key)
    if (!others.every(({figures}) => figures.some(one => keyOf(one) === key))) continue
    const held = relationsAt(key).filter(relation => holds(relation, changes))
    const values = broken.flatMap(relation => valuesFor(relation, figure, changes))
    const distinct = values.filter(
      (value, index) => values.findIndex(one => compare(one, value) === 0) === index
    )
    const fitting = distinct.filter(value => {
      if (!isConceivable(figure, value)) return false
      const changed = new Map([...changes, [key, value]])
      return [...broken, ...held].every(relation => holds(relation, changed))
    })
    if (fitting.length > 0) culprits.push(...fitting.map(value => ({figure, value})))
    else if (values.length === 0 && !held.some(fixes)) culprits.push({figure, value: null})
  }
  return culprits
}

/** Whether a relation leaves its figures no room. */
function fixes({kind, forms}: Relation): boolean {
  return kind === 'ratio' || forms.every(({relation}) => relation === '=')
}
