import {foldWidth} from '../../source/fold.ts'
import type {Prose, Section} from '../chapters/section.ts'
import {readEnglish} from '../claims/english/read-english.ts'
import type {Claim} from '../facts/claim.ts'
import type {Listing, Pairing} from '../facts/listing.ts'
import type {Percentage} from '../facts/percentage.ts'
import type {PrintedNumber} from '../facts/printed-number.ts'
import type {Tally} from '../facts/tally.ts'
import type {Twice} from '../facts/twice.ts'
import type {Profile} from '../profile.ts'
import {rememberFor} from '../remember.ts'
import type {ReportTable} from '../report-table.ts'
import {readAbsolutes} from './cells/absolutes.ts'
import {readCounts} from './cells/counts.ts'
import {withoutParts, withoutReadings} from './cells/parts-of-counts.ts'
import {compileLinks, rowsOfTables} from './cells/phrases.ts'
import {lookUpRows} from './cells/rows.ts'
import {findListings} from './lists/listings.ts'
import {findPairings} from './lists/pairings.ts'
import {findRelations} from './relations.ts'
import {readSequences} from './sentences/quantities.ts'
import {readTexts} from './sentences/texts.ts'
import type {Language} from './words/language.ts'
import {compileLexicon} from './words/lexicon.ts'

/** What the sentences of a report say in numbers. */
export interface ProseFacts {
  /** Every printed number of the prose and what it is, in order of the text. */
  readonly numbers: readonly PrintedNumber[]
  readonly tallies: readonly Tally[]
  /** In order of the text. */
  readonly claims: readonly Claim[]
  readonly listings: readonly Listing[]
  readonly pairings: readonly Pairing[]
  readonly percentages: readonly Percentage[]
  readonly twice: readonly Twice[]
}

export interface ProseRequest {
  readonly prose: readonly Prose[]
  readonly tables: readonly ReportTable[]
  readonly sections: readonly Section[]
  readonly profile: Profile
  readonly languages: readonly Language[]
  readonly year: number | null
  /** The name of the agency, so that it is told from others. */
  readonly agency: string | null
}

/** Made out once for a catalogue of languages. */
const lexiconOf = rememberFor(compileLexicon)

/** Reads the numbers of the prose: what each one is, and what the sentences claim about them. */
export function readProse({
  prose,
  tables,
  sections,
  profile,
  languages,
  year,
  agency
}: ProseRequest): ProseFacts {
  const lexicon = lexiconOf(languages)
  const texts = readTexts(prose, languages)
  const sequences = readSequences(texts, lexicon, year)
  const context = {tables: rowsOfTables(tables), profile, linksOn: compileLinks(profile), year, agency}
  const pairings = findPairings(sequences, texts)
  const counts = readCounts(texts, sequences, pairings, context)
  const {tallies, percentages, twice} = findRelations(sequences, lexicon, year)
  const provable = withoutReadings(tallies, counts)
  const english = readEnglish(texts)
  const looked = lookUpRows(
    withoutParts(counts, provable, percentages, profile),
    sequences,
    tables,
    texts,
    year
  )
  return {
    numbers: texts.flatMap(({numbers}) => numbers),
    tallies: provable,
    claims: [...looked, ...readAbsolutes(texts, context)].sort((a, b) => a.span.start - b.span.start),
    listings: [...findListings(texts, namesOf(profile, sections, languages)), ...english.listings],
    pairings: [...pairings, ...english.pairings],
    percentages,
    twice
  }
}

/** Names of sections in which a list must not be divided: 行政复议、行政诉讼情况 is one. */
function namesOf(profile: Profile, sections: readonly Section[], languages: readonly Language[]): string[] {
  const statutory = profile.sections.flatMap(({title, variants}) => [title, ...variants])
  const own = sections.flatMap(({level, title}) => (level === 1 ? foldWidth(title.text) : []))
  const joins = languages.flatMap(({lists}) => lists?.joins ?? [])
  return [...new Set([...statutory, ...own])].filter(
    name => name.length >= 4 && name.length <= 40 && joins.some(join => join.test(name))
  )
}
