import type {Phrase} from '../figure.ts'
import type {PrintedNumber} from './printed-number.ts'
import type {Certainty} from './tally.ts'

/** An announced number of things and the things listed: 由甲、乙、丙共三个部分组成, 五个方面：一是…. */
export interface Listing {
  /** The number with its unit and noun: 六个部分. */
  readonly phrase: Phrase
  readonly announced: PrintedNumber
  readonly items: readonly Phrase[]
  /** How many items there are at least and at most, in every admissible way to divide the list. */
  readonly fewest: number
  readonly most: number
  /** Whether 等 leaves the list open: there may be more than are listed. */
  readonly isOpen: boolean
  /** Whether the list is of the parts of this report. */
  readonly isOfReport: boolean
  /** What a difference proves. */
  readonly certainty: Certainty
}

/** 甲、乙、丙分别为6件、7件、62件: as many numbers as names. */
export interface Pairing {
  readonly names: readonly Phrase[]
  readonly fewest: number
  readonly most: number
  readonly figures: readonly PrintedNumber[]
  readonly certainty: Certainty
}
