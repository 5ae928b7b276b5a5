import type {DefaultTreeAdapterTypes} from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode
export type HtmlComment = DefaultTreeAdapterTypes.CommentNode

/** Elements whose content a reader does not see, or that are the page's controls. */
const unseen = new Set(
  (
    'script style template noscript head title meta link base iframe object embed applet audio video canvas svg math ' +
    'select option button input textarea datalist map area frame frameset noframes xml rp rt nav del s strike dialog'
  ).split(' ')
)

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html legend li listing main menu ol p pre search section summary ul caption table tr td th ' +
    'thead tbody tfoot'
  ).split(' ')
)

/** Names that page templates give to what stands around the text. */
const furnitureName =
  /^(?:nav|navbar|navigation|topnav|breadcrumbs?|crumbs?|footer|foot|site-footer|page-footer|copyright|share|bdsharebuttonbox|bshare-custom|sidebar|pagination|pager|friendlinks?|toolbar|qrcode|ewm|skip-link)$/i

/** More text than this is no furniture, whatever its name. */
const longestFurniture = 600

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text'
}

export function isComment(node: HtmlNode): node is HtmlComment {
  return node.nodeName === '#comment'
}

export function attribute(element: HtmlElement, name: string): string | null {
  for (const attr of element.attrs) if (attr.name === name) return attr.value
  return null
}

export function isBlock(element: HtmlElement): boolean {
  return blocks.has(element.tagName)
}

/** Whether a reader of the page does not see the element, or sees it around the text and not in it. */
export function isHidden(element: HtmlElement): boolean {
  if (unseen.has(element.tagName)) return true
  for (const {name, value} of element.attrs) {
    if (name === 'hidden') return true
    if (name === 'style' && isHidingStyle(value)) return true
    if (
      (name === 'class' || name === 'id') &&
      isFurnitureName(value) &&
      textLength(element, longestFurniture) < longestFurniture
    )
      return true
  }
  return element.tagName === 'footer' && textLength(element, longestFurniture) < longestFurniture
}

export function isHidingStyle(style: string): boolean {
  return /(?:display\s{0,8}:\s{0,8}none|visibility\s{0,8}:\s{0,8}(?:hidden|collapse)|mso-hide\s{0,8}:\s{0,8}all)/i.test(
    style
  )
}

function isFurnitureName(value: string): boolean {
  return value.length <= 200 && value.split(/\s+/).some(word => furnitureName.test(word))
}

/** Length of the text inside, counted up to `limit`; a table counts as much text. */
export function textLength(element: HtmlElement, limit: number): number {
  let length = 0
  const stack: HtmlNode[] = [...element.childNodes]
  for (let visited = 0; stack.length > 0 && length < limit; visited++) {
    const node = stack.pop() as HtmlNode
    if (visited > limit) return limit
    if (isText(node)) length += node.value.trim().length
    else if (isElement(node)) {
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
    if (isText(child) && child.value.trim() !== '') return false
    if (!isElement(child)) continue
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
      (isText(node) && node.value.trim().length <= 1) ||
      isComment(node) ||
      (isElement(node) && node.tagName === 'a' && attribute(node, 'href') !== null)
  )
}
