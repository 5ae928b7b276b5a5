import type {Span} from '../../source/span.ts'
import type {Piece} from '../passage.ts'
import type {Raised} from '../signs/raised.ts'

/** What the readers of HTML look at in a page. Offsets are those of the whole source. */
export type HtmlNode = HtmlElement | HtmlText | HtmlComment

export interface HtmlElement {
  readonly kind: 'element'
  /** In lower case. */
  readonly tagName: string
  readonly attributes: HtmlAttributes
  readonly childNodes: readonly HtmlNode[]
  /** Of the start tag; empty for an element that the parser adds. */
  readonly tag: Span
  /** Past the end tag, or where the element ends without one. */
  readonly end: number
}

export interface HtmlText {
  readonly kind: 'text'
  readonly value: string
  /** The same, with the places of its parts. None for scripts and style sheets. */
  readonly pieces: readonly Piece[]
}

export interface HtmlComment {
  readonly kind: 'comment'
  readonly value: string
  readonly span: Span
}

export interface HtmlAttribute {
  readonly name: string
  readonly value: string
  /** Where it stands, name and all; told of `<meta>` alone. */
  readonly span?: Span
}

/** Of attributes with the same name the first counts. */
export interface HtmlAttributes {
  readonly list: readonly HtmlAttribute[]
  /** Whether they say that the element is not shown. */
  readonly areHiding: boolean
  /** Whether a line is drawn through the text. */
  readonly areStriking: boolean
  /** Whether they set the text above the line, or below it. */
  readonly raised: Raised | null
  /** Whether they name it as page templates name what stands around the text. */
  readonly nameFurniture: boolean
  /** Whether they may make a cell or column wider or taller than one. */
  readonly nameSpan: boolean
}

/** Names that page templates give to what stands around the text. */
const furnitureName =
  /^(?:nav|navbar|navigation|topnav|breadcrumbs?|crumbs?|footer|foot|site-footer|page-footer|copyright|share|bdsharebuttonbox|bshare-custom|sidebar|pagination|pager|friendlinks?|toolbar|qrcode|ewm|skip-link)$/i

/** Attributes that a reader asks for; nobody keeps the others. */
const wanted: ReadonlySet<string> = new Set(
  'hidden style class id href colspan rowspan span start value name content'.split(' ')
)

export function isWantedAttribute(name: string): boolean {
  return wanted.has(name)
}

export const noAttributes: HtmlAttributes = {
  list: [],
  areHiding: false,
  areStriking: false,
  raised: null,
  nameFurniture: false,
  nameSpan: false
}

export function describeAttributes(list: readonly HtmlAttribute[]): HtmlAttributes {
  if (list.length === 0) return noAttributes
  const style = list.find(({name}) => name === 'style')?.value ?? ''
  return {
    list,
    areHiding: list.some(({name, value}) => name === 'hidden' || (name === 'style' && isHidingStyle(value))),
    areStriking: /text-decoration(?:-line)?\s{0,8}:[^;]{0,40}line-through/i.test(style),
    raised: raisedBy(style),
    nameFurniture: list.some(
      ({name, value}) => (name === 'class' || name === 'id') && isFurnitureName(value)
    ),
    nameSpan: list.some(({name}) => name.endsWith('span'))
  }
}

function raisedBy(style: string): Raised | null {
  const align = /vertical-align\s{0,8}:\s{0,8}(super|sub)\b/i.exec(style)?.[1]
  return align ? (align.toLowerCase() === 'super' ? 'up' : 'down') : null
}

function isHidingStyle(style: string): boolean {
  return /(?:display\s{0,8}:\s{0,8}none|visibility\s{0,8}:\s{0,8}(?:hidden|collapse)|mso-hide\s{0,8}:\s{0,8}all)/i.test(
    style
  )
}

function isFurnitureName(value: string): boolean {
  return value.length <= 200 && value.split(/\s+/).some(word => furnitureName.test(word))
}

export function attribute(element: HtmlElement, name: string): string | null {
  const {list} = element.attributes
  for (let index = 0; index < list.length; index++) {
    const attr = list[index] as HtmlAttribute
    if (attr.name === name) return attr.value
  }
  return null
}
