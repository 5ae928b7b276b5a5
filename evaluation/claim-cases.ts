import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {languages} from '../rules/language/index.ts'
import {profiles} from '../rules/profiles/index.ts'
import {check} from '../src/check/check.ts'
import type {Rule} from '../src/check/rule.ts'
import {createReport} from '../src/model/model.ts'
import {readProse} from '../src/model/prose/read-prose.ts'
import type {Report} from '../src/model/report.ts'
import type {ReportTable} from '../src/model/report-table.ts'
import {read} from '../src/read/read.ts'
import {tableOf} from './table-of.ts'

/** A short draft and what the rules on prose must say of it. */
export interface ClaimCase {
  /** File and line, for messages. */
  readonly place: string
  readonly text: string
  /** null for a draft in which nothing is wrong. */
  readonly wrong: Verdict | null
  /** Whether the fault is known to be missed; the list of these may only shrink. */
  readonly isMissed: boolean
  readonly profile: string
  readonly year: number
  readonly agency: string
  readonly tables: readonly ReportTable[]
}

export interface Verdict {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  /** What stands at the place found. */
  readonly text: string
}

const folder = join(import.meta.dirname, '../fixtures/claims')

/** Every case under fixtures/claims, in the form that the files explain. */
export function readClaimCases(): ClaimCase[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(readFile)
}

function readFile(name: string): ClaimCase[] {
  const cases: ClaimCase[] = []
  const tables: ReportTable[] = []
  let profile = 'generic'
  let year = 2023
  let agency = '临溪县水务局'
  for (const [index, line] of readFileSync(join(folder, name), 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const place = `${name}:${index + 1}`
    const [word, ...rest] = line.split(' ')
    if (word === '@profile') profile = rest.join(' ')
    else if (word === '@year') year = Number(rest[0])
    else if (word === '@agency') agency = rest.join(' ')
    else if (word === '@table') tables.push(readTable(profile, rest))
    else cases.push({place, ...readCase(line, place), profile, year, agency, tables})
  }
  return cases
}

function readTable(profileId: string, [id = '', ...rows]: readonly string[]): ReportTable {
  const profile = profiles.find(profile => profile.id === profileId)
  if (!profile) throw new RangeError(`no profile ${profileId}`)
  const filled = rows.map(row => {
    const [name = '', values = ''] = row.split('=')
    const numbers = values.split('/')
    return [name, numbers.length === 1 ? (numbers[0] ?? '') : numbers] as const
  })
  return tableOf(profile, id, Object.fromEntries(filled))
}

function readCase(line: string, place: string): Pick<ClaimCase, 'text' | 'wrong' | 'isMissed'> {
  const at = line.indexOf(' | ')
  if (at < 0) throw new SyntaxError(`${place}: no verdict`)
  const verdict = line.slice(0, at)
  const text = line.slice(at + 3)
  if (verdict === 'ok') return {text, wrong: null, isMissed: false}
  const match = /^(\? )?([a-z-]{1,40})(~?) (.{1,80})$/.exec(verdict)
  if (!match) throw new SyntaxError(`${place}: no verdict`)
  const [, missed, rule = '', mark, words = ''] = match
  return {
    text,
    wrong: {rule, severity: mark ? 'warning' : 'error', text: words},
    isMissed: missed !== undefined
  }
}

/** The report of a case: its paragraphs, beside the tables of its file. */
export async function reportOf({text, profile: id, year, agency: name, tables}: ClaimCase): Promise<Report> {
  const title = id === 'generic' ? '' : `# ${name}${year}年政府信息公开工作年度报告\n\n`
  const bytes = new TextEncoder().encode(`${title}${text.replaceAll('¶', '\n\n').replaceAll('⏎', '\n')}\n`)
  const tree = await read({path: 'case.txt', bytes, format: 'markdown'})
  const profile = profiles.find(profile => profile.id === id)
  const report = createReport(tree, {languages, profiles, profile})
  const {prose, sections, agency} = report
  const facts = readProse({
    prose,
    tables,
    sections,
    profile: report.profile,
    languages,
    year: report.year,
    agency: agency?.text ?? null
  })
  return {...report, tables, ...facts}
}

export interface Found {
  readonly rule: string
  readonly severity: string
  readonly text: string
}

/** What the given rules say of a case. */
export async function judgeCase(one: ClaimCase, rules: readonly Rule[]): Promise<Found[]> {
  const report = await reportOf(one)
  const settings = rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({})}))
  const {diagnostics, crashes} = check(report, settings, 'zh')
  if (crashes[0]) throw crashes[0].error
  return diagnostics.map(({ruleId, severity, text}) => ({rule: ruleId, severity, text}))
}
