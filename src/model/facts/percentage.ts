import type {PrintedNumber} from './printed-number.ts'
import type {Certainty} from './tally.ts'

/**
 * A printed percentage that other printed numbers prove or refute: the share of a part in a whole, a growth over a base, a
 * growth for which no whole base exists, how many times one number is another (倍), shares that should make 100, the
 * percentage points between two percentages or one in words and in digits (nearly two-thirds, 64%), or
 * an average of a printed total.
 */
export interface Percentage {
  readonly kind: 'share' | 'growth' | 'multiple' | 'base' | 'shares' | 'points' | 'again' | 'average'
  readonly figure: PrintedNumber
  /** Whether some admissible reading agrees. */
  readonly settled: boolean
  readonly certainty: Certainty
  /** The part and the whole, the number now and before, or the other shares. */
  readonly numbers: readonly PrintedNumber[]
  /** What the percentage would be, to the printed places, in the reading that comes closest; null where none is known. */
  readonly expected: string | null
  /** Of one that no reading settles: the numbers of the other readings. */
  readonly others?: readonly (readonly PrintedNumber[])[]
  /** Whether the other readings would have it otherwise. */
  readonly isOpen?: boolean
}
