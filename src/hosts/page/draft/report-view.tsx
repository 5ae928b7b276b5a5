import {h} from 'preact'
import type {Block, Cell, Paragraph, Passage, Table} from '../../../read/tree.ts'
import {contains} from '../../../source/span.ts'
import type {SumView} from '../engine/file-view.ts'
import {cutPassage, type Mark} from './marks.ts'

interface ReportViewProps {
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
  readonly selected: number | null
  /** The sums of the chosen finding's row and column. */
  readonly sums: readonly SumView[]
  readonly sumWords: (sum: SumView) => string
  readonly label: string
  readonly tableLabel: string
  readonly describe: (finding: number) => string
  readonly onSelect: (finding: number) => void
}

/** The report as its author knows it, with the findings marked at their characters and cells. */
export function ReportView({blocks, ...rest}: ReportViewProps) {
  return (
    <article class="report" aria-label={rest.label}>
      {blocks.map(block =>
        block.kind === 'paragraph' ? (
          <ParagraphView key={block.span.start} paragraph={block} {...rest} />
        ) : (
          <TableView key={block.span.start} table={block} {...rest} />
        )
      )}
    </article>
  )
}

type Marking = Omit<ReportViewProps, 'blocks'>

function ParagraphView({paragraph, ...marking}: {paragraph: Paragraph} & Marking) {
  const text = <PassageView passage={paragraph.passage} {...marking} />
  if (paragraph.heading === null) return <p>{text}</p>
  return h(`h${Math.min(paragraph.heading + 2, 6)}`, {class: 'heading'}, text)
}

function TableView({table, ...marking}: {table: Table} & Marking) {
  const rows = rowsOf(table)
  const selectedCell = table.cells.find(cell => isCulprit(cell, marking))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must be able to scroll it.
    <section class={`table ${table.layout}`} aria-label={marking.tableLabel} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(cell => (
                <td
                  key={cell.span.start}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  class={cellClass(cell, selectedCell, marking)}
                >
                  <PassageView passage={cell.passage} {...marking} />
                  <EmptyCellMark cell={cell} {...marking} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {selectedCell && marking.sums.length > 0 && (
        <ul class="sums">
          {marking.sums.map(sum => (
            <li key={`${sum.label} ${sum.left} ${sum.right}`} class={sum.holds ? '' : 'broken'}>
              {marking.sumWords(sum)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function rowsOf({cells, rowCount}: Table): Cell[][] {
  const rows: Cell[][] = Array.from({length: rowCount}, () => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  return rows
}

function isCulprit(cell: Cell, {marks, selected}: Marking): boolean {
  return marks.some(mark => mark.finding === selected && mark.role === 'at' && contains(cell.span, mark.span))
}

function cellClass(cell: Cell, culprit: Cell | undefined, marking: Marking): string {
  const classes: string[] = []
  if (/^[\s\d.,，%％+-]{1,30}$/u.test(cell.passage.text)) classes.push('number')
  if (culprit === cell) classes.push('culprit')
  else if (culprit && (culprit.row === cell.row || culprit.column === cell.column)) classes.push('crossing')
  if (marking.marks.some(({role, span}) => role === 'at' && contains(cell.span, span))) classes.push('found')
  return classes.join(' ')
}

function PassageView({passage, marks, ...marking}: {passage: Passage} & Marking) {
  return (
    <>
      {cutPassage(passage, marks).map(({text, marks: here}, index) => {
        const key = `${index}-${text}`
        const first = here.find(({role}) => role === 'at') ?? here.find(({role}) => role === 'because')
        if (first) return <MarkView key={key} text={text} marks={here} mark={first} {...marking} />
        if (here.length > 0)
          return (
            <span key={key} class="unchecked">
              {text}
            </span>
          )
        return text
      })}
    </>
  )
}

function MarkView({
  text,
  marks,
  mark,
  selected,
  describe,
  onSelect
}: {text: string; marks: readonly Mark[]; mark: Mark} & Omit<Marking, 'marks'>) {
  const chosen = marks.find(({finding}) => finding === selected)
  return (
    <button
      type="button"
      class={`mark ${(chosen ?? mark).role} ${chosen ? 'selected' : ''}`}
      data-finding={(chosen ?? mark).finding}
      data-role={(chosen ?? mark).role}
      data-at={marks.map(({span}) => span.start).join(' ')}
      aria-pressed={chosen !== undefined}
      title={describe(mark.finding)}
      onClick={() => onSelect(mark.finding)}
    >
      {text}
    </button>
  )
}

/** A finding at a blank has no characters to be marked. */
function EmptyCellMark({cell, marks, selected, describe, onSelect}: {cell: Cell} & Marking) {
  if (cell.passage.text.trim() !== '') return null
  const mark = marks.find(({span}) => span.start === span.end && contains(cell.span, span))
  if (!mark) return null
  return (
    <button
      type="button"
      class={`mark blank ${mark.role} ${mark.finding === selected ? 'selected' : ''}`}
      data-finding={mark.finding}
      data-role={mark.role}
      data-at={mark.span.start}
      aria-pressed={mark.finding === selected}
      aria-label={describe(mark.finding)}
      title={describe(mark.finding)}
      onClick={() => onSelect(mark.finding)}
    >
      ␣
    </button>
  )
}
