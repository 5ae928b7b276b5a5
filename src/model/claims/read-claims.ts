import {foldWidth} from '../../source/fold.ts'
import type {Profile} from '../profile.ts'
import type {Prose, ReportTable, Section} from '../report.ts'
import type {Claim} from './claim.ts'
import {readCounts} from './claims.ts'
import {compileLinks} from './links.ts'
import type {Listing} from './listing.ts'
import {findListings} from './listings.ts'
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
  readonly listings: readonly Listing[]
}

export interface ProseRequest {
  readonly prose: readonly Prose[]
  readonly tables: readonly ReportTable[]
  readonly sections: readonly Section[]
  readonly profile: Profile
  readonly year: number | null
  /** The name of the agency, so that it is told from others. */
  readonly agency: string | null
}

/** Reads the numbers of the prose: what each one is, and what the sentences claim about them. */
export function readClaims({prose, tables, sections, profile, year, agency}: ProseRequest): ProseFacts {
  const reading = readQuantities(prose)
  const context = {tables, profile, links: compileLinks(profile), year, agency}
  const claims = [...readCounts(reading, context), ...readZeroClaims(prose, reading, context)]
  return {
    numbers: reading.mentions.flat(),
    tallies: findTallies(reading.sequences, year),
    claims: claims.sort((a, b) => a.span.start - b.span.start),
    listings: findListings(prose, reading, namesOf(profile, sections))
  }
}

/** Names of sections in which a list must not be divided: 行政复议、行政诉讼情况 is one. */
function namesOf(profile: Profile, sections: readonly Section[]): string[] {
  const titles = [
    ...profile.sections.flatMap(({title, variants}) => [title, ...variants]),
    ...sections.filter(({level}) => level === 1).map(({title}) => foldWidth(title.text))
  ]
  const divisible = titles.filter(
    title => title.length >= 4 && title.length <= 40 && /[、和及与]/.test(title)
  )
  return [...new Set(divisible)].sort((a, b) => b.length - a.length)
}
