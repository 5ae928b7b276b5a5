import type {ReportTable, TableLabel} from '../report-table.ts'
import {foldLabel} from './printed/match-label.ts'

/** A heading that is printed a second time where another one is due. */
export interface DoubledLabel {
  readonly first: TableLabel
  readonly second: TableLabel
  /** The heading of the form that is missing, where one alone is. */
  readonly missing: string | null
}

/**
 * // 信息内容 | 本年新制作数量 | 本年新制作数量 | 对外公开总数量
 * //           ^ made           ^ made again: published is missing
 */
export function findDoubledLabels({labels, spec}: ReportTable): DoubledLabel[] {
  const found: DoubledLabel[] = []
  for (const kind of ['column', 'row'] as const) {
    const printed = new Set(labels.map(label => label[kind]))
    const missing = (kind === 'column' ? spec.columns : spec.rows).filter(({id}) => !printed.has(id))
    if (missing.length === 0) continue
    const seen = new Map<string, TableLabel>()
    for (const label of [...labels].sort((a, b) => a.span.start - b.span.start)) {
      if (label[kind] === null) continue
      const words = foldLabel(label.text)
      const first = seen.get(words)
      if (!first) seen.set(words, label)
      else if (first[kind] === label[kind] && first.span.start !== label.span.start) {
        found.push({first, second: label, missing: missing.length === 1 ? (missing[0]?.label ?? null) : null})
        break
      }
    }
  }
  return found
}
