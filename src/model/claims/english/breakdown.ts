import type {Item} from './sentences.ts'

/** What announces parts, and whether it leaves nothing out: `open` names some, `closed` all. */
export type Cue =
  | 'open'
  | 'of-which'
  | 'colon'
  | 'closed'
  | 'apposition'
  | 'brackets'
  | 'total'
  | 'difference'
  | 'remainder'

/** A list of parts, what announces them, and what they may be parts of. */
export interface Breakdown {
  readonly cue: Cue
  readonly parts: readonly Item[]
  /** What of the sentence may go on with them: …, while three are pending. */
  readonly more?: readonly Item[] | undefined
  readonly wholes: readonly Item[]
  /** Whether the words before the first part or the whole say that it is all there is. */
  readonly isAllTold: boolean
  /** Whether any of the wholes may be meant, and not rather the nearest. */
  readonly isAnyWhole?: boolean
  /** Whether a percentage in brackets stands behind the first part. */
  readonly isShared?: boolean
  /** Whether the list comes to an end: its last part stands behind "and". */
  readonly isComplete: boolean
}

export function isAmount({kind}: Item): boolean {
  return kind === 'count' || kind === 'money'
}

/** Of the 12 offices, 480 visitors: what has a name of its own is no part. */
export function isOfKind({noun}: Item, whole: Item): boolean {
  return noun === null || whole.noun === null || noun === whole.noun
}
