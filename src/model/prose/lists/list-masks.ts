/** A bracket that opens further back is not looked for. */
const furthest = 300

/** Marks, beside what is marked, all that stands in brackets. */
export function maskBrackets(
  text: string,
  marked: Uint8Array,
  partner: ReadonlyMap<number, number>
): Uint8Array {
  const mask = maskFor(text, marked)
  let behind = 0
  const pairs = [...partner].filter(([start, end]) => end > start).sort(([a], [b]) => a - b)
  for (const [start, end] of pairs) {
    if (start < behind) continue
    mask.fill(1, start, end + 1)
    behind = end
  }
  return mask
}

/** Behind the innermost bracket around an offset; 0 where none opens near. */
export function openingOf(text: string, partner: ReadonlyMap<number, number>, offset: number): number {
  for (let index = offset; index >= Math.max(0, offset - furthest); index--) {
    if (text[index] === '(' && (partner.get(index) ?? -1) > offset) return index + 1
  }
  return 0
}

/** Marks what no list is divided in: quotations, titles and the names of sections. */
export function maskNames(text: string, quoted: Uint8Array, names: readonly string[]): Uint8Array {
  let mask = quoted
  for (const name of names) {
    let at = text.indexOf(name)
    if (at >= 0 && mask === quoted) mask = maskFor(text, quoted)
    while (at >= 0) {
      mask.fill(1, at + 1, at + name.length - 1)
      at = text.indexOf(name, at + name.length)
    }
  }
  return mask
}

/** A mask for a text that marks what another marks, which may be empty. */
function maskFor(text: string, marked: Uint8Array): Uint8Array {
  const mask = new Uint8Array(text.length + 1)
  mask.set(marked)
  return mask
}
