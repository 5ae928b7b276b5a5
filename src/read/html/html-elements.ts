import {isNoteMark, type Raised} from '../signs/raised.ts'
import {attribute, type HtmlElement, type HtmlNode} from './html-node.ts'

/** Elements whose content a reader does not see, or that are the page's controls. */
const unseen: ReadonlySet<string> = new Set(
  (
    'script style template noscript head title meta link base iframe object embed applet audio video canvas svg math ' +
    'select option button input textarea datalist map area frame frameset noframes xml rp rt nav del s strike dialog'
  ).split(' ')
)

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html legend li listing main menu ol p pre search section summary ul caption table tr td th ' +
    'thead tbody tfoot'
  ).split(' ')
)

/** More text than this is no furniture, whatever its name. */
const longestFurniture = 600

export function isBlock(element: HtmlElement): boolean {
  return blocks.has(element.tagName)
}

/** From 1 to 6; 0 for what is no heading. */
export function headingLevel(tagName: string): number {
  if (tagName.length !== 2 || tagName.charCodeAt(0) !== 104) return 0
  const level = tagName.charCodeAt(1) - 48
  return level >= 1 && level <= 6 ? level : 0
}

/** Whether a reader of the page does not see the element, or sees it around the text and not in it. */
export function isHidden(element: HtmlElement): boolean {
  const {tagName, attributes} = element
  if (unseen.has(tagName) || attributes.areHiding || attributes.areStriking) return true
  if (tagName === 'sup' && holdsLink(element) && isNoteMark(shortText(element))) return true
  const isNamed = attributes.nameFurniture || tagName === 'footer'
  return isNamed && textLength(element, longestFurniture) < longestFurniture
}

/** Whether the text was struck out: the reader is told of it. */
export function isStruck(element: HtmlElement): boolean {
  const {tagName, attributes} = element
  const isStriking = tagName === 'del' || tagName === 's' || tagName === 'strike' || attributes.areStriking
  return isStriking && !attributes.areHiding && shortText(element).trim() !== ''
}

/** Whether the text stands above the line, or below it. */
export function raisedOf({tagName, attributes}: HtmlElement): Raised | null {
  return tagName === 'sup' ? 'up' : tagName === 'sub' ? 'down' : attributes.raised
}

function holdsLink({childNodes}: HtmlElement): boolean {
  return childNodes.some(node => node.kind === 'element' && (node.tagName === 'a' || holdsLink(node)))
}

/** What stands in an element that holds nothing but a few words. */
function shortText({childNodes}: HtmlElement): string {
  let text = ''
  for (const node of childNodes.slice(0, 8)) {
    if (node.kind === 'text') text += node.value
    else if (node.kind === 'element') text += shortText(node)
    if (text.length > 16) break
  }
  return text
}

/** Length of the text inside, counted up to `limit`; a table counts as much text. */
function textLength(element: HtmlElement, limit: number): number {
  let length = 0
  const stack: HtmlNode[] = [...element.childNodes]
  for (let visited = 0; stack.length > 0 && length < limit; visited++) {
    const node = stack.pop() as HtmlNode
    if (visited > limit) return limit
    if (node.kind === 'text') length += node.value.trim().length
    else if (node.kind === 'element') {
      if (node.tagName === 'table') return limit
      for (const child of node.childNodes) stack.push(child)
    }
  }
  return length
}

/** Whether the element is a menu: three or more items, each of them one short link. */
export function isMenu(element: HtmlElement): boolean {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return false
  let items = 0
  for (const child of element.childNodes) {
    if (child.kind === 'text' && child.value.trim() !== '') return false
    if (child.kind !== 'element') continue
    if (child.tagName !== 'li' || !isLink(child)) return false
    items++
  }
  return items >= 3
}

function isLink(item: HtmlElement): boolean {
  const length = textLength(item, 16)
  if (length >= 16) return false
  return item.childNodes.every(
    node =>
      (node.kind === 'text' && node.value.trim().length <= 1) ||
      node.kind === 'comment' ||
      (node.kind === 'element' && node.tagName === 'a' && attribute(node, 'href') !== null)
  )
}
