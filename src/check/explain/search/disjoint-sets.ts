/** Lengths of sets with which a family is begun: those of rows, of columns, and of what a chosen cell has joined. */
const mostFamilies = 4

/**
 * Families of sets without an element in common: at least as many cells must change as any of them has. Small sets first finds
 * the lines of one direction alone; so one more family is begun with each greater length, for the lines of the other.
 */
export function* families(sets: readonly (readonly number[])[]): Generator<(readonly number[])[]> {
  let begun = 0
  for (const [index, set] of sets.entries()) {
    if (index > 0 && set.length === sets[index - 1]?.length) continue
    if (begun++ === mostFamilies) return
    yield disjoint([...sets.slice(index), ...sets.slice(0, index)])
  }
}

/** Sets without an element in common, taken in their order. */
function disjoint(sets: readonly (readonly number[])[]): (readonly number[])[] {
  const taken = new Set<number>()
  return sets.filter(set => {
    if (set.some(cell => taken.has(cell))) return false
    for (const cell of set) taken.add(cell)
    return true
  })
}
