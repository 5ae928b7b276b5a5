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
export function coverageWords({sections, tables, figures, unread}: Coverage, language: Language): string {
  if (language === 'en') {
    const unknown = tables.found - tables.recognised
    return (
      `read ${count(sections, 'section')}, ${count(tables.found, 'table')}` +
      `${unknown > 0 ? ` (${unknown} not recognised)` : ''} and ${count(figures.found, 'figure')}; ` +
      `cross-checked ${figures.checked} of them` +
      `${unread > 0 ? `; ${count(unread, 'cell')} could not be read as a figure` : ''}`
    )
  }
  const unknown = tables.found - tables.recognised
  return (
    `读到 ${sections} 章、${tables.found} 张表${unknown > 0 ? `（其中 ${unknown} 张认不出）` : ''}、` +
    `${figures.found} 个数字，核对了其中 ${figures.checked} 个${unread > 0 ? `，另有 ${unread} 格读不出数字` : ''}`
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
export function closingWords(
  {diagnostics, coverage, status, unlisted}: CheckedFile,
  language: Language
): string {
  const counts = {error: 0, warning: 0, note: 0, suppressed: 0}
  for (const {severity, suppressed} of diagnostics) counts[suppressed ? 'suppressed' : severity]++
  const hidden = unlisted ? countWords(unlisted, language) : null
  const isNothing = counts.error + counts.warning + counts.note === 0
  const found =
    hidden && isNothing ? {zh: '没有错误', en: 'no errors'}[language] : countWords(counts, language)
  const read = coverageWords(coverage, language)
  const failed = status === 'failed'
  if (language === 'en') {
    const allowed = counts.suppressed ? ` (${counts.suppressed} accepted)` : ''
    const left = hidden ? ` (${hidden} not listed because of --quiet)` : ''
    return `${found}${left}${allowed}; ${read}.${failed ? ' Not checked to the end.' : ''}`
  }
  const allowed = counts.suppressed ? `（另有 ${counts.suppressed} 处已接受）` : ''
  const left = hidden ? `（--quiet 没有列出 ${hidden}）` : ''
  return `${found}${left}${allowed}；${read}。${failed ? '没有查完。' : ''}`
}

export function statusWords(status: CheckedFile['status'], language: Language): string {
  if (status === 'ignored')
    return language === 'zh' ? '按配置略过，没有检查。' : 'Ignored by configuration, not checked.'
  return language === 'zh' ? '没能检查。' : 'Not checked.'
}

/** 共 2 份：3 处错误；1 项没有查成，略过 4 项。 */
export function totalWords({summary, errors, leftOut = 0}: Outcome, language: Language): string {
  const found = countWords(summary, language)
  const failed = errors.length
  const left = leftOut > 0
  if (summary.files === 0) {
    const skipped = {zh: `（略过了 ${leftOut} 项）`, en: ` (${leftOut} skipped)`}
    const reason = left ? skipped : {zh: '', en: ''}
    return {zh: `没有检查任何文件${reason.zh}。`, en: `No file was checked${reason.en}.`}[language]
  }
  if (language === 'en') {
    const rest = [...(failed ? [`${failed} not completed`] : []), ...(left ? [`${leftOut} skipped`] : [])]
    return `${count(summary.files, 'file')} in all: ${found}${rest.map(part => `; ${part}`).join('')}.`
  }
  const rest = [...(failed ? [`${failed} 项没有查成`] : []), ...(left ? [`略过 ${leftOut} 项`] : [])]
  return `共 ${summary.files} 份：${found}${rest.map(part => `；${part}`).join('')}。`
}

export function count(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`
}
