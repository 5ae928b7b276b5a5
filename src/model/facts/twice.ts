import type {Phrase} from '../figure.ts'
import type {PrintedNumber} from './printed-number.ts'
import type {Certainty} from './tally.ts'

/** A quantity as one place of the prose tells it. */
export interface Told extends Phrase {
  readonly figure: PrintedNumber | null
  /** The words that say what it is. */
  readonly subject: string
}

/** One quantity that the prose tells in two places. */
export interface Twice {
  readonly first: Told
  readonly again: Told
  readonly agrees: boolean
  /** What it proves that the two differ. */
  readonly certainty: Certainty
}
