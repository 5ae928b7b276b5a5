import {sourceSpan, type Tree} from '../../read/tree.ts'
import type {Phrase} from '../figure.ts'

/** A word printed twice in a row: 重点重点. */
export interface Repetition extends Phrase {
  /** 重点 */
  readonly word: string
}

/** What a language repeats on purpose, and what it hardly ever does. */
export interface RepetitionWords {
  /** Words that are doubled to soften them: 讨论讨论. */
  readonly doubled: ReadonlySet<string>
  /** Words whose form says that they are doubled: 一项一项. */
  readonly distributive: RegExp
  /** What a first word may end in, with what goes on from it as a second: 依法行政|行政机关. */
  readonly compounds: Readonly<Record<string, string>>
  /** Endings that turn any word before them into another word: 规范|规范性. */
  readonly endings: RegExp
  /** Single characters printed twice in a row where the language has no reason to. */
  readonly singles: RegExp
  /** Marks printed twice or more, as a whole. */
  readonly marks: RegExp
}

/** A longer run of one character is drawn, as a line of dots is. */
const LONGEST_SLIP = 6

const wordPattern = /([\u3005\u3007\u3400-\u9fff]{2,6})\1/g

/** Every place of the running text, headings included, where a word is printed twice without a reason in the language. */
export function findRepetitions({blocks}: Pick<Tree, 'blocks'>, words: RepetitionWords): Repetition[] {
  const found: Repetition[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const {passage} = block
    const {text} = passage
    const repeats = repeatsIn(text)
    if (repeats === 'none') continue
    const add = (start: number, length: number, word: string) =>
      found.push({
        span: sourceSpan(passage, start, start + length),
        text: text.slice(start, start + length),
        word
      })
    for (const {index, 0: whole, 1: word = ''} of repeats === 'words' ? text.matchAll(wordPattern) : []) {
      if (!isWantedAnywhere(text, index, word.length, words)) add(index, whole.length, word)
    }
    for (const pattern of [words.singles, words.marks]) {
      for (const {index, 0: whole} of text.matchAll(pattern))
        if (whole.length <= LONGEST_SLIP) add(index, whole.length, whole.slice(0, 1))
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** Spaces, figures and letters stand twice in a row everywhere; of what stands before it, the comma and semicolon count. */
const ideographicSpace = 0x3000

/**
 * Whether one character or mark stands twice in a row, or two to six of them do: for each of these distances it counts how
 * many characters on end are those that stand so far back. Hardly any paragraph has a repeat, and the expressions take
 * three times as long to say.
 */
function repeatsIn(text: string): 'none' | 'characters' | 'words' {
  let hasDouble = false
  let [one, two, three, four, five, six] = [-1, -1, -1, -1, -1, -1]
  let [run2, run3, run4, run5, run6] = [0, 0, 0, 0, 0]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    run2 = unit === two ? run2 + 1 : 0
    run3 = unit === three ? run3 + 1 : 0
    run4 = unit === four ? run4 + 1 : 0
    run5 = unit === five ? run5 + 1 : 0
    run6 = unit === six ? run6 + 1 : 0
    if (run2 === 2 || run3 === 3 || run4 === 4 || run5 === 5 || run6 === 6) return 'words'
    if (unit === one && (unit > ideographicSpace || unit === 0x2c || unit === 0x3b)) hasDouble = true
    six = five
    five = four
    four = three
    three = two
    two = one
    one = unit
  }
  return hasDouble ? 'characters' : 'none'
}

/**
 * 政务服务服务中心 repeats 务服 as well as 服务: it is fine when one of the readings is.
 *
 * //   政务服务服务中心
 * //     ^^^^ 务服|务服   ^^^^ 服务|服务 one further
 */
function isWantedAnywhere(text: string, start: number, length: number, words: RepetitionWords): boolean {
  for (let from = start; from === start || text[from + 2 * length - 1] === text[from + length - 1]; from++) {
    const end = from + 2 * length
    if (end > text.length || from - start >= length) return false
    if (
      isWanted(
        text.slice(from, from + length),
        text.slice(Math.max(0, from - 1), from),
        text.slice(end, end + 8),
        words
      )
    )
      return true
  }
  return false
}

const endsInHan = /[\u3005\u3007\u3400-\u9fff]$/

/** Whether the language wants the word twice. */
function isWanted(
  word: string,
  before: string,
  after: string,
  {doubled, distributive, compounds, endings}: RepetitionWords
): boolean {
  // 哈哈哈哈, 级级级级: one character over and over is not two words.
  if (new Set(word).size === 1 || doubled.has(word) || distributive.test(word)) return true
  const isCompound = endsInHan.test(before)
  if (!isCompound) return false
  const continues = compounds[word.slice(-2)]
  return endings.test(after) || (continues !== undefined && new RegExp(`^(?:${continues})`, 'u').test(after))
}
