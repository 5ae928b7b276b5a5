import type {Severity} from '../check/diagnostic.ts'
import {type Block, type Cell, gridOf, type Passage, type Table, type Tree} from '../read/tree.ts'
import {contains, type Span} from '../source/span.ts'
import {cutAtMarks, passageStretch} from './marked-text.ts'

/** A stretch of the draft to mark, with the finding it belongs to. */
export interface Mark {
  readonly span: Span
  readonly style: Severity | 'related' | 'accepted'
  /** Set where links lead to. */
  readonly id: string | null
  /** The id of the finding. */
  readonly target: string
}

/** The draft as a person reads it: headings, paragraphs and tables with merged cells, marked. */
export function renderDraft({blocks}: Tree, marks: readonly Mark[]): string {
  return blocks
    .map(block =>
      renderBlock(
        block,
        marks.filter(mark => touches(block.span, mark.span))
      )
    )
    .join('\n')
}

function touches(outer: Span, inner: Span): boolean {
  return inner.start <= outer.end && outer.start <= inner.end
}

function renderBlock(block: Block, marks: readonly Mark[]): string {
  if (block.kind === 'table')
    return block.layout === 'grid' ? renderGrid(block, marks) : renderList(block, marks)
  const text = renderPassage(block.passage, marks)
  return block.heading === null ? `<p>${text}</p>` : `<p class="heading">${text}</p>`
}

function renderGrid(table: Table, marks: readonly Mark[]): string {
  const rows = gridOf(table).map((line, row) => {
    const cells = line.flatMap((cell, column) =>
      cell && cell.row === row && cell.column === column ? [renderCell(cell, marks)] : []
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>\n${rows.join('\n')}\n</table>`
}

function renderCell(cell: Cell, marks: readonly Mark[]): string {
  const spans = [
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
    cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''
  ]
  return `<td${spans.join('')}>${renderPassage(
    cell.passage,
    marks.filter(mark => isIn(cell, mark))
  )}</td>`
}

/** A mark that covers a whole table would paint every cell; it stays with the list of findings. */
function isIn({span}: Cell, mark: Mark): boolean {
  return contains({start: span.start, end: Math.max(span.start, span.end)}, mark.span)
}

/** Cells whose columns the document lost. */
function renderList(table: Table, marks: readonly Mark[]): string {
  const cells = table.cells.map(
    cell =>
      `<span>${renderPassage(
        cell.passage,
        marks.filter(mark => isIn(cell, mark))
      )}</span>`
  )
  return `<p class="cells">${cells.join(' ')}</p>`
}

function renderPassage(passage: Passage, marks: readonly Mark[]): string {
  const placed = marks.flatMap(mark => {
    const stretch = passageStretch(passage, mark.span)
    return stretch ? [{...stretch, mark}] : []
  })
  const anchored = new Set<string>()
  return cutAtMarks(passage.text, placed)
    .map(({text, marks: over}) => {
      const top = over.find(({mark}) => mark.style !== 'related') ?? over[0]
      if (!top) return escapeHtml(text)
      const id = top.mark.id !== null && !anchored.has(top.mark.id) ? ` id="${top.mark.id}"` : ''
      if (top.mark.id !== null) anchored.add(top.mark.id)
      const shown = text === '' ? '□' : escapeHtml(text)
      return `<a class="${top.mark.style}" href="#${top.mark.target}"${id}>${shown}</a>`
    })
    .join('')
}

/** For text and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
