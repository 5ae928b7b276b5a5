import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  type ParserOptions,
  parse,
  parseFragment
} from 'parse5'
import {tooDeep} from '../beyond-limits.ts'
import {alignText} from '../lines/align-text.ts'
import {describeAttributes, type HtmlAttribute, type HtmlNode, isWantedAttribute} from './html-node.ts'

type ParsedNode = DefaultTreeAdapterTypes.ChildNode

/** Parses a page, or a stretch of another text, as browsers do, whatever is wrong with it. */
export function parseHtml(text: string, start: number, end: number, isPage: boolean): readonly HtmlNode[] {
  const part = text.slice(start, end)
  const parsed = isPage ? parse(part, parserOptions(part)) : parseFragment(part, parserOptions(part))
  return convertNodes(text, start, parsed.childNodes)
}

/**
 * Tags that overlap are repeated by the parser, each in every paragraph that follows: a page that makes more than this many
 * elements of one tag is broken or hostile.
 */
const mostElementsForTag = 10

function parserOptions(text: string): ParserOptions<DefaultTreeAdapterMap> {
  let left = 1000
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) left += mostElementsForTag
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...element) {
      if (left-- === 0) throw tooDeep(null)
      return defaultTreeAdapter.createElement(...element)
    }
  }
  return {sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter}
}

/** The same tree with what the readers look at; without recursion, since a page may be nested as deep as it likes. */
function convertNodes(text: string, offset: number, nodes: readonly ParsedNode[]): readonly HtmlNode[] {
  const root: HtmlNode[] = []
  const waiting: {
    readonly nodes: readonly ParsedNode[]
    readonly into: HtmlNode[]
    readonly isRaw: boolean
  }[] = [{nodes, into: root, isRaw: false}]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const node of next.nodes) {
      if ('tagName' in node) {
        const childNodes: HtmlNode[] = []
        next.into.push(convertElement(offset, node, childNodes))
        const isRaw = node.tagName === 'script' || node.tagName === 'style'
        if (node.childNodes.length > 0) waiting.push({nodes: node.childNodes, into: childNodes, isRaw})
      } else {
        const converted = convertLeaf(text, offset, node, next.isRaw)
        if (converted) next.into.push(converted)
      }
    }
  }
  return root
}

function convertElement(
  offset: number,
  {tagName, attrs, sourceCodeLocation: location}: DefaultTreeAdapterTypes.Element,
  childNodes: HtmlNode[]
): HtmlNode {
  const tag = location?.startTag ?? location
  const list = attrs
    .filter(({name}) => isWantedAttribute(name))
    .map(({name, value}): HtmlAttribute => {
      const place = tagName === 'meta' ? location?.attrs?.[name] : undefined
      return place
        ? {name, value, span: {start: place.startOffset + offset, end: place.endOffset + offset}}
        : {name, value}
    })
  return {
    kind: 'element',
    tagName,
    attributes: describeAttributes(list),
    childNodes,
    tag: {start: (tag?.startOffset ?? 0) + offset, end: (tag?.endOffset ?? 0) + offset},
    end: (location?.endOffset ?? 0) + offset
  }
}

function convertLeaf(text: string, offset: number, node: ParsedNode, isRaw: boolean): HtmlNode | null {
  const location = node.sourceCodeLocation
  if (!location) return null
  if (node.nodeName === '#comment' && 'data' in node) {
    // A comment without an end goes on, for the parser, to one beyond the end of the text.
    const span = {
      start: location.startOffset + offset,
      end: Math.min(location.endOffset + offset, text.length)
    }
    return {kind: 'comment', value: node.data, span}
  }
  if (node.nodeName !== '#text' || !('value' in node)) return null
  const {value} = node
  const start = referenceStart(text, location.startOffset + offset)
  const pieces = isRaw ? [] : alignText(value, text, start, location.endOffset + offset)
  return {kind: 'text', value, pieces}
}

/** The parser takes a character reference at the very beginning of a page to stand at its semicolon. */
function referenceStart(text: string, start: number): number {
  if (text[start] !== ';') return start
  const reference = /&#?\w{1,32};$/.exec(text.slice(Math.max(0, start - 40), start + 1))?.[0]
  return reference ? start + 1 - reference.length : start
}
