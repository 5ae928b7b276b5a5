import type {Density, DraftTable, Values} from './draft.ts'
import {
  applicants,
  applicationRows,
  disclosureParts,
  reviewColumns,
  reviewRows,
  statisticsRows
} from './forms.ts'
import type {Agency} from './names.ts'
import type {Random} from './random.ts'

/** Cells that are being filled in, by row and column. */
export interface Numbers {
  readonly get: (row: string, column: string) => number
  readonly set: (row: string, column: string, value: number) => void
}

export function createNumbers(): Numbers & {readonly entries: ReadonlyMap<string, number>} {
  const entries = new Map<string, number>()
  return {
    entries,
    get: (row, column) => entries.get(`${row}/${column}`) ?? 0,
    set: (row, column, value) => entries.set(`${row}/${column}`, value)
  }
}

/** Reads a number of a table made here. */
export function numberIn(tables: readonly Values[], table: string, row: string, column: string): number {
  const printed = tables.find(({id}) => id === table)?.printed.get(`${row}/${column}`)
  return printed === undefined ? 0 : Number.parseFloat(printed)
}

export function values(
  id: string,
  rows: readonly string[],
  columns: readonly string[],
  printed: ReadonlyMap<string, string>
): Values {
  return {id, rows, columns, printed}
}

/** `fixed` says what is carried out, by applicant, where another report has it already. */
export function createApplications(
  random: Random,
  form: 'cn-2021' | 'cn-2019',
  density: Density,
  fixed?: (column: string) => number
): DraftTable {
  const rows = applicationRows[form].map(({id}) => id)
  const columns = applicants.map(({id}) => id)
  const leaves = rows.filter(row => !['received', 'carried-in', 'handled', 'carried-out'].includes(row))
  const cells = createNumbers()
  for (const column of columns.slice(0, -1)) {
    const weight = column === 'natural-person' ? 1 : column === 'enterprise' ? 0.5 : 0.15
    let handled = 0
    for (const leaf of leaves) {
      const value = density === 'zero' ? 0 : leafValue(random, density, weight, leaf)
      cells.set(leaf, column, value)
      handled += value
    }
    const carriedOut = fixed
      ? fixed(column)
      : density === 'zero' || random.chance(0.6)
        ? 0
        : random.int(0, density === 'dense' ? 14 : 2)
    const carriedIn = random.chance(0.6)
      ? 0
      : random.int(0, Math.min(handled + carriedOut, density === 'dense' ? 16 : 2))
    cells.set('handled', column, handled)
    cells.set('carried-out', column, carriedOut)
    cells.set('carried-in', column, carriedIn)
    cells.set('received', column, handled + carriedOut - carriedIn)
  }
  for (const row of rows) {
    cells.set(
      row,
      'total',
      columns.slice(0, -1).reduce((sum, column) => sum + cells.get(row, column), 0)
    )
  }
  return {
    kind: 'table',
    group: 'applications',
    tables: [values('applications', rows, columns, printed(cells.entries))]
  }
}

function leafValue(random: Random, density: Density, weight: number, leaf: string): number {
  const common = leaf === 'granted' || leaf === 'unavailable.not-held' || leaf === 'partly-granted'
  if (density === 'sparse')
    return common && random.chance(0.7 * weight)
      ? random.int(1, 9)
      : random.chance(0.04 * weight)
        ? random.int(1, 3)
        : 0
  if (common) return random.chance(weight) ? random.int(1, Math.ceil(420 * weight)) : 0
  return random.chance(0.55 * weight) ? random.int(1, Math.ceil(60 * weight)) : 0
}

export function printed(entries: ReadonlyMap<string, number>): Map<string, string> {
  return new Map([...entries].map(([key, value]) => [key, `${value}`]))
}

export function createReviews(random: Random, density: Density): DraftTable {
  const cells = createNumbers()
  const columns = reviewColumns.map(({id}) => id)
  for (const {id} of reviewRows) {
    let total = 0
    for (const column of columns.slice(0, -1)) {
      const value =
        density === 'zero' || random.chance(density === 'dense' ? 0.35 : 0.8)
          ? 0
          : random.int(1, density === 'dense' ? 30 : 3)
      cells.set(id, column, value)
      total += value
    }
    cells.set(id, 'total', total)
  }
  return {
    kind: 'table',
    group: 'reviews',
    tables: [
      values(
        'reviews',
        reviewRows.map(({id}) => id),
        columns,
        printed(cells.entries)
      )
    ]
  }
}

export function createDisclosure(
  random: Random,
  form: 'cn-2021' | 'cn-2019',
  density: Density,
  agency: Agency
): DraftTable {
  const amount =
    form === 'cn-2021' ? disclosure2021(random, density, agency) : disclosure2019(random, density, agency)
  const tables = new Map<string, {rows: string[]; columns: Set<string>; printed: Map<string, string>}>()
  for (const part of disclosureParts[form]) {
    for (const row of part.rows) {
      const table = tables.get(row.table) ?? {
        rows: [],
        columns: new Set<string>(),
        printed: new Map<string, string>()
      }
      tables.set(row.table, table)
      table.rows.push(row.id)
      for (const column of row.cells) {
        table.columns.add(column)
        table.printed.set(`${row.id}/${column}`, amount(row.table, row.id, column))
      }
    }
  }
  return {
    kind: 'table',
    group: 'disclosure',
    tables: [...tables].map(([id, table]) => values(id, table.rows, [...table.columns], table.printed))
  }
}

type Amount = (table: string, row: string, column: string) => string

function upTo(random: Random, density: Density, dense: number): number {
  if (density === 'zero') return 0
  if (density === 'sparse') return random.chance(0.5) ? 0 : random.int(1, Math.max(2, Math.ceil(dense / 40)))
  return random.int(0, dense)
}

