import type {Notice, Table, Tree, UnreadablePart} from '../read/tree.ts'
import type {Prose, Section} from './chapters/section.ts'
import type {DateInContext, DateMention, Period} from './dates/dates.ts'
import type {Phrase} from './figure.ts'
import type {Profile} from './profile.ts'
import type {ProseFacts} from './prose/read-prose.ts'
import type {ReportTable} from './report-table.ts'
import type {DocumentNumber} from './words/document-numbers.ts'

/** The report as its reader understands it. Everything a rule may look at; nothing a rule must parse. */
export interface Report extends ProseFacts {
  readonly tree: Tree
  readonly profile: Profile
  readonly title: Phrase | null
  readonly agency: Phrase | null
  /** The year reported on, and the words it was taken from. */
  readonly year: number | null
  readonly yearPhrase: Phrase | null
  /** Places of the introduction where the report says itself which year it is on. */
  readonly declaredYears: readonly (Phrase & {readonly year: number})[]
  readonly period: Period | null
  /** The agency's name above the date at the end. */
  readonly signature: Phrase | null
  readonly signedOn: DateMention | null
  /** The day of publication that the page prints about itself. */
  readonly publishedOn: DateMention | null
  /** Every date of the running text, headings included. */
  readonly dates: readonly DateInContext[]
  /** Two dates with 至 or a dash between them; the end has the start's year where it prints none. */
  readonly ranges: readonly Period[]
  readonly documentNumbers: readonly DocumentNumber[]
  /** Characters (年 月 〕) that are missing throughout, as where a page export has dropped them; else empty. */
  readonly lostCharacters: readonly string[]
  /** In order of the text, all levels. */
  readonly sections: readonly Section[]
  readonly prose: readonly Prose[]
  readonly tables: readonly ReportTable[]
  /** Printed tables in which no statutory table was recognised. */
  readonly otherTables: readonly Table[]
  /** Parts of the draft and rows of its tables that could not be read with certainty. */
  readonly unreadable: readonly UnreadablePart[]
  /** What the user should be told of the reading. */
  readonly notices: readonly Notice[]
  /** Last year's report of the same agency, where the user gave it. */
  readonly previous: Report | null
  /** The reports that this one adds up, where the user gave them. */
  readonly parts: readonly Report[]
}

/**
 * Whether title, introduction and period name different years. Then what follows from the report year, such as a deadline,
 * is not known.
 */
export function isYearDisputed({year, period, declaredYears}: Report): boolean {
  const years = [...declaredYears.map(declared => declared.year), period?.start.year ?? year]
  return years.some(other => other !== year)
}

export function findTable(report: Report, id: string): ReportTable | null {
  return report.tables.find(table => table.id === id) ?? null
}
