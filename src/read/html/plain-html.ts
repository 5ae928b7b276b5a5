import type {Span} from '../../source/span.ts'
import type {Piece} from '../passage.ts'
import {isSpace} from '../white-space.ts'
import {readCharacters} from './html-characters.ts'
import {type HtmlNode, noAttributes} from './html-node.ts'
import {
  append,
  closeElement,
  closeFrame,
  closeInnermost,
  createElement,
  innermost,
  isFinished,
  isInTable,
  makeRoom,
  type OpenElement,
  openBody,
  openFrame,
  type Page,
  push
} from './html-page.ts'
import {type KnownTags, nameEnd, readStartTag} from './html-start-tag.ts'

/**
 * Parses a page, or a stretch of another text, whose tags mean what they say: each is closed in its place, or left open
 * where every author leaves it open. Returns null for any other, which takes a parser that knows how browsers mend pages and
 * ten times as long. What is read here is what that parser reads: a test compares the two.
 */
export function parsePlainHtml(
  text: string,
  start: number,
  end: number,
  isPage: boolean
): readonly HtmlNode[] | null {
  if (text.slice(start, end).includes('\u0000')) return null
  const root: HtmlNode[] = []
  const stage = isPage ? 'start' : 'body'
  const page: Page = {root, open: [], stage, links: 0, forms: 0}
  if (!isPage) page.open.push(createElement('', 'body', noAttributes, start, start, root))
  const scanner: Scanner = {text: text.slice(0, end), page, known: new Map(), hasDoctype: false}
  for (let at = start; at < end; ) {
    if (scanner.text.charCodeAt(at) !== 60) {
      const tag = scanner.text.indexOf('<', at)
      const stop = tag === -1 ? end : tag
      if (!addText(scanner, at, stop)) return null
      at = stop
      continue
    }
    const next = addMarkup(scanner, at)
    if (next === null) return null
    at = next
  }
  return isFinished(page) ? root : null
}

interface Scanner {
  /** The whole up to where the parsing ends. */
  readonly text: string
  readonly page: Page
  readonly known: KnownTags
  hasDoctype: boolean
}

function addText({text, page}: Scanner, start: number, end: number): boolean {
  let from = start
  while (from < end && isSpace(text.charCodeAt(from))) from++
  const isBlank = from === end
  if (page.stage === 'body') {
    if (!isBlank && isInTable(innermost(page) as OpenElement)) return false
    from = start
  } else {
    // Blanks around the body are nobody's.
    if (isBlank) return true
    if (page.stage === 'head' || page.stage === 'end' || !openBody(page)) return false
  }
  const pieces = readCharacters(text, from, end)
  if (!pieces) return false
  append(page, {kind: 'text', value: joinPieces(pieces), pieces})
  return true
}

function joinPieces(pieces: readonly Piece[]): string {
  const first = pieces[0]
  return pieces.length === 1 && first ? first.text : pieces.map(({text}) => text).join('')
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

/** Adds what begins at a `<`; where it ends, or null. */
function addMarkup(scanner: Scanner, at: number): number | null {
  const unit = scanner.text.charCodeAt(at + 1)
  if (isLetter(unit)) return addStartTag(scanner, at)
  if (unit === 47) return isLetter(scanner.text.charCodeAt(at + 2)) ? addEndTag(scanner, at) : null
  if (unit === 33) return addDeclaration(scanner, at)
  return unit === 63 ? behindTag(scanner, at) : null
}

/** `<!-- -->`, `<!doctype html>`, Word's `<![if !supportLists]>`. */
function addDeclaration(scanner: Scanner, at: number): number | null {
  const {text, page} = scanner
  if (!text.startsWith('--', at + 2)) {
    if (!/^<!doctype\s/i.test(text.slice(at, at + 10))) return behindTag(scanner, at)
    if (page.stage !== 'start' || page.open.length > 0 || scanner.hasDoctype) return null
    scanner.hasDoctype = true
    return behindTag(scanner, at)
  }
  const close = text.indexOf('-->', at + 4)
  if (close === -1 || text.charCodeAt(at + 4) === 62 || text.startsWith('->', at + 4)) return null
  const value = text.slice(at + 4, close)
  if (value.includes('--!>')) return null
  append(page, {kind: 'comment', value: unifyLineEnds(value), span: {start: at, end: close + 3}})
  return close + 3
}

function behindTag({text}: Scanner, at: number): number | null {
  const close = text.indexOf('>', at)
  return close === -1 ? null : close + 1
}

function unifyLineEnds(value: string): string {
  return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value
}

function addStartTag(scanner: Scanner, at: number): number | null {
  const {text, page, known} = scanner
  const tag = readStartTag(text, at, known)
  if (!tag) return null
  const {kind} = tag
  const end = at + tag.length
  const element = createElement(tag.tagName, kind, tag.attributes, at, end)
  if (kind === 'html' || kind === 'head' || kind === 'body') return openFrame(page, element) ? end : null
  if (!makeRoom(page, element)) return null
  switch (kind) {
    case 'meta':
    case 'void':
    case 'rule':
    case 'column':
      append(page, element)
      return end
    case 'raw':
    case 'title':
      return addRawText(scanner, element)
    default:
      return push(page, element) ? end : null
  }
}

/** Scripts, style sheets and titles: all up to their end tag is text. */
function addRawText({text, page}: Scanner, element: OpenElement): number | null {
  const start = element.tag.end
  const close = findRawEnd(text, element)
  if (!close) return null
  const value = text.slice(start, close.start)
  // `<!-- <script>` goes on behind the end of a script.
  if (element.tagName === 'script' && value.includes('<!--')) return null
  const pieces = element.kindOfTag === 'title' ? readCharacters(text, start, close.start) : []
  if (!pieces) return null
  const printed = element.kindOfTag === 'title' ? joinPieces(pieces) : unifyLineEnds(value)
  if (value !== '') element.childNodes.push({kind: 'text', value: printed, pieces})
  element.end = close.end
  append(page, element)
  return close.end
}

const rawEnd = /<\/(style|script|iframe|title)(?:([ \t\n\f\r]{0,20}>)|[ \t\n\f\r/])/gi

function findRawEnd(text: string, {tagName, tag}: OpenElement): Span | null {
  rawEnd.lastIndex = tag.end
  for (let match = rawEnd.exec(text); match; match = rawEnd.exec(text)) {
    const [written, name, end] = match
    if (name?.toLowerCase() !== tagName) continue
    return end === undefined ? null : {start: match.index, end: match.index + written.length}
  }
  return null
}

function addEndTag({text, page}: Scanner, at: number): number | null {
  const same = closeInnermost(page, text, at + 2)
  if (same !== null) return same
  const behindName = nameEnd(text, at + 2)
  const tagName = text.slice(at + 2, behindName).toLowerCase()
  let end = behindName
  while (isSpace(text.charCodeAt(end))) end++
  if (text.charCodeAt(end) !== 62) return null
  end++
  const isClosed =
    tagName === 'html' || tagName === 'head' || tagName === 'body'
      ? closeFrame(page, tagName, end)
      : closeElement(page, tagName, at, end)
  return isClosed ? end : null
}
