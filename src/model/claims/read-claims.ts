import type {Profile} from '../profile.ts'
import type {Prose, ReportTable} from '../report.ts'
import type {Claim} from './claim.ts'
import {readCounts} from './claims.ts'
import {compileLinks} from './links.ts'
import type {PrintedNumber} from './printed-number.ts'
import {readQuantities} from './quantities.ts'
import {findTallies} from './tallies.ts'
import type {Tally} from './tally.ts'
import {readZeroClaims} from './zero-claims.ts'

/** What the sentences of a report say in numbers. */
export interface ProseFacts {
  /** Every printed number of the prose and what it is, in order of the text. */
  readonly numbers: readonly PrintedNumber[]
  readonly tallies: readonly Tally[]
  /** In order of the text. */
  readonly claims: readonly Claim[]
}

export interface ProseRequest {
  readonly prose: readonly Prose[]
  readonly tables: readonly ReportTable[]
  readonly profile: Profile
  readonly year: number | null
  /** The name of the agency, so that it is told from others. */
  readonly agency: string | null
}

/** Reads the numbers of the prose: what each one is, and what the sentences claim about them. */
export function readClaims({prose, tables, profile, year, agency}: ProseRequest): ProseFacts {
  const reading = readQuantities(prose)
  const context = {tables, profile, links: compileLinks(profile), year, agency}
  const claims = [...readCounts(reading, context), ...readZeroClaims(prose, reading, context)]
  return {
    numbers: reading.mentions.flat(),
    tallies: findTallies(reading.sequences, year),
    claims: claims.sort((a, b) => a.span.start - b.span.start)
  }
}
