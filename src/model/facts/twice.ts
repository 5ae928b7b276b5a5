import type {PrintedNumber} from './printed-number.ts'
import type {Certainty} from './tally.ts'

/** One quantity that the prose tells in two places. */
export interface Twice {
  readonly first: PrintedNumber
  readonly again: PrintedNumber
  /** The words that say what it is. */
  readonly subject: string
  readonly agrees: boolean
  /** What it proves that the two differ. */
  readonly certainty: Certainty
}
