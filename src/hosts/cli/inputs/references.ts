import {existsSync} from 'node:fs'
import {languages} from '../../../../rules/language/index.ts'
import {readReport} from '../../../lint.ts'
import {isOneAgency, type References} from '../../../model/across/relate.ts'
import type {Report} from '../../../model/report.ts'
import type {Notice} from '../../../read/tree.ts'
import type {RunError} from '../../../reporters/reporter.ts'
import {ReadError} from '../../../source/read-error.ts'
import type {Language} from '../../../source/wording.ts'
import {findInputs, readDraft} from '../../files.ts'
import {toPosix} from '../../shown-path.ts'
import {readErrorMessage} from '../writing/run-error.ts'
import {nodeReading} from './node-reading.ts'
import type {Plan} from './plan.ts'

/** Finds the reports that drafts are compared with, and keeps what of them could not be read. */
export interface ReferenceFinder {
  /** Whether a report is compared with any other at all. */
  readonly isNeeded: boolean
  readonly find: (report: Report) => Promise<References>
  /** What could not be read; the drafts are checked without it, and the run is not complete. Grows as drafts are checked. */
  readonly errors: readonly RunError[]
}

/** Stands in `--previous` for the year before the report's own. */
const yearPlaceholder = '{year}'

/** At most this many previous reports are kept for the drafts that follow. */
const mostKept = 8

/** @param series The drafts of this run, where each is compared with the one before it. */
export async function findReferences(
  plan: Plan,
  series: readonly string[] | null,
  language: Language
): Promise<ReferenceFinder> {
  const errors: RunError[] = []
  const kept = new Map<string, Promise<Report | null>>()
  const read = async (path: string): Promise<Report | null> => {
    try {
      return await readReference(path, plan)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      errors.push({
        path: toPosix(path),
        code: error.code,
        message: readErrorMessage(toPosix(path), error, language)
      })
      return null
    }
  }
  const load = (path: string): Promise<Report | null> => {
    const known = kept.get(path)
    if (known) return known
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string)
    const loading = read(path)
    kept.set(path, loading)
    return loading
  }

  const parts: Report[] = []
  if (plan.parts !== null) {
    const {paths, unmatched} = await findInputs([plan.parts])
    for (const {path, code, wording} of unmatched) errors.push({path, code, message: wording[language]})
    for (const path of paths) {
      const part = await read(path)
      if (part) parts.push(part)
    }
  }
  const years = series ? await indexSeries(series, plan) : null
  if (plan.previous !== null && !plan.previous.includes(yearPlaceholder)) await load(plan.previous)
  return {
    isNeeded: years !== null || plan.previous !== null || plan.parts !== null,
    errors,
    find: async report => {
      if (years) {
        const {path, notice} = previousInSeries(report, years)
        return {previous: path ? await load(path) : null, parts, notices: notice ? [notice] : []}
      }
      if (plan.previous === null) return {previous: null, parts}
      const {path, notice} = previousByPattern(plan.previous, report)
      return {previous: path ? await load(path) : null, parts, notices: notice ? [notice] : []}
    }
  }
}

/** A report, or the facts that `reportlint facts -f json` printed of it. */
async function readReference(path: string, plan: Plan): Promise<Report> {
  const bytes = readDraft(path)
  const request = {path: toPosix(path), bytes, languages, profiles: plan.profiles, ...nodeReading}
  if (!/\.json$/i.test(path)) return readReport(request)
  const {readFacts} = await import('./read-facts.ts')
  return readFacts(request)
}

interface Chosen {
  readonly path: string | null
  readonly notice: Notice | null
}

function previousByPattern(pattern: string, report: Report): Chosen {
  if (!pattern.includes(yearPlaceholder)) return {path: pattern, notice: null}
  if (report.year === null) return {path: null, notice: unpaired('报告年度不明', 'its year is not known')}
  const path = pattern.replaceAll(yearPlaceholder, String(report.year - 1))
  if (existsSync(path)) return {path, notice: null}
  return {path: null, notice: unpaired(`没有 ${toPosix(path)}`, `there is no ${toPosix(path)}`)}
}

interface SeriesEntry {
  readonly path: string
  readonly agency: string
  readonly year: number
}

/** Agency and year of every report of a series, read from the reports themselves. */
async function indexSeries(paths: readonly string[], plan: Plan): Promise<SeriesEntry[]> {
  const entries: SeriesEntry[] = []
  for (const path of paths) {
    try {
      const {agency, year} = await readReference(path, plan)
      if (agency && year !== null) entries.push({path, agency: agency.text, year})
    } catch (error) {
      // The check of the draft itself says what is wrong with it.
      if (!(error instanceof ReadError)) throw error
    }
  }
  return entries
}

function previousInSeries({agency, year, tree}: Report, entries: readonly SeriesEntry[]): Chosen {
  if (!agency) return {path: null, notice: unpaired('机关名称不明', 'its agency is not known')}
  if (year === null) return {path: null, notice: unpaired('报告年度不明', 'its year is not known')}
  const own = entries.filter(entry => isOneAgency(entry.agency, agency.text))
  const before = own.filter(entry => entry.year === year - 1 && entry.path !== tree.source.path)
  if (before.length === 1) return {path: before[0]?.path ?? null, notice: null}
  if (before.length > 1) {
    const names = before.map(({path}) => toPosix(path))
    return {
      path: null,
      notice: unpaired(
        `${year - 1} 年度的报告不止一份（${names.join('、')}）`,
        `there are several reports for ${year - 1} (${names.join(', ')})`
      )
    }
  }
  if (own.every(entry => entry.year >= year)) return {path: null, notice: null}
  return {path: null, notice: unpaired(`没有 ${year - 1} 年度的报告`, `there is no report for ${year - 1}`)}
}

function unpaired(zh: string, en: string): Notice {
  return {
    code: 'not-paired',
    wording: {zh: `没有与上年报告比对：${zh}`, en: `not compared with last year’s report: ${en}`}
  }
}
