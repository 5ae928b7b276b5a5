import * as z from 'zod/mini'
import type {Figure} from '../model/figure.ts'
import type {Report} from '../model/report.ts'
import type {Wording} from '../source/wording.ts'
import type {Allow} from './allow.ts'
import type {Severity} from './diagnostic.ts'
import type {Comparison, Finding} from './finding.ts'

export {linkYears} from '../model/across/across-years.ts'
export {measureCopiedText} from '../model/across/copied-text.ts'
export {rollUp} from '../model/across/roll-up.ts'
export {
  add,
  compare,
  type Decimal,
  equals,
  isNegative,
  isWhole,
  parseDecimal,
  print,
  subtract,
  sum,
  zero
} from '../model/arithmetic.ts'
export {type EmptySection, findEmptySections, type SectionWords} from '../model/chapters/empty-sections.ts'
export {findNumberingBreaks} from '../model/chapters/numbers/numbering.ts'
export {type NumberingBreak, printExpected} from '../model/chapters/numbers/numbering-break.ts'
export {rowHeadings} from '../model/chapters/row-headings.ts'
export type {Prose, Section} from '../model/chapters/section.ts'
export {
  contentOf,
  findHiddenSection,
  hasChildren,
  hasTable,
  holdsLooseFigures,
  isPrintedPlainly,
  proseBefore,
  repeatsTitle,
  titleDifference
} from '../model/chapters/section-content.ts'
export {findSectionsOutOfOrder} from '../model/chapters/section-order.ts'
export type {DateInContext, DateMention, Period} from '../model/dates/dates.ts'
export {compareDates, inYear, isPossible, onDay, printDate, printsYear} from '../model/dates/dates.ts'
export {findEarlyPublications, type PublicationWords} from '../model/dates/early-publications.ts'
export {coversPeriod, findOtherYears, isOutvoted, printDuePeriod} from '../model/dates/report-period.ts'
export {findYearDoubts, type YearDoubt, type YearWords} from '../model/dates/year-doubts.ts'
export type {CellSum, Claim} from '../model/facts/claim.ts'
export type {Listing, Pairing} from '../model/facts/listing.ts'
export type {Percentage} from '../model/facts/percentage.ts'
export type {PrintedNumber} from '../model/facts/printed-number.ts'
export type {Tally} from '../model/facts/tally.ts'
export {agrees, type CellId, type Figure, type Phrase, quote} from '../model/figure.ts'
export {type AgencyKind, agencyKind} from '../model/masthead/agency.ts'
export {findNameConflicts} from '../model/masthead/agency-names.ts'
export type {NameConflict} from '../model/masthead/name-conflict.ts'
export {findOwnNameConflicts, type NameWords} from '../model/masthead/own-names.ts'
export type {SectionSpec, TopicSpec} from '../model/profile.ts'
export {columnOf, findCell, missingRows, type Quantity, quantityOf} from '../model/relations/cell-grid.ts'
export {
  type CellIdentity,
  type CellTerm,
  type FigureCell,
  identitiesOf,
  mayBeNegative,
  mayHaveDecimals,
  reckonUp
} from '../model/relations/identities.ts'
export {rememberFor} from '../model/remember.ts'
export {findTable, isYearDisputed, type Report} from '../model/report.ts'
export type {ReportTable, TableCell, TableLabel} from '../model/report-table.ts'
export {type DoubledLabel, findDoubledLabels} from '../model/tables/doubled-labels.ts'
export {foldLabel} from '../model/tables/printed/match-label.ts'
export type {DocumentNumber} from '../model/words/document-numbers.ts'
export {parseDocumentNumber, printDocumentNumber} from '../model/words/document-numbers.ts'
export {findOrders} from '../model/words/orders.ts'
export {findPersonalDetails} from '../model/words/persons.ts'
export {findPlaceholders, type Placeholder, type PlaceholderPattern} from '../model/words/placeholders.ts'
export {findRepetitions, type RepetitionWords} from '../model/words/repetitions.ts'
export type {Wording} from '../source/wording.ts'
export type {Allow} from './allow.ts'
export {relationOfPercentage} from './causes/ratio.ts'
export {
  relationOfClaim,
  relationOfIdentity,
  relationOfLink,
  relationOfPair,
  relationOfRollUp
} from './causes/relations.ts'
export {relationOfTally, relationsOfBounds} from './causes/tally.ts'
export type {CommonCause, Severity} from './diagnostic.ts'
export {breakTie} from './explain/break-tie.ts'
export type {Cause, CellChange, Slip} from './explain/cause.ts'
export {suggestChanges, valueLike} from './explain/corrections.ts'
export {explainIdentities} from './explain/explain-identities.ts'
export {
  describeBroken,
  describeChange,
  describeLine,
  describeSolution,
  shorten
} from './explain/identity-words.ts'
export {nameSlip} from './explain/slip.ts'
export {describeSlip} from './explain/slip-words.ts'
export {splitCause} from './explain/split-cause.ts'
export {addends} from './explain/sum-words.ts'
export {describeChanges, describeTable, type TableFinding} from './explain/table-words.ts'
export type {Comparison, Edit, Finding, Located, Remedy} from './finding.ts'
export {lossHint, lossOf} from './lost-characters.ts'
export {compose} from './sentence.ts'

