import {remember} from './remember.ts'

/**
 * How alike two labels are, from 0 to 1: the Dice coefficient of their pairs of neighbouring characters (Dice 1945,
 * “Measures of the amount of ecologic association between species”). Linear in the lengths, and kind to the slips of a
 * clerk: a missing, doubled or swapped character changes few pairs.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const total = a.length + b.length - 2
  if (a.length < 2 || b.length < 2 || total <= 0) return 0
  const pairs = new Map<string, number>()
  for (let index = 0; index < a.length - 1; index++) {
    const pair = a.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let index = 0; index < b.length - 1; index++) {
    const pair = b.slice(index, index + 2)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    pairs.set(pair, left - 1)
    shared++
  }
  return (2 * shared) / total
}

/** A label reduced to what carries meaning: no spaces, no punctuation, half-width letters and digits in lower case. */
export const reduceLabel: (text: string) => string = remember(text =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase()
)
