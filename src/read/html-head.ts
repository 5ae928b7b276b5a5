import {alignText} from './align-text.ts'
import {attribute, type HtmlElement, type HtmlNode, isElement, isText} from './html-elements.ts'
import {createPassage} from './passage.ts'
import type {Metadata} from './tree.ts'

/** Names of `<meta>` that the standard for government sites prescribes (国办发〔2017〕47号). */
const names: Readonly<Record<string, Metadata['name']>> = {
  articletitle: 'title',
  pubdate: 'published-on',
  contentsource: 'publisher'
}

/** What the head of a page says about the report. */
export function readHead(nodes: readonly HtmlNode[], source: string): Metadata[] {
  const html = nodes.find((node): node is HtmlElement => isElement(node) && node.tagName === 'html')
  const head = html?.childNodes.find(
    (node): node is HtmlElement => isElement(node) && node.tagName === 'head'
  )
  const found: Metadata[] = []
  for (const node of head?.childNodes ?? []) {
    if (!isElement(node)) continue
    const told =
      node.tagName === 'title'
        ? readTitle(node, source)
        : node.tagName === 'meta'
          ? readMeta(node, source)
          : null
    if (told && told.passage.text !== '') found.push(told)
  }
  return found
}

function readTitle(title: HtmlElement, source: string): Metadata | null {
  const text = title.childNodes.find(isText)
  const location = text?.sourceCodeLocation
  if (!text || !location) return null
  const pieces = alignText(text.value, source, location.startOffset, location.endOffset)
  return {name: 'title', passage: createPassage(pieces, location.startOffset)}
}

function readMeta(meta: HtmlElement, source: string): Metadata | null {
  const name = names[(attribute(meta, 'name') ?? '').toLowerCase()]
  const content = attribute(meta, 'content') ?? ''
  const location = meta.sourceCodeLocation
  const place = location?.attrs?.content ?? location
  if (!name || !place) return null
  const at = source.indexOf(content, place.startOffset)
  const isVerbatim = at !== -1 && at + content.length <= place.endOffset
  const span = isVerbatim
    ? {start: at, end: at + content.length}
    : {start: place.startOffset, end: place.endOffset}
  return {name, passage: createPassage([{text: content, span, verbatim: isVerbatim}], span.start)}
}
