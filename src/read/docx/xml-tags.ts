import {decodeAttribute, wrongXml} from './xml-text.ts'

/** A start tag as it is written. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly selfClosing: boolean
  /** Past its `>`, counted from its `<`. */
  readonly length: number
}

const nameStart = 'A-Za-z_:\\u00c0-\\u02ff\\u0370-\\u1fff\\u200c\\u200d\\u2c00-\\u2fef\\u3001-\\ufdcf'
const name = new RegExp(`[${nameStart}][${nameStart}\\-.0-9\\u00b7\\u0300-\\u036f]*`, 'y')

/** Reads the tag that begins at an offset: a name, attributes with blanks before them, values in quotes. */
export function readTag(xml: string, start: number): Tag {
  let at = nameEnd(xml, start + 1)
  const tagName = xml.slice(start + 1, at)
  const attributes: Record<string, string> = {}
  for (;;) {
    const before = at
    at = skipSpace(xml, at)
    const unit = xml.charCodeAt(at)
    if (unit === 0x3e) return {name: tagName, attributes, selfClosing: false, length: at + 1 - start}
    if (unit === 0x2f && xml.charCodeAt(at + 1) === 0x3e)
      return {name: tagName, attributes, selfClosing: true, length: at + 2 - start}
    const stop = nameEnd(xml, at)
    const key = xml.slice(at, stop)
    const isApart = at > before
    at = skipSpace(xml, stop)
    if (!isApart || xml.charCodeAt(at) !== 0x3d || Object.hasOwn(attributes, key)) throw wrongXml()
    at = skipSpace(xml, at + 1)
    const quote = xml.charAt(at)
    const end = quote === '"' || quote === "'" ? xml.indexOf(quote, at + 1) : -1
    if (end === -1) throw wrongXml()
    attributes[key] = decodeAttribute(xml.slice(at + 1, end))
    at = end + 1
  }
}

function nameEnd(xml: string, start: number): number {
  name.lastIndex = start
  if (!name.test(xml)) throw wrongXml()
  return name.lastIndex
}

function skipSpace(xml: string, from: number): number {
  let at = from
  for (; ; at++) {
    const unit = xml.charCodeAt(at)
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return at
  }
}
