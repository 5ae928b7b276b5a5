import {foldWidth} from '../../source/fold.ts'
import {compare, type Decimal} from '../arithmetic.ts'
import type {Prose, Section} from '../chapters/section.ts'
import type {Claim} from '../facts/claim.ts'
import type {Listing, Pairing} from '../facts/listing.ts'
import type {Percentage} from '../facts/percentage.ts'
import type {PrintedNumber} from '../facts/printed-number.ts'
import type {Tally} from '../facts/tally.ts'
import type {Twice} from '../facts/twice.ts'
import type {Profile} from '../profile.ts'
import {readRelations} from '../prose/read-prose.ts'
import type {TextOfProse} from '../prose/sentences/text-of-prose.ts'
import type {Lexicon} from '../prose/words/lexicon.ts'
import {rememberFor} from '../remember.ts'
import type {ReportTable} from '../report-table.ts'
import {readCounts} from './claims.ts'
import {englishClaims, readEnglish} from './english/read-english.ts'
import {compileLinks, rowsOfTables} from './links.ts'
import {findListings} from './lists/listings.ts'
import {findPairings} from './lists/pairings.ts'
import {type Reading, readQuantities} from './numbers/quantities.ts'
import {lookUpRows} from './row-claims.ts'
import {topicsIn} from './topics.ts'
import {readZeroClaims} from './zero-claims.ts'

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
  readonly lexicon: Lexicon
  readonly year: number | null
  /** The name of the agency, so that it is told from others. */
  readonly agency: string | null
}

/** Reads the numbers of the prose: what each one is, and what the sentences claim about them. */
export function readClaims({
  prose,
  tables,
  sections,
  profile,
  lexicon,
  year,
  agency
}: ProseRequest): ProseFacts {
  const reading = readQuantities(prose)
  const context = {tables: rowsOfTables(tables), profile, linksOn: compileLinks(profile), year, agency}
  const pairings = findPairings(reading)
  const said = readCounts(reading, pairings, context)
  const texts = textsOf(prose, reading)
  const relations = readRelations(texts, lexicon, year)
  const tallies = withoutReadings(relations.tallies, said)
  const counts = withoutParts(said, tallies, profile)
  const english = readEnglish(reading.english)
  const looked = lookUpRows(counts, reading.sequences, tables, prose, year)
  const claims = [...looked, ...readZeroClaims(prose, reading, context), ...englishClaims(english.sentences)]
  return {
    numbers: reading.numbers,
    tallies,
    claims: claims.sort((a, b) => a.span.start - b.span.start),
    listings: [...findListings(prose, reading, namesOf(profile, sections)), ...english.listings],
    pairings: [...pairings, ...english.pairings],
    percentages: relations.percentages,
    twice: relations.twice
  }
}

/** The passages with their numbers, as the reader of relations takes them. */
export function textsOf(prose: readonly Prose[], reading: Reading): TextOfProse[] {
  return prose.map((one, index) => ({
    prose: one,
    folded: reading.folded[index] ?? '',
    quoted: reading.quoted[index] ?? new Uint8Array(0),
    partner: reading.partners[index] ?? new Map(),
    numbers: reading.mentions[index] ?? []
  }))
}

/** Names of sections in which a list must not be divided: 行政复议、行政诉讼情况 is one. */
function namesOf(profile: Profile, sections: readonly Section[]): string[] {
  const names = [...statutoryNames(profile)]
  for (const {level, title} of sections) {
    const name = level === 1 ? foldWidth(title.text) : ''
    if (isDivisible(name) && !names.includes(name)) names.push(name)
  }
  return names
}

/** The names of the sections of a form, made out once. */
const statutoryNames = rememberFor(({sections}: Profile): readonly string[] =>
  sections.flatMap(({title, variants}) => [title, ...variants]).filter(isDivisible)
)

function isDivisible(title: string): boolean {
  return title.length >= 4 && title.length <= 40 && /[、和及与]/.test(title)
}

/**
 * 收到申请72件。从渠道看，网上50件、信函27件: where 5 were carried in, the second sentence may divide the 77 of the table.
 * Parts in a sentence of their own prove nothing if they make what the total may also mean.
 */
function withoutReadings(tallies: readonly Tally[], claims: readonly Claim[]): Tally[] {
  if (tallies.every(({settled, certainty}) => settled || certainty === 'none')) return [...tallies]
  const claimAt = new Map(claims.map(claim => [claim.span.start, claim]))
  return tallies.filter(({total, parts: [first], sum, settled}) => {
    const whole = settled ? undefined : claimAt.get(total.span.start)
    if (!whole || claimAt.get(first?.span.start ?? -1)?.sentence === whole.sentence) return true
    return whole.readings.every(reading => compare(reading.sum, sum) !== 0)
  })
}

/** A part of a total is not the total again, even where its name sounds so: 公开信息580条，其中政务公开信息22条. */
function withoutParts(claims: readonly Claim[], tallies: readonly Tally[], profile: Profile): Claim[] {
  if (tallies.length === 0) return [...claims]
  const claimAt = new Map(claims.map(claim => [claim.span.start, claim]))
  const wholes = new Map<number, Claim[]>()
  const divided = new Map<number, Decimal>()
  for (const {total, parts, isAnnounced, settled} of tallies) {
    // 收到38件，撤回3件，实际收到35件: no part, but the quantity itself
    if (!isAnnounced && parts.length < 3) continue
    if (settled && isAnnounced) for (const {span} of parts) divided.set(span.start, total.value)
    const whole = claimAt.get(total.span.start)
    if (!whole) continue
    for (const {span} of parts) wholes.set(span.start, [...(wholes.get(span.start) ?? []), whole])
  }
  const isOfAny = (claim: Claim) =>
    wholes
      .get(claim.span.start)
      ?.some(whole => whole.quantity === claim.quantity || isOfOthers(whole, claim, profile)) === true
  // 收到12件，其中答复11件，撤回1件: the parts make what the table has in all, so that 11 is less than that on purpose
  const leavesRest = ({span, readings, value}: Claim) => {
    const total = divided.get(span.start)
    if (!total || !value || compare(value, total) >= 0) return false
    return readings.some(({sum}) => compare(sum, total) === 0)
  }
  return claims.map(claim =>
    claim.quantity !== null && (isOfAny(claim) || leavesRest(claim))
      ? {...claim, quantity: null, readings: []}
      : claim
  )
}

/** 涉及征地的申请9件，其中予以公开5件: a part of what the tables do not count. */
function isOfOthers({subject, quantity: whole}: Claim, {quantity}: Claim, profile: Profile): boolean {
  if (whole !== null) return false
  const topics = topicsIn(subject, profile)
  return (
    topics !== '' &&
    profile.claims.quantities.some(
      spec => spec.id === quantity && spec.topics.toSorted().join(' ') === topics
    )
  )
}
