/** Longest quotation that is taken for a name; a longer one may hold whole sentences. */
const MAX_QUOTED = 40
/** Longest title in 《》. */
const MAX_TITLE = 200

const closing: Readonly<Record<string, string>> = {'“': '”', '《': '》', '‘': '’', '「': '」', '『': '』'}
const quotationMark = /[“”《》‘’「」『』]/g
const roundBracket = /[()]/g
const noPairs: ReadonlyMap<number, number> = new Map()

const nothingQuoted = new Uint8Array(0)

/**
 * Marks what stands inside quotation marks and book titles: names, in which no separator and no number counts. The mask of
 * a text without any is empty.
 */
export function maskQuoted(text: string): Uint8Array {
  if (!/[“《‘「『]/.test(text)) return nothingQuoted
  const mask = new Uint8Array(text.length + 1)
  const open: {at: number; close: string}[] = []
  quotationMark.lastIndex = 0
  while (quotationMark.test(text)) {
    const index = quotationMark.lastIndex - 1
    const mark = text.charAt(index)
    const close = closing[mark]
    if (close) {
      open.push({at: index, close})
      continue
    }
    const innermost = open.at(-1)
    if (!innermost || mark !== innermost.close) continue
    open.pop()
    const limit = mark === '》' ? MAX_TITLE : MAX_QUOTED
    if (index - innermost.at <= limit) mask.fill(1, innermost.at, index + 1)
  }
  return mask
}

/** For each round bracket that has a partner, opening or closing, where the partner stands. */
export function pairBrackets(text: string, quoted: Uint8Array): ReadonlyMap<number, number> {
  if (!text.includes('(')) return noPairs
  const partner = new Map<number, number>()
  const open: number[] = []
  roundBracket.lastIndex = 0
  while (roundBracket.test(text)) {
    const index = roundBracket.lastIndex - 1
    if (quoted[index]) continue
    if (text.charAt(index) === '(') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start === undefined) continue
    partner.set(start, index)
    partner.set(index, start)
  }
  return partner
}
