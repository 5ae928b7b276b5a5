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
  unit: z.optional(text)
})

const identity = z.strictObject({
  /** `row + row = row`, `row <= row`: written with row ids for every column, with column ids for every row. */
  equation: text,
  forEvery: z.enum(['column', 'row']),
  /** The columns (or rows) it holds for; all of them when left out. */
  only: z.optional(z.array(id)),
  severity: z._default(z.enum(['error', 'warning', 'note']), 'error'),
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
  rows: z.array(row).check(z.minLength(1)),
  columns: z.array(column).check(z.minLength(1)),
  identities: z._default(z.array(identity), []),
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
