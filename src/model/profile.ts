import * as z from 'zod/mini'

/**
 * A kind of report as data: what it must contain and which figures must agree. A new kind of report is a new profile and
 * no new code. Every entry may cite the authority it rests on.
 */
const text = z.string().check(z.minLength(1))
const id = z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+){0,8}$/))

const topic = z.strictObject({
  id,
  title: z.strictObject({zh: text, en: text}),
  words: z.array(text).check(z.minLength(1)),
  authority: z.optional(text)
})

const section = z.strictObject({
  id,
  title: text,
  /** Other titles with the same meaning; each is accepted without a word. */
  variants: z._default(z.array(text), []),
  required: z._default(z.boolean(), true),
  /** The section must say more than 无. */
  substantial: z._default(z.boolean(), false),
  /** Words by which its content is known where the heading itself was lost. */
  signs: z._default(z.array(text), []),
  /** What it must speak about; each is known by any of its words. */
  topics: z._default(z.array(topic), []),
  authority: z.optional(text)
})

const quantityKind = z.enum(['count', 'change', 'amount', 'balance'])

const row = z.strictObject({
  id,
  /** As the form prints it, with its number. */
  label: text,
  /** Shorter or older wordings. */
  aliases: z._default(z.array(text), []),
  /** The heading that stands over or beside a group of rows, such as （三）不予公开. */
  group: z.optional(text),
  /** Whether every print of the form has it; a row of some years only is read where it is there. */
  required: z._default(z.boolean(), true),
  /** What its figures are, where not what those of their columns are: 信息处理费 among numbers of cases. */
  quantity: z.optional(quantityKind),
  /** What they are in, likewise. */
  unit: z.optional(text)
})

const column = z.strictObject({
  id,
  label: text,
  aliases: z._default(z.array(text), []),
  group: z.optional(text),
  /** count: a whole number, 0 or more; change: a whole number of either sign; amount: 0 or more, with decimals; balance: of either sign, with decimals. */
  quantity: z._default(quantityKind, 'count'),
  /** What the figures of the column are in; a cell that prints another unit of the same kind is converted. */
  unit: z.optional(text),
  /** The heading names no unit, so that each cell has to. */
  unitPrinted: z._default(z.boolean(), false)
})

const identity = z.strictObject({
  /**
   * `row + row = row`, `row <= row`, `last-year + change >= 0`, with `group.*` for all ids that begin so: written with
   * row ids for every column, with column ids for every row.
   */
  equation: text,
  forEvery: z.enum(['column', 'row']),
  /** The columns (or rows) it holds for; all of them when left out. */
  only: z.optional(z.array(id)),
  severity: z._default(z.enum(['error', 'warning', 'note']), 'error'),
  authority: z.optional(text)
})

/** What last year's report fixes: `carried-in = previous.carried-out` for every column. The left side is one figure. */
const yearLink = z.strictObject({
  /** carry-over: the same figure printed again; continuity: a stock that follows from last year's and the changes. */
  kind: z.enum(['carry-over', 'continuity']),
  equation: text,
  forEvery: z.enum(['column', 'row']),
  only: z.optional(z.array(id)),
  authority: z.optional(text)
})

const condition = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+){0,8} (?:=|>|<|>=|<=) -?\d{1,15}(?:\.\d{1,10})?$/))

/** What arithmetic allows and experience does not. */
const doubt = z.strictObject({
  /** The rows it is looked for in; all of them when left out. */
  rows: z.optional(z.array(id)),
  /** `made > 0`, `in-force = 0`: conditions on the columns of one row, all of which hold. */
  every: z._default(z.array(condition), []),
  /** Conditions of which at least one holds. */
  some: z._default(z.array(condition), []),
  /** Names of the agencies it is told to; all of them when left out. */
  agency: z.optional(
    z.strictObject({
      /** The name ends with one of these. */
      endings: z.array(text).check(z.minLength(1)),
      /** And contains one of these. */
      containing: z._default(z.array(text), []),
      /** And none of these. */
      except: z._default(z.array(text), [])
    })
  ),
  severity: z._default(z.enum(['warning', 'note']), 'warning'),
  reason: z.strictObject({zh: text, en: text}),
  authority: z.optional(text)
})

const table = z.strictObject({
  id,
  title: text,
  section: z.optional(id),
  required: z._default(z.boolean(), true),
  /**
   * `rows`: one printed line for each row. `line`: all rows side by side in one printed line, as in the table of reviews,
   * where a row's label stands over its columns.
   */
  layout: z._default(z.enum(['rows', 'line']), 'rows'),
  /** What the form prints besides the labels of rows and columns: 信息内容, 申请人情况, the column of units. */
  captions: z._default(z.array(text), []),
  /** The sentence in which the form states its own arithmetic: known by `marker`, and reading `text`. */
  statement: z.optional(z.strictObject({marker: text, text, authority: z.optional(text)})),
  rows: z.array(row).check(z.minLength(1)),
  columns: z.array(column).check(z.minLength(1)),
  identities: z._default(z.array(identity), []),
  acrossYears: z._default(z.array(yearLink), []),
  improbable: z._default(z.array(doubt), []),
  authority: z.optional(text)
})

