import type {Prose} from '../../chapters/section.ts'
import type {PlacedNumber} from '../../facts/printed-number.ts'
import type {Role} from '../words/language.ts'
import type {Word} from '../words/lexicon.ts'

/**
 * How strongly two neighbouring quantities are separated: by nothing, 、, a comma, a semicolon, the end of a sentence or
 * the end of a paragraph.
 */
export type Link = 0 | 1 | 2 | 3 | 4 | 5

/** Words around a number, with what of them is known. */
export interface Stretch {
  readonly text: string
  readonly words: readonly Word[]
}

/**
 * What kind of number it is. Numbers of one nature alone can be parts of each other.
 *
 * - `amount`: so many things of the period, or at its end
 * - `change`: by how much an amount differs from another (增加20条)
 * - `past`: what the amount was before (比上年的1213条)
 * - `plan`: what it was to be (预算62万元)
 * - `average`: so many for each of something
 * - `duration`: of time, or another measure that is never added up
 * - `growth`, `share`, `rate`, `points`, `level`: percentages, by what they are of
 * - `multiple`: so many times another number
 */
export type Nature =
  | 'amount'
  | 'change'
  | 'past'
  | 'plan'
  | 'average'
  | 'duration'
  | 'growth'
  | 'share'
  | 'rate'
  | 'points'
  | 'level'
  | 'multiple'

/** A quantity or percentage of the prose in its sentence. */
export interface Quantity {
  readonly number: PlacedNumber
  readonly prose: Prose
  /** Index of the prose in the report. */
  readonly paragraph: number
  /** The strongest separator between the previous quantity of the same sequence and this one. */
  readonly link: Link
  /** Everything between the previous quantity and this one, brackets left out. */
  readonly gap: Stretch
  /** Of that, what stands behind the last separator stronger than 、. */
  readonly label: Stretch
  /** What stands behind its unit, up to the next separator or number. */
  readonly tail: Stretch
  /** Whether a colon or a dash stands in the gap. */
  readonly colon: boolean
  /** Counts sentences through all prose. */
  readonly sentence: number
  /** Counts clauses without a number before it, through all prose. */
  readonly clause: number
  /** Whether its clause begins with a number of a list: 1. or 一是. */
  readonly listed: boolean
  readonly nature: Nature
  /** 1 for what rose, -1 for what fell, of changes and growth; else 0. */
  readonly direction: 1 | -1 | 0
}

/** Quantities that stand side by side: the running text of the report, or what one bracket holds. */
export interface Sequence {
  readonly quantities: readonly Quantity[]
  /** The quantity that the bracket explains. */
  readonly owner: Quantity | null
  /** The sequence in which the owner stands. */
  readonly home: Sequence | null
}

/** Shorter ones are searched as they are. */
const SHORT = 16
const places = new WeakMap<readonly Quantity[], ReadonlyMap<Quantity, number>>()

/** Where a quantity stands in a sequence, which may be the whole report; -1 where it does not. */
export function placeIn({quantities}: Sequence, quantity: Quantity): number {
  if (quantities.length <= SHORT) return quantities.indexOf(quantity)
  const known = places.get(quantities) ?? new Map(quantities.map((one, place) => [one, place]))
  places.set(quantities, known)
  return known.get(quantity) ?? -1
}

export function has({words}: Stretch, role: Role): boolean {
  return words.some(word => word.roles.has(role))
}

/** Whether a role is among the words before a number or those behind it, which belong to it as well. */
export function says({label, tail}: Pick<Quantity, 'label' | 'tail'>, role: Role): boolean {
  return has(label, role) || has(tail, role)
}

/** What of a stretch no word covers that says nothing of what is counted. */
export function namedIn({text, words}: Stretch, silent: readonly Role[] = ['fill']): string {
  let rest = ''
  let from = 0
  for (const {start, end, roles} of words) {
    if (!silent.some(role => roles.has(role))) continue
    rest += text.slice(from, start)
    from = end
  }
  return (rest + text.slice(from)).replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether nothing stands there but words that lead to a number. */
export function saysNothing(stretch: Stretch): boolean {
  return namedIn(stretch, ['fill', 'or']) === ''
}
