/** Longest quotation that is taken for a name; a longer one may hold whole sentences. */
const MAX_QUOTED = 40
/** Longest title in 《》. */
const MAX_TITLE = 200

const closing: Readonly<Record<string, string>> = {'“': '”', '《': '》', '‘': '’', '「': '」', '『': '』'}

/** Marks what stands inside quotation marks and book titles: names, in which no separator and no number counts. */
export function maskQuoted(text: string): Uint8Array {
  const mask = new Uint8Array(text.length + 1)
  const open: {at: number; close: string}[] = []
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    const close = closing[character]
    if (close) {
      open.push({at: index, close})
      continue
    }
    const innermost = open.at(-1)
    if (!innermost || character !== innermost.close) continue
    open.pop()
    const limit = character === '》' ? MAX_TITLE : MAX_QUOTED
    if (index - innermost.at <= limit) mask.fill(1, innermost.at, index + 1)
  }
  return mask
}

/** For each opening round bracket its closing one, and the reverse; -1 where a bracket has no partner. */
export function pairBrackets(text: string, quoted: Uint8Array): Int32Array {
  const partner = new Int32Array(text.length).fill(-1)
  const open: number[] = []
  for (let index = 0; index < text.length; index++) {
    if (quoted[index]) continue
    const character = text.charAt(index)
    if (character === '(') open.push(index)
    else if (character === ')') {
      const start = open.pop()
      if (start === undefined) continue
      partner[start] = index
      partner[index] = start
    }
  }
  return partner
}
