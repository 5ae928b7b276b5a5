/** Characters of the symbol fonts that drafts use, by code without the private-use offset. */
const wingdings: Readonly<Record<number, string>> = {
  33: '✏',
  40: '☎',
  42: '✉',
  74: '☺',
  76: '☹',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  115: '◆',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  120: '☒',
  ...circled(128, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  158: '·',
  159: '•',
  160: '▪',
  161: '○',
  162: '○',
  164: '◉',
  165: '◎',
  167: '▪',
  168: '□',
  171: '★',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  233: '↑',
  234: '↓',
  239: '⇦',
  240: '⇨',
  241: '⇧',
  242: '⇩',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑'
}

function circled(first: number, characters: string): Record<number, string> {
  return Object.fromEntries([...characters].map((character, index) => [first + index, character]))
}

const symbol: Readonly<Record<number, string>> = {
  ...circled(65, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...circled(97, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  222: '⇒',
  174: '→'
}

function symbolsOf(font: string): Readonly<Record<number, string>> | null {
  return /^(?:wingdings|webdings)/i.test(font) ? wingdings : /^symbol$/i.test(font) ? symbol : null
}

/** The character that `<w:sym>` prints, as near as Unicode has it. */
export function symbolText(font: string, code: string): string {
  const value = /^[0-9a-fA-F]{1,6}$/.test(code) ? Number.parseInt(code, 16) : 0
  if (value === 0 || value > 0x10ffff) return ''
  const isPrivate = value >= 0xf000 && value <= 0xf0ff
  const low = isPrivate ? value - 0xf000 : value
  const table = symbolsOf(font)
  const known = table?.[low]
  if (known) return known
  if (table === wingdings && low > 0x20 && low <= 0xff) return '•'
  if (isPrivate && low >= 0x20 && low < 0x7f) return String.fromCharCode(low)
  return String.fromCodePoint(value)
}

/** Text as a font prints it: in a symbol font a letter is a sign. In as many units. */
export function fontText(font: string, text: string): string {
  if (!symbolsOf(font)) return text
  return text.replace(/[!-\u00ff\uf021-\uf0ff]/g, character =>
    symbolText(font, character.charCodeAt(0).toString(16))
  )
}

/** A bullet as printed: those of symbol fonts are all one to a reader of text. */
export function bulletText(text: string, font: string | null): string {
  return font && symbolsOf(font) ? text.replace(/\S/g, '•') : text.replace(/[\uf000-\uf0ff]/g, '•')
}
