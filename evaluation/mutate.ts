import {
  type CellKey,
  cellKey,
  cellsOf,
  type Draft,
  type Mark,
  marksOf,
  tablesOf,
  withCells,
  withMarks
} from './draft.ts'
import {applicants, applicationRows} from './forms.ts'
import type {Random} from './random.ts'

/** A report with a fault that is known. */
export interface Mutation {
  readonly draft: Draft
  /** The cells or figures that were changed, by name, with what should be printed there. */
  readonly truth: ReadonlyMap<string, string>
  /** Whether the cells alone prove which one is wrong. */
  readonly isUnique: boolean
}

/** Whether a single wrong cell of the table can be told from all others: every cell stands in two equations. */
function isDoublyGuarded(draft: Draft, table: string): boolean {
  if (table === 'applications') return true
  return tablesOf(draft).some(
    ({id, columns, rows}) => id === table && columns.includes('total') && rows.includes('total')
  )
}

/** The cells that stand in an equation. */
export function provableCells(draft: Draft): (CellKey & {readonly text: string})[] {
  const equal = /^(applications|replies)(\.|$)/
  const equalInNational = /^(applications|handled|replies|reviews|litigation|staff)(\.|$)/
  return cellsOf(draft).filter(({table, row}) => {
    if (table === 'applications' || table === 'reviews' || table.startsWith('table-')) return true
    if (table === 'national-statistics') return equalInNational.test(row)
    return table === 'statistics' && equal.test(row)
  })
}

/** Another number, wrong in one of the ways in which people go wrong. */
export function misprint(random: Random, text: string): string {
  const value = Number(text)
  const slips = [
    `${value + random.int(1, 9)}`,
    ...(value > 0 ? [`${value - random.int(1, Math.min(value, 9))}`] : []),
    ...(/^(\d)(?!\1)\d$/.test(text) ? [`${text[1]}${text[0]}`] : []),
    ...(text.length > 1 ? [text.slice(0, -1), `${text}${text.at(-1)}`] : [])
  ].filter(slip => slip !== text && (slip === '0' || !slip.startsWith('0')))
  return random.pick(slips)
}

export function oneWrongCell(draft: Draft, random: Random): Mutation | null {
  const cells = provableCells(draft)
  if (cells.length === 0) return null
  const cell = random.pick(cells)
  return {
    draft: withCells(draft, new Map([[cellKey(cell), misprint(random, cell.text)]])),
    truth: new Map([[cellKey(cell), cell.text]]),
    isUnique: isDoublyGuarded(draft, cell.table)
  }
}

/** Two wrong cells of the table of applications. */
export function twoWrongCells(draft: Draft, random: Random): Mutation | null {
  const cells = cellsOf(draft).filter(({table}) => table === 'applications')
  if (cells.length === 0) return null
  const [first, second] = random.sample(cells, 2)
  if (!first || !second) return null
  const changes = new Map([first, second].map(cell => [cellKey(cell), misprint(random, cell.text)]))
  return {
    draft: withCells(draft, changes),
    truth: new Map([first, second].map(cell => [cellKey(cell), cell.text])),
    isUnique: false
  }
}

/** One case counted under the wrong applicant, or under the wrong outcome of the same applicant. */
export function movedCase(draft: Draft, random: Random): Mutation | null {
  if (draft.form !== 'cn-2021' && draft.form !== 'cn-2019') return null
  const rows = applicationRows[draft.form].map(({id}) => id)
  const leaves = rows.filter(row => !['received', 'carried-in', 'handled', 'carried-out'].includes(row))
  const columns = applicants.slice(0, -1).map(({id}) => id)
  const printed = new Map(cellsOf(draft).map(cell => [cellKey(cell), cell.text]))
  const filled = leaves.flatMap(row =>
    columns
      .map(column => ({table: 'applications', row, column}))
      .filter(cell => Number(printed.get(cellKey(cell))) > 0)
  )
  if (filled.length === 0) return null
  const from = random.pick(filled)
  const to = random.chance(0.5)
    ? {...from, column: random.pick(columns.filter(column => column !== from.column))}
    : {...from, row: random.pick(leaves.filter(row => row !== from.row))}
  const before = printed.get(cellKey(from)) ?? '0'
  const after = printed.get(cellKey(to)) ?? '0'
  const number = random.int(1, Math.min(3, Number(before)))
  return {
    draft: withCells(
      draft,
      new Map([
        [cellKey(from), `${Number(before) - number}`],
        [cellKey(to), `${Number(after) + number}`]
      ])
    ),
    truth: new Map([
      [cellKey(from), before],
      [cellKey(to), after]
    ]),
    isUnique: false
  }
}

