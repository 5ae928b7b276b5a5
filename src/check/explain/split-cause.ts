import type {CellIdentity} from '../../model/relations/identities.ts'
import type {Cause, CellChange} from './cause.ts'

/**
 * The causes in one explanation of several cells: changes that share no identity, not even one that holds, have nothing to do with
 * each other. A case counted in the wrong column stays one, for both cells stand in its row.
 */
export function splitCause<Of extends Cause>(cause: Of, identities: readonly CellIdentity[]): Of[] {
  const [changes, another] = cause.explanations
  if (!changes || another || cause.slip || changes.length < 2) return [cause]
  const groups: CellChange[][] = []
  for (const change of changes) {
    const near = groups.filter(group => group.some(other => areRelated(change, other, identities)))
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push([...near.flat(), change])
  }
  if (groups.length === 1) return [cause]
  return groups.map(group => ({
    ...cause,
    explanations: [group],
    broken: cause.broken.filter(({terms}) =>
      terms.some(({cell}) => group.some(change => change.cell.figure === cell.figure))
    )
  }))
}

function areRelated(a: CellChange, b: CellChange, identities: readonly CellIdentity[]): boolean {
  return identities.some(
    ({terms}) =>
      terms.some(({cell}) => cell.figure.span.start === a.cell.figure.span.start) &&
      terms.some(({cell}) => cell.figure.span.start === b.cell.figure.span.start)
  )
}
