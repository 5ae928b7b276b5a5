import type {Language} from '../source/wording.ts'

/** As many characters as a message has at most. */
export const longestMessage: Readonly<Record<Language, number>> = {zh: 120, en: 200}

/** Quotations are not cut below this. */
const shortestQuotation = 6

/** The pieces of a sentence, those at the end left out where it would be too long, and what always ends it. */
export function compose(pieces: readonly string[], end: string, language: Language): string {
  const [first = '', ...others] = pieces
  let sentence = first
  for (const piece of others) {
    if (lengthOf(sentence) + lengthOf(piece) + lengthOf(end) > longestMessage[language]) break
    sentence += piece
  }
  return `${sentence}${end}`
}

/** A message that is short enough: where a draft’s own words make it longer, they are cut, the longest first. */
export function fitMessage(message: string, language: Language): string {
  const most = longestMessage[language]
  let text = message.replace(/[。.]$/, '')
  for (let excess = lengthOf(text) - most; excess > 0; excess = lengthOf(text) - most) {
    const [longest] = [...text.matchAll(/“([^“”]{1,1000})”/g)].sort(
      (a, b) => lengthOf(b[1] ?? '') - lengthOf(a[1] ?? '')
    )
    const words = [...(longest?.[1] ?? '')]
    if (!longest || words.length <= shortestQuotation) return cut(text, most)
    const kept = Math.max(shortestQuotation, words.length - excess - 1)
    const shorter = `“${words.slice(0, kept - 1).join('')}…”`
    if (shorter.length >= longest[0].length) return cut(text, most)
    text = `${text.slice(0, longest.index)}${shorter}${text.slice(longest.index + longest[0].length)}`
  }
  return text
}

function cut(text: string, most: number): string {
  return `${[...text].slice(0, most - 1).join('')}…`
}

function lengthOf(text: string): number {
  return [...text].length
}
