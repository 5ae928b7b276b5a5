import type {Mark, Piece, Role} from './draft.ts'
import type {Random} from './random.ts'

/** Writes sentences whose figures are known by name. One writer serves one draft, so that names do not repeat. */
export interface Writer {
  readonly random: Random
  /** A new relation: figures written with it must agree with each other. */
  readonly relation: (name: string) => string
  readonly mark: (role: Role, relation: string, value: number, options?: MarkOptions) => Mark
}

export interface MarkOptions {
  /** As printed; the plain digits when absent. */
  readonly text?: string
  readonly rules?: readonly string[]
}

export function createWriter(random: Random): Writer {
  let relations = 0
  let marks = 0
  return {
    random,
    relation: name => `${name}-${++relations}`,
    mark: (role, relation, value, {text = `${value}`, rules = []} = {}) => ({
      id: `m${++marks}`,
      role,
      relation,
      value,
      text,
      rules
    })
  }
}

export type Words = readonly Piece[]

/** A sentence: words, figures, and other sentences within it. */
export function say(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Mark | Words)[]
): Words {
  const pieces: Piece[] = []
  strings.forEach((string, index) => {
    if (string !== '') pieces.push(string)
    const value = values[index]
    if (value === undefined) return
    if (typeof value === 'string' || typeof value === 'number') pieces.push(`${value}`)
    else if (isWords(value)) pieces.push(...value)
    else pieces.push(value)
  })
  return pieces
}

function isWords(value: Mark | Words): value is Words {
  return Array.isArray(value)
}

export function join(parts: readonly Words[], separator: string, last = separator): Words {
  return parts.flatMap((part, index) =>
    index === 0 ? part : [index === parts.length - 1 ? last : separator, ...part]
  )
}

const digits = '零一二三四五六七八九'

/** A whole number from 0 to 99 in Chinese numerals. */
export function chinese(value: number): string {
  if (value < 10) return digits[value] ?? ''
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}

/** `part / whole` as a percentage rounded half up to `places`, in exact arithmetic. */
export function percentage(part: number, whole: number, places: number): string {
  const scale = 10 ** places
  const scaled = (2n * BigInt(part) * 100n * BigInt(scale) + BigInt(whole)) / (2n * BigInt(whole))
  const text = scaled.toString().padStart(places + 1, '0')
  return places === 0 ? `${text}%` : `${text.slice(0, -places)}.${text.slice(-places)}%`
}

/** Parts, each at least 1, that add up to `total`. */
export function split(random: Random, total: number, count: number): number[] {
  const parts = new Array<number>(count).fill(1)
  let left = total - count
  for (let index = 0; index < count - 1; index++) {
    const share = random.int(0, Math.floor((left * 2) / (count - index)))
    parts[index] = 1 + Math.min(share, left)
    left -= Math.min(share, left)
  }
  parts[count - 1] = 1 + left
  return parts
}
