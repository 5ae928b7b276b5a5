import type {Profile} from '../profile.ts'
import type {Prose, ReportTable} from '../report.ts'
import type {PrintedNumber} from './printed-number.ts'
import {readQuantities} from './quantities.ts'
import {findTallies} from './tallies.ts'
import type {Tally} from './tally.ts'

/** What the sentences of a report say in numbers. */
export interface ProseFacts {
  /** Every printed number of the prose and what it is, in order of the text. */
  readonly numbers: readonly PrintedNumber[]
  readonly tallies: readonly Tally[]
}

/** Reads the numbers of the prose: what each one is, and what the sentences claim about them. */
export function readClaims(
  prose: readonly Prose[],
  _tables: readonly ReportTable[],
  _profile: Profile,
  year: number | null
): ProseFacts {
  const reading = readQuantities(prose)
  return {numbers: reading.mentions.flat(), tallies: findTallies(reading.sequences, year)}
}