export {z}

export interface Example {
  readonly draft: string
  /** Format of the draft; Markdown when absent. */
  readonly format?: 'markdown' | 'html' | 'text'
  /** Profile id; chosen from the draft when absent. */
  readonly profile?: string
  /** Other rules that are on in this example. */
  readonly rules?: readonly string[]
  /** Last year's report, as Markdown. */
  readonly previous?: string
  /** The reports of the offices that the draft adds up, as Markdown. */
  readonly parts?: readonly string[]
  /** `<line>:<column>-<line>:<column> <text found there>` for each finding of this rule, in order. */
  readonly finds: readonly string[]
}

export interface Rule<Options = unknown, Found extends Finding = Finding> {
  /** Names the fault and reads after “allow”. Once published it never changes meaning. */
  readonly id: string
  readonly aliases?: readonly string[]
  readonly severity: Severity
  readonly title: Wording
  readonly why: Wording
  readonly remedy: Wording
  readonly options?: z.ZodMiniType<Options>
  /** Pure: the same report gives the same findings. Silent where it cannot know. */
  check(report: Report, options: Options): Iterable<Found | Comparison>
  /** For the rules about the author's own allows, which can be judged when all others have spoken. */
  checkAllows?(allows: readonly Allow[]): Iterable<Found>
  /** One sentence of at most 120 characters, 200 in English; the machine words what one figure alone explains. */
  readonly message: {readonly [language in keyof Wording]: (finding: Found) => string}
  /** Lines beside the relations of the finding, which the machine prints. */
  readonly details?: {readonly [language in keyof Wording]: (finding: Found) => readonly string[]}
  /** Whether `expected` is what should stand in place of the words found, so that it can be proposed as an edit. */
  readonly corrects?: boolean
  readonly examples: readonly Example[]
}

/** Checks a rule's types and forgets them, so that rules of all kinds stand in one catalogue. */
export function defineRule<Options, Found extends Finding>(rule: Rule<Options, Found>): Rule {
  return rule as unknown as Rule
}

export function compared(...figures: readonly Figure[]): Comparison {
  return {compared: figures}
}

/** The printed texts of several places, joined as a sum or a list. */
export function texts(places: readonly {readonly text: string}[], separator = ' + '): string {
  return places.map(place => place.text).join(separator)
}
export type {Told} from '../model/facts/twice.ts'
export type {ClaimWords} from '../model/prose/words/claim-words.ts'
export type {Language} from '../model/prose/words/language.ts'
export type {ListWords} from '../model/prose/words/list-words.ts'
