import type {Report, Section, TableCell} from '../model/report.ts'
import type {Block, DocxAnchor} from '../read/tree.ts'
import {contains, type Span} from '../source/span.ts'
import type {Language} from '../source/wording.ts'
import type {Place} from './diagnostic.ts'
import type {Located} from './rule.ts'

/** Resolves what a rule pointed at to a place that a person and a program can find. */
export function placeOf(located: Located, checked: Report, language: Language): Place {
  const report = located.report ?? checked
  const {start, end} = located.span
  return {
    span: located.span,
    text: report.tree.source.text.slice(start, end),
    words: placeWords(located, report, language),
    cell: located.cell ?? null,
    docx: docxAnchorAt(report.tree.blocks, located.span),
    path: located.report && located.report !== checked ? report.tree.source.path : null
  }
}

/** The place in an author's words: headings from the outside in, then the table's row and column or the paragraph. */
function placeWords(located: Located, report: Report, language: Language): string {
  const words: string[] = []
  const section = innermostSection(report.sections, located.span)
  for (let step = section; step; step = step.parent) words.unshift(headingWords(step))
  const cell = located.cell ? cellAt(report, located) : null
  if (cell) {
    words.push(language === 'zh' ? '表' : 'table', `“${cell.rowLabel}” × “${cell.columnLabel}”`)
  } else {
    const paragraph = paragraphNumber(report, section, located.span)
    if (paragraph !== null) words.push(language === 'zh' ? `第${paragraph}段` : `paragraph ${paragraph}`)
  }
  if (words.length === 0) words.push(language === 'zh' ? '全文' : 'whole text')
  return words.join(' › ')
}

function headingWords(section: Section): string {
  return `${section.ordinal?.text.trim() ?? ''}${section.title.text.trim()}`
}

function innermostSection(sections: readonly Section[], span: Span): Section | null {
  let found: Section | null = null
  for (const section of sections) {
    if (section.span.start > span.start) break
    if (contains(section.span, span) && (!found || section.level >= found.level)) found = section
  }
  return found
}

function cellAt(report: Report, located: Located): TableCell | null {
  for (const table of report.tables) {
    if (table.id !== located.cell?.table) continue
    for (const cell of table.cells) {
      if (cell.id.row === located.cell.row && cell.id.column === located.cell.column) return cell
    }
  }
  return null
}

/** The paragraph's number within its section (or before the first section), from 1; null for a heading. */
function paragraphNumber(report: Report, section: Section | null, span: Span): number | null {
  let number = 0
  for (const prose of report.prose) {
    if (prose.section !== section) continue
    number++
    if (prose.span.start <= span.start && span.start <= prose.span.end) return number
  }
  return null
}

function docxAnchorAt(blocks: readonly Block[], span: Span): DocxAnchor | null {
  for (const block of blocks) {
    if (block.span.start > span.start || block.span.end < span.start) continue
    if (block.kind === 'paragraph') return block.docx
    const cell = block.cells.find(({span: inner}) => inner.start <= span.start && span.start <= inner.end)
    if (cell) return cell.docx
  }
  return null
}
