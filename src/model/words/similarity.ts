import {remember} from '../remember.ts'

/**
 * How alike two labels are, from 0 to 1: the Dice coefficient of their pairs of neighbouring characters (Dice 1945,
 * “Measures of the amount of ecologic association between species”). Linear in the lengths, and kind to the slips of a
 * clerk: a missing, doubled or swapped character changes few pairs.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const total = a.length + b.length - 2
  if (a.length < 2 || b.length < 2 || total <= 0) return 0
  return (2 * countShared(pairsOf(a), pairsOf(b))) / total
}

/** The most that `similarity` can say of two labels of these lengths: the shorter one is a part of the longer. */
export function mostSimilarity(a: number, b: number): number {
  return a < 2 || b < 2 ? 1 : (2 * Math.min(a - 1, b - 1)) / (a + b - 2)
}

/** The pairs of neighbouring characters of a label, each as a number, in rising order. */
const pairsOf = remember((text: string): readonly number[] => {
  const pairs: number[] = []
  for (let index = 1; index < text.length; index++) {
    pairs.push(text.charCodeAt(index - 1) * 0x10000 + text.charCodeAt(index))
  }
  return pairs.sort((a, b) => a - b)
})

function countShared(left: readonly number[], right: readonly number[]): number {
  let [shared, at, other] = [0, 0, 0]
  while (at < left.length && other < right.length) {
    const difference = (left[at] as number) - (right[other] as number)
    if (difference === 0) shared++
    if (difference <= 0) at++
    if (difference >= 0) other++
  }
  return shared
}

/** Chinese characters and the marks of ordinary print: nothing that has a compatible form, other than the marks. */
const ordinary = /^[\u4e00-\u9fff\w\s!-~、。〈-】〔-〕“”‘’—…·，．：；！？（）]*$/

/** A label reduced to what carries meaning: no spaces, no punctuation, half-width letters and digits in lower case. */
export const reduceLabel: (text: string) => string = remember(text =>
  ordinary.test(text)
    ? text.replace(/[^\u4e00-\u9fffa-zA-Z\d]/g, '').toLowerCase()
    : text
        .normalize('NFKC')
        .replace(/[\s\p{P}\p{S}]/gu, '')
        .toLowerCase()
)
