/** Characters of the symbol fonts that drafts use, by code without the private-use offset. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  161: '○',
  168: '□',
  167: '▪',
  216: '➢',
  224: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑'
}

const symbol: Readonly<Record<number, string>> = {
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈'
}

/** The character that `<w:sym>` prints, as near as Unicode has it. */
export function symbolText(font: string, code: string): string {
  const value = /^[0-9a-fA-F]{1,6}$/.test(code) ? Number.parseInt(code, 16) : 0
  if (value === 0 || value > 0x10ffff) return ''
  const isPrivate = value >= 0xf000 && value <= 0xf0ff
  const low = isPrivate ? value - 0xf000 : value
  const table = /^wingdings/i.test(font) ? wingdings : /^symbol/i.test(font) ? symbol : null
  const known = table?.[low]
  if (known) return known
  if (isPrivate && low >= 0x20 && low < 0x7f && table !== wingdings) return String.fromCharCode(low)
  return String.fromCodePoint(value)
}

/** A bullet as printed: those of symbol fonts are all one to a reader of text. */
export function bulletText(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, '•')
}
