import {parseDecimal} from '../src/model/arithmetic.ts'
import {exactFigure} from '../src/model/figure.ts'
import {profileSchema, type TableSpec} from '../src/model/profile.ts'
import type {ReportTable, TableCell} from '../src/model/report-table.ts'

interface MadeTable {
  readonly id?: string
  readonly rows: readonly string[]
  readonly columns: readonly (string | {readonly id: string; readonly quantity: string})[]
  readonly identities: readonly {
    readonly equation: string
    readonly forEvery: 'row' | 'column'
    readonly only?: readonly string[]
    readonly severity?: string
  }[]
}

/** A table's form in which each label is the id. */
export function makeSpec({id = 'made', rows, columns, identities}: MadeTable): TableSpec {
  const {tables} = profileSchema.parse({
    id: 'made',
    title: {zh: 'made', en: 'made'},
    tables: [
      {
        id,
        title: id,
        rows: rows.map(row => ({id: row, label: row})),
        columns: columns.map(column =>
          typeof column === 'string' ? {id: column, label: column} : {...column, label: column.id}
        ),
        identities
      }
    ]
  })
  return tables[0] as TableSpec
}

/** A table as the model would hand it over, from what is printed in each row; the cells stand one after the other. */
export function makeTable(spec: TableSpec, printed: readonly (readonly (string | number)[])[]): ReportTable {
  let offset = 0
  const cells: TableCell[] = spec.rows.flatMap((row, rowIndex) =>
    spec.columns.map((column, columnIndex): TableCell => {
      const text = String(printed[rowIndex]?.[columnIndex] ?? '')
      const span = {start: offset, end: offset + text.length}
      offset += text.length + 1
      const id = {table: spec.id, row: row.id, column: column.id}
      const value = parseDecimal(text)
      return {
        id,
        span,
        text,
        rowLabel: row.label,
        columnLabel: column.label,
        reading: value ? 'figure' : text === '' ? 'blank' : text === '-' ? 'dash' : 'words',
        figure: value ? exactFigure({span, text}, value, null, id) : null
      }
    })
  )
  return {
    id: spec.id,
    form: 'made',
    formTitle: {zh: '自拟', en: 'made up'},
    spec,
    span: {start: 0, end: offset},
    section: null,
    cells,
    labels: [],
    strangers: [],
    statement: null
  }
}

const leaves = [
  'granted',
  'partly-granted',
  ...Array.from({length: 8}, (_, index) => `refused.${index + 1}`),
  ...Array.from({length: 3}, (_, index) => `unavailable.${index + 1}`),
  ...Array.from({length: 5}, (_, index) => `not-processed.${index + 1}`),
  ...Array.from({length: 3}, (_, index) => `other.${index + 1}`)
]

const applicants = ['natural-person', 'enterprise', 'research', 'welfare', 'legal-service', 'other']

/** The table of applications of the form of 2021, with 25 rows and 7 columns, without its wording. */
export const applications = makeSpec({
  id: 'applications',
  rows: ['received', 'carried-in', ...leaves, 'handled', 'carried-out'],
  columns: [...applicants, 'total'],
  identities: [
    {equation: 'received + carried-in = handled + carried-out', forEvery: 'column'},
    {
      equation: 'granted + partly-granted + refused.* + unavailable.* + not-processed.* + other.* = handled',
      forEvery: 'column'
    },
    {equation: `${applicants.join(' + ')} = total`, forEvery: 'row'}
  ]
})

/** Whole numbers from a seed (mulberry32), so that a failing case can be repeated. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** A consistent filling of `applications`; about `percent` of the leaves are not zero. */
export function fillApplications(random: (below: number) => number, percent: number, most = 60): number[][] {
  const body = leaves.map(() => applicants.map(() => (random(100) < percent ? random(most) : 0)))
  const handled = applicants.map((_, column) => body.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const carriedOut = applicants.map(() => (random(100) < percent ? random(10) : 0))
  const carriedIn = applicants.map((_, column) => {
    const all = (handled[column] ?? 0) + (carriedOut[column] ?? 0)
    return random(100) < percent ? random(Math.min(all, 10) + 1) : 0
  })
  const received = applicants.map(
    (_, column) => (handled[column] ?? 0) + (carriedOut[column] ?? 0) - (carriedIn[column] ?? 0)
  )
  return [received, carriedIn, ...body, handled, carriedOut].map(row => [
    ...row,
    row.reduce((sum, value) => sum + value, 0)
  ])
}
