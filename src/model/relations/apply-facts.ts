import * as z from 'zod/mini'
import {parseDecimal} from '../arithmetic.ts'
import {exactFigure} from '../figure.ts'
import type {Profile} from '../profile.ts'
import type {Report} from '../report.ts'
import type {ReportTable, TableCell} from '../report-table.ts'

const place = z.object({offset: z.int()})
const range = z.object({start: place, end: place})

const cell = z.object({
  row: z.string(),
  column: z.string(),
  text: z.string(),
  value: z.nullable(z.number()),
  range
})

/** What of a `facts -f json` record is needed to stand in for the report it was made from. */
export const factsSchema = z.object({
  schemaVersion: z.literal(1),
  files: z
    .array(
      z.object({
        path: z.string(),
        format: z.enum(['markdown', 'html', 'text', 'docx']),
        profile: z.string(),
        text: z.string(),
        tables: z.array(z.object({id: z.string(), cells: z.array(cell)}))
      })
    )
    .check(z.length(1))
})

export type Facts = z.infer<typeof factsSchema>['files'][number]

/** Gives a report read from the text of a facts record the tables as they were read from the draft itself. */
export function applyFacts(report: Report, facts: Facts, profiles: readonly Profile[]): Report {
  const specs = [report.profile, ...profiles].flatMap(({id, title, tables}) =>
    tables.map(spec => ({form: id, formTitle: title, spec}))
  )
  const tables: ReportTable[] = []
  for (const {id, cells} of facts.tables) {
    const owner =
      specs.find(({form, spec}) => form === facts.profile && spec.id === id) ??
      specs.find(({spec}) => spec.id === id)
    if (!owner) continue
    const offsets = cells.flatMap(({range: {start, end}}) => [start.offset, end.offset])
    tables.push({
      id,
      form: owner.form,
      formTitle: owner.formTitle,
      spec: owner.spec,
      span: {start: Math.min(...offsets), end: Math.max(...offsets)},
      section: null,
      cells: cells.map(printed => tableCell(id, printed, owner.spec)),
      labels: [],
      strangers: [],
      statement: null
    })
  }
  return {...report, tables}
}

function tableCell(table: string, printed: z.infer<typeof cell>, spec: ReportTable['spec']): TableCell {
  const id = {table, row: printed.row, column: printed.column}
  const column = spec.columns.find(({id: name}) => name === printed.column)
  const phrase = {
    text: printed.text,
    span: {start: printed.range.start.offset, end: printed.range.end.offset}
  }
  const value = printed.value === null ? null : parseDecimal(String(printed.value))
  return {
    ...phrase,
    id,
    rowLabel: spec.rows.find(({id: name}) => name === printed.row)?.label ?? printed.row,
    columnLabel: column?.label ?? printed.column,
    reading: value ? 'figure' : printed.text.trim() === '' ? 'blank' : 'words',
    figure: value ? exactFigure(phrase, value, column?.unit ?? null, id) : null
  }
}
