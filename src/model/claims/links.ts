import {multiply, sum} from '../arithmetic.ts'
import type {Profile, QuantitySpec} from '../profile.ts'
import type {ReportTable, TableCell} from '../report.ts'
import type {CellSum, Claim} from './claim.ts'
import {power} from './numerals.ts'
import type {Topics} from './topics.ts'

/** A phrase of the profile in steps, each a choice of words: 收到|受理…申请 is [[收到, 受理], [申请]]. */
type Phrase = readonly (readonly string[])[]

export interface Link {
  readonly spec: QuantitySpec
  readonly topics: Topics
  readonly units: readonly string[] | null
  readonly phrases: readonly Phrase[]
  readonly none: readonly Phrase[]
  readonly all: readonly Phrase[]
}

/** Where a phrase stands in a subject: the words of the subject that are not its own. */
export interface Match {
  /** What stands before its first word. */
  readonly before: string
  /** What stands between and after its words. */
  readonly around: string
}

/** The links of a profile that a sentence on some topics may speak of: those on the same topics, and those on any. */
export type LinksOn = (topics: Topics) => readonly Link[]

const compiled = new WeakMap<Profile, LinksOn>()

/** The links of a profile, made ready once. */
export function compileLinks(profile: Profile): LinksOn {
  const known = compiled.get(profile)
  if (known) return known
  const links = profile.claims.quantities.map(spec => ({
    spec,
    topics: spec.topics.toSorted().join(' '),
    units: spec.units ?? unitsOf(spec.topics, profile),
    phrases: spec.phrases.map(compile),
    none: spec.none.map(compile),
    all: spec.all.map(compile)
  }))
  const byTopics = new Map<Topics, readonly Link[]>()
  const linksOn = (topics: Topics): readonly Link[] => {
    const own = byTopics.get(topics) ?? links.filter(link => link.topics === '' || link.topics === topics)
    byTopics.set(topics, own)
    return own
  }
  compiled.set(profile, linksOn)
  return linksOn
}

function unitsOf(topics: readonly string[], profile: Profile): string[] | null {
  const units = profile.claims.topics.filter(({id}) => topics.includes(id)).flatMap(topic => topic.units)
  return units.length > 0 ? units : null
}

function compile(phrase: string): Phrase {
  return phrase.split('…').map(step => step.split('|'))
}

/** Finds the first of several phrases in a text; its words stand in order. */
export function matchAny(phrases: readonly Phrase[], text: string): Match | null {
  for (const phrase of phrases) {
    const match = matchPhrase(phrase, text)
    if (match) return match
  }
  return null
}

function matchPhrase(phrase: Phrase, text: string): Match | null {
  let from = 0
  let before = ''
  let around = ''
  for (let index = 0; index < phrase.length; index++) {
    const words = phrase[index] as readonly string[]
    let at = -1
    let length = 0
    for (const word of words) {
      const found = text.indexOf(word, from)
      if (found < 0 || (at >= 0 && (found > at || (found === at && word.length <= length)))) continue
      at = found
      length = word.length
    }
    if (at < 0) return null
    if (index === 0) before = text.slice(0, at)
    else around += `${text.slice(from, at)},`
    from = at + length
  }
  return {before, around: around + text.slice(from)}
}

/** Every reading of a quantity in the tables, in the unit of the claim. A blank cell leaves a reading out. */
export function readingsOf(
  spec: QuantitySpec,
  tables: readonly ReportTable[],
  period: Claim['period'],
  unit: string | null
): CellSum[] {
  const table = tables.find(({id}) => id === spec.table)
  if (!table) return []
  const readings: CellSum[] = []
  for (const sums of spec.cells) {
    if (sums.period !== period) continue
    const {cells, expected} = cellsOf(sums, table)
    const reading = add(cells, expected, unit)
    if (reading) readings.push(reading)
  }
  return readings
}

/** The printed cells that a sum asks for, and how many of them there should be. */
interface AskedCells {
  readonly cells: readonly TableCell[]
  readonly expected: number
}

const asked = new WeakMap<ReportTable, Map<QuantitySpec['cells'][number], AskedCells>>()

/** Many sentences speak of one sum; its cells are looked up once. */
function cellsOf(sums: QuantitySpec['cells'][number], table: ReportTable): AskedCells {
  const ofTable = asked.get(table) ?? new Map<QuantitySpec['cells'][number], AskedCells>()
  asked.set(table, ofTable)
  const known = ofTable.get(sums)
  if (known) return known
  const {rows, columns} = namesIn(sums, table.spec)
  const cells: TableCell[] = []
  for (const cell of table.cells) if (rows.has(cell.id.row) && columns.has(cell.id.column)) cells.push(cell)
  const found = {cells, expected: rows.size * columns.size}
  ofTable.set(sums, found)
  return found
}

interface AskedNames {
  readonly table: ReportTable['spec']
  readonly rows: ReadonlySet<string>
  readonly columns: ReadonlySet<string>
}

const askedNames = new WeakMap<QuantitySpec['cells'][number], AskedNames>()

/** The rows and columns that a sum asks for; it asks for those of one form. */
function namesIn(sums: QuantitySpec['cells'][number], table: ReportTable['spec']): AskedNames {
  const known = askedNames.get(sums)
  if (known?.table === table) return known
  const names = {table, rows: expand(sums.rows, table.rows), columns: expand(sums.columns, table.columns)}
  askedNames.set(sums, names)
  return names
}

function expand(sums: string, specs: readonly {readonly id: string}[]): Set<string> {
  const ids = new Set<string>()
  for (const term of sums.split('+')) {
    const name = term.trim()
    const prefix = name.endsWith('.*') ? name.slice(0, -1) : null
    for (const {id} of specs) if (prefix ? id.startsWith(prefix) : id === name) ids.add(id)
  }
  return ids
}

/** A cell that is not filled cannot be compared, and a table that lacks a cell cannot either. */
function add(cells: readonly TableCell[], expected: number, unit: string | null): CellSum | null {
  if (expected === 0 || cells.length !== expected) return null
  const values = []
  for (const {figure} of cells) {
    if (!figure) return null
    const isTenThousands = figure.unit?.startsWith('万') === true && unit !== null && !unit.startsWith('万')
    values.push(isTenThousands ? multiply(figure.value, power(4)) : figure.value)
  }
  return {cells, sum: sum(values)}
}