/** Only a city's government makes rules; every other agency prints zero. */
function makesRules(agency: Agency): boolean {
  return agency.kind === 'government' && agency.level === 'city'
}

function disclosure2021(random: Random, density: Density, agency: Agency): Amount {
  const cells = createNumbers()
  for (const row of ['rules', 'normative-documents']) {
    if (row === 'rules' && !makesRules(agency)) continue
    const made = upTo(random, density, 24)
    cells.set(row, 'made', made)
    cells.set(row, 'repealed', upTo(random, density, 20))
    cells.set(row, 'in-force', made + upTo(random, density, 180))
  }
  return (table, row, column) => {
    if (table === 'regulations') return `${cells.get(row, column)}`
    if (table === 'fees') {
      return density === 'zero' || random.chance(0.4)
        ? '0'
        : random.pick([`${random.int(1, 900)}`, (random.int(101, 99999) / 100).toFixed(2)])
    }
    return `${upTo(random, density, row === 'coercion' ? 60 : 4200)}`
  }
}

function disclosure2019(random: Random, density: Density, agency: Agency): Amount {
  const numbers = createNumbers()
  for (const row of ['rules', 'normative-documents']) {
    if (row === 'rules' && !makesRules(agency)) continue
    const published = upTo(random, density, 24)
    numbers.set(row, 'made', Math.max(0, published - random.int(0, 2)))
    numbers.set(row, 'published', published)
    numbers.set(row, 'total', published + upTo(random, density, 90))
  }
  const projects = upTo(random, density, 30)
  return (table, row, column) => {
    if (table === 'regulations') return `${numbers.get(row, column)}`
    if (table === 'procurement') {
      if (column === 'projects') return `${projects}`
      return projects === 0
        ? '0'
        : random.pick([`${random.int(9, 980)}.${random.int(1, 9)}万元`, `${random.int(20000, 990000)}元`])
    }
    const key = `${table}.${row}`
    if (column === 'last-year') {
      const count = upTo(random, density, 160)
      numbers.set(key, column, count)
      return `${count}`
    }
    if (column === 'change') {
      const change = density === 'zero' ? 0 : random.int(-Math.min(9, numbers.get(key, 'last-year')), 9)
      return change > 0 && random.chance(0.2) ? `+${change}` : `${change}`
    }
    return `${upTo(random, density, 3000)}`
  }
}

export function createStatistics(random: Random, density: Density): DraftTable {
  const cells = createNumbers()
  for (const column of ['year', 'earlier']) {
    const website =
      density === 'zero' && column === 'year' ? 0 : random.int(3, density === 'dense' ? 2600 : 180)
    const gazette = random.chance(0.6) ? 0 : random.int(0, Math.ceil(website / 6))
    cells.set('published', column, website + (random.chance(0.5) ? gazette : 0))
    cells.set('published.website', column, website)
    cells.set('published.gazette', column, Math.min(gazette, website))
    const asked = ['in-person', 'online', 'post-fax'].map(way => {
      const value =
        density === 'zero' || random.chance(0.3) ? 0 : random.int(0, density === 'dense' ? 120 : 6)
      cells.set(`applications.${way}`, column, value)
      return value
    })
    const total = asked.reduce((sum, value) => sum + value, 0)
    cells.set('applications', column, total)
    let left = total
    for (const kind of ['partly-granted', 'refused', 'other']) {
      const value = random.int(0, Math.floor(left / 3))
      cells.set(`replies.${kind}`, column, value)
      left -= value
    }
    cells.set('replies.granted', column, left)
    cells.set('replies', column, total)
    for (const row of ['complaints', 'reviews', 'litigation']) {
      cells.set(
        row,
        column,
        density === 'zero' || random.chance(0.7) ? 0 : random.int(0, density === 'dense' ? 12 : 2)
      )
    }
  }
  const rows = statisticsRows.map(({id}) => id)
  const result = createNumbers()
  for (const row of rows) {
    result.set(row, 'year', cells.get(row, 'year'))
    result.set(row, 'cumulative', cells.get(row, 'year') + cells.get(row, 'earlier'))
  }
  return {
    kind: 'table',
    group: 'statistics',
    tables: [values('statistics', rows, ['year', 'cumulative'], printed(result.entries))]
  }
}

/** A table with a total row, and often a total column, for a report of no statutory form. */
export function createGrid(
  random: Random,
  id: string,
  density: Density,
  labels: {
    corner: string
    rows: readonly string[]
    columns: readonly string[]
    total: string
    totalColumn: string | null
  }
): DraftTable {
  const cells = createNumbers()
  const rows = labels.rows.map((_, index) => `row-${index + 1}`)
  const columns = labels.columns.map((_, index) => `column-${index + 1}`)
  const highest = density === 'dense' ? 9000 : density === 'sparse' ? 60 : 0
  for (const row of rows) for (const column of columns) cells.set(row, column, random.int(0, highest))
  for (const column of columns)
    cells.set(
      'total',
      column,
      rows.reduce((sum, row) => sum + cells.get(row, column), 0)
    )
  const allRows = [...rows, 'total']
  if (labels.totalColumn) {
    for (const row of allRows)
      cells.set(
        row,
        'total',
        columns.reduce((sum, column) => sum + cells.get(row, column), 0)
      )
  }
  const allColumns = labels.totalColumn ? [...columns, 'total'] : columns
  return {
    kind: 'table',
    group: 'grid',
    tables: [
      {
        ...values(id, allRows, allColumns, printed(cells.entries)),
        labels: {
          corner: labels.corner,
          rows: [...labels.rows, labels.total],
          columns: labels.totalColumn ? [...labels.columns, labels.totalColumn] : labels.columns
        }
      }
    ]
  }
}
