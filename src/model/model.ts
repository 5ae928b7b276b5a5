import type {Tree} from '../read/tree.ts'
import {readOutline} from './chapters/outline.ts'
import {findDeclaredYears} from './dates/declared-years.ts'
import {type Masthead, readMasthead} from './masthead/masthead.ts'
import type {Profile} from './profile.ts'
import {chooseByTables} from './profiles/choose-by-tables.ts'
import {chooseProfile, isOfAnotherKind} from './profiles/choose-profile.ts'
import {readProse} from './prose/read-prose.ts'
import type {Language} from './prose/words/language.ts'
import type {Report} from './report.ts'
import {readTables} from './tables/tables.ts'
import {readMentions} from './words/mentions.ts'

export interface ModelRequest {
  /** All profiles there are, `generic` last; the one for a report is chosen among them. */
  readonly profiles: readonly Profile[]
  /** The languages whose sentences are read. */
  readonly languages: readonly Language[]
  /** The profile the user named; chosen by year, keywords and tables when absent. */
  readonly profile?: Profile | undefined
}

/** Builds the report that a tree holds. Never fails: what cannot be understood is absent from the report. */
export function createReport(tree: Tree, request: ModelRequest): Report {
  const masthead = readMasthead(tree)
  const profile = request.profile ?? profileFor(tree, masthead, request.profiles)
  const outline = readOutline(tree.blocks, masthead.title, profile)
  const printed = readTables(outline.tables, profile, request.profiles, tree.source.text)
  const facts = readProse({
    prose: outline.prose,
    tables: printed.tables,
    sections: outline.sections,
    profile,
    languages: request.languages,
    year: masthead.year,
    agency: masthead.agency?.text ?? null
  })
  const mentions = readMentions(tree.blocks)
  // Every field by its name: V8 gives what is spread a shape of its own, and each rule that looks at it learns that shape anew.
  return {
    tree,
    profile,
    title: masthead.title,
    agency: masthead.agency,
    year: masthead.year,
    yearPhrase: masthead.yearPhrase,
    declaredYears: findDeclaredYears(tree.blocks),
    period: masthead.period,
    signature: masthead.signature,
    signedOn: masthead.signedOn,
    publishedOn: masthead.publishedOn,
    dates: mentions.dates,
    ranges: mentions.ranges,
    documentNumbers: mentions.documentNumbers,
    lostCharacters: mentions.lostCharacters,
    numbers: facts.numbers,
    tallies: [...facts.tallies, ...printed.tallies],
    claims: facts.claims,
    listings: facts.listings,
    pairings: facts.pairings,
    percentages: [...facts.percentages, ...printed.percentages],
    twice: facts.twice,
    sections: outline.sections,
    prose: outline.prose,
    tables: printed.tables,
    otherTables: printed.otherTables,
    unreadable: [...tree.unreadable, ...printed.unreadable],
    notices: tree.notices ?? [],
    previous: null,
    parts: []
  }
}

/** By what the report says of itself, else by the tables that it prints. */
function profileFor(tree: Tree, masthead: Masthead, profiles: readonly Profile[]): Profile {
  const profile = chooseProfile(tree, masthead, profiles)
  if (profile !== profiles.at(-1)) return profile
  const others = profiles.filter(other => !isOfAnotherKind(masthead.title, other))
  return chooseByTables(tree.blocks, masthead.year, others) ?? profile
}
