import {createPassage} from '../passage.ts'
import type {Metadata} from '../tree.ts'
import {attribute, type HtmlElement, type HtmlNode} from './html-node.ts'

/** Names of `<meta>` that the standard for government sites prescribes (国办发〔2017〕47号). */
const names: Readonly<Record<string, Metadata['name']>> = {
  articletitle: 'title',
  pubdate: 'published-on',
  contentsource: 'publisher'
}

/** What the head of a page says about the report. */
export function readHead(nodes: readonly HtmlNode[], source: string): Metadata[] {
  const head = childNamed(childNamed(nodes, 'html')?.childNodes ?? [], 'head')
  const found: Metadata[] = []
  for (const node of head?.childNodes ?? []) {
    if (node.kind !== 'element') continue
    const told =
      node.tagName === 'title' ? readTitle(node) : node.tagName === 'meta' ? readMeta(node, source) : null
    if (told && told.passage.text !== '') found.push(told)
  }
  return found
}

function childNamed(nodes: readonly HtmlNode[], tagName: string): HtmlElement | null {
  for (const node of nodes) if (node.kind === 'element' && node.tagName === tagName) return node
  return null
}

function readTitle(title: HtmlElement): Metadata | null {
  const text = title.childNodes.find(node => node.kind === 'text')
  const first = text?.pieces[0]
  return text && first ? {name: 'title', passage: createPassage(text.pieces, first.span.start)} : null
}

function readMeta(meta: HtmlElement, source: string): Metadata | null {
  const name = names[(attribute(meta, 'name') ?? '').toLowerCase()]
  if (!name) return null
  const written = meta.attributes.list.find(attr => attr.name === 'content')
  const content = written?.value ?? ''
  const place = written?.span ?? meta.tag
  const at = source.indexOf(content, place.start)
  const isVerbatim = at !== -1 && at + content.length <= place.end
  const span = isVerbatim ? {start: at, end: at + content.length} : place
  return {name, passage: createPassage([{text: content, span, verbatim: isVerbatim}], span.start)}
}
