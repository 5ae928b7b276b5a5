import type {Quantity} from '../numbers/quantity.ts'
import {cutsAcross, isAdditional, isAllTold, isRest} from '../numbers/roles.ts'

/** What announces parts. */
export type Cue =
  | 'of-which'
  | 'includes'
  | 'respectively'
  | 'colon'
  | 'numbered'
  | 'bracket'
  | 'bare'
  | 'all-told'
  | 'dimension'

/** Quantities that may be the parts of something, and what follows them. */
export interface Stretch {
  readonly list: readonly Quantity[]
  /** The next quantities after the list: a nested 其中, the next sentence. */
  readonly rest: readonly Quantity[]
  readonly cue: Cue
  /** The words between the whole and the first part. */
  readonly opening: string
  /** Whether each part stands in a paragraph of its own. */
  readonly lines: boolean
  readonly strength?: 'strong' | 'weak'
}

/** What the parts may add up to: one quantity, or 新收 and 结转 together. */
export interface Whole {
  readonly quantities: readonly Quantity[]
  /** How many sentences back it stands. */
  readonly sentences: number
  /** Whether a semicolon or more stands behind it. */
  readonly groups: number
}

/** 当面1件，网络2件，均按时答复，同意公开3件: a clause about all of them closes the list. */
const saysOfAll = /[,;] {0,2}(?:[均都]|已?全部|上述|以上)[^,;。\d]{1,24}[,;:]/

/** Whether a list of parts may end before this one: behind a stronger separator than before, or where 另 begins. */
export function isCut(next: Quantity, strongest: number): boolean {
  return (
    next.link > strongest ||
    saysOfAll.test(next.gap) ||
    isAdditional(next) ||
    isAllTold(next) ||
    isRest(next) ||
    cutsAcross(next)
  )
}
