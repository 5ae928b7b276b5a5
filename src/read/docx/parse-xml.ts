import type {ReadError} from '../read-error.ts'
import {beyondLimit, entityDeclarations} from './docx-error.ts'
import {docxLimits} from './limits.ts'
import {createPrefixes, type Prefixes} from './xml-prefixes.ts'
import {readTag, type Tag} from './xml-tags.ts'
import {decodeText, refuseIllegal, unifyLineEnds, wrongXml} from './xml-text.ts'

/** Attributes under the usual prefixes of Word (`w:val`, `r:id`), whatever the document calls them. */
export type Attributes = Readonly<Record<string, string>>

/** The place of a tag in the part: offsets of its `<` and past its `>`. */
export interface TagPlace {
  readonly start: number
  readonly end: number
  readonly selfClosing: boolean
}

/** Called with names under the usual prefixes: `w:p`, `mc:Choice`. An element that closes itself is opened and closed. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes, place: TagPlace) => void
  readonly close: (name: string, place: TagPlace) => void
  readonly text?: (text: string) => void
}

/**
 * Walks through one XML part, in one pass and without a tree. It takes what Word documents consist of (elements, text,
 * CDATA, comments, instructions), insists that it is well formed, and refuses document types, entities and deep nesting.
 *
 * @throws ReadError
 */
export function parseXml(xml: string, handler: XmlHandler): void {
  refuseIllegal(xml)
  const prefixes = createPrefixes()
  // Word writes the same few hundred tags over and over: each is taken apart once.
  const known = new Map<string, KnownTag>()
  const open: KnownTag[] = []
  let count = 0
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    const textEnd = start === -1 ? xml.length : start
    if (textEnd > at) addText(xml, at, textEnd, open.length > 0, handler)
    if (start === -1) break
    const unit = xml.charCodeAt(start + 1)
    if (unit === 0x2f) {
      const end = closingEnd(xml, start, open.at(-1))
      const name = open.pop()?.name ?? ''
      handler.close(name, {start, end, selfClosing: false})
      at = end
    } else if (unit === 0x3f) {
      at = behind(xml, '?>', start + 2)
    } else if (unit === 0x21) {
      at = addDeclaration(xml, start, open.length > 0 ? handler.text : null)
    } else {
      if (open.length === 0 && count > 0) throw wrongXml()
      if (++count > docxLimits.elements) throw tooManyElements()
      if (open.length >= docxLimits.depth) throw tooDeep()
      const tag = tagAt(xml, start, known, prefixes)
      const {selfClosing} = tag
      const place = {start, end: start + tag.length, selfClosing}
      handler.open(tag.name, tag.attributes, place)
      if (selfClosing) handler.close(tag.name, place)
      else open.push(tag)
      at = place.end
    }
  }
  if (open.length > 0 || count === 0) throw wrongXml()
}

/** A start tag under the usual prefixes. */
interface KnownTag extends Tag {
  /** Its name as it is written. */
  readonly written: string
}

function tagAt(xml: string, start: number, known: Map<string, KnownTag>, prefixes: Prefixes): KnownTag {
  const source = xml.slice(start, xml.indexOf('>', start) + 1)
  const same = known.get(source)
  if (same) return same
  const tag = readTag(xml, start)
  let declares = false
  for (const name in tag.attributes) {
    if (!name.startsWith('xmlns')) continue
    declares = true
    prefixes.learn(name, tag.attributes[name] as string)
  }
  const read: KnownTag = {
    ...tag,
    name: prefixes.rename(tag.name),
    written: tag.name,
    attributes: prefixes.renameKeys(tag.attributes)
  }
  // A declaration may give other tags another meaning. A `>` in a value ends the source too early.
  if (declares) known.clear()
  else if (tag.length === source.length) known.set(source, read)
  return read
}

/** Past an end tag, which must be that of the innermost element. */
function closingEnd(xml: string, start: number, innermost: KnownTag | undefined): number {
  if (!innermost || !xml.startsWith(innermost.written, start + 2)) throw wrongXml()
  const end = start + 2 + innermost.written.length
  if (xml.charCodeAt(end) === 0x3e) return end + 1
  const close = behind(xml, '>', end)
  if (/[^ \t\r\n]/.test(xml.slice(end, close - 1))) throw wrongXml()
  return close
}

function addText(xml: string, start: number, end: number, isInside: boolean, handler: XmlHandler): void {
  const text = xml.slice(start, end)
  if (!isInside && /[^ \t\r\n]/.test(text)) throw wrongXml()
  // Also where nobody listens: a wrong reference is damage.
  const decoded = decodeText(text)
  if (isInside) handler.text?.(decoded)
}

/** Past a comment or a CDATA section; a document type is refused. */
function addDeclaration(xml: string, start: number, text: XmlHandler['text'] | null): number {
  if (xml.startsWith('<!--', start)) {
    const end = behind(xml, '--', start + 4)
    if (xml.charCodeAt(end) !== 0x3e) throw wrongXml()
    return end + 1
  }
  if (xml.startsWith('<!DOCTYPE', start)) throw entityDeclarations()
  if (!xml.startsWith('<![CDATA[', start) || text === null) throw wrongXml()
  const end = behind(xml, ']]>', start + 9)
  text?.(unifyLineEnds(xml.slice(start + 9, end - 3)))
  return end
}

/** Past the next occurrence of a mark. */
function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found === -1) throw wrongXml()
  return found + mark.length
}

function tooManyElements(): ReadError {
  return beyondLimit({
    zh: `其中一个部分有超过 ${docxLimits.elements} 个 XML 元素`,
    en: `one part has more than ${docxLimits.elements} XML elements`
  })
}

function tooDeep(): ReadError {
  return beyondLimit({
    zh: `内容嵌套超过 ${docxLimits.depth} 层`,
    en: `content nested more than ${docxLimits.depth} deep`
  })
}
