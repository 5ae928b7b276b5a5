import type {Prose} from '../../chapters/section.ts'
import type {PlacedNumber, PrintedNumber} from '../../facts/printed-number.ts'
import {maskQuoted, pairBrackets} from '../../prose/numbers/brackets.ts'
import {isEnglish, readEnglishNumbers} from '../../prose/numbers/english-numbers.ts'
import {brokenLine} from '../../prose/numbers/numerals.ts'
import {readNumbers} from '../../prose/numbers/printed-numbers.ts'
import type {EnglishPassage} from '../english/sentences.ts'
import type {Link, Quantity, Sequence} from './quantity.ts'
import {canBeAdded} from './roles.ts'

/** Longest stretch of text that is kept as gap or label of a quantity. */
const MAX_GAP = 400
const MAX_LABEL = 120
const MAX_DEPTH = 6
/**
 * A sentence with more numbers than this is no sentence a person writes, but a table run together or hostile text:
 * its numbers are printed numbers still, but nothing is made of how they stand to each other.
 */
const MAX_IN_SENTENCE = 200

interface Frame {
  /** Where its bracket opens; -1 for running text. */
  openAt: number
  quantities: Quantity[]
  owner: Quantity | null
  link: Link
  gap: string
  label: string
  colon: boolean
  /** The quantity whose tail is still being read. */
  tailOf: Quantity | null
}

function newFrame(owner: Quantity | null, openAt: number): Frame {
  return {openAt, quantities: [], owner, link: 0, gap: '', label: '', colon: false, tailOf: null}
}

export interface Reading {
  /** Every number, in order of the text. */
  readonly numbers: readonly PrintedNumber[]
  /** Those of each passage; those of a passage in English stand in `english` too. */
  readonly mentions: readonly PlacedNumber[][]
  readonly folded: readonly string[]
  /** What stands in quotations and titles, for each folded text. */
  readonly quoted: readonly Uint8Array[]
  /** The round brackets of each folded text that have a partner. */
  readonly partners: readonly ReadonlyMap<number, number>[]
  /** Without the sentences that hold more numbers than a person writes in one. */
  readonly sequences: readonly Sequence[]
  readonly english: readonly EnglishPassage[]
}

/** Reads all prose of a report once, from left to right, in time proportional to its length. */
export function readQuantities(prose: readonly Prose[]): Reading {
  const numbers: PrintedNumber[] = []
  const mentions: PlacedNumber[][] = []
  const folded: string[] = []
  const masks: Uint8Array[] = []
  const partners: ReadonlyMap<number, number>[] = []
  const sequences: Sequence[] = []
  const english: EnglishPassage[] = []
  const running = newFrame(null, -1)
  for (let paragraph = 0; paragraph < prose.length; paragraph++) {
    const passage = prose[paragraph] as Prose
    const text = onOneLine(passage.passage.folded)
    const quoted = maskQuoted(text)
    const partner = pairBrackets(text, quoted)
    folded.push(text)
    masks.push(quoted)
    partners.push(partner)
    if (paragraph > 0) breakParagraph(running)
    if (isEnglish(text)) {
      const found = readEnglishNumbers(passage, text, quoted)
      mentions.push(found)
      for (const number of found) numbers.push(number)
      if (found.length > 0) english.push({prose: passage, paragraph, text, partner, numbers: found})
      continue
    }
    const found = readNumbers(passage, text, quoted)
    mentions.push(found)
    for (const mention of found) numbers.push(mention)
    walk({prose: passage, paragraph, text, quoted, partner, mentions: found}, running, sequences)
  }
  addSequence(sequences, running, false)
  return {
    numbers,
    mentions,
    folded,
    quoted: masks,
    partners,
    sequences,
    english
  }
}

function onOneLine(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return text
  return text.replace(/(?<=\d,?)[\r\n](?=\d)/g, brokenLine).replace(/[\r\n]/g, ' ')
}

/** Adds what a frame has gathered: the stretches that lie between its overcrowded sentences. */
function addSequence(sequences: Sequence[], {quantities, owner}: Frame, isAside: boolean): void {
  if (quantities.length <= MAX_IN_SENTENCE) {
    sequences.push({quantities, owner, isAside})
    return
  }
  const stretches: Quantity[][] = [[]]
  let start = 0
  while (start < quantities.length) {
    let end = start + 1
    while (end < quantities.length && (quantities[end] as Quantity).link < 4) end++
    if (end - start > MAX_IN_SENTENCE) stretches.push([])
    else for (let index = start; index < end; index++) stretches.at(-1)?.push(quantities[index] as Quantity)
    start = end
  }
  for (const calm of stretches) if (calm.length > 0) sequences.push({quantities: calm, owner, isAside})
}

function breakParagraph(frame: Frame): void {
  frame.link = 5
  frame.gap += '\n'
  frame.label = ''
  frame.tailOf = null
}

interface Stretch {
  readonly prose: Prose
  readonly paragraph: number
  readonly text: string
  readonly quoted: Uint8Array
  readonly partner: ReadonlyMap<number, number>
  readonly mentions: readonly PlacedNumber[]
}

