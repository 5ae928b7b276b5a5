import type {Coverage} from '../check/coverage.ts'
import type {Severity} from '../check/diagnostic.ts'
import type {Language, Wording} from '../source/wording.ts'
import type {CheckedFile, Counts, Outcome} from './reporter.ts'

export const severityWords: Readonly<Record<Severity, Wording>> = {
  error: {zh: '错误', en: 'error'},
  warning: {zh: '警告', en: 'warning'},
  note: {zh: '提示', en: 'note'}
}

/** What was read and how much of it was checked. */
export function coverageWords({sections, tables, figures}: Coverage, language: Language): string {
  if (language === 'en') {
    const unknown = tables.found - tables.recognised
    return (
      `read ${count(sections, 'section')}, ${count(tables.found, 'table')}` +
      `${unknown > 0 ? ` (${unknown} not recognised)` : ''} and ${count(figures.found, 'figure')}; ` +
      `cross-checked ${figures.checked} of them`
    )
  }
  const unknown = tables.found - tables.recognised
  return (
    `读到 ${sections} 章、${tables.found} 张表${unknown > 0 ? `（其中 ${unknown} 张认不出）` : ''}、` +
    `${figures.found} 个数字，核对了其中 ${figures.checked} 个`
  )
}

/** 2 处错误、1 处警告；0 where nothing was found. */
export function countWords(counts: Counts, language: Language): string {
  const parts = (['error', 'warning', 'note'] as const)
    .filter(severity => counts[severity] > 0)
    .map(severity =>
      language === 'zh'
        ? `${counts[severity]} 处${severityWords[severity].zh}`
        : count(counts[severity], severityWords[severity].en)
    )
  if (parts.length === 0) return language === 'zh' ? '没有发现问题' : 'nothing found'
  return parts.join(language === 'zh' ? '、' : ', ')
}

/** The line that ends every file's note: what was found, what was allowed, what was read. */
export function closingWords({diagnostics, coverage, status}: CheckedFile, language: Language): string {
  const counts = {error: 0, warning: 0, note: 0, suppressed: 0}
  for (const {severity, suppressed} of diagnostics) counts[suppressed ? 'suppressed' : severity]++
  const found = countWords(counts, language)
  const read = coverageWords(coverage, language)
  const failed = status === 'failed'
  if (language === 'en') {
    const allowed = counts.suppressed ? ` (${counts.suppressed} accepted)` : ''
    return `${found}${allowed}; ${read}.${failed ? ' Not checked to the end.' : ''}`
  }
  const allowed = counts.suppressed ? `（另有 ${counts.suppressed} 处已接受）` : ''
  return `${found}${allowed}；${read}。${failed ? '没有查完。' : ''}`
}

export function statusWords(status: CheckedFile['status'], language: Language): string {
  if (status === 'ignored')
    return language === 'zh' ? '按配置略过，没有检查。' : 'Ignored by configuration, not checked.'
  return language === 'zh' ? '没能检查。' : 'Not checked.'
}

/** 共 2 份：3 处错误；1 项没有查成。 */
export function totalWords({summary, errors}: Outcome, language: Language): string {
  const found = countWords(summary, language)
  const failed = errors.length
  if (language === 'en') {
    return `${count(summary.files, 'file')} in all: ${found}${failed ? `; ${failed} not completed` : ''}.`
  }
  return `共 ${summary.files} 份：${found}${failed ? `；${failed} 项没有查成` : ''}。`
}

export function count(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`
}
