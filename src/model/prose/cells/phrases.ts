import {multiply, sum} from '../../arithmetic.ts'
import type {CellSum, Claim} from '../../facts/claim.ts'
import type {Profile, QuantitySpec, TableSpec} from '../../profile.ts'
import {rememberFor} from '../../remember.ts'
import type {ReportTable, TableCell} from '../../report-table.ts'
import {magnitudeOf, power} from '../numbers/numerals.ts'
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

/** The links that a sentence on some topics may speak of: those on the same topics, and those on any. */
export interface LinkGroup {
  readonly links: readonly Link[]
  /** Those with words for that there was none, and for that it was so throughout. */
  readonly none: readonly Link[]
  readonly all: readonly Link[]
  /** Where in `links` those stand of which a phrase begins with a character, by that character. */
  readonly byInitial: ReadonlyMap<number, readonly number[]>
}

export type LinksOn = (topics: Topics) => LinkGroup

/** The links of a profile, made ready once. */
export const compileLinks = rememberFor((profile: Profile): LinksOn => {
  const links = profile.claims.quantities.map(spec => ({
    spec,
    topics: spec.topics.toSorted().join(' '),
    units: spec.units ?? unitsOf(spec.topics, profile),
    phrases: spec.phrases.map(compile),
    none: spec.none.map(compile),
    all: spec.all.map(compile)
  }))
  const byTopics = new Map<Topics, LinkGroup>()
  return topics => {
    const known = byTopics.get(topics)
    if (known) return known
    const own = groupOf(links.filter(link => link.topics === '' || link.topics === topics))
    byTopics.set(topics, own)
    return own
  }
})

/** In place of a first character, where a phrase begins with …. */
const anywhere = -1

function groupOf(links: readonly Link[]): LinkGroup {
  const byInitial = new Map<number, number[]>()
  for (const [index, {phrases}] of links.entries()) {
    for (const word of phrases.flatMap(([first = []]) => first)) {
      const initial = word === '' ? anywhere : word.charCodeAt(0)
      byInitial.set(initial, [...(byInitial.get(initial) ?? []), index])
    }
  }
  return {
    links,
    none: links.filter(({none}) => none.length > 0),
    all: links.filter(({all}) => all.length > 0),
    byInitial
  }
}

/**
 * The links of which a phrase may stand in a subject, because it holds the first character of one. There are many links to
 * a topic, and few characters in a subject.
 */
export function linksNamed({links, byInitial}: LinkGroup, subject: string): readonly Link[] {
  if (links.length === 0) return links
  const found = byInitial.get(anywhere)?.slice() ?? []
  for (let at = 0; at < subject.length; at++) {
    const begun = byInitial.get(subject.charCodeAt(at))
    if (begun) for (const index of begun) if (!found.includes(index)) found.push(index)
  }
  return found.sort((a, b) => a - b).map(index => links[index] as Link)
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

/** The form of a table, and its cells by their row: a sum asks for few rows of many. */
export interface TableRows {
  readonly form: TableSpec
  readonly rows: ReadonlyMap<string, readonly TableCell[]>
}

/** The first table of each id, by that id. */
export function rowsOfTables(tables: readonly ReportTable[]): ReadonlyMap<string, TableRows> {
  const byId = new Map<string, TableRows>()
  for (const {id, spec, cells} of tables)
    if (!byId.has(id)) byId.set(id, {form: spec, rows: divideByRow(cells)})
  return byId
}

/** The cells of a row stand together. */
function divideByRow(cells: readonly TableCell[]): ReadonlyMap<string, readonly TableCell[]> {
  const rows = new Map<string, TableCell[]>()
  let row: TableCell[] = []
  for (const cell of cells) {
    if (cell.id.row !== row[0]?.id.row) {
      row = []
      rows.set(cell.id.row, row)
    }
    row.push(cell)
  }
  return rows
}

/** Every reading of some quantities in the tables, in the unit of the claim. A blank cell leaves a reading out. */
export function readingsOf(
  specs: readonly QuantitySpec[],
  tables: ReadonlyMap<string, TableRows>,
  period: Claim['period'],
  unit: string | null
): CellSum[] {
  const readings: CellSum[] = []
  for (const spec of specs) {
    for (const sums of spec.cells) {
      if (sums.period !== period) continue
      const table = tables.get(sums.table ?? spec.table ?? '')
      if (!table) continue
      const reading = add(namesIn(sums, table.form), table, unit)
      if (reading) readings.push(reading)
    }
  }
  return readings
}

interface AskedNames {
  readonly form: TableSpec
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

const askedNames = new WeakMap<QuantitySpec['cells'][number], AskedNames>()

/** The rows and columns that a sum asks for; it asks for those of one form. */
function namesIn(sums: QuantitySpec['cells'][number], form: TableSpec): AskedNames {
  const known = askedNames.get(sums)
  if (known?.form === form) return known
  const names = {form, rows: expand(sums.rows, form.rows), columns: expand(sums.columns, form.columns)}
  askedNames.set(sums, names)
  return names
}

/** Ids in order of the form, as the cells of a table are. */
function expand(sums: string, specs: readonly {readonly id: string}[]): string[] {
  const names = sums.split('+').map(term => term.trim())
  const isAsked = (id: string) =>
    names.some(name => (name.endsWith('.*') ? id.startsWith(name.slice(0, -1)) : id === name))
  return specs.map(({id}) => id).filter(isAsked)
}

/** A cell that is not filled cannot be compared, and a table that lacks a cell cannot either. */
function add({rows, columns}: AskedNames, table: TableRows, unit: string | null): CellSum | null {
  const cells: TableCell[] = []
  for (const row of rows) {
    for (const cell of table.rows.get(row) ?? []) if (columns.includes(cell.id.column)) cells.push(cell)
  }
  if (cells.length === 0 || cells.length !== rows.length * columns.length) return null
  const values = []
  for (const {figure} of cells) {
    if (!figure) return null
    const scale = unit === null ? 0 : magnitudeOfUnit(figure.unit) - magnitudeOfUnit(unit)
    values.push(scale > 0 ? multiply(figure.value, power(scale)) : figure.value)
  }
  return {cells, sum: sum(values)}
}

/** 万元 is of ten thousands. */
function magnitudeOfUnit(unit: string | null): number {
  return magnitudeOf(unit?.charAt(0) ?? '')
}
