import type {ReadError} from '../read-error.ts'
import {beyondLimit, damaged, entityDeclarations} from './docx-error.ts'
import {docxLimits} from './limits.ts'
import {createPrefixes} from './xml-prefixes.ts'

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

/** What no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"]
])

/**
 * Walks through one XML part, in one pass and without a tree. It takes what Word documents consist of (elements, text,
 * CDATA, comments, instructions), insists that it is well formed, and refuses document types, entities and deep nesting.
 *
 * @throws ReadError
 */
export function parseXml(xml: string, handler: XmlHandler): void {
  if (illegal.test(xml)) throw wrongXml()
  const prefixes = createPrefixes()
  const open: string[] = []
  let count = 0
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    if (start !== at) {
      const text = xml.slice(at, start < 0 ? xml.length : start)
      if (open.length > 0) handler.text?.(decodeText(text))
      else if (text.trim() !== '') throw wrongXml()
    }
    if (start < 0) break
    switch (xml.charCodeAt(start + 1)) {
      case 0x2f: {
        const end = endOf(xml, '>', start)
        const name = xml.slice(start + 2, end - 1).trimEnd()
        if (open.pop() !== name) throw wrongXml()
        handler.close(prefixes.rename(name), {start, end, selfClosing: false})
        at = end
        break
      }
      case 0x3f:
        at = endOf(xml, '?>', start)
        break
      case 0x21:
        at = readDeclaration(xml, start, open.length > 0 ? handler.text : undefined)
        break
      default: {
        if (open.length === 0 && count > 0) throw wrongXml()
        if (++count > docxLimits.elements) throw tooManyElements()
        const tag = readTag(xml, start, prefixes.learn)
        const {end, selfClosing} = tag
        const name = prefixes.rename(tag.name)
        const place = {start, end, selfClosing}
        if (open.length >= docxLimits.depth) throw tooDeep()
        handler.open(name, prefixes.renameKeys(tag.attributes), place)
        if (selfClosing) handler.close(name, place)
        else open.push(tag.name)
        at = end
      }
    }
  }
  if (open.length > 0 || count === 0) throw wrongXml()
}

/** Past a comment or a CDATA section; a document type is refused. */
function readDeclaration(xml: string, start: number, text: XmlHandler['text']): number {
  if (xml.startsWith('<!--', start)) return endOf(xml, '-->', start + 4)
  if (xml.startsWith('<!DOCTYPE', start)) throw entityDeclarations()
  if (!xml.startsWith('<![CDATA[', start)) throw wrongXml()
  const end = endOf(xml, ']]>', start)
  text?.(xml.slice(start + 9, end - 3))
  return end
}

interface Tag {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly end: number
  readonly selfClosing: boolean
}

function readTag(xml: string, start: number, learn: (name: string, value: string) => void): Tag {
  let at = nameEnd(xml, start + 1)
  const name = xml.slice(start + 1, at)
  if (name === '') throw wrongXml()
  const attributes: Record<string, string> = {}
  for (;;) {
    const before = at
    at = skipSpace(xml, at)
    const unit = xml.charCodeAt(at)
    if (unit === 0x3e) return {name, attributes, end: at + 1, selfClosing: false}
    if (unit === 0x2f && xml.charCodeAt(at + 1) === 0x3e)
      return {name, attributes, end: at + 2, selfClosing: true}
    // <w:p w:rsidR="1" …>: a name after a blank, an equals sign, a value in quotes
    const nameStop = nameEnd(xml, at)
    const key = xml.slice(at, nameStop)
    const isApart = at > before
    at = skipSpace(xml, nameStop)
    if (!isApart || key === '' || xml[at] !== '=' || Object.hasOwn(attributes, key)) throw wrongXml()
    at = skipSpace(xml, at + 1)
    const quote = xml[at]
    if (quote !== '"' && quote !== "'") throw wrongXml()
    const end = endOf(xml, quote, at + 1)
    const raw = xml.slice(at + 1, end - 1)
    if (raw.includes('<')) throw wrongXml()
    const value = raw.includes('&') ? decodeText(raw) : raw
    attributes[key] = value
    if (key.startsWith('xmlns')) learn(key, value)
    at = end
  }
}

/** Past the last letter of a name: the first blank, `=`, `/` or `>`. */
function nameEnd(xml: string, from: number): number {
  let at = from
  for (; at < xml.length; at++) {
    const unit = xml.charCodeAt(at)
    if (unit <= 0x20 || unit === 0x3d || unit === 0x2f || unit === 0x3e) break
    if (unit === 0x3c || unit === 0x22 || unit === 0x27 || unit === 0x26) throw wrongXml()
  }
  return at
}

function skipSpace(xml: string, from: number): number {
  let at = from
  for (; at < xml.length; at++) {
    const unit = xml.charCodeAt(at)
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) break
  }
  return at
}

/** Past the next occurrence of a mark. */
function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found < 0) throw wrongXml()
  return found + mark.length
}

function decodeText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!lines.includes('&')) return lines
  return lines.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, semicolon: string) => {
    const character = semicolon === '' ? undefined : (predefined.get(name) ?? numbered(name))
    if (character === undefined || illegal.test(character)) throw wrongXml()
    return character
  })
}

/** `#20320` and `#x4F60`; an entity with a name of its own would have to be declared. */
function numbered(name: string): string | undefined {
  const digits = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name)
  if (!digits) return undefined
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return code > 0x10ffff || isSurrogate ? undefined : String.fromCodePoint(code)
}

function wrongXml(): ReadError {
  return damaged({zh: '其中的 XML 有误', en: 'its XML is wrong'})
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
