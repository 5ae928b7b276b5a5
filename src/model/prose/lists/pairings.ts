import {sourceSpan} from '../../../read/tree.ts'
import type {Pairing} from '../../facts/listing.ts'
import {maskQuoted} from '../numbers/brackets.ts'
import {valueOfChinese} from '../numbers/numerals.ts'
import type {Quantity, Sequence} from '../sentences/quantity.ts'
import {sentenceStart, type TextOfProse} from '../sentences/texts.ts'
import type {ListWords} from '../words/list-words.ts'
import {countItems, type Stretch} from './count-items.ts'

const MAX_NAMES = 240
const MAX_FIGURES = 30

/** Every 分别 with its names before it and its numbers behind. */
export function findPairings(sequences: readonly Sequence[], texts: readonly TextOfProse[]): Pairing[] {
  return sequences
    .filter(({owner}) => !owner)
    .flatMap(({quantities}) => quantities.flatMap((_, index) => pairingAt(quantities, index, texts) ?? []))
}

function pairingAt(
  quantities: readonly Quantity[],
  index: number,
  texts: readonly TextOfProse[]
): Pairing | null {
  const first = quantities[index] as Quantity
  const {folded, language} = texts[first.paragraph] as TextOfProse
  const words = language.lists
  if (!words) return null
  const previous = quantities[index - 1]
  // 教育、卫生、民政三个部门分别…: 三 counts the names and does not part them
  const parts = previous?.paragraph === first.paragraph && previous.number.script === 'arabic'
  const {start} = first.number
  const floor = previous && parts ? previous.number.end : 0
  const from = Math.max(sentenceStart(folded, start), floor, start - MAX_NAMES)
  const match = words.respectively.exec(folded.slice(from, start).replace(/:/g, ' '))
  if (!match) return null
  const figures = figuresFrom(quantities, index, words)
  if (figures.length < 2) return null
  const list = namesIn(folded, from, from + match.index, words)
  if (!list) return null
  const items = countItems(folded, list.stretch, list.closed, words, false)
  if (items.items.length < 2) return null
  const named = folded.slice(list.stretch.start, list.stretch.end)
  return {
    names: items.items.map(({start, end}) => ({
      span: sourceSpan(first.prose.passage, start, end),
      text: first.prose.passage.text.slice(start, end)
    })),
    fewest: items.fewest,
    most: items.most,
    figures: figures.map(({number}) => number),
    certainty: !list.isOwn || standsForMore(named, items.items.length, words) ? 'none' : 'proven'
  }
}

/** Whether a word of the list stands for several things, other than for the names themselves. */
function standsForMore(named: string, names: number, {collective, counted}: ListWords): boolean {
  const match = counted.exec(named)
  const rest = match && valueOfChinese(match[1] ?? '') === names ? named.replace(match[0], '') : named
  return collective.test(rest)
}

/** 6件、7件和62件: numbers that follow each other with nothing but a separator between. */
function figuresFrom(
  quantities: readonly Quantity[],
  start: number,
  {betweenFigures}: ListWords
): Quantity[] {
  const figures = [quantities[start] as Quantity]
  for (let index = start + 1; index < quantities.length && figures.length < MAX_FIGURES; index++) {
    const quantity = quantities[index] as Quantity
    const label = quantity.label.text.trim()
    const follows = quantity.link <= 2 && betweenFigures.test(label)
    if (!follows || (quantity.link === 0 && label === '')) break
    if (quantity.number.unit !== (quantities[start] as Quantity).number.unit && quantity.number.unit) break
    figures.push(quantity)
  }
  return figures
}

/** The clause of 分别, or the one before where that names nothing. */
function namesIn(
  text: string,
  from: number,
  to: number,
  {joins}: ListWords
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
    if (joins.test(text.slice(start, end))) {
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
