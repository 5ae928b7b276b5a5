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
  const touching = createMarkFinder(marks)
  return blocks.map(block => renderBlock(block, touching(block.span))).join('\n')
}

/** Finds the marks that touch a span, in the order in which they were given, without looking at all of them. */
function createMarkFinder(marks: readonly Mark[]): (span: Span) => readonly Mark[] {
  const sorted = marks
    .map((mark, order) => ({mark, order}))
    .sort((a, b) => a.mark.span.start - b.mark.span.start)
  // How far any mark up to each one reaches.
  const reach: number[] = []
  for (const {mark} of sorted) reach.push(Math.max(reach.at(-1) ?? 0, mark.span.end))
  return ({start, end}) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.mark.span.start ?? 0) <= end) low = middle + 1
      else high = middle
    }
    const found: typeof sorted = []
    for (let index = low - 1; index >= 0 && (reach[index] ?? 0) >= start; index--) {
      const each = sorted[index]
      if (each && each.mark.span.end >= start) found.push(each)
    }
    return found.sort((a, b) => a.order - b.order).map(({mark}) => mark)
  }
}

function renderBlock(block: Block, marks: readonly Mark[]): string {
  if (block.kind === 'table')
    return block.layout === 'grid' ? renderGrid(block, marks) : renderList(block, marks)
  const text = renderPassage(block.passage, marks)
  return block.heading === null ? `<p>${text}</p>` : `<p class="heading">${text}</p>`
}

function renderGrid(table: Table, marks: readonly Mark[]): string {
  const touching = createMarkFinder(marks)
  const rows = gridOf(table).map((line, row) => {
    const cells = line.flatMap((cell, column) =>
      cell && cell.row === row && cell.column === column ? [renderCell(cell, touching(cell.span))] : []
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
  const touching = createMarkFinder(marks)
  const cells = table.cells.map(
    cell =>
      `<span>${renderPassage(
        cell.passage,
        touching(cell.span).filter(mark => isIn(cell, mark))
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
