import * as z from 'zod/mini'

/**
 * A kind of report as data: what it must contain and which figures must agree. A new kind of report is a new profile and
 * no new code. Every entry may cite the authority it rests on.
 */
const text = z.string().check(z.minLength(1))
const id = z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+){0,8}$/))

const section = z.strictObject({
  id,
  title: text,
  /** Other titles with the same meaning; each is accepted without a word. */
  variants: z._default(z.array(text), []),
  required: z._default(z.boolean(), true),
  authority: z.optional(text)
})

const row = z.strictObject({
  id,
  /** As the form prints it, with its number. */
  label: text,
  /** Shorter or older wordings. */
  aliases: z._default(z.array(text), []),
  /** The heading that stands over or beside a group of rows, such as （三）不予公开. */
  group: z.optional(text)
})

const column = z.strictObject({
  id,
  label: text,
  aliases: z._default(z.array(text), []),
  group: z.optional(text),
  /** count: a whole number, 0 or more; change: a whole number of either sign; amount: 0 or more, with decimals. */
  quantity: z._default(z.enum(['count', 'change', 'amount']), 'count'),
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
  improbable: z._default(z.array(doubt), []),
  authority: z.optional(text)
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
  /** Report years the form is for, both inclusive; an absent end is open. */
  years: z._default(z.strictObject({from: z.optional(z.int()), to: z.optional(z.int())}), {}),
  sections: z._default(z.array(section), []),
  tables: z._default(z.array(table), [])
})

export type Profile = z.infer<typeof profileSchema>
export type SectionSpec = z.infer<typeof section>
export type TableSpec = z.infer<typeof table>
export type RowSpec = z.infer<typeof row>
export type ColumnSpec = z.infer<typeof column>
export type IdentitySpec = z.infer<typeof identity>
export type DoubtSpec = z.infer<typeof doubt>
