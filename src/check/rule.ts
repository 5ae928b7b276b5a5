import * as z from 'zod/mini'
import type {Figure} from '../model/figure.ts'
import type {Report} from '../model/report.ts'
import type {Wording} from '../source/wording.ts'
import type {Allow} from './allow.ts'
import type {Severity} from './diagnostic.ts'
import type {Comparison, Finding} from './finding.ts'

export {linkYears} from '../model/across-years.ts'
export {type AgencyKind, agencyKind} from '../model/agency.ts'
export {findNameConflicts, type NameConflict} from '../model/agency-names.ts'
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
export {columnOf, findCell, missingRows, type Quantity, quantityOf} from '../model/cell-grid.ts'
export type {CellSum, Claim} from '../model/claims/claim.ts'
export type {Listing, Pairing} from '../model/claims/lists/listing.ts'
export type {PrintedNumber} from '../model/claims/numbers/printed-number.ts'
export type {Percentage} from '../model/claims/percentages/percentage.ts'
export type {Tally} from '../model/claims/tallies/tally.ts'
export {measureCopiedText} from '../model/copied-text.ts'
export type {DateInContext, DateMention, Period} from '../model/dates.ts'
export {compareDates, inYear, isPossible, onDay, printDate, printsYear} from '../model/dates.ts'
export type {DocumentNumber} from '../model/document-numbers.ts'
export {parseDocumentNumber, printDocumentNumber} from '../model/document-numbers.ts'
export {agrees, type CellId, type Figure, type Phrase, quote} from '../model/figure.ts'
export {
  type CellIdentity,
  type CellTerm,
  type FigureCell,
  identitiesOf,
  mayBeNegative,
  mayHaveDecimals,
  reckonUp
} from '../model/identities.ts'
export {findNumberingBreaks} from '../model/numbering.ts'
export type {NumberingBreak} from '../model/numbering-break.ts'
export {findPersonalDetails} from '../model/persons.ts'
export {findPlaceholders} from '../model/placeholders.ts'
export type {SectionSpec, TopicSpec} from '../model/profile.ts'
export {rememberFor} from '../model/remember.ts'
export {findRepetitions} from '../model/repetitions.ts'
export {findTable, isYearDisputed, type Report} from '../model/report.ts'
export type {ReportTable, TableCell, TableLabel} from '../model/report-table.ts'
export {rollUp} from '../model/roll-up.ts'
export {rowHeadings} from '../model/row-headings.ts'
export type {Prose, Section} from '../model/section.ts'
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
} from '../model/section-content.ts'
export {foldLabel} from '../model/tables/match-label.ts'
export type {Wording} from '../source/wording.ts'
export type {Allow} from './allow.ts'
export {breakTie} from './break-tie.ts'
export type {Cause, CellChange, Slip} from './cause.ts'
export {suggestChanges} from './corrections.ts'
export type {CommonCause, Severity} from './diagnostic.ts'
export {explainIdentities} from './explain-identities.ts'
export type {Comparison, Edit, Finding, Located, Remedy} from './finding.ts'
export {describeBroken, describeChange} from './identity-words.ts'
export {lossHint, lossOf} from './lost-characters.ts'
export {nameSlip} from './slip.ts'
export {describeSlip} from './slip-words.ts'

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
  readonly message: {readonly [language in keyof Wording]: (finding: Found) => string}
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
