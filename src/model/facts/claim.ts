import type {Decimal} from '../arithmetic.ts'
import type {Phrase} from '../figure.ts'
import type {QuantitySpec} from '../profile.ts'
import type {TableCell} from '../report-table.ts'
import type {PrintedNumber} from './printed-number.ts'

/** One way to read a claim in the tables: the cells that together hold the number claimed. */
export interface CellSum {
  readonly cells: readonly TableCell[]
  /** In the unit of the claim. */
  readonly sum: Decimal
}

/**
 * A statement of prose about a quantity: a number (`count`), that there was none (`none`), or that all went one way, so
 * that other cells must be zero (`all`).
 */
export interface Claim extends Phrase {
  readonly polarity: 'count' | 'none' | 'all'
  readonly figure: PrintedNumber | null
  readonly value: Decimal | null
  readonly unit: string | null
  /** The words that say what is counted. */
  readonly subject: string
  /** The profile's id of the quantity, or null where the profile does not know it; period and scope are then not read. */
  readonly quantity: string | null
  readonly period: 'year' | 'past' | 'cumulative'
  /** Whether the words speak of this agency itself or of a wider or another population. */
  readonly scope: 'own' | 'other'
  /** `likely` where words stand around the quantity that may narrow it. */
  readonly certainty: 'proven' | 'likely'
  readonly severity: QuantitySpec['severity']
  /** Numbers the sentence has; claims of one sentence may explain each other. */
  readonly sentence: number
  /** Every way to find the number in the tables; empty where nothing is to be compared. */
  readonly readings: readonly CellSum[]
}
