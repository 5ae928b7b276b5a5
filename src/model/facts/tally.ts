import type {Decimal} from '../arithmetic.ts'
import type {PrintedNumber} from './printed-number.ts'

/** How sure it is that the printed parts are all there are. */
export type Certainty = 'proven' | 'likely' | 'none'

/** One reason to take a list for complete (above zero), or for a choice (below). */
export interface Evidence {
  readonly what: string
  readonly weight: number
}

/** A way to take a tally: the numbers that together are the whole, and those that should make it. */
export interface TallyReading {
  readonly whole: readonly PrintedNumber[]
  readonly parts: readonly PrintedNumber[]
}

/** Printed numbers that claim to add up, in the reading that comes closest. */
export interface Tally {
  /**
   * What is added up: parts of a total; in `difference`, the lesser of two numbers and what parts it from the greater, which
   * is the total; in `balance`, what came in (the total and the first part) and what became of it (the other two parts).
   */
  readonly kind: 'parts' | 'difference' | 'balance'
  readonly total: PrintedNumber
  /** Whether words announce the parts as such; else they only stand behind the total. */
  readonly isAnnounced?: boolean
  readonly parts: readonly PrintedNumber[]
  /** Of a balance: how many numbers came in, the total among them; the parts behind them say what became of it. */
  readonly incoming?: number
  readonly sum: Decimal
  /** Whether some admissible reading adds up; the parts are then those of that reading. */
  readonly settled: boolean
  /** For a tally that no reading settles: what the list of parts proves. */
  readonly certainty: Certainty
  /** Parts that are greater than the whole they are said to be of. */
  readonly exceeding: readonly PrintedNumber[]
  /** Of a list that nothing adds up to: what its certainty rests on. */
  readonly evidence?: readonly Evidence[]
  /** Of one that no reading settles: the other readings that would do. */
  readonly others?: readonly TallyReading[]
  /** Whether the difference is exactly one part, as where one kind is contained in another. */
  readonly overlaps: boolean
}
