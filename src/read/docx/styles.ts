import {parseXml} from '../../docx/parse-xml.ts'
import {inheritLook, type Look, noLook, readLook} from './story/look.ts'
import type {ParagraphNumbering} from './story/story.ts'

export interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly outline: number | null
  readonly numbering: ParagraphNumbering
  readonly look: Look
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  /** A style and those it is based on, nearest first; for null those of a paragraph that names none. */
  readonly chainOf: (id: string | null) => readonly ChainedStyle[]
  /** What a style, with those it is based on, does to the characters; for null that of a paragraph that names none. */
  readonly lookOf: (id: string | null) => Look
}

export interface ChainedStyle extends Style {
  readonly id: string
}

/** Styles based on one another more deeply than this are a loop. */
const longestChain = 20

export function readStyles(xml: string | null): Styles {
  const byId = new Map<string, Style>()
  let defaultParagraph: string | null = null
  let id: string | null = null
  let style: {-readonly [K in keyof Style]: Style[K]} | null = null
  const stack: string[] = []
  const styles = () => {
    const chainOf = createChains(byId, defaultParagraph)
    return {byId, chainOf, lookOf: createLooks(chainOf)}
  }
  if (xml === null) return styles()
  parseXml(xml, {
    open(name, attributes) {
      const parent = stack.at(-1)
      stack.push(name)
      const value = attributes['w:val']
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? ''
        style = {name: '', basedOn: null, outline: null, numbering: {list: null, level: null}, look: noLook}
        const isDefault = ['1', 'true', 'on'].includes(attributes['w:default'] ?? '')
        if (isDefault && attributes['w:type'] === 'paragraph') defaultParagraph = id
      } else if (style && value !== undefined) {
        if (name === 'w:name' && parent === 'w:style') style.name = value
        else if (name === 'w:basedOn') style.basedOn = value
        else if (name === 'w:outlineLvl' && parent === 'w:pPr') style.outline = Number.parseInt(value, 10)
        else if (name === 'w:numId') style.numbering = {...style.numbering, list: value}
        else if (name === 'w:ilvl') style.numbering = {...style.numbering, level: Number.parseInt(value, 10)}
      }
      if (style && parent === 'w:rPr' && stack.at(-3) === 'w:style') {
        style.look = readLook(style.look, name, attributes)
      }
    },
    close(name) {
      stack.pop()
      if (name === 'w:style' && id !== null && style) {
        byId.set(id, style)
        style = null
      }
    }
  })
  return styles()
}

function createChains(byId: ReadonlyMap<string, Style>, defaultParagraph: string | null): Styles['chainOf'] {
  const chains = new Map<string | null, readonly ChainedStyle[]>()
  return id => {
    const known = chains.get(id)
    if (known) return known
    const chain: ChainedStyle[] = []
    let next = id ?? defaultParagraph
    while (next !== null && chain.length < longestChain) {
      const style = byId.get(next)
      if (!style) break
      chain.push({...style, id: next})
      next = style.basedOn
    }
    chains.set(id, chain)
    return chain
  }
}

/** What the nearest style of a chain says of its characters, each property by itself. */
function createLooks(chainOf: Styles['chainOf']): Styles['lookOf'] {
  const looks = new Map<string | null, Look>()
  return id => {
    const known = looks.get(id)
    if (known) return known
    let look = noLook
    for (const style of chainOf(id)) look = inheritLook(look, style.look)
    looks.set(id, look)
    return look
  }
}

/** The depth of a heading from 1, 0 for a title, null for body text. */
export function headingDepth(styles: Styles, id: string | null, outline: number | null): number | null {
  if (outline !== null) return outline < 9 ? outline + 1 : null
  for (const style of styles.chainOf(id)) {
    // 9 is body text, also where the style below is a heading.
    if (style.outline !== null) return style.outline >= 0 && style.outline < 9 ? style.outline + 1 : null
    const heading = /^(?:heading|标题)\s?([1-9])$/i.exec(style.name)
    if (heading) return Number(heading[1])
    if (/^(?:title|标题)$/i.test(style.name)) return 0
  }
  return null
}
