import {isSpace} from '../white-space.ts'
import {readAttributeValue} from './html-characters.ts'
import {describeAttributes, type HtmlAttribute, type HtmlAttributes, isWantedAttribute} from './html-node.ts'
import {kindOfTag, type TagKind} from './html-tags.ts'

export interface StartTag {
  readonly tagName: string
  readonly kind: TagKind
  readonly attributes: HtmlAttributes
  /** Of all that stands between `<` and `>`, with these. */
  readonly length: number
}

/** Start tags as they are written: pages made by Word repeat a few of them. */
export type KnownTags = Map<string, StartTag>

const written =
  /[ \t\n\f\r]+([^ \t\n\f\r"'<>/=]+)(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:"([^"]*)"|'([^']*)'|([^ \t\n\f\r"'<>=`]+)))?/y
const tagEnd = /[ \t\n\f\r]*\/?>/y

/** Reads the start tag at an offset, or null where it is not plain. */
export function readStartTag(text: string, at: number, known: KnownTags): StartTag | null {
  const close = text.indexOf('>', at)
  if (close === -1) return null
  const source = text.slice(at, close + 1)
  const same = known.get(source)
  if (same) return same
  const behindName = nameEnd(text, at + 1)
  const tagName = text.slice(at + 1, behindName).toLowerCase()
  const kind = kindOfTag(tagName)
  if (kind === null) return null
  const list: HtmlAttribute[] = []
  const isPlaced = kind === 'meta'
  const end = readAttributes(text, behindName, isPlaced, list)
  if (end === null) return null
  const tag = {tagName, kind, attributes: describeAttributes(list), length: end - at}
  // A `>` in a value ends the source too early.
  if (!isPlaced && tag.length === source.length) known.set(source, tag)
  return tag
}

/** Past the last letter of a tag's name. */
export function nameEnd(text: string, start: number): number {
  let at = start
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 62 || unit === 47 || isSpace(unit)) break
  }
  return at
}

/** Reads attributes up to the end of their tag; those of `<meta>` with their places. */
function readAttributes(
  text: string,
  start: number,
  isPlaced: boolean,
  list: HtmlAttribute[]
): number | null {
  let at = start
  for (;;) {
    tagEnd.lastIndex = at
    if (tagEnd.test(text)) return tagEnd.lastIndex
    written.lastIndex = at
    const match = written.exec(text)
    if (!match) return null
    const end = at + match[0].length
    const name = (match[1] as string).toLowerCase()
    if (isWantedAttribute(name) && !list.some(attr => attr.name === name)) {
      const raw = match[2] ?? match[3] ?? match[4] ?? ''
      const value = readAttributeValue(raw)
      // Of an address it only matters that there is one.
      if (value === null && name !== 'href') return null
      const from = text.indexOf(match[1] as string, at)
      list.push({name, value: value ?? raw, ...(isPlaced && {span: {start: from, end}})})
    }
    at = end
  }
}
