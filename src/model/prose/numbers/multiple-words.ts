import {boundsOf, hedgeBefore} from './word-hedges.ts'

/** A multiple told without a number, by offsets of the text: its hedge is part of it. */
export interface MultipleWords {
  readonly start: number
  readonly end: number
  /** The word that tells it. */
  readonly word: string
  /** In hundredths. */
  readonly value: number
  /** What the words may stand for. */
  readonly low: number
  readonly high: number | null
}

const values: readonly (readonly [RegExp, number])[] = [
  [/^hal(?:f$|v)/, 50],
  [/^(?:doubl|twice|two)/, 200],
  [/^(?:trebl|tripl|three)/, 300],
  [/^(?:quadrupl|four)/, 400],
  [/^five/, 500],
  [/^six/, 600],
  [/^seven/, 700],
  [/^eight/, 800],
  [/^nine/, 900],
  [/^ten/, 1000]
]

const told =
  /\b(?:(?:doubled|halved|trebled|tripled|quadrupled|doubling|halving|trebling|tripling)(?! (?:up|down|its|our|their|as)\b|-)|(?:twice|double|treble|triple|half)(?= (?:as (?:many|much|high|large|long)|the|that|those|what)\b)|(?:two|three|four|five|six|seven|eight|nine|ten)-?fold\b)/gi
const reach = 32
const initial = /doubl|twice|trebl|tripl|fold\b|halv|half as|half the/i

/** Finds doubled, twice as many, threefold and the like, in order. */
export function findMultipleWords(text: string): MultipleWords[] {
  if (!initial.test(text)) return []
  const found: MultipleWords[] = []
  for (const {0: words, index} of text.matchAll(told)) {
    const value = values.find(([first]) => first.test(words.toLowerCase()))?.[1]
    const lead = text.slice(Math.max(0, index - reach), index)
    // half the staff is a share
    if (
      value === undefined ||
      lead.endsWith('-') ||
      (/^half/i.test(words) && !/^ as /.test(text.slice(index + 4)))
    )
      continue
    const hedge = hedgeBefore(lead)
    const start = index - (hedge?.length ?? 0)
    found.push({
      start,
      end: index + words.length,
      word: words,
      value,
      ...boundsOf(value, hedge?.kind ?? null, {least: 5, most: 30, wide: 10})
    })
  }
  return found
}
