import {remember} from '../../remember.ts'

/** What a form calls a row, a column or a group, folded for comparison. */
export interface Label {
  readonly id: string
  readonly wordings: readonly string[]
}

export interface LabelMatch {
  readonly id: string
  /** 1 for the same words, less for a typing error, a shortened or a lengthened label. */
  readonly likeness: number
}

/** A printed label longer than this is running text. The longest of the statutory forms has 36 characters. */
const longestLabel = 120
/** Two labels this close to the printed one cannot be told apart. */
const margin = 0.06
const cutLikeness = 0.6

const circledNumbers = /[\u2460-\u249b\u2776-\u2793]/g
const bracketed = /\([^()]{0,80}\)/g
const spacing = /[\s\u200b-\u200f\u2060\ufeff]/g
const leadingNumber = /^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z])[)、.,:·]|其中[:,]?|注:|#)/
const year = /(?:19|20)\d{2}(?=年)/g
/** Chinese characters, ASCII and the marks of ordinary print; among them letters and digits are told without the tables of Unicode. */
const ordinary = /^[\u4e00-\u9fff\w\s!-~、。〈-】〔-〕“”‘’—…·，．：；！？（）]*$/

/**
 * Leaves of a label what carries its meaning: full-width and half-width forms, spacing, punctuation, leading numbers
 * (`（三）`, `1.`, `其中：`) and the year of `2018年度` go.
 */
export const foldLabel: (text: string) => string = remember(text => lettersOnly(foldKeptBrackets(text)))

function lettersOnly(text: string): string {
  return text.replace(ordinary.test(text) ? /[^\u4e00-\u9fffa-zA-Z\d]/g : /[^\p{L}\p{N}]/gu, '')
}

function foldKeptBrackets(text: string): string {
  let folded = text
    .slice(0, longestLabel * 2)
    .replace(circledNumbers, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(spacing, '')
    .replaceAll('其它', '其他')
    .replace(year, '')
  // 其中：1.政府网站公开数 has two of them.
  for (let count = 0; count < 3; count++) {
    const rest = folded.replace(leadingNumber, '')
    if (rest === folded) break
    folded = rest
  }
  return folded
}

/** Folds a label with and without its remark in brackets: （二）部分公开（区分处理的，只计这一情形…）. */
export function labelWordings(...texts: readonly string[]): string[] {
  const wordings = new Set<string>()
  for (const text of texts) {
    const folded = foldKeptBrackets(text)
    for (const wording of [folded, folded.replace(bracketed, '')]) {
      const letters = lettersOnly(wording)
      if (letters !== '') wordings.add(letters)
    }
  }
  return [...wordings]
}

/** A folded label, and its letters as bits, several letters to a bit. */
interface Wording {
  readonly text: string
  readonly letters: number
}

/** A wording of one of the labels. */
interface KnownWording extends Wording {
  readonly id: string
}

/** A report's label is compared with every table of every form. */
const printedWordings = remember((text: string): Wording[] =>
  labelWordings(text).map(wording => ({text: wording, letters: lettersOf(wording)}))
)

function lettersOf(text: string): number {
  let letters = 0
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31)
  return letters
}

function hasMoreBits(bits: number, limit: number): boolean {
  let rest = bits
  for (let count = 0; count < limit && rest !== 0; count++) rest &= rest - 1
  return rest !== 0
}

/** Finds the labels that a printed text can mean, the likeliest first. Remembers what it has seen. */
export function createLabelMatcher(labels: readonly Label[]): (text: string) => readonly LabelMatch[] {
  const exact = new Map<string, LabelMatch[]>()
  const known: KnownWording[] = []
  for (const {id, wordings} of labels) {
    for (const text of wordings) {
      known.push({id, text, letters: lettersOf(text)})
      const equal = exact.get(text) ?? []
      if (!equal.some(match => match.id === id)) exact.set(text, [...equal, {id, likeness: 1}])
    }
  }
  return remember(text => {
    if (text.length > longestLabel) return []
    const printed = printedWordings(text)
    const only = printed.length === 1 ? (printed[0]?.text ?? '') : ''
    const equal = exact.get(only)
    // One error in so short a label is more than the margin, so that no other label can rival an equal one.
    if (equal && only.length < 1 / margin - 1) return equal
    return rank(printed, known)
  })
}

