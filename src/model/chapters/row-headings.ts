import type {Profile} from '../profile.ts'
import {rememberFor} from '../remember.ts'
import type {Report} from '../report.ts'
import {reduceLabel} from '../words/similarity.ts'
import {readOrdinal} from './read-ordinal.ts'
import type {Section} from './section.ts'

/**
 * The headings that are rows of a table which was read as text. A chapter may be called like a row too, 三、依申请公开情况: where it goes
 * on from the chapter before, and the next is not the same again.
 */
export function rowHeadings({sections, profile}: Pick<Report, 'sections' | 'profile'>): ReadonlySet<Section> {
  const labels = tableLabels(profile)
  const rows = new Set(sections.filter(({ordinal, title}) => ordinal && isLabel(title.text, labels)))
  const chapters = sections.filter(({level}) => level === 1)
  let last = 0
  for (const [index, chapter] of chapters.entries()) {
    const {number} = chapter
    if (number === null) continue
    if (rows.has(chapter)) {
      const next = chapters.find((other, at) => at > index && other.number !== null && !rows.has(other))
      if (number !== last + 1 || next?.number === number) continue
      rows.delete(chapter)
    }
    last = number
  }
  return rows
}

/** Everything that the form's tables print as labels: 三、本年度办理结果 is no heading, where a table was read as text. */
export const tableLabels: (profile: Profile) => TableLabels = rememberFor(readLabels)

/** The labels of a form, reduced. */
export interface TableLabels {
  readonly texts: ReadonlySet<string>
  readonly longest: number
  /** What they end in. */
  readonly endings: ReadonlySet<string>
}

function readLabels({tables}: Profile): TableLabels {
  const printed = tables.flatMap(({rows, columns, captions}) => [
    ...captions,
    ...[...rows, ...columns].flatMap(({label, aliases, group}) => [
      label,
      ...aliases,
      ...(group ? [group] : [])
    ])
  ])
  const texts = new Set(printed.flatMap(text => [reduceLabel(text), reduceLabel(withoutOrdinal(text))]))
  const longest = Math.max(0, ...[...texts].map(({length}) => length))
  return {texts, longest, endings: new Set([...texts].map(text => text.slice(-1)))}
}

function withoutOrdinal(text: string): string {
  const trimmed = text.trim()
  return trimmed.slice(readOrdinal(trimmed.slice(0, 40))?.length ?? 0)
}

/** More spaces and punctuation than this stand in no label. */
const mostPadding = 40

/** With or without its number. */
export function isLabel(text: string, {texts, longest, endings}: TableLabels): boolean {
  if (text.length > longest + mostPadding) return false
  const ending = text.charAt(text.length - 1)
  if (ending >= '\u4e00' && ending <= '\u9fff' && !endings.has(ending)) return false
  if (texts.has(reduceLabel(text))) return true
  const words = withoutOrdinal(text)
  return words !== text && texts.has(reduceLabel(words))
}
