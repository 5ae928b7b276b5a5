/** Longer names are not compared: a mistyped id is short, and the cost grows with the square. */
const longestName = 64

/**
 * The candidate that a person most likely meant: the one with the fewest typing errors (a character added, left out,
 * changed, or swapped with its neighbour), at most one in three characters; null where none is that near.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  if (name.length > longestName) return null
  let nearest: string | null = null
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of candidates) {
    if (candidate.length > longestName || Math.abs(candidate.length - name.length) >= least) continue
    const distance = typingErrors(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [nearest, least] = [candidate, distance]
  }
  return nearest
}

/** Damerau's distance, in the form where no stretch is edited twice. */
function typingErrors(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1)
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforePrevious[j - 2] as number) + 1)
      }
      current.push(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length] as number
}
