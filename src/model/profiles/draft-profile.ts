import type * as z from 'zod/mini'
import type {Section} from '../chapters/section.ts'
import type {IdentitySpec, profileSchema} from '../profile.ts'
import {type Equation, parseEquation, type Term} from '../relations/equation.ts'
import {namesFor} from '../relations/identities.ts'
import type {Report} from '../report.ts'
import type {ReportTable} from '../report-table.ts'

/** A profile as its author writes it: what has its default is left out. */
export type DraftedProfile = z.input<typeof profileSchema>

type DraftedTable = NonNullable<DraftedProfile['tables']>[number]

/**
 * Drafts a profile from one report of its kind, read without a form: its sections, its tables with their labels, and what
 * their totals claim. Ids are made from labels in Latin letters, and are numbers where a label has none; whoever knows the
 * report renames them and adds the equations that no total tells.
 */
export function draftProfile(report: Report): DraftedProfile {
  const keyword = keywordOf(report)
  const takenSections = new Set<string>()
  const sections = report.sections.flatMap((section, index) => {
    if (section.level !== topLevel(report)) return []
    return [{section, id: makeId(section.title.text, `section-${index + 1}`, takenSections)}]
  })
  const takenTables = new Set<string>()
  return {
    id: makeId(keyword, 'my-report', new Set()),
    title: {zh: keyword || '我的报告', en: keyword || 'my report'},
    ...(keyword === '' ? {} : {keywords: [keyword]}),
    sections: sections.map(({id, section}) => ({id, title: section.title.text.trim()})),
    tables: report.tables.map(table => {
      const home = sections.find(({section}) => isWithin(table.section, section))
      const title = table.section?.title.text.trim() || table.id
      const {rows, columns, identities} = draftTable(table)
      return {
        id: makeId(title, table.id, takenTables),
        title,
        ...(home ? {section: home.id} : {}),
        rows,
        columns,
        ...(identities.length > 0 ? {identities} : {})
      }
    })
  }
}

/** The title without whose report it is, and of which year. */
function keywordOf({title, agency}: Report): string {
  const name = agency?.text.trim() ?? ''
  return (title?.text ?? '')
    .replace(name === '' ? /$^/ : name, ' ')
    .replace(/(?:19|20)\d{2}(?:年度|年)?/g, ' ')
    .replace(/^[\s\p{P}]{1,40}|[\s\p{P}]{1,40}$/gu, '')
    .replace(/\s{1,40}/g, ' ')
    .trim()
}

function topLevel({sections}: Report): number {
  return Math.min(...sections.map(({level}) => level))
}

function isWithin(section: Section | null, outer: Section): boolean {
  for (let step = section; step; step = step.parent) if (step === outer) return true
  return false
}

function draftTable({spec, cells}: ReportTable): Pick<DraftedTable, 'rows' | 'columns'> & {
  readonly identities: NonNullable<DraftedTable['identities']>
} {
  const used = (axis: 'row' | 'column') => new Set(cells.filter(({figure}) => figure).map(({id}) => id[axis]))
  const [usedRows, usedColumns] = [used('row'), used('column')]
  const name = (
    axis: readonly {readonly id: string; readonly label: string}[],
    kept: ReadonlySet<string>
  ) => {
    const taken = new Set<string>()
    return new Map(axis.filter(({id}) => kept.has(id)).map(({id, label}) => [id, makeId(label, id, taken)]))
  }
  const rowIds = name(spec.rows, usedRows)
  const columnIds = name(spec.columns, usedColumns)
  return {
    rows: spec.rows.flatMap(({id, label}) => {
      const own = rowIds.get(id)
      return own ? [{id: own, label}] : []
    }),
    columns: spec.columns.flatMap(({id, label, quantity}) => {
      const own = columnIds.get(id)
      return own ? [{id: own, label, ...(quantity === 'count' ? {} : {quantity})}] : []
    }),
    identities: spec.identities.flatMap(identity => {
      const {equation} = parseEquation(identity.equation, namesFor(spec, identity.forEvery))
      const [ids, lines] = identity.forEvery === 'column' ? [rowIds, columnIds] : [columnIds, rowIds]
      return equation ? [renamed(identity, equation, ids, lines)] : []
    })
  }
}

function renamed(
  {forEvery, only, severity}: IdentitySpec,
  equation: Equation,
  ids: ReadonlyMap<string, string>,
  lines: ReadonlyMap<string, string>
) {
  const {relation} = equation
  const held = only?.flatMap(id => lines.get(id) ?? []) ?? []
  return {
    equation: `${printSide(equation, 'left', ids)} ${relation} ${printSide(equation, 'right', ids)}`,
    forEvery,
    ...(only && held.length < lines.size ? {only: held} : {}),
    ...(severity === 'error' ? {} : {severity})
  }
}

function printSide(equation: Equation, side: Term['side'], ids: ReadonlyMap<string, string>): string {
  const terms = equation.terms.filter(term => term.side === side)
  const printed = terms.map(({id, sign}, index) => {
    const mark = sign < 0 ? (index === 0 ? '-' : ' - ') : index === 0 ? '' : ' + '
    return `${mark}${ids.get(id) ?? id}`
  })
  const constant = equation[side]
  if (constant !== 0 || printed.length === 0) printed.push(`${printed.length === 0 ? '' : ' + '}${constant}`)
  return printed.join('')
}

/** Ids longer than this are no help. */
const mostWords = 4

function makeId(label: string, fallback: string, taken: Set<string>): string {
  const words = label
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z0-9]{1,30}/g)
  const base = words && /[a-z]/.test(words.join('')) ? words.slice(0, mostWords).join('-') : fallback
  let id = base
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
  taken.add(id)
  return id
}
