/**
 * How a language says what a number of the report is a number of: whose, of when, and of the whole or of some. Patterns are for folded
 * text; those with the flag g are taken out of it.
 */
export interface ClaimWords {
  /** Say nothing of which part of a quantity is meant; what is left of a subject without them may narrow it. */
  readonly fillers: RegExp
  /** Make a part of a quantity: a channel, a kind, a moment. */
  readonly narrowing: RegExp
  /** Through several channels, which is no channel of its own. */
  readonly anyWay: RegExp
  /** Whose a quantity is, at the head of its subject. */
  readonly owner: RegExp
  readonly respectively: RegExp
  readonly bodies: BodyWords
  readonly times: TimeWords
  readonly documents: DocumentWords
  readonly absolutes: AbsoluteWords
  readonly rows: RowWords
  /** Words that may stand between a number and what it is of: 以上, 左右. */
  readonly behindNumber: RegExp
}

/** Other bodies than the agency that reports. */
export interface BodyWords {
  readonly others: RegExp
  /** The name of an agency that is a government, which reports for more than itself; its first group is its level. */
  readonly government: RegExp
  /** How such a government calls itself. */
  readonly itself: RegExp
  /** All whom a government of a level reports for. */
  readonly everybody: Readonly<Record<string, RegExp>>
  /** One of those. */
  readonly organs: RegExp
  readonly together: RegExp
  /** So many bodies: 2家单位. */
  readonly counted: RegExp
  /** Two kinds of applicants. */
  readonly persons: RegExp
  readonly companies: RegExp
}

export interface TimeWords {
  /** What any of the others needs. */
  readonly any: RegExp
  readonly past: RegExp
  readonly present: RegExp
  readonly cumulative: RegExp
  /** Since some time; the last word of its kind. */
  readonly since: string
  readonly until: RegExp
  readonly inAll: RegExp
  /** Titles and numbers of documents, whose years say nothing of the sentence. */
  readonly titles: RegExp
  readonly years: RegExp
  readonly carried: RegExp
  /** A year from which and one into which something is carried, and how last year and next year are said. */
  readonly carriedFrom: RegExp
  readonly carriedInto: RegExp
  readonly lastYear: string
  readonly nextYear: string
}

/** Documents that a sentence names once and counts several times: 制发规章2件，废止3件. */
export interface DocumentWords {
  readonly made: RegExp
  /** What the first of several names begins with, though it is of all of them. */
  readonly headOfAll: RegExp
  /** What the first group of names: the kind of documents made. */
  readonly kindMade: RegExp
  readonly kinds: RegExp
  /** What became of documents named before. */
  readonly became: RegExp
  /** Documents by what they are, and no requests. */
  readonly divided: RegExp
  readonly requests: RegExp
}

/** That there was none of something, and that all of it went one way. */
export interface AbsoluteWords {
  /** What any such sentence holds. */
  readonly any: RegExp
  readonly none: RegExp
  readonly zero: RegExp
  readonly throughout: RegExp
  /** A section of which nothing else is said; its first group is the word. */
  readonly bare: RegExp
  /** The sentence goes on to say what there was after all. */
  readonly exception: RegExp
  readonly exceptionBefore: RegExp
  readonly contrast: RegExp
  /** The words count some. */
  readonly counted: RegExp
  readonly happened: RegExp
  /** Joins what narrows to what it narrows. */
  readonly attributive: string
  /** Some of a quantity, named just before. */
  readonly amongBefore: RegExp
}

/** Rows of tables without a form, as prose names them. */
export interface RowWords {
  /** Before the name of a row, in the table. */
  readonly numbering: RegExp
  readonly unitInBrackets: RegExp
  readonly unitOfTable: RegExp
  /** Around the name, in prose. */
  readonly beforeName: RegExp
  readonly behindName: RegExp
  /** Another time, a plan or a part: the number is not the one of the row for the year. */
  readonly elsewhere: RegExp
  /** Columns that do not say how much. */
  readonly otherColumn: RegExp
  readonly year: RegExp
}
