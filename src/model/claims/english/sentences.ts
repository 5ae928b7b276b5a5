import type {Prose} from '../../chapters/section.ts'
import type {EnglishNumber} from '../../prose/numbers/english-numbers.ts'

/** A passage in English with its numbers. */
export interface EnglishPassage {
  readonly prose: Prose
  /** Index of the prose in the report. */
  readonly paragraph: number
  readonly text: string
  readonly partner: ReadonlyMap<number, number>
  readonly numbers: readonly EnglishNumber[]
}

/** A quantity or percentage in its sentence. */
export interface Item {
  readonly number: EnglishNumber
  /** The words before it, since the last number of its own level or the beginning of the sentence, without what brackets hold. */
  readonly lead: string
  /** The words behind it, up to the next number of its own level, a bracket or the end of the sentence. */
  readonly rest: string
  /** What is counted, in the singular; null where no noun stands behind the number. */
  readonly noun: string | null
  /** What kind of amount it is: only those of one kind are added or compared. */
  readonly kind: 'count' | 'money' | 'percentage' | 'duration'
  /** The number that the bracket around this one stands right behind; null in running text and behind other words. */
  readonly owner: Item | null
  /** Where its bracket opens; -1 in running text. */
  readonly bracket: number
  readonly isLast: boolean
}

export interface Sentence {
  readonly prose: Prose
  readonly paragraph: number
  readonly start: number
  readonly text: string
  /** In running text. */
  readonly main: readonly Item[]
  /** In brackets. */
  readonly asides: readonly Item[]
}

/** A sentence with more numbers than this is no sentence a person writes. */
const mostItems = 40

const abbreviation =
  /\b(?:No|Nos|e\.g|i\.e|approx|incl|Mr|Mrs|Ms|Dr|St|vs|cf|etc|pp?|fig|para|ss?|Art|Inc|Ltd|Co|Feb|Aug|Sept?|Oct|Nov|Dec|Jan)$/
