import {sourceSpan} from '../../../read/tree.ts'
import type {Pairing} from '../../facts/listing.ts'
import {maskQuoted} from '../../prose/numbers/brackets.ts'
import {valueOfChinese} from '../../prose/numbers/numerals.ts'
import type {Reading} from '../numbers/quantities.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {countItems, type Stretch} from './count-items.ts'

const MAX_NAMES = 240
const MAX_FIGURES = 30

/** 分别为, 分别有, 分别占; not 分别于3月和7月, where the numbers are no amounts. */
const respectively = /分别(?!于|在|由|对|向|从|按)[^,;。、()]{0,12}$/
/** Words that stand for several things at once. */
const collective =
  /近[两三四五]年|[两三四]个季度|至|到|[~—-]|每|各|前[两三]|[两三四五六七八九十](?:类|项|者|种|个|家|方面|地|所|镇|市|县)/

/** Every 分别 with its names before it and its numbers behind. */
export function findPairings({sequences, folded}: Reading): Pairing[] {
  const pairings: Pairing[] = []
  for (const {quantities, owner} of sequences) {
    if (owner) continue
    for (let index = 0; index < quantities.length; index++) {
      const pairing = pairingAt(quantities, index, folded)
      if (pairing) pairings.push(pairing)
    }
  }
  return pairings
}

function pairingAt(
  quantities: readonly Quantity[],
  index: number,
  folded: readonly string[]
): Pairing | null {
  const first = quantities[index] as Quantity
  if (!first.gap.includes('分别')) return null
  const text = folded[first.paragraph] ?? ''
  const previous = quantities[index - 1]
  // 教育、卫生、民政三个部门分别…: 三 counts the names and does not part them
  const parts = previous?.paragraph === first.paragraph && previous.mention.script === 'arabic'
  const floor = previous && parts ? previous.mention.end : 0
  const from = Math.max(first.sentence, floor, first.mention.start - MAX_NAMES)
  const words = text.slice(from, first.mention.start).replace(/:/g, ' ')
  const match = respectively.exec(words)
  if (!match) return null
  const figures = figuresFrom(quantities, index)
  if (figures.length < 2) return null
  const list = namesIn(text, from, from + match.index)
  if (!list) return null
  const items = countItems(text, list.stretch, list.closed, false)
  if (items.items.length < 2) return null
  const named = text.slice(list.stretch.start, list.stretch.end)
  return {
    names: items.items.map(({start, end}) => ({
      span: sourceSpan(first.prose.passage, start, end),
      text: first.prose.passage.text.slice(start, end)
    })),
    fewest: items.fewest,
    most: items.most,
    figures: figures.map(({mention}) => mention),
    certainty: !list.isOwn || standsForMore(named, items.items.length) ? 'none' : 'proven'
  }
}

/** Whether a word of the list stands for several things, other than for the names themselves. */
function standsForMore(named: string, names: number): boolean {
  const counted = /([二两三四五六七八九十])(?:个|家|类|项|方面)/.exec(named)
  const rest = counted && valueOfChinese(counted[1] ?? '') === names ? named.replace(counted[0], '') : named
  return collective.test(rest)
}

/** 6件、7件和62件: numbers that follow each other with nothing but a separator between. */
function figuresFrom(quantities: readonly Quantity[], start: number): Quantity[] {
  const figures = [quantities[start] as Quantity]
  for (let index = start + 1; index < quantities.length && figures.length < MAX_FIGURES; index++) {
    const quantity = quantities[index] as Quantity
    const follows = quantity.link <= 2 && /^(?:和|及|与|以及|约)?$/.test(quantity.label)
    if (!follows || (quantity.link === 0 && quantity.label === '')) break
    if (quantity.mention.unit !== (quantities[start] as Quantity).mention.unit && quantity.mention.unit) break
    figures.push(quantity)
  }
  return figures
}

/** The clause of 分别, or the one before where that names nothing. */
function namesIn(
  text: string,
  from: number,
  to: number
): {stretch: Stretch; closed: (index: number) => boolean; isOwn: boolean} | null {
  const quoted = maskQuoted(text.slice(from, to))
  const closed = closedIn(text, from, to, quoted)
  const edges = [from - 1]
  for (let index = from; index < to; index++) {
    if (/[,;:]/.test(text.charAt(index)) && !closed(index)) edges.push(index)
  }
  edges.push(to)
  for (let edge = edges.length - 1; edge > 0 && edge > edges.length - 3; edge--) {
    const start = (edges[edge - 1] as number) + 1
    const end = edges[edge] as number
    if (/[、和及与]/.test(text.slice(start, end))) {
      return {
        stretch: {start, end},
        closed,
        isOwn: edge === edges.length - 1 && text.slice(start, end).includes('、')
      }
    }
  }
  return null
}

/** Nothing in quotations and round brackets divides a list of names. */
function closedIn(text: string, from: number, to: number, quoted: Uint8Array): (index: number) => boolean {
  const mask = new Uint8Array(to - from + 1)
  mask.set(quoted)
  let depth = 0
  for (let index = from; index < to; index++) {
    if (text[index] === ')' && depth > 0) depth--
    if (depth > 0) mask[index - from] = 1
    if (text[index] === '(') depth++
  }
  return index => mask[index - from] === 1
}
