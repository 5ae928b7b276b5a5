import type {Notice, Passage, Table, Tree, UnreadablePart} from '../read/tree.ts'
import type {Span} from '../source/span.ts'
import type {Wording} from '../source/wording.ts'
import type {ProseFacts} from './claims/read-claims.ts'
import type {CellId, Figure, Phrase} from './figure.ts'
import type {Profile, TableSpec} from './profile.ts'

/** A heading and what stands below it, up to the next heading of the same or a higher level. */
export interface Section {
  /** The profile's id of a statutory section, else null. Only sections of the first level have one. */
  readonly id: string | null
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） or 1), 5 for ①. */
  readonly level: number
  /** The number as printed, with its punctuation (三、), or null for a heading without one. */
  readonly ordinal: Phrase | null
  /** The value of the number, or null. */
  readonly number: number | null
  /** The heading without its number and without closing punctuation. */
  readonly title: Phrase
  /** From the first character of the heading to the end of the section. */
  readonly span: Span
  readonly parent: Section | null
}

/** A stretch of running text between headings and tables: a paragraph, or the part of one that follows a heading. */
export interface Prose {
  readonly passage: Passage
  readonly span: Span
  readonly section: Section | null
}

/** What stands in a cell of figures. A blank and a dash are no zero. */
export type CellReading = 'figure' | 'blank' | 'dash' | 'words'

export interface TableCell extends Phrase {
  readonly id: CellId
  /** Labels as the profile prints them, for messages. */
  readonly rowLabel: string
  readonly columnLabel: string
  readonly reading: CellReading
  /** The number, where the reading is `figure`. */
  readonly figure: Figure | null
}

/** A printed label and the row or column of the form that it names. */
export interface TableLabel extends Phrase {
  readonly row: string | null
  readonly column: string | null
}

/** One statutory table (or, in a generic report, one printed table) with its cells by meaning. */
export interface ReportTable {
  readonly id: string
  /** The profile whose form the printed table follows; another than the report's is an outdated form. */
  readonly form: string
  readonly formTitle: Wording
  readonly spec: TableSpec
  /** Covers every printed cell of the table. */
  readonly span: Span
  readonly section: Section | null
  readonly cells: readonly TableCell[]
  /** The labels as printed, rows first. */
  readonly labels: readonly TableLabel[]
  /** Labels of rows with figures that no row of the form fits. */
  readonly strangers: readonly Phrase[]
  /** The sentence about its own arithmetic that the table prints, where the form has one. */
  readonly statement: Phrase | null
}

/** A printed date. `month` and `day` are null where the text has none (2018年度, 2018年3月). */
export interface DateMention extends Phrase {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** Characters that the print lacks (年月 in 20181231日, 日 in 12月31止); empty for a date that is whole. */
  readonly lost: string
}

/** The stretch of time that the report says its figures cover. */
export interface Period extends Phrase {
  readonly start: DateMention
  readonly end: DateMention
}

/** A date of running text, with the rest of its sentence before and after it (half-width). */
export interface DateInContext extends DateMention {
  readonly before: string
  readonly after: string
}

/**
 * What is wrong with the form of a document number: other brackets than 〔〕, one of them missing, a year of two digits or with 年, 第 or
 * zeros before the number, no number, no 号.
 */
export type DocumentNumberFault =
  | 'brackets'
  | 'missing-open'
  | 'missing-close'
  | 'short-year'
  | 'year-mark'
  | 'ordinal'
  | 'leading-zero'
  | 'missing-number'
  | 'missing-mark'

/** A reference to a document by its number: 国办公开办函〔2021〕30号. */
export interface DocumentNumber extends Phrase {
  /** 国办公开办函 */
  readonly code: string
  readonly year: number | null
  readonly number: number | null
  readonly faults: readonly DocumentNumberFault[]
  /** The text before it (half-width), to see which document is meant. */
  readonly before: string
  /** The number in its proper form, where enough of it is left. */
  readonly expected: string | null
}

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
