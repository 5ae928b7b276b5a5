import {add, compare, type Decimal, multiply, print, subtract, whole} from './arithmetic.ts'

/** 100 · part / base, rounded half up to so many places; null for a base of zero. */
export function percent(part: Decimal, base: Decimal, places: number): Decimal | null {
  const scale = Math.max(part.scale, base.scale)
  const numerator = shifted(part.units, scale - part.scale + places + 2)
  const denominator = shifted(base.units, scale - base.scale)
  if (denominator <= 0n) return null
  const sign = numerator < 0n ? -1n : 1n
  const size = numerator * sign
  return {units: (sign * (2n * size + denominator)) / (2n * denominator), scale: places}
}

function shifted(units: bigint, places: number): bigint {
  return places === 0 ? units : units * 10n ** BigInt(places)
}

/** part / base, rounded half up to so many places; null for a base of zero. */
export function quotient(part: Decimal, base: Decimal, places: number): Decimal | null {
  const hundredth = percent(part, base, Math.max(0, places - 2))
  const exact = places >= 2 ? hundredth : percent(part, multiply(base, whole(10 ** (2 - places))), 0)
  return exact && {units: exact.units, scale: places}
}

/** How far two percentages lie apart. */
export function distance(a: Decimal, b: Decimal): Decimal {
  const difference = subtract(a, b)
  return difference.units < 0n ? {units: -difference.units, scale: difference.scale} : difference
}

/** Within one in the last printed place, which rounding and cutting off explain. */
export function isRounded(printed: Decimal, exact: Decimal): boolean {
  return compare(distance(printed, exact), {units: 1n, scale: printed.scale}) <= 0
}

const half: Decimal = {units: 5n, scale: 1}

export function isFarOff(printed: Decimal, exact: Decimal): boolean {
  return compare(distance(printed, exact), half) >= 0
}

/** Whether some whole number before makes `now` a growth (or decline) of the printed percentage. */
export function hasWholeBase(now: Decimal, growth: Decimal): boolean {
  const step: Decimal = {units: 1n, scale: growth.scale}
  const least = add(whole(100), subtract(growth, step))
  const most = add(whole(100), add(growth, step))
  if (most.units <= 0n) return false
  if (least.units <= 0n) return true
  // least/100 ≤ now/base ≤ most/100
  const hundred = multiply(now, whole(100))
  const scale = BigInt(Math.max(least.scale, most.scale))
  const factor = 10n ** scale
  const high = (hundred.units * factor) / (least.units * 10n ** (scale - BigInt(least.scale)))
  const denominator = most.units * 10n ** (scale - BigInt(most.scale))
  const low = (hundred.units * factor + denominator - 1n) / denominator
  return low <= high
}

export function printPercent(value: Decimal): string {
  const text = print(value)
  const [head = '', tail = ''] = text.split('.')
  return value.scale === 0 ? `${head}%` : `${head}.${tail.padEnd(value.scale, '0')}%`
}

/** What a percentage is of: a part in a whole, or the number now over the one before. */
export interface Ratio {
  readonly kind: 'share' | 'growth'
  readonly one: Bounded
  readonly other: Bounded
}

/** A number and what it may stand for, being rounded. */
export interface Bounded {
  readonly value: Decimal
  readonly low: Decimal
  readonly high: Decimal | null
}

/** The percentage that two numbers make as printed. */
export function ratioOf({kind, one, other}: Ratio, places: number): Decimal | null {
  return makes(kind, one.value, other.value, places)
}

/** Whether two numbers make a printed percentage, or some numbers that are printed as these two, being rounded. */
export function canMake(ratio: Ratio, printed: Decimal): boolean {
  const exact = ratioOf(ratio, printed.scale)
  if (exact && isRounded(printed, exact)) return true
  const {kind, one, other} = ratio
  if (one.high === null || other.high === null) return false
  const low = makes(kind, one.low, other.high, printed.scale)
  const high = makes(kind, one.high, other.low, printed.scale)
  return low !== null && high !== null && compare(low, printed) <= 0 && compare(printed, high) <= 0
}

function makes(kind: Ratio['kind'], one: Decimal, other: Decimal, places: number): Decimal | null {
  return percent(kind === 'share' ? one : subtract(one, other), other, places)
}
