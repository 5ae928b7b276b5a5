import {readAttributeValue} from './html-characters.ts'
import {
  describeAttributes,
  type HtmlAttribute,
  type HtmlAttributes,
  isWantedAttribute,
  noAttributes
} from './html-node.ts'

/** The rest of a start tag behind its name. */
export interface TagRest {
  readonly attributes: HtmlAttributes
  /** Past the `>`. */
  readonly end: number
}

/** What stood in start tags already, as it was written: pages made by Word repeat a few of them. */
export type KnownAttributes = Map<string, HtmlAttributes>

const written =
  /[ \t\n\f\r]+([^ \t\n\f\r"'<>/=]+)(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:"([^"]*)"|'([^']*)'|([^ \t\n\f\r"'<>=`]+)))?/y
const tagEnd = /[ \t\n\f\r]*\/?>/y

/**
 * Reads the attributes of a start tag from behind its name, or null where they are not plain. Where nothing is `known` each
 * attribute gets its place.
 */
export function readAttributes(text: string, at: number, known: KnownAttributes | null): TagRest | null {
  if (text.charCodeAt(at) === 62) return {attributes: noAttributes, end: at + 1}
  const close = text.indexOf('>', at)
  if (close === -1) return null
  const source = text.slice(at, close)
  const same = known?.get(source)
  if (same) return {attributes: same, end: close + 1}
  const list: HtmlAttribute[] = []
  const end = readList(text, at, known === null, list)
  if (end === null) return null
  const attributes = describeAttributes(list)
  if (end === close + 1) known?.set(source, attributes)
  return {attributes, end}
}

function readList(text: string, start: number, isPlaced: boolean, list: HtmlAttribute[]): number | null {
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