export const spoilers = {
  blank: () => '',
  dash: (random: Random) => random.pick(['—', '/', '-', '－']),
  negative: (random: Random, text: string) => `-${Number(text) === 0 ? random.int(1, 9) : text}`,
  fraction: (random: Random, text: string) => `${Math.max(1, Number(text))}.${random.int(1, 9)}`
} as const

export type Spoiler = keyof typeof spoilers

/** A cell that holds no count: a blank, a dash, a negative number, a fraction. */
export function spoiledCell(draft: Draft, random: Random, spoiler: Spoiler): Mutation | null {
  const cells = cellsOf(draft).filter(({table}) => table === 'applications' || table === 'reviews')
  if (cells.length === 0) return null
  const cell = random.pick(cells)
  return {
    draft: withCells(draft, new Map([[cellKey(cell), spoilers[spoiler](random, cell.text)]])),
    truth: new Map([[cellKey(cell), cell.text]]),
    isUnique: true
  }
}

/** The figures of the prose that stand in a relation. */
export function boundMarks(draft: Draft): Mark[] {
  return marksOf(draft).filter(({rules}) => rules.length > 0)
}

export interface ProseMutation extends Mutation {
  readonly mark: Mark
}

export const proseFaults = ['part', 'total', 'claim', 'share', 'growth', 'count', 'date', 'unit'] as const
export type ProseFault = (typeof proseFaults)[number]

/** A figure of the prose changed so that it agrees no more with what it belongs to. */
export function wrongMark(draft: Draft, random: Random, fault: ProseFault): ProseMutation | null {
  const role = fault === 'unit' ? 'total' : fault
  const marks = boundMarks(draft).filter(mark => mark.role === role)
  if (marks.length === 0) return null
  const mark = random.pick(marks)
  const text = fault === 'unit' ? `${mark.text}万` : wrongText(random, mark)
  return {
    draft: withMarks(draft, new Map([[mark.id, text]])),
    truth: new Map([[mark.id, mark.text]]),
    isUnique: false,
    mark
  }
}

function wrongText(random: Random, {role, text, value}: Mark): string {
  switch (role) {
    case 'share':
    case 'growth': {
      const number = Number.parseFloat(text)
      const places = text.includes('.') ? text.length - text.indexOf('.') - 2 : 0
      const shift = random.int(15, 60) / 10
      return `${(number > shift + 1 && random.chance(0.5) ? number - shift : number + shift).toFixed(places)}%`
    }
    case 'count':
      return text === `${value}`
        ? `${value - 1}`
        : (['一', '二', '三', '四', '五', '六', '七', '八'][value - 2] ?? '二')
    case 'date': {
      const faults = [text.replace(/\d+日/, '32日'), text.replace(/\d+月/, '14月')]
      if (text.includes(`${value}年`)) faults.push(text.replace(`${value}年`, `${value - 2}年`))
      return random.pick(faults)
    }
    default:
      return misprint(random, text)
  }
}

/** A whole line of the table changed consistently, so that only the text can show that it is wrong. */
export function tableAgainstText(draft: Draft, random: Random): Mutation | null {
  if (draft.form !== 'cn-2021' && draft.form !== 'cn-2019') return null
  const printed = new Map(cellsOf(draft).map(cell => [cellKey(cell), cell.text]))
  const more = random.int(2, 9)
  const changes = new Map<string, string>()
  const truth = new Map<string, string>()
  for (const row of ['received', 'granted', 'handled']) {
    for (const column of ['natural-person', 'total']) {
      const key = cellKey({table: 'applications', row, column})
      const text = printed.get(key) ?? '0'
      changes.set(key, `${Number(text) + more}`)
      truth.set(key, text)
    }
  }
  const speaks = marksOf(draft).some(({relation}) => relation.startsWith('applications'))
  return speaks ? {draft: withCells(draft, changes), truth, isUnique: false} : null
}