/** Separators and brackets: all that shapes a sentence, beside its numbers. */
const everyMark = /[、,;。!?.:—()]/g
/** Those that tell something of the numbers of later paragraphs. */
const lastingMark = /[。!?.:—()]/g

/** Where the next mark stands at or after an offset; behind the text where there is none. */
function nextMark(marks: RegExp, text: string, from: number): number {
  marks.lastIndex = from
  return marks.test(text) ? marks.lastIndex - 1 : text.length
}

/** Goes from mark to mark and from number to number. */
function walk(
  {prose, paragraph, text, quoted, partner, mentions}: Stretch,
  running: Frame,
  sequences: Sequence[]
): void {
  const stack = [running]
  let sentence = 0
  // What of the text the innermost frame has not taken yet, for its gap and for its label
  let from = 0
  let labelFrom = 0
  const take = (frame: Frame, end: number, next: number) => {
    frame.gap += text.slice(from, end)
    frame.label += text.slice(labelFrom, end)
    if (frame.tailOf) frame.tailOf.tail += text.slice(from, Math.min(end, from + MAX_LABEL))
    from = next
    labelFrom = next
  }
  const count = (mention: PlacedNumber) => {
    if (!isQuantity(mention)) return
    const frame = stack.at(-1) as Frame
    take(frame, mention.start, mention.end)
    const {link, colon} = frame
    const gap = frame.gap.slice(-MAX_GAP)
    const label = bare(frame.label.slice(-MAX_LABEL))
    const isAmount = canBeAdded({mention, label})
    const quantity: Quantity = {
      mention,
      prose,
      paragraph,
      link,
      gap,
      label,
      tail: '',
      colon,
      sentence,
      isAmount
    }
    frame.quantities.push(quantity)
    frame.link = 0
    frame.gap = ''
    frame.label = ''
    frame.colon = false
    frame.tailOf = quantity
  }
  const separate = (index: number, strength: Link | undefined) => {
    const frame = stack.at(-1) as Frame
    if (strength === 1) {
      // 行政复议、行政诉讼案件7件 is one label
      if (labelFrom === index && frame.label === '') labelFrom = index + 1
    } else {
      frame.label = ''
      labelFrom = index + 1
      if (frame.tailOf) frame.tailOf.tail += text.slice(from, Math.min(index, from + MAX_LABEL))
      frame.tailOf = null
    }
    if (strength === undefined) frame.colon = true
    else if (strength > frame.link) frame.link = strength
    if (strength === 4) {
      frame.colon = false
      sentence = index + 1
    }
  }
  const bracket = (index: number, character: string) => {
    const frame = stack.at(-1) as Frame
    const matching = partner.get(index) ?? -1
    if (character === '(' && matching > index && stack.length < MAX_DEPTH) {
      take(frame, index, index + 1)
      stack.push(newFrame(frame.tailOf, index))
    } else if (character === ')' && matching >= 0 && frame.openAt === matching) {
      take(frame, index, index + 1)
      if (frame.quantities.length > 0) addSequence(sequences, frame, true)
      stack.pop()
    }
  }

  const marks = mentions.some(isQuantity) ? everyMark : lastingMark
  let mark = nextMark(marks, text, 0)
  let next = 0
  while (true) {
    const mention = mentions[next]
    if (mention && mention.start <= mark) {
      count(mention)
      next++
      // The comma of 1,234 and the point of 12.5 are the number's own
      if (mark < mention.end) mark = nextMark(marks, text, mention.end)
      continue
    }
    if (mark >= text.length) break
    // Names in quotation marks hold no separators
    if (!quoted[mark]) {
      const character = text.charAt(mark)
      if (character === '(' || character === ')') bracket(mark, character)
      else if (character !== '.') separate(mark, strengthOf(character))
      else if (endsSentence(text, mark)) separate(mark, 4)
    }
    mark = nextMark(marks, text, mark + 1)
  }
  take(stack.at(-1) as Frame, text.length, text.length)
}

function isQuantity({kind}: PlacedNumber): boolean {
  return kind === 'quantity' || kind === 'percentage'
}

/** How strongly a mark separates; a colon and a dash do not. */
function strengthOf(mark: string): Link | undefined {
  if (mark === ',') return 2
  if (mark === '、') return 1
  if (mark === ';') return 3
  return mark === ':' || mark === '—' ? undefined : 4
}

/** A full stop behind an English word, before a space or the end. */
function endsSentence(text: string, index: number): boolean {
  return /[a-z)%"”]/.test(text.charAt(index - 1)) && /^ ?$/.test(text.charAt(index + 1))
}

/** A label without the number of its list item. */
function bare(label: string): string {
  return label
    .replace(/^[ ·•、\-*]{0,4}(?:\(?\d{1,2}[.)、]|[①-⑳]|[一二三四五六七八九十]{1,3}是)?[ ]{0,4}/, '')
    .trimEnd()
}
