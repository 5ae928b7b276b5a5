import type {Section} from '../model/chapters/section.ts'
import type {Report} from '../model/report.ts'
import type {TableCell} from '../model/report-table.ts'
import type {Block, DocxAnchor} from '../read/tree.ts'
import {countLeading} from '../source/search.ts'
import {contains, type Span} from '../source/span.ts'
import type {Language} from '../source/wording.ts'
import type {Place} from './diagnostic.ts'
import type {Located} from './finding.ts'

/** Resolves what a rule pointed at to a place that a person and a program can find. */
export type Placer = (located: Located) => Place

/** A placer for the findings of one report, of which there may be as many as paragraphs. */
export function createPlacer(checked: Report, language: Language): Placer {
  const numbers = new Map<Report, ParagraphNumbers>()
  return located => {
    const report = located.report ?? checked
    const paragraphs = numbers.get(report) ?? paragraphsBySection(report)
    numbers.set(report, paragraphs)
    const {start, end} = located.span
    return {
      span: located.span,
      text: report.tree.source.text.slice(start, end),
      words: placeWords(located, report, paragraphs, language),
      cell: located.cell ?? null,
      docx: report.tree.source.format === 'docx' ? docxAnchorAt(report.tree.blocks, located.span) : null,
      path: located.report && located.report !== checked ? report.tree.source.path : null
    }
  }
}

/** The paragraphs of each section (of null before the first), in order of the text. */
type ParagraphNumbers = ReadonlyMap<Section | null, readonly Span[]>

function paragraphsBySection({prose}: Report): ParagraphNumbers {
  const paragraphs = new Map<Section | null, Span[]>()
  for (const {section, span} of prose) {
    const known = paragraphs.get(section)
    if (known) known.push(span)
    else paragraphs.set(section, [span])
  }
  return paragraphs
}

/** The place in an author's words: headings from the outside in, then the table's row and column or the paragraph. */
function placeWords(
  located: Located,
  report: Report,
  paragraphs: ParagraphNumbers,
  language: Language
): string {
  const words: string[] = []
  const section = innermostSection(report.sections, located.span)
  for (let step = section; step; step = step.parent) words.unshift(headingWords(step))
  const cell = located.cell ? cellAt(report, located) : null
  if (cell) {
    words.push(language === 'zh' ? '表' : 'table', `“${cell.rowLabel}” × “${cell.columnLabel}”`)
  } else {
    const paragraph = paragraphNumber(paragraphs.get(section) ?? [], located.span)
    if (paragraph > 0) words.push(language === 'zh' ? `第${paragraph}段` : `paragraph ${paragraph}`)
  }
  if (words.length === 0) words.push(language === 'zh' ? '全文' : 'whole text')
  return words.join(' › ')
}

function headingWords(section: Section): string {
  return `${section.ordinal?.text.trim() ?? ''}${section.title.text.trim()}`
}

/** Sections are in order of the text, and one lies within its parent. */
function innermostSection(sections: readonly Section[], span: Span): Section | null {
  const before = countLeading(sections, section => section.span.start <= span.start)
  let section = sections[before - 1] ?? null
  while (section && !contains(section.span, span)) section = section.parent
  return section
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

/** The paragraph's number among those of its section, from 1; 0 for a heading. */
function paragraphNumber(paragraphs: readonly Span[], {start}: Span): number {
  let number = countLeading(paragraphs, paragraph => paragraph.start <= start)
  // Where one paragraph ends and the next begins, the place is of both: of the first.
  while (number > 1 && (paragraphs[number - 2]?.end ?? 0) >= start) number--
  return (paragraphs[number - 1]?.end ?? -1) >= start ? number : 0
}

function docxAnchorAt(blocks: readonly Block[], {start}: Span): DocxAnchor | null {
  // A table stands before those in its cells, which have the anchors of the cells.
  for (let index = countLeading(blocks, ({span}) => span.start <= start) - 1; index >= 0; index--) {
    const block = blocks[index] as Block
    if (block.span.end < start) continue
    if (block.kind === 'paragraph') return block.docx
    const cell = block.cells.find(({span}) => span.start <= start && start <= span.end)
    if (cell) return cell.docx
  }
  return null
}
