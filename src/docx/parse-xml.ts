import {SaxesParser} from 'saxes'
import {ReadError} from '../source/read-error.ts'
import {beyondLimit, damaged, entityDeclarations} from './docx-error.ts'
import {docxLimits} from './limits.ts'

/** Attributes under the usual prefixes of Word (`w:val`, `r:id`), whatever the document calls them. */
export type Attributes = Readonly<Record<string, string>>

/** The place of a tag in the part: offsets of its `<` and past its `>`. */
export interface TagPlace {
  readonly start: number
  readonly end: number
  readonly selfClosing: boolean
}

/** Called with names under the usual prefixes: `w:p`, `mc:Choice`. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes, place: TagPlace) => void
  readonly close: (name: string, place: TagPlace) => void
  readonly text?: (text: string) => void
}

/** Namespaces, also those of the strict variant of the format, and the prefix that everybody writes for them. */
const usualPrefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'ep'
}

/** Walks through one XML part. Refuses document types, entities and deep nesting. */
export function parseXml(xml: string, handler: XmlHandler): void {
  // Most parts write the usual prefixes; then names need no translation at all.
  const renamed = new Map<string, string>()
  const parser = new SaxesParser({xmlns: false, position: false})
  let depth = 0
  let count = 0

  const rename = (name: string): string => {
    if (renamed.size === 0) return name
    const colon = name.indexOf(':')
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon))
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
  }

  parser.on('error', error => {
    throw error
  })
  parser.on('doctype', () => {
    throw entityDeclarations()
  })
  parser.on('opentag', ({name, attributes, isSelfClosing}) => {
    depth++
    count++
    if (count > docxLimits.elements) {
      throw beyondLimit({
        zh: `其中一个部分有超过 ${docxLimits.elements} 个 XML 元素`,
        en: `one part has more than ${docxLimits.elements} XML elements`
      })
    }
    if (depth > docxLimits.depth) {
      throw beyondLimit({
        zh: `内容嵌套超过 ${docxLimits.depth} 层`,
        en: `content nested more than ${docxLimits.depth} deep`
      })
    }
    learnPrefixes(attributes, renamed)
    const end = parser.position
    const place = {start: xml.lastIndexOf('<', end - 1), end, selfClosing: isSelfClosing}
    handler.open(rename(name), renamed.size === 0 ? attributes : renameKeys(attributes, rename), place)
  })
  parser.on('closetag', ({name, isSelfClosing}) => {
    depth--
    const end = parser.position
    handler.close(rename(name), {start: xml.lastIndexOf('<', end - 1), end, selfClosing: isSelfClosing})
  })
  if (handler.text) {
    parser.on('text', handler.text)
    parser.on('cdata', handler.text)
  }
  try {
    parser.write(xml).close()
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw damaged({zh: '其中的 XML 有误', en: 'its XML is wrong'})
  }
}

function learnPrefixes(attributes: Attributes, renamed: Map<string, string>): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    const usual = usualPrefixes[attributes[name] as string]
    const prefix = name === 'xmlns' ? '' : name.slice(6)
    if (usual !== undefined && usual !== prefix) renamed.set(prefix, usual)
  }
}

function renameKeys(attributes: Attributes, rename: (name: string) => string): Attributes {
  const result: Record<string, string> = {}
  // An attribute without a prefix belongs to no namespace, whatever the default one is.
  for (const name in attributes) result[name.includes(':') ? rename(name) : name] = attributes[name] as string
  return result
}
