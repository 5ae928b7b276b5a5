import {within} from '../../../source/span.ts'
import type {PlacedNumber} from '../../facts/printed-number.ts'
import {findWords, type Lexicon, type Word} from '../words/lexicon.ts'
import {isApposed, natureBeside} from './apposed.ts'
import {type Frame, Gathered, newFrame} from './frame.ts'
import {natureOf} from './nature.ts'
import {has, type Link, type Quantity, type Sequence} from './quantity.ts'
import type {TextOfProse} from './texts.ts'

const MAX_GAP = 400
const MAX_DEPTH = 6
/** So many characters or words between a number and a bracket leave the bracket to be of the number. */
const MAX_NAMED = 2
/**
 * A sentence with more numbers than this is no sentence a person writes, but a table run together or hostile text:
 * nothing is made of how its numbers stand to each other.
 */
const MAX_IN_SENTENCE = 200

/** Reads how the numbers of all prose stand to each other, once from left to right. */
export function readSequences(
  texts: readonly TextOfProse[],
  lexicon: Lexicon,
  year: number | null
): Sequence[] {
  const walk = new Walk(lexicon, year)
  for (const text of texts) walk.read(text)
  return walk.finish()
}

/** Separators and brackets: all that shapes a sentence, beside its numbers. */
const marks = /[、,;。!?.:—()\n]/g

class Walk {
  private readonly running = newFrame(null, null, -1)
  private readonly found: Sequence[] = []
  private sentence = 0
  private clause = 0
  private paragraph = -1

  constructor(
    private readonly lexicon: Lexicon,
    private readonly year: number | null
  ) {}

  finish(): Sequence[] {
    this.found.push(this.running.sequence)
    const sequences = this.found.flatMap(calmParts)
    for (const {quantities, owner} of sequences) {
      for (const [index, quantity] of quantities.entries()) {
        Object.assign(quantity, natureOf(quantity, owner, this.year, this.lexicon))
        const last = quantities[index - 1]
        if (last && index > 1 && quantity.nature === 'level' && isApposed(quantity))
          Object.assign(quantity, natureBeside(quantities, index))
      }
    }
    return sequences
  }

  read(text: TextOfProse): void {
    if (++this.paragraph > 0) this.separate(this.running, 5)
    if (!text.numbers.some(isQuantity)) return
    const words = findWords(this.lexicon, text.folded)
    new PassageWalk(this, text, words).run()
  }

  separate(frame: Frame, link: Link): void {
    if (link > frame.link) frame.link = link
    if (link < 2) return
    if (frame.tail === null && /\p{L}/u.test(frame.label.text)) this.clause++
    frame.label.clear()
    frame.tail = null
    frame.listed = false
    if (link < 4) return
    // What opens a list stands in its own sentence, or before a colon
    if (!frame.colon || frame.gap.text.length > MAX_GAP) frame.gap.clear()
    frame.colon = link === 5 && frame.colon
    this.sentence++
  }

  /** Reads one passage; a class for what its steps share. */
  start(): Frame {
    return this.running
  }

  keep(sequence: Sequence): void {
    this.found.push(sequence)
  }

  add(frame: Frame, number: PlacedNumber, {prose}: TextOfProse): Quantity {
    const gap = frame.gap.release()
    const label = frame.label.release()
    const tail = new Gathered()
    const {link, colon, listed} = frame
    const quantity: Quantity = {
      number,
      prose,
      paragraph: this.paragraph,
      link,
      gap,
      label,
      tail,
      colon,
      listed: listed || has(label, 'item'),
      sentence: this.sentence,
      clause: this.clause,
      nature: 'amount',
      direction: 0
    }
    frame.sequence.quantities.push(quantity)
    frame.link = 0
    frame.colon = false
    frame.listed = false
    frame.tail = tail
    return quantity
  }
}

/** One passage, from mark to mark and from number to number. */
class PassageWalk {
  private readonly stack: Frame[]
  /** What of the text is not taken yet. */
  private from = 0
  private nextWord = 0
  /** Where words join items, and the next of them. */
  private readonly joins: readonly number[]
  private nextJoin = 0

  constructor(
    private readonly all: Walk,
    private readonly text: TextOfProse,
    private readonly words: readonly Word[]
  ) {
    this.stack = [all.start()]
    this.joins = text.language.spaced
      ? words.filter(({roles}) => roles.has('and')).map(({start}) => start)
      : []
  }

  run(): void {
    const {folded, quoted, numbers} = this.text
    let next = 0
    let mark = this.nextMark(0)
    while (true) {
      const number = numbers[next]
      if (number && number.start <= mark) {
        const end = this.count(number)
        next++
        if (mark < end) mark = this.nextMark(end)
        continue
      }
      if (mark >= folded.length) break
      if (!quoted[mark]) this.pass(mark)
      mark = this.nextMark(mark + 1)
    }
    this.take(folded.length, folded.length)
  }

  private get frame(): Frame {
    return this.stack.at(-1) as Frame
  }

  /** Where the next mark stands, or the next word that joins items where spaces part words: 24 refused and 10 deferred. */
  private nextMark(from: number): number {
    marks.lastIndex = from
    const mark = marks.test(this.text.folded) ? marks.lastIndex - 1 : this.text.folded.length
    while (this.nextJoin < this.joins.length && (this.joins[this.nextJoin] as number) < from) this.nextJoin++
    return Math.min(mark, this.joins[this.nextJoin] ?? mark)
  }

  /** Hands the text up to an offset to the innermost frame, and goes on behind another. */
  private take(end: number, next: number): void {
    const piece = this.text.folded.slice(this.from, end)
    const words: Word[] = []
    while (this.nextWord < this.words.length) {
      const word = this.words[this.nextWord] as Word
      if (word.start >= end) break
      if (word.start >= this.from && word.end <= next) words.push(word)
      this.nextWord++
    }
    const {gap, label, tail} = this.frame
    for (const gathered of [gap, label, tail]) gathered?.take(piece, words, this.from)
    this.from = next
  }

