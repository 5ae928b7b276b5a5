import {print, toNumber} from '../../arithmetic.ts'
import {slipOfDigits} from '../../digit-slip.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {Certainty} from '../../facts/tally.ts'
import {isOfKind} from '../numbers/units.ts'
import {headOf} from '../sentences/nature.ts'
import {has, namedIn, type Quantity, type Sequence, type Stretch} from '../sentences/quantity.ts'
import type {Role} from '../words/language.ts'

/** From so many of something to so many there are in a year: all days, those of five days a week, of six. */
const ofYear: readonly (readonly [Role, readonly (readonly [number, number])[]])[] = [
  [
    'daily',
    [
      [360, 366],
      [300, 313],
      [245, 262]
    ]
  ],
  [
    'workdaily',
    [
      [240, 262],
      [300, 313]
    ]
  ],
  [
    'weekly',
    [
      [50, 53],
      [36, 40]
    ]
  ],
  ['monthly', [[12, 12]]],
  ['quarterly', [[4, 4]]],
  ['yearly', []]
] as const

/** Averages are printed roundly. */
const ROOM = 0.025
/** What is further from every average that could be meant is of something else. */
const MAX_APART = 5
const NEAR = 1.5
const MAX_NUMBERS = 8

/**
 * Averages that stand right behind what they are of: 12,045 calls, an average of 33 a day; 4,800 hours, 40 each. The total is any
 * number of the sentence, and is divided by the parts of a year or by any other number of the sentence, or by both.
 */
export function findAverages(sequence: Sequence): Percentage[] {
  return sequence.quantities.flatMap((average, index) =>
    isMean(average) ? (averageAt(sequence, index, average) ?? []) : []
  )
}

function averageAt(sequence: Sequence, index: number, average: Quantity): Percentage | null {
  const near = sentenceOf(sequence, index)
  const {number} = average
  const printed = toNumber(number.value)
  if (near.length === 0 || near.length > MAX_NUMBERS || printed === 0 || number.hedge !== null) return null
  const totals = near.filter(one => isTotalOf(one, average) && toNumber(one.number.value) >= printed)
  const counts = near.filter(({number: {isMoney}}) => !isMoney)
  const [period] = ofYear.find(([role]) => isPer(average, role)) ?? []
  const times = period ? timesOf(period, near, average) : []
  let closest: {total: Quantity; exact: number; apart: number} | null = null
  const likely = new Set<Quantity>()
  for (const total of totals) {
    const size = toNumber(total.number.value)
    const others = counts.filter(one => one !== total && (period || one.nature === 'amount')).map(countOf)
    const both = others.flatMap(([count]) => times.map(([low, high]): Range => [low * count, high * count]))
    if ([...times, ...others, ...both].some(range => makes(size, range, average)))
      return averageOf(average, total, null, 'none')
    for (const [low, high] of period ? times : others) {
      const exact = size / ((low + high) / 2)
      const apart = Math.max(exact / printed, printed / exact)
      if (low < 1 || apart > MAX_APART) continue
      likely.add(total)
      if (!closest || apart < closest.apart) closest = {total, exact, apart}
    }
  }
  // 150 pupils in 30 workshops, 15 in each: whoever took part in several is counted once
  const isSure =
    period !== undefined ||
    (counts.length + (totals[0]?.number.isMoney ? 1 : 0) === 2 && closest !== null && isSlip(number, closest))
  return closest && likely.size === 1 && isSure
    ? averageOf(average, closest.total, closest.exact, 'likely')
    : null
}

function isSlip(
  {value}: Quantity['number'],
  {exact, apart}: {readonly exact: number; readonly apart: number}
): boolean {
  return apart < NEAR || slipOfDigits(print(value), String(Math.round(exact))) === 'swapped-digits'
}

/** Whether a total over so many makes an average, roundly. */
function makes(size: number, [low, high]: Range, {number: {value}}: Quantity): boolean {
  const printed = toNumber(value)
  const room = printed * ROOM + 10 ** -value.scale
  return low >= 1 && printed + room >= size / high && printed - room <= size / low
}

function countOf({number: {value}}: Quantity): Range {
  return [toNumber(value), toNumber(value)]
}

type Range = readonly [low: number, high: number]

