import {boundsOf, hedgeBefore} from './word-hedges.ts'

/** A fraction written in words, by offsets of the text: its hedge is part of it. */
export interface FractionWords {
  readonly start: number
  readonly end: number
  /** In tenths of a percent. */
  readonly value: number
  /** What the words may stand for. */
  readonly low: number
  /** null where the words leave it open upwards. */
  readonly high: number | null
}

const names: readonly (readonly [string, number])[] = [
  ['half|halves', 2],
  ['thirds?', 3],
  ['quarters?|fourths?', 4],
  ['fifths?', 5],
  ['sixths?', 6],
  ['sevenths?', 7],
  ['eighths?', 8],
  ['ninths?', 9],
  ['tenths?', 10],
  ['twentieths?', 20]
]
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const counted = [
  ...ones.map((word, index) => [word, index + 1] as const),
  ['twelve', 12] as const,
  ['fifteen', 15] as const,
  ['twenty', 20] as const,
  ['fifty', 50] as const,
  ['a hundred', 100] as const
]
const countOf = new Map<string, number>(counted)
/** What things are said to be so many out of; 24 in 2023 is none. */
const round = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000])

const number = `(?:${counted.map(([word]) => word).join('|')}|\\d{1,4})`
const part = names.map(([words]) => words).join('|')
const pattern = new RegExp(
  `\\b(?:(${number}) (?:in|out of) (?:every )?(${number})|(?:(an?|${ones.join('|')})[- ])?(${part}))\\b(?![-,.]?\\w)`,
  'gi'
)
const initial =
  /half|halves|third|quarter|fourth|f[io]+[ft]+h|ixth|enth|ighth|ninth|twentieth|\b(?:in|out of) (?:every )?(?:[a-z]|\d)/i

const reach = 32
/** The first half, two and a half, every quarter: parts of the year, of a number, of time. */
const noFraction =
  /(?:\b(?:first|second|third|fourth|latter|last|other|another|next|previous|this|that|each|every|per|same|the|(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|million) and)|\d(?: and)?|-) $/i
const ofTime =
  /^ (?:of )?(?:an? |the |one )?(?:dozen|hour|minute|mile|year|century|day|term|million|century|decade|month|week|time|hours|days|weeks|months|years|minutes|price|finals?|way)\b/i
const leads =
  /(?:^|[,(] |\()(?:an? )?$|\b(?:by|or|than|to|is|was|are|were|represents?|of|about|almost|nearly) (?:an? )?$/i

/** Finds one in five, two-thirds, just over half and the like, in order. */
export function findFractionWords(text: string): FractionWords[] {
  if (!initial.test(text)) return []
  const found: FractionWords[] = []
  for (const match of text.matchAll(pattern)) {
    const {index} = match
    const end = index + match[0].length
    const ratio = match[1]
      ? outOf(match[1], match[2] ?? '', text.slice(end, end + reach))
      : fraction(match, text)
    if (!ratio) continue
    const lead = text.slice(Math.max(0, index - reach), index)
    if (/[\d.,/-]$/.test(lead)) continue
    const hedge = hedgeBefore(lead)
    const value = Math.round((1000 * ratio.part) / ratio.whole)
    const start = index - (hedge?.length ?? 0)
    found.push({start, end, value, ...boundsOf(value, hedge?.kind ?? null, {least: 20, most: 50, wide: 40})})
  }
  return found
}

function outOf(one: string, other: string, behind: string): {part: number; whole: number} | null {
  const [part, whole] = [one, other].map(word => countOf.get(word.toLowerCase()) ?? Number(word)) as [
    number,
    number
  ]
  if (!(part < whole) || part === 0 || !round.has(whole) || ofTime.test(behind) || /^,?\d/.test(behind))
    return null
  return {part, whole}
}

function fraction(match: RegExpExecArray, text: string): {part: number; whole: number} | null {
  const [words, , , count, name = ''] = match
  const whole = names.find(([some]) => new RegExp(`^(?:${some})$`, 'i').test(name))?.[1] ?? 0
  const many = count ? ones.indexOf(count.toLowerCase()) + 1 || 1 : 0
  if (whole === 0 || (many === 0 && !/^half$/i.test(name)) || (many > 1 && many >= whole)) return null
  const lead = text.slice(Math.max(0, match.index - reach), match.index)
  const behind = text.slice(match.index + words.length, match.index + words.length + reach)
  if (ofTime.test(behind) || noFraction.test(lead)) return null
  // 12 a quarter: every three months; a third meeting: one more
  const isOf = /^ (?:of|the|all|\()|^ ?\)/.test(behind) && !(many <= 1 && whole > 2 && /^ the/.test(behind))
  const isSaid =
    leads.test(lead) &&
    /^(?:[,.;:)]|$| (?:of|on|in|to|from|since|over|more|less|fewer|lower|higher|were|was|are|had|have)\b)/.test(
      behind
    )
  return isOf || isSaid || hedgeBefore(lead) !== null ? {part: many || 1, whole} : null
}