const ending = /[.!?](?=["”’)]? {1,3}["“(]?[A-Z\d£$€]|["”’)]? *$)/g

/** Divides a passage into sentences; a full stop behind an abbreviation or within a number ends none. */
export function readSentences(passage: EnglishPassage): Sentence[] {
  const {text, numbers} = passage
  const sentences: Sentence[] = []
  const brackets = [...passage.partner].filter(([open, shut]) => open < shut).sort(([a], [b]) => a - b)
  let start = 0
  let next = 0
  let bracket = 0
  const close = (end: number) => {
    const first = next
    while (next < numbers.length && (numbers[next] as EnglishNumber).start < end) next++
    const opening = bracket
    while (bracket < brackets.length && (brackets[bracket]?.[0] ?? end) < end) bracket++
    const own = numbers.slice(first, next).filter(({kind}) => kind === 'quantity' || kind === 'percentage')
    if (own.length > 0 && own.length <= mostItems)
      sentences.push(sentenceOf(passage, start, end, own, brackets.slice(opening, bracket)))
    start = end
  }
  for (const {index} of text.matchAll(ending)) {
    if (abbreviation.test(text.slice(Math.max(0, index - 8), index))) continue
    close(index + 1)
  }
  close(text.length)
  return sentences
}

function sentenceOf(
  {prose, paragraph, text}: EnglishPassage,
  start: number,
  end: number,
  own: readonly EnglishNumber[],
  brackets: readonly (readonly [number, number])[]
): Sentence {
  const outermost = (at: number) => brackets.find(([open, shut]) => open < at && at < shut)
  const main: Item[] = []
  const asides: Item[] = []
  for (const [index, number] of own.entries()) {
    const bracket = outermost(number.start)
    const level = bracket ? asides : main
    const last = level.at(-1)
    const from = bracket
      ? Math.max(bracket[0] + 1, last && last.bracket === bracket[0] ? last.number.end : 0)
      : (last?.number.end ?? start)
    const next = own.slice(index + 1).find(one => outermost(one.start)?.[0] === bracket?.[0])
    const until = Math.min(next?.start ?? end, bracket?.[1] ?? end)
    const behind = withoutBrackets(text, number.end, until, bracket ? [] : brackets)
    const noun = nounOf(text.slice(number.end, until), number.value.units === 1n)
    level.push({
      number,
      lead: withoutBrackets(text, from, number.start, bracket ? [] : brackets),
      rest: behind,
      noun,
      kind: kindOf(number, text.slice(number.end, until), noun),
      owner: bracket ? ownerOf(main, bracket[0], text) : null,
      bracket: bracket?.[0] ?? -1,
      isLast: next === undefined
    })
  }
  return {prose, paragraph, start, text: text.slice(start, end), main, asides}
}

/** The number that a bracket explains: 281 (39.0%), 720 complaints (85%). */
function ownerOf(main: readonly Item[], open: number, text: string): Item | null {
  const last = main.at(-1)
  if (!last) return null
  const between = text.slice(last.number.end, open)
  return /^(?: [A-Za-z’'-]{1,24}){0,5} ?$/.test(between) &&
    !/\b(?:in|by|for|from|through|via|with) (?:[a-z ’'-]{1,40}) ?$/i.test(between)
    ? last
    : null
}

function withoutBrackets(
  text: string,
  from: number,
  to: number,
  brackets: readonly (readonly [number, number])[]
): string {
  let words = ''
  let at = from
  for (const [open, shut] of brackets) {
    if (open < at || open >= to) continue
    words += text.slice(at, open)
    at = Math.min(shut + 1, to)
  }
  return words + text.slice(at, Math.max(at, to))
}

const durations =
  /^(?:(?:working|calendar|business|school|full) )?(?:day|week|month|year|hour|minute|second)s?\b/i

function kindOf(
  {kind, isMoney, magnitude}: EnglishNumber,
  behind: string,
  noun: string | null
): Item['kind'] {
  if (kind === 'percentage') return 'percentage'
  // 8,391 thousand for social services: without a noun, money
  if (isMoney || (magnitude > 0 && noun === null)) return 'money'
  return durations.test(behind.trimStart()) ? 'duration' : 'count'
}

const notNoun =
  /^(?:were|was|are|is|be|been|had|has|have|did|do|does|will|would|can|could|should|may|of|in|on|at|for|from|to|by|with|within|without|about|and|or|but|nor|as|than|through|via|over|under|during|after|before|per|a|an|the|this|that|these|those|which|who|whom|whose|when|where|while|whereas|came|went|made|took|gave|sent|held|won|met|led|left|fell|rose|grew|remain|remains|remained|still|not|only|also|each|both|all|more|fewer|less|further|respectively|altogether|so|using|regarding|concerning|including|being|having)$/i

/** The last word of a run of adjectives and nouns: 104 serious defects, 1,261 closed requests for advice. */
function nounOf(behind: string, isOne: boolean): string | null {
  const words = /^ ?((?:[A-Za-z][A-Za-z’'-]{0,24} ?){0,6})/.exec(behind)?.[1]?.trim().split(' ') ?? []
  let noun: string | null = null
  for (const [index, word] of words.entries()) {
    if (word === '' || notNoun.test(word)) break
    // granted in full, but closed requests
    if (/(?:ed|ly)$/.test(word) && (index + 1 >= words.length || notNoun.test(words[index + 1] ?? ''))) break
    if (isOne || isPlural.test(word)) noun = word.toLowerCase()
  }
  return noun === null ? null : singular(noun)
}

const isPlural = /^(?:people|persons|staff|men|women|children|personnel|crew)$|(?<!ou|[siu])s$/i

function singular(noun: string): string {
  if (noun === 'people' || noun === 'persons') return 'person'
  if (/ies$/.test(noun)) return `${noun.slice(0, -3)}y`
  return noun.replace(/(?<!s)s$/, '')
}