/** The other numbers of its sentence, and those before the bracket it stands in. */
function sentenceOf({quantities, owner, home}: Sequence, index: number): Quantity[] {
  const {sentence} = quantities[index] as Quantity
  const all =
    owner && home ? [...home.quantities.filter(one => one.sentence === sentence), ...quantities] : quantities
  const average = quantities[index]
  return all.filter(
    one =>
      one !== average &&
      one.sentence === sentence &&
      one.number.kind === 'quantity' &&
      one.number.hedge === null &&
      ['amount', 'duration', 'past'].includes(one.nature)
  )
}

/** Whether a number is an average, and says only of what stands before it how many that is for each. */
function isMean({label, tail, link, nature, number}: Quantity): boolean {
  if (number.kind !== 'quantity' || !(nature === 'average' || nature === 'duration') || link > 2) return false
  // 24 per 1,000 employees; 400 a month more
  if (has(label, 'median') || has(tail, 'more') || has(tail, 'less') || /\p{L} $/u.test(tail.text))
    return false
  const own = behindBracket(label)
  const first = own.words.find(({roles}) => !roles.has('fill') && !roles.has('or') && !roles.has('to'))
  if (first?.roles.has('average') && namedIn(before(own, first.start), ['fill', 'or', 'to']) === '')
    return true
  const each = tail.words.findIndex(({roles}) => roles.has('each'))
  if (each < 0 || namedIn(own, ['fill', 'or', 'to', 'average', 'each']) !== '') return false
  // … in 2023, … on average: words that only say when
  const behind = tail.text.slice(tail.words[each]?.end)
  const next = tail.words[each + 1]
  const leads = next && ['within', 'base', 'average', 'year'].some(role => next.roles.has(role as Role))
  return !/\p{L}/u.test(behind) || (leads === true && behind.trimStart().toLowerCase().startsWith(next.text))
}

/** visits in the year (20 a day): the words since the bracket opened. */
function behindBracket({text, words}: Stretch): Stretch {
  const from = text.lastIndexOf('(') + 1
  return {
    text: text.slice(from),
    words: words
      .filter(({start}) => start >= from)
      .map(word => ({...word, start: word.start - from, end: word.end - from}))
  }
}

function before({text, words}: Stretch, end: number): Stretch {
  return {text: text.slice(0, end), words: words.filter(word => word.end <= end)}
}

/** An average is of a number of its own kind: of money, of hours. */
function isTotalOf({number, nature, tail}: Quantity, average: Quantity): boolean {
  if (!isOfKind(number, average.number) || nature === 'past') return false
  if (average.nature !== 'duration') return nature === 'amount'
  const measure = headOf(average.tail)?.text
  return measure !== undefined && tail.words.some(({text, roles}) => roles.has('measure') && text === measure)
}

function isPer({label, tail}: Quantity, role: Role): boolean {
  return has(label, role) || tail.words.find(({roles}) => roles.has('each'))?.roles.has(role) === true
}

/** How many days, weeks or months there were: those of a year, unless another time is told, and those that are printed. */
function timesOf(period: Role, near: readonly Quantity[], average: Quantity): Range[] {
  const printed = near.filter(({tail}) => headOf(tail)?.roles.has(period) === true).map(countOf)
  const told = [...near, average]
  if (period === 'yearly') return [...printed, ...yearsIn(told)]
  const isPart = told.some(
    ({gap, tail}) =>
      has(gap, 'span') || has(tail, 'span') || has(gap, 'since') || has(gap, 'month') || has(tail, 'month')
  )
  if (printed.length > 0) return [...printed]
  if (isPart && !told.some(({gap}) => has(gap, 'year'))) return []
  return [...(ofYear.find(([role]) => role === period)?.[1] ?? [])]
}

/** Between 2014 and 2023: nine years or ten. */
function yearsIn(told: readonly Quantity[]): Range[] {
  const years = told.flatMap(({gap}) =>
    [...gap.text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))
  )
  const span = Math.max(...years) - Math.min(...years)
  return years.length > 1 && span > 1 ? [[span, span + 1]] : []
}

function averageOf(
  {number}: Quantity,
  total: Quantity,
  exact: number | null,
  certainty: Certainty
): Percentage {
  return {
    kind: 'average',
    figure: number,
    settled: exact === null,
    certainty,
    numbers: [total.number],
    expected: exact === null ? null : String(exact >= 10 ? Math.round(exact) : Math.round(exact * 10) / 10)
  }
}
