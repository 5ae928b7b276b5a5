import type {CellKey, Density, Draft, DraftTable} from './draft.ts'
import {cellKey} from './draft.ts'
import {write2008} from './generate-2008.ts'
import {writeStatutory} from './generate-report.ts'
import {
  createApplications,
  createDisclosure,
  createReviews,
  createStatistics,
  numberIn
} from './generate-tables.ts'
import {createAgency} from './names.ts'
import {createRandom, type Random} from './random.ts'

/** The reports of one agency on two years running, which agree with each other. */
export interface Pair {
  readonly current: Draft
  readonly previous: Draft
}

export type PairForm = 'cn-2021' | 'cn-2019' | 'cn-2008'

export function generatePair(form: PairForm, seed: number, density: Density): Pair {
  const random = createRandom(seed)
  return form === 'cn-2008' ? pair2008(random, seed, density) : pairStatutory(random, form, seed, density)
}

function pairStatutory(random: Random, form: 'cn-2021' | 'cn-2019', seed: number, density: Density): Pair {
  const agency = createAgency(random)
  const year = form === 'cn-2021' ? random.int(2021, 2025) : 2020
  const earlier = year > 2021 ? 'cn-2021' : 'cn-2019'
  const size = random.int(40, 4000)
  const disclosure = createDisclosure(random, form, density, agency)
  const applications = createApplications(random, form, density)
  const common = {seed, density, agency, size}
  const before = {
    disclosure: continued(createDisclosure(random, earlier, density, agency), disclosure),
    applications: createApplications(random, earlier, density, column =>
      numberIn(applications.tables, 'applications', 'carried-in', column)
    )
  }
  return {
    current: writeStatutory(random, {
      ...common,
      form,
      year,
      disclosure,
      applications,
      reviews: createReviews(random, density)
    }),
    previous: writeStatutory(random, {
      ...common,
      form: earlier,
      year: year - 1,
      ...before,
      reviews: createReviews(random, density)
    })
  }
}

/** Last year's table with as many documents in force as this year's made and repealed ones leave. */
function continued(table: DraftTable, next: DraftTable): DraftTable {
  const changes = new Map<string, string>()
  for (const row of ['rules', 'normative-documents']) {
    const number = (column: string) => numberIn(next.tables, 'regulations', row, column)
    const inForce = number('in-force') - number('made') + number('repealed')
    changes.set(cellKey({table: 'regulations', row, column: 'in-force'}), `${inForce}`)
  }
  return reprinted(table, changes)
}

function pair2008(random: Random, seed: number, density: Density): Pair {
  const agency = createAgency(random)
  const year = random.int(2011, 2018)
  const statistics = createStatistics(random, density)
  const cumulative = new Map<string, number>()
  for (const row of statistics.tables[0]?.rows ?? []) {
    const number = (column: string) => numberIn(statistics.tables, 'statistics', row, column)
    cumulative.set(row, number('cumulative') - number('year'))
  }
  const changes = new Map<string, string>()
  const set = (row: string, column: string, value: number) =>
    changes.set(cellKey({table: 'statistics', row, column}), `${value}`)
  const own = (row: string) => {
    const value = random.int(0, cumulative.get(row) ?? 0)
    set(row, 'year', value)
    return value
  }
  for (const [row, value] of cumulative) set(row, 'cumulative', value)
  const website = own('published.website')
  set('published.gazette', 'year', 0)
  set('published', 'year', website)
  const asked = ['applications.in-person', 'applications.online', 'applications.post-fax'].map(own)
  set('applications', 'year', sum(asked))
  set(
    'replies',
    'year',
    sum(['replies.granted', 'replies.partly-granted', 'replies.refused', 'replies.other'].map(own))
  )
  for (const row of ['complaints', 'reviews', 'litigation']) own(row)
  const common = {seed, density, agency}
  return {
    current: write2008(random, {...common, year, statistics}),
    previous: write2008(random, {...common, year: year - 1, statistics: reprinted(statistics, changes)})
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function reprinted(table: DraftTable, changes: ReadonlyMap<string, string>): DraftTable {
  return {
    ...table,
    tables: table.tables.map(one => ({
      ...one,
      printed: new Map(
        [...one.printed].map(([key, text]) => [key, changes.get(`${one.id}/${key}`) ?? text] as const)
      )
    }))
  }
}

export function carriedInKey(column: string): CellKey {
  return {table: 'applications', row: 'carried-in', column}
}
