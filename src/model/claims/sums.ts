import {add, compare, type Decimal, zero} from '../arithmetic.ts'
import type {Quantity} from './quantities.ts'

/** A sum of figures with the bounds that their printed precision leaves. */
export interface Sum {
  readonly value: Decimal
  readonly low: Decimal
  readonly high: Decimal | null
}

export const nothing: Sum = {value: zero, low: zero, high: zero}

export function plus(a: Sum, b: Sum): Sum {
  return {
    value: add(a.value, b.value),
    low: add(a.low, b.low),
    high: a.high === null || b.high === null ? null : add(a.high, b.high)
  }
}

export function sumOf(quantities: readonly Quantity[]): Sum {
  let total = nothing
  for (const {mention} of quantities) total = plus(total, mention)
  return total
}

export function meets(a: Sum, b: Sum): boolean {
  return (b.high === null || compare(a.low, b.high) <= 0) && (a.high === null || compare(b.low, a.high) <= 0)
}
