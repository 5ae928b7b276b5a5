import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {Piece} from '../passage.ts'

const reference = /&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?/y

/**
 * Finds where each part of a parsed text stands in the source, which parsers tell only for the text as a whole: steps
 * over the character references, backslashes, markup and line prefixes in between.
 */
export function alignText(value: string, source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  let from = 0
  let begun = start
  const closeVerbatim = (index: number) => {
    if (index > from)
      pieces.push({text: value.slice(from, index), span: {start: begun, end: at}, verbatim: true})
  }
  let index = 0
  while (index < value.length) {
    const wanted = value.charCodeAt(index)
    const found = at < end ? source.charCodeAt(at) : -1
    if (found === 38) {
      const match = matchReference(value, index, source, at)
      if (match) {
        closeVerbatim(index)
        const span = {start: at, end: at + match.length}
        pieces.push({text: value.slice(index, index + match.decoded), span, verbatim: false})
        at += match.length
        index += match.decoded
        from = index
        begun = at
        continue
      }
    }
    if (found === wanted) {
      at++
      index++
      continue
    }
    if (at >= end) break
    if (wanted === 0xfffd && found === 0) {
      closeVerbatim(index)
      pieces.push({text: '\ufffd', span: {start: at, end: at + 1}, verbatim: false})
      at++
      index++
    } else if (wanted === 10 && found === 13) {
      closeVerbatim(index)
      const length = source.charCodeAt(at + 1) === 10 ? 2 : 1
      pieces.push({text: '\n', span: {start: at, end: at + length}, verbatim: false})
      at += length
      index++
    } else {
      closeVerbatim(index)
      at = skipMarkup(source, at, end)
    }
    from = index
    begun = at
  }
  closeVerbatim(index)
  if (index < value.length) {
    // The parser changed the text in a way unknown here: keep the words, with the whole as their place.
    return [{text: value.replaceAll('\n', ' '), span: {start, end}, verbatim: false}]
  }
  return pieces
}

/** A tag as a whole, anything else by one unit: a backslash, blanks at a line's end, the `>` of a quotation. */
function skipMarkup(source: string, at: number, end: number): number {
  if (source[at] === '<' && /[a-zA-Z/!?]/.test(source[at + 1] ?? '')) {
    const close = source.indexOf('>', at)
    if (close !== -1 && close < end) return close + 1
  }
  return at + 1
}

interface Reference {
  /** Units of source. */
  readonly length: number
  /** Units of text that it stands for. */
  readonly decoded: number
}

function matchReference(value: string, index: number, source: string, at: number): Reference | null {
  reference.lastIndex = at
  const match = reference.exec(source)?.[0]
  if (!match) return null
  if (match[1] === '#') {
    if (value[index] === '&' && value.startsWith(match, index)) return null
    return {length: match.length, decoded: (value.codePointAt(index) as number) > 0xffff ? 2 : 1}
  }
  // Old references need no semicolon (`&nbsp2018`), so that the name may end anywhere in the letters that follow.
  const longest = match.endsWith(';') ? match.length - 1 : match.length
  for (let length = longest; length > 2; length--) {
    const decoded = decodeNamedCharacterReference(match.slice(1, length))
    if (decoded !== false && value.startsWith(decoded, index)) {
      // `&amp;` decodes to the sign that it begins with: a literal `&` would go on as the source does.
      return {length: length === longest ? match.length : length, decoded: decoded.length}
    }
  }
  return null
}
