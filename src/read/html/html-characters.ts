import type {Piece} from '../passage.ts'

/** The names of characters that reports use; all others are left to the parser. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  yen: '¥',
  copy: '©',
  reg: '®',
  laquo: '«',
  raquo: '»',
  rarr: '→',
  larr: '←'
}

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,6}));|&(?![#a-zA-Z])/y

/**
 * Text between tags, with character references decoded and line ends made one, in pieces that tell where each part stands;
 * null where it takes a parser.
 */
export function readCharacters(text: string, start: number, end: number): Piece[] | null {
  let verbatimEnd = start
  while (verbatimEnd < end && !isChanged(text.charCodeAt(verbatimEnd))) verbatimEnd++
  return verbatimEnd === end && end > start
    ? [{text: text.slice(start, end), span: {start, end}, verbatim: true}]
    : readChanged(text, start, end)
}

/** `&` and the carriage return may stand for something else. */
function isChanged(unit: number): boolean {
  return unit === 38 || unit === 13
}

function readChanged(text: string, start: number, end: number): Piece[] | null {
  const pieces: Piece[] = []
  let from = start
  const verbatimUpTo = (to: number) => {
    if (to > from) pieces.push({text: text.slice(from, to), span: {start: from, end: to}, verbatim: true})
  }
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (!isChanged(unit)) continue
    let printed = '\n'
    let next = at + 1
    if (unit === 13) {
      if (text.charCodeAt(next) === 10 && next < end) next++
    } else {
      reference.lastIndex = at
      const match = reference.exec(text)
      if (!match) return null
      if (match[0] === '&') continue
      const decoded = decodeReference(match)
      if (decoded === null) return null
      printed = decoded
      next = at + match[0].length
    }
    verbatimUpTo(at)
    pieces.push({text: printed, span: {start: at, end: next}, verbatim: false})
    from = next
    at = next - 1
  }
  verbatimUpTo(end)
  return pieces
}

/** The value of an attribute, decoded, or null where it takes a parser. */
export function readAttributeValue(value: string): string | null {
  if (!value.includes('&') && !value.includes('\r')) return value
  const pieces = readCharacters(value, 0, value.length)
  return pieces?.map(piece => piece.text).join('') ?? null
}

function decodeReference([, decimal, hexadecimal, name]: RegExpExecArray): string | null {
  if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] as string) : null
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return isOrdinary(code) ? String.fromCodePoint(code) : null
}

/** Other numbers stand for a character of another number, or for none. */
function isOrdinary(code: number): boolean {
  if (code < 0xa0) return code === 9 || code === 10 || (code >= 32 && code < 127)
  return code < 0xd800 || (code >= 0xe000 && code < 0xfdd0) || (code >= 0xfdf0 && code < 0xfffe)
}
