import type {Passage} from '../../read/tree.ts'
import type {Span} from '../../source/span.ts'
import type {Phrase} from '../figure.ts'

/** A heading and what stands below it, up to the next heading of the same or a higher level. */
export interface Section {
  /** The profile's id of a statutory section, else null. Only sections of the first level have one. */
  readonly id: string | null
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） or 1), 5 for ①; half a level lower for 一、 below 第一部分. */
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
