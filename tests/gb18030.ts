/** Encodes text of the two-byte range of GB18030, which covers everything that our drafts print. */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = code < 0x80 ? [code] : pairs().get(character)
    if (!pair) throw new RangeError(`“${character}” has no two-byte form`)
    bytes.push(...pair)
  }
  return Uint8Array.from(bytes)
}

let known: ReadonlyMap<string, readonly number[]> | null = null

/** Two-byte forms by character, as the platform's own decoder has them. */
function pairs(): ReadonlyMap<string, readonly number[]> {
  if (known) return known
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, readonly number[]>()
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second))
      if (character.length === 1 && character !== '\ufffd') found.set(character, [first, second])
    }
  }
  known = found
  return found
}
