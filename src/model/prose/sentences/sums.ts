import {add, compare, type Decimal, multiply, subtract, whole, zero} from '../../arithmetic.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'

/** A sum of figures with the bounds that their printed precision leaves. */
export interface Sum {
  readonly value: Decimal
  readonly low: Decimal
  /** null where there is no upper bound. */
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

export function minus(a: Sum, b: Sum): Sum {
  const value = subtract(a.value, b.value)
  return {
    value,
    low: b.high === null ? subtract(a.low, multiply(b.value, whole(2))) : subtract(a.low, b.high),
    high: a.high === null ? null : subtract(a.high, b.low)
  }
}

export function scaled(sum: Sum, factor: number): Sum {
  const times = (value: Decimal) => multiply(value, whole(factor))
  return {value: times(sum.value), low: times(sum.low), high: sum.high && times(sum.high)}
}

/** Most numbers are as printed, and are their own bounds. */
function isExact({value, low, high}: Sum): boolean {
  return low === value && high === value
}

/** 余 and 多 stand for less than one more in the last printed place: 4000余 is less than 5000, 732余 less than 733. */
export function bounded(number: PrintedNumber): Sum {
  const {value, low, high, hedge} = number
  return hedge === 'more' && high === null ? {value, low, high: add(value, lastPlace(value))} : number
}

/** 4000 → 1000, 120 → 10, 732 → 1. */
function lastPlace(value: Decimal): Decimal {
  let place = 1n
  const units = value.units / 10n ** BigInt(value.scale)
  while (units > 0n && units % (place * 10n) === 0n) place *= 10n
  return {units: place, scale: 0}
}

export function sumOf(numbers: readonly PrintedNumber[]): Sum {
  return numbers.reduce((sum, number) => plus(sum, bounded(number)), nothing)
}

/** Whether two numbers can be the same: their bounds overlap. */
export function meets(a: Sum, b: Sum): boolean {
  return (b.high === null || compare(a.low, b.high) <= 0) && (a.high === null || compare(b.low, a.high) <= 0)
}

/** Whether one is greater than the other whatever is meant by them. */
export function exceeds(a: Sum, b: Sum): boolean {
  return b.high !== null && compare(a.low, b.high) > 0
}

/** a / b as a plain number, for weighing alone; Infinity for b = 0. */
export function ratio(a: Sum, b: Sum): number {
  const scale = Math.max(a.value.scale, b.value.scale)
  const units = (value: Decimal) => Number(value.units * 10n ** BigInt(scale - value.scale))
  return units(b.value) === 0 ? Number.POSITIVE_INFINITY : units(a.value) / units(b.value)
}