/** Month and day of any year: 01-31. */
const monthDay = z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))

/** The days of the report year that its figures cover. */
const period = z.strictObject({start: monthDay, end: monthDay, authority: z.optional(text)})

/** The last day for publication, in the year after the report year. */
const deadline = z.strictObject({
  agencies: z.enum(['department', 'government', 'any']),
  last: monthDay,
  authority: z.optional(text)
})

/** A document that reports of this kind refer to, so that a wrong number can be told. */
const knownDocument = z.strictObject({
  /** 国办公开办函〔2021〕30号 */
  number: text,
  title: text,
  /** Words that name the document in running text. */
  words: z._default(z.array(text), []),
  /** The last report year it applies to; open when absent. */
  until: z.optional(z.int()),
  authority: z.optional(text)
})

/** Cells whose sum is a number that prose may state: ids joined by `+`, with `refused.*` for all rows of a group. */
const cellSum = z.strictObject({
  /** The table they stand in, where not that of the quantity: reports of one kind carry one of several tables. */
  table: z.optional(id),
  rows: text,
  columns: z._default(text, 'total'),
  /** Whether the cells hold this year's number or that of all years so far. */
  period: z._default(z.enum(['year', 'cumulative']), 'year')
})

/**
 * A quantity that prose speaks of and where the tables have it. In `phrases`, `…` stands for any words between and `|`
 * for a choice: `收到|受理…申请`.
 */
const quantity = z.strictObject({
  id,
  /** The topics that the sentence is about; it speaks of exactly these. */
  topics: z._default(z.array(id), []),
  /** Words that name the quantity beside its number. */
  phrases: z._default(z.array(text), []),
  /** Words that make it another quantity. */
  except: z._default(z.array(text), []),
  /** What there was none of (未收到…): the same quantity as zero. */
  none: z._default(z.array(text), []),
  /** Sentences that say that all went this way (均…维持), so that the cells are zero. */
  all: z._default(z.array(text), []),
  /** Units it is counted in; those of its topics when left out. */
  units: z.optional(z.array(text)),
  table: z.optional(id),
  /** Each is an admissible reading; one that agrees is enough. */
  cells: z._default(z.array(cellSum), []),
  /** A weaker severity, where the words of prose and table do not name quite the same. */
  severity: z._default(z.enum(['error', 'warning', 'note']), 'error')
})

/** What a sentence can be about. */
const subject = z.strictObject({
  id,
  words: z.array(text).check(z.minLength(1)),
  /** Longer words in which they mean something else: 申请 in 申请行政复议. */
  unless: z._default(z.array(text), []),
  /** The section that is about nothing else. */
  section: z.optional(id),
  units: z.array(text)
})

const claims = z.strictObject({
  topics: z._default(z.array(subject), []),
  quantities: z._default(z.array(quantity), [])
})

export const profileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  title: z.strictObject({zh: text, en: text}),
  authority: z.optional(text),
  /** Profiles of one family are forms of the same report for different years. */
  family: z.optional(id),
  /** Words of which the title or the first sentences have at least one. */
  keywords: z._default(z.array(text), []),
  /** Words of a title by which the report is of another kind in spite of its keywords: 学年 for those of universities. */
  unless: z._default(z.array(text), []),
  /** Report years the form is for, both inclusive; an absent end is open. */
  years: z._default(z.strictObject({from: z.optional(z.int()), to: z.optional(z.int())}), {}),
  period: z.optional(period),
  /** The first day of the report year on which the finished report can have been signed. */
  earliestSigning: z.optional(monthDay),
  deadlines: z._default(z.array(deadline), []),
  documents: z._default(z.array(knownDocument), []),
  /** What a report of this kind says about itself. */
  metadata: z._default(z.array(z.enum(['title', 'agency', 'period', 'signature', 'date'])), []),
  /** Sentences of the form's instructions that must not stay in a report. */
  instructions: z._default(z.array(text), []),
  /** Words of sentences that every report of the kind repeats, by statute or by custom; repeating them is no copying. */
  statutoryWording: z._default(z.array(text), []),
  /** Report years in which the form was recommended and not yet demanded. */
  recommendedOnly: z._default(z.array(z.int()), []),
  /** The form prescribes the order of the sections. */
  fixedOrder: z._default(z.boolean(), false),
  sections: z._default(z.array(section), []),
  tables: z._default(z.array(table), []),
  /** What prose says of the tables. */
  claims: z._default(claims, {topics: [], quantities: []})
})

export type Profile = z.infer<typeof profileSchema>
export type TopicSpec = z.infer<typeof topic>
export type QuantitySpec = z.infer<typeof quantity>
export type SubjectSpec = z.infer<typeof subject>
export type DeadlineSpec = z.infer<typeof deadline>
export type KnownDocument = z.infer<typeof knownDocument>
export type SectionSpec = z.infer<typeof section>
export type TableSpec = z.infer<typeof table>
export type RowSpec = z.infer<typeof row>
export type ColumnSpec = z.infer<typeof column>
export type IdentitySpec = z.infer<typeof identity>
export type YearLinkSpec = z.infer<typeof yearLink>
export type DoubtSpec = z.infer<typeof doubt>
