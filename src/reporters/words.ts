import type {Coverage} from '../check/coverage.ts'
import type {Severity} from '../check/diagnostic.ts'
import type {Language, Wording} from '../source/wording.ts'
import type {Counts} from './reporter.ts'

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

export function count(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`
}
