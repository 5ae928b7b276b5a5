/** An exact decimal number: `units` / 10 ** `scale`. Reports never need anything else, and never a float. */
export interface Decimal {
  readonly units: bigint
  /** Digits after the point, 0 or more. */
  readonly scale: number
}

export const zero: Decimal = {units: 0n, scale: 0}

/** Most figures are below this. */
const mostKnown = 1_000
const known: Decimal[] = []

export function whole(value: number | bigint): Decimal {
  if (typeof value === 'bigint' || value < 0 || value >= mostKnown) return {units: BigInt(value), scale: 0}
  known[value] ??= {units: BigInt(value), scale: 0}
  return known[value]
}

/** Reads ASCII `[-+]digits[.digits]`; null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([-+]?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text)
  if (!match) return null
  const fraction = match[3] ?? ''
  const units = BigInt(`${match[2]}${fraction}`)
  return {units: match[1] === '-' ? -units : units, scale: fraction.length}
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale]
}

export function add(a: Decimal, b: Decimal): Decimal {
  // Nearly all numbers of a report are whole; powers of bigints are dear.
  if (a.scale === b.scale) return {units: a.units + b.units, scale: a.scale}
  const [left, right, scale] = aligned(a, b)
  return {units: left + right, scale}
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return {units: a.units - b.units, scale: a.scale}
  const [left, right, scale] = aligned(a, b)
  return {units: left - right, scale}
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return {units: a.units * b.units, scale: a.scale + b.scale}
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero
  for (const value of values) total = add(total, value)
  return total
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const [left, right] = a.scale === b.scale ? [a.units, b.units] : aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0
}

export function isWhole(value: Decimal): boolean {
  return value.scale === 0 || value.units % 10n ** BigInt(value.scale) === 0n
}

export function isNegative(value: Decimal): boolean {
  return value.units < 0n
}

/** Plain digits as a person writes them: no exponent, no trailing zeros after the point. */
export function print(value: Decimal): string {
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0')
  const head = digits.slice(0, digits.length - value.scale)
  let end = digits.length
  while (end > head.length && digits[end - 1] === '0') end--
  const tail = digits.slice(head.length, end)
  return `${value.units < 0n ? '-' : ''}${head}${tail === '' ? '' : `.${tail}`}`
}

/** For JSON output and sorting only; arithmetic stays exact. */
export function toNumber(value: Decimal): number {
  return Number(print(value))
}