function rank(printed: readonly Wording[], known: readonly KnownWording[]): LabelMatch[] {
  const likenesses = new Map<string, number>()
  for (const wording of known) {
    for (const {text, letters} of printed) {
      const onlyInPrinted = letters & ~wording.letters
      const onlyInKnown = wording.letters & ~letters
      // Neither holds the other, and one has more letters foreign to the other than errors are allowed.
      if (onlyInPrinted !== 0 && onlyInKnown !== 0) {
        const allowed = allowedErrors(Math.max(text.length, wording.text.length))
        if (hasMoreBits(onlyInPrinted, allowed) || hasMoreBits(onlyInKnown, allowed)) continue
      }
      const likeness = likenessOf(text, wording.text)
      if (likeness > (likenesses.get(wording.id) ?? 0)) likenesses.set(wording.id, likeness)
    }
  }
  return [...likenesses].map(([id, likeness]) => ({id, likeness})).sort((a, b) => b.likeness - a.likeness)
}

/** The matches that cannot be told from the best one: one where the text is clear. Nothing rivals the same words but the same words. */
export function likeliest(matches: readonly LabelMatch[]): readonly LabelMatch[] {
  const best = matches[0]
  if (!best) return []
  return matches.filter(({likeness}) =>
    best.likeness === 1 ? likeness === 1 : best.likeness - likeness < margin
  )
}

/** The only label that the text can mean, or null. */
export function clearMatch(matches: readonly LabelMatch[]): LabelMatch | null {
  const [best = null, second] = likeliest(matches)
  return second ? null : best
}

/** How near two folded labels are: 1 for equal, 0 for different words. */
export function likenessOf(printed: string, label: string): number {
  if (printed === label) return 1
  const longer = Math.max(printed.length, label.length)
  const shorter = Math.min(printed.length, label.length)
  if (shorter === 0) return 0
  const allowed = allowedErrors(longer)
  const errors = allowed === 0 ? null : editDistance(printed, label, allowed)
  if (errors !== null) return 1 - errors / (longer + 1)
  // A label cut short, or one with words of the author's around it.
  const shares = shorter / longer
  if (shorter >= 3 && label.startsWith(printed)) return cutLikeness + 0.2 * shares
  if (shorter >= 4 && (label.includes(printed) || (shares >= 0.5 && printed.includes(label)))) {
    return cutLikeness + 0.15 * shares
  }
  return 0
}

/** Short labels differ by one character (维持, 纠正), so that they get no tolerance; long ones about a quarter. */
function allowedErrors(length: number): number {
  if (length <= 2) return 0
  if (length <= 6) return 1
  if (length <= 9) return 2
  return Math.floor(length * 0.3)
}

/** Levenshtein's distance, or null where it is more than `limit`. */
function editDistance(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit || foreignLetters(a, b, limit) > limit) return null
  let previous = new Uint16Array(b.length + 1).map((_, index) => index)
  let current = new Uint16Array(b.length + 1)
  for (let row = 1; row <= a.length; row++) {
    const letter = a.charCodeAt(row - 1)
    current[0] = row
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const substituted = (previous[column - 1] ?? 0) + (letter === b.charCodeAt(column - 1) ? 0 : 1)
      const distance = Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current[column] = distance
      if (distance < least) least = distance
    }
    if (least > limit) return null
    const spent = previous
    previous = current
    current = spent
  }
  const distance = previous[b.length] ?? limit + 1
  return distance <= limit ? distance : null
}

/** How many letters of `a` do not occur in `b`, counted up to one more than `limit`: each of them costs an edit. */
function foreignLetters(a: string, b: string, limit: number): number {
  let foreign = 0
  for (let index = 0; index < a.length && foreign <= limit; index++) {
    if (!b.includes(a.charAt(index))) foreign++
  }
  return foreign
}
