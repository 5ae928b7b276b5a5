/** The name that was probably meant: the one with the fewest changed letters, or null where none is near. */
export function nearestName(wrong: string, names: Iterable<string>): string | null {
  let best: string | null = null
  let fewest = Math.ceil(wrong.length / 3) + 1
  for (const name of names) {
    const distance = editDistance(wrong.toLowerCase(), name.toLowerCase(), fewest)
    if (distance < fewest) [best, fewest] = [name, distance]
  }
  return best
}

/** Insertions, deletions, substitutions and swaps of neighbours; at most `limit`. Names beyond 60 letters are not compared. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || a.length > 60 || b.length > 60) return limit
  let before: number[] = []
  let above = Array.from({length: b.length + 1}, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (above[column] ?? limit) + 1,
        (line[column - 1] ?? limit) + 1,
        (above[column - 1] ?? limit) + (same ? 0 : 1)
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? limit) + 1)
      }
      line.push(cost)
    }
    ;[before, above] = [above, line]
  }
  return Math.min(above[b.length] ?? limit, limit)
}