  /** Takes a number in, and says where to go on. */
  private count(number: PlacedNumber): number {
    const {folded} = this.text
    if (number.kind === 'ordinal') {
      // 1. and 1) begin an item; their marks part nothing
      const end = /[.、)]/.test(folded.charAt(number.end)) ? number.end + 1 : number.end
      this.take(number.start, end)
      this.frame.label.clear()
      this.frame.listed = true
      return end
    }
    if (!isQuantity(number) || isNoteMark(folded, number)) return number.end
    this.take(number.start, number.end)
    const {frame} = this
    const quantity = this.all.add(frame, number, this.text)
    if (frame.aside && this.isLed(frame.aside.end, number.start)) {
      frame.aside.sequence.owner = quantity
      frame.aside.sequence.home = frame.sequence
    }
    frame.aside = null
    return number.end
  }

  private pass(at: number): void {
    const {folded} = this.text
    const character = folded.charAt(at)
    if (character === '(' || character === ')') {
      this.bracket(at, character)
      return
    }
    if (/\p{L}/u.test(character)) {
      if (!this.frame.tail) return
      this.take(at, at)
      if (this.frame.link < 2) this.frame.link = 2
      this.frame.label.clear()
      this.frame.tail = null
      return
    }
    if (character === '.' && !endsSentence(folded, at)) return
    if (character === ':' || (character === '—' && !/[\d—]/.test(folded.charAt(at + 1)))) {
      this.take(at, at + 1)
      this.frame.colon = true
      this.frame.label.clear()
      this.frame.tail = null
      return
    }
    if (character === '、') {
      // 行政复议、行政诉讼案件7件 is one label
      this.take(at + 1, at + 1)
      if (this.frame.link < 1) this.frame.link = 1
      this.frame.tail = null
      if (/^[\s、]*$/.test(this.frame.label.text)) this.frame.label.clear()
      return
    }
    if (character === '—') return
    this.take(at, at + 1)
    this.all.separate(this.frame, character === ',' ? 2 : character === ';' || character === '\n' ? 3 : 4)
  }

  /** came by email (121): words behind a number that name something else, which the bracket is of. */
  private isNamed({tail}: Frame): boolean {
    const rest = tail
      ? tail.text + this.text.folded.slice(this.from, this.text.folded.indexOf('(', this.from))
      : ''
    return (rest.match(/\p{Script=Han}|[a-z]{2,}/giu) ?? []).length > MAX_NAMED
  }

  /** Whether nothing stands between two offsets but words that say that a number is of all before it. */
  private isLed(from: number, to: number): boolean {
    const words = within(this.words, from - 1, to)
    if (!words.some(({roles}) => roles.has('total') || roles.has('sum'))) return false
    const known = words.reduce((sum, {text}) => sum + text.length, 0)
    return this.text.folded.slice(from, to).replace(/\s/g, '').length === known
  }

  /** Whether a bracket holds one number alone, and does not say what of. */
  private isLone(open: number, close: number): boolean {
    const inside = within(this.text.numbers, open, close).filter(isQuantity)
    return (
      inside.length === 1 &&
      inside[0]?.kind === 'quantity' &&
      within(this.words, open, close).every(({roles}) => !roles.has('include') && !roles.has('which'))
    )
  }

  private bracket(at: number, character: string): void {
    const {partner} = this.text
    const matching = partner.get(at) ?? -1
    const {frame} = this
    if (character === '(' && matching > at && this.stack.length < MAX_DEPTH) {
      const owner = frame.tail ? (frame.sequence.quantities.at(-1) ?? null) : null
      // 规划局（412件）、东湖区（371件）: the number of what stands before its bracket
      if ((!owner || this.isNamed(frame)) && this.isLone(at, matching)) return
      this.take(at, at + 1)
      this.stack.push(newFrame(owner, owner ? frame.sequence : null, at))
    } else if (character === ')' && matching >= 0 && frame.openAt === matching) {
      this.take(at, at + 1)
      if (frame.sequence.quantities.length > 0) this.all.keep(frame.sequence)
      this.stack.pop()
      if (!frame.sequence.owner) this.frame.aside = {sequence: frame.sequence, end: at + 1}
    }
  }
}

/** [6]: a mark of a note. */
function isNoteMark(text: string, {start, end}: PlacedNumber): boolean {
  return text.charAt(start - 1) === '[' && text.charAt(end) === ']'
}

function isQuantity({kind}: PlacedNumber): boolean {
  return kind === 'quantity' || kind === 'percentage'
}

/** A full stop behind an English word or number, before a space or the end. */
function endsSentence(text: string, index: number): boolean {
  return /[a-z\d)%"”]/i.test(text.charAt(index - 1)) && /^ ?$/.test(text.charAt(index + 1))
}

/** A sequence without its overcrowded sentences, cut where one stood. */
function calmParts(sequence: Sequence): Sequence[] {
  const {quantities} = sequence
  if (quantities.length <= MAX_IN_SENTENCE) return quantities.length > 0 ? [sequence] : []
  const parts: Quantity[][] = [[]]
  let start = 0
  while (start < quantities.length) {
    let end = start + 1
    while (end < quantities.length && (quantities[end] as Quantity).link < 4) end++
    if (end - start > MAX_IN_SENTENCE) parts.push([])
    else parts.at(-1)?.push(...quantities.slice(start, end))
    start = end
  }
  return parts.filter(part => part.length > 0).map(part => ({...sequence, quantities: part}))
}
