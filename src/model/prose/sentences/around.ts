import type {Tally} from '../../facts/tally.ts'
import type {Quantity} from './quantity.ts'

/** What is known of the numbers around one. */
export interface Around {
  /** The tally that a number is a part of, by its place. */
  readonly tallyOf: ReadonlyMap<number, Tally>
  /** The numbers in the bracket behind another. */
  readonly asides: ReadonlyMap<Quantity, readonly Quantity[]>
}
