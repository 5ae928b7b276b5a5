import {compare, type Decimal, equals, parseDecimal, toNumber} from '../../model/arithmetic.ts'
import type {Percentage} from '../../model/facts/percentage.ts'
import {type Figure, quote} from '../../model/figure.ts'
import type {Wording} from '../../source/wording.ts'
import {type Changes, keyOf, type Relation} from './relation.ts'

/** A percentage and the numbers it is made from. */
export function relationOfPercentage(percentage: Percentage): Relation {
  const {figure, numbers, settled, expected, isOpen = false, others = []} = percentage
  const own = keyOf(figure)
  const value = expected === null ? null : parseDecimal(expected.replace(/[%％倍]|个百分点/g, '').trim())
  const readings = [numbers, ...others]
  return {
    kind: 'ratio',
    figures: [figure, ...numbers],
    forms: [],
    test: changes => {
      if (readings.flat().some(number => changes.has(keyOf(number))))
        return readings.some(one => agreesWith(percentage, one, changes))
      const changed = changes.get(own)
      return changed === undefined ? settled : value !== null && equals(changed, value)
    },
    solve: of => {
      if (keyOf(of) === own) return value === null || isOpen ? null : [value]
      return others.length > 0 ? null : numbersFor(percentage, of)
    },
    words: () => wordsOfPercentage(percentage),
    why: of => {
      if (keyOf(of) !== own) return {zh: `与 ${quote(figure)} 相符`, en: `${quote(figure)} agrees with it`}
      const line = arithmeticOf(percentage)
      return {zh: line, en: line}
    }
  }
}

/** Whether the numbers, changed, make the percentage in some usual way, give or take one of its last digit. */
function agreesWith({kind, figure}: Percentage, numbers: readonly Figure[], changes: Changes): boolean {
  if (kind === 'base' || kind === 'shares' || kind === 'average') return true
  const amountOf = (of: Figure) => toNumber(changes.get(keyOf(of)) ?? of.value)
  const [first = 0, ...others] = numbers.map(amountOf)
  const other = others.reduce((total, one) => total + one, 0)
  const change = Math.abs(first - other)
  const ratios =
    kind === 'growth'
      ? [change / other, other / (first - other), other / (first + other)]
      : kind === 'points'
        ? [change / 100]
        : kind === 'again'
          ? [first / 100]
          : [first / other]
  const {factor, lastDigit} = precisionOf(figure, kind)
  return ratios.some(ratio => Math.abs(Math.abs(ratio) * factor - Math.abs(amountOf(figure))) <= lastDigit)
}

function precisionOf({unit, value, high}: Figure, kind: Percentage['kind']) {
  // One in five is as exact as its words
  const room = high === null ? Number.POSITIVE_INFINITY : toNumber(high) - toNumber(value)
  return {
    factor: unit === '倍' || kind === 'multiple' ? 1 : 100,
    lastDigit: Math.max(10 ** -value.scale, room)
  }
}

/** More values than this are a range. */
const mostValues = 3

/**
 * The whole numbers that one of two would be for the printed percentage to be right: 87 of 264 is 35.2% if it is 93; of 83.9% of
 * 412 there is none. Null where many would do, or where it is not known.
 */
function numbersFor({kind, figure, numbers}: Percentage, of: Figure): readonly Decimal[] | null {
  const [first, second, another] = numbers
  const isExact = numbers.every(({value, low, high}) => low === value && high === value && value.scale === 0)
  if (!first || !second || another || !isExact || !['share', 'multiple', 'growth'].includes(kind)) return null
  const {factor, lastDigit} = precisionOf(figure, kind)
  if (!Number.isFinite(lastDigit)) return null
  const printed = Math.abs(toNumber(figure.value))
  const ends = [printed - lastDigit, printed + lastDigit].map(one => one / factor)
  const isFirst = keyOf(of) === keyOf(first)
  const other = toNumber((isFirst ? second : first).value)
  const values = new Set<number>()
  for (const solve of solutions(kind === 'growth', isFirst)) {
    const [from = 0, to = 0] = ends.map(end => solve(other, end)).toSorted((a, b) => a - b)
    if (!Number.isFinite(to - from) || to - from > mostValues) return null
    for (let value = Math.max(0, Math.ceil(from)); value <= to; value++) values.add(value)
  }
  if (values.size > mostValues) return null
  return [...values].map(value => ({units: BigInt(value), scale: 0})).sort(compare)
}

type Solve = (other: number, ratio: number) => number

/** Each way in which a share, or a growth over a number or by a change, gives one of its two numbers. */
function solutions(isGrowth: boolean, isFirst: boolean): readonly Solve[] {
  if (!isGrowth) return isFirst ? [(base, ratio) => base * ratio] : [(part, ratio) => part / ratio]
  return isFirst
    ? [
        (past, ratio) => past * (1 + ratio),
        (past, ratio) => past * (1 - ratio),
        (change, ratio) => change * (1 / ratio + 1),
        (change, ratio) => change * (1 / ratio - 1)
      ]
    : [
        (now, ratio) => now / (1 + ratio),
        (now, ratio) => now / (1 - ratio),
        (now, ratio) => (now * ratio) / (1 + ratio),
        (now, ratio) => (now * ratio) / (1 - ratio)
      ]
}

function arithmeticOf({kind, figure, numbers, expected}: Percentage): string {
  const made = numbers.map(quote)
  const [first = '', second = ''] = made
  if (kind === 'shares') return `${[quote(figure), ...made].join(' + ')} ≠ 100%`
  if (kind === 'base' || kind === 'again' || made.length < 2 || expected === null) return made.join('、')
  const base = made.length > 2 ? `(${made.slice(1).join(' + ')})` : second
  return kind === 'share' || kind === 'multiple'
    ? `${first} ÷ ${base} = ${expected}`
    : `${second} → ${first} = ${expected}`
}

function wordsOfPercentage(percentage: Percentage): Wording {
  const line = arithmeticOf(percentage)
  const printed = quote(percentage.figure)
  return percentage.kind === 'shares'
    ? {zh: line, en: line}
    : {zh: `${line}，写 ${printed}`, en: `${line}, but ${printed} is printed`}
}
