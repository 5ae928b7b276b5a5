import {add, compare, type Decimal, multiply, subtract, whole, zero} from '../../arithmetic.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import type {Quantity} from '../numbers/quantity.ts'

/** A sum of figures with the bounds that their printed precision leaves. */
export interface Sum {
  readonly value: Decimal
  readonly low: Decimal
  readonly high: Decimal | null
}

export const nothing: Sum = {value: zero, low: zero, high: zero}

export function plus(a: Sum, b: Sum): Sum {
  const value = add(a.value, b.value)
  if (isExact(a) && isExact(b)) return {value, low: value, high: value}
  return {
    value,
    low: add(a.low, b.low),
    high: a.high === null || b.high === null ? null : add(a.high, b.high)
  }
}

/** Most numbers are as printed, and are their own bounds. */
function isExact({value, low, high}: Sum): boolean {
  return low === value && high === value
}

export function sumOf(quantities: readonly Quantity[]): Sum {
  let total = nothing
  for (const {mention} of quantities) total = plus(total, bounded(mention))
  return total
}

/** 余 and 多 stand for less than one more in the last printed place: 4000余 is less than 5000, 732余 less than 733. */
function bounded(mention: PrintedNumber): Sum {
  const {value, low, high, hedge} = mention
  return hedge === 'more' && high === null ? {value, low, high: add(value, lastPlace(value))} : mention
}

/** 4000 → 1000, 120 → 10, 732 → 1. */
function lastPlace(value: Decimal): Decimal {
  let place = 1n
  const units = value.units / 10n ** BigInt(value.scale)
  while (units > 0n && units % (place * 10n) === 0n) place *= 10n
  return {units: place, scale: 0}
}

export function meets(a: Sum, b: Sum): boolean {
  return (b.high === null || compare(a.low, b.high) <= 0) && (a.high === null || compare(b.low, a.high) <= 0)
}

export function scaled(sum: Sum, times: number): Sum {
  const factor = whole(times)
  return {
    value: multiply(sum.value, factor),
    low: multiply(sum.low, factor),
    high: sum.high && multiply(sum.high, factor)
  }
}

/** Within two thirds and one and a half: near enough to be meant as the same number. */
export function isNear(sum: Decimal, total: Decimal): boolean {
  const doubled = multiply(sum, whole(2))
  return (
    compare(multiply(doubled, whole(3)), multiply(total, whole(4))) >= 0 &&
    compare(doubled, multiply(total, whole(3))) <= 0
  )
}

/** Within fifteen hundredths of the total: what is missing is no more than a slip. */
export function isClose(sum: Decimal, total: Decimal): boolean {
  return compare(multiply(apart(sum, total), whole(100)), multiply(total, whole(15))) <= 0
}

/** How far two numbers lie from each other. */
export function apart(a: Decimal, b: Decimal): Decimal {
  const difference = subtract(a, b)
  return difference.units < 0n ? {units: -difference.units, scale: difference.scale} : difference
}
