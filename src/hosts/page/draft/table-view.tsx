import type {Cell, Table} from '../../../read/tree.ts'
import {contains} from '../../../source/span.ts'
import type {TotalView} from '../engine/file-view.ts'
import type {Marking} from './marking.ts'
import type {Mark} from './marks.ts'
import {PassageEditor} from './passage-editor.tsx'
import {PassageView} from './passage-view.tsx'

/** A table with its marks: row and column of the chosen cell shaded, and beside a total what its parts make. */
export function TableView({table, number, ...marking}: {table: Table; number: number} & Marking) {
  const rows = rowsOf(table)
  const heads = headsOf(table)
  const chosen = table.cells.find(cell =>
    marking.marks.some(
      ({finding, role, span}) => finding === marking.selected && role === 'at' && contains(cell.span, span)
    )
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must be able to scroll it.
    <section class={`table ${table.layout}`} aria-label={marking.say.tableNumber(number)} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(cell => (
                <CellView
                  key={`${cell.row} ${cell.column}`}
                  cell={cell}
                  scope={heads.get(cell) ?? null}
                  chosen={chosen}
                  {...marking}
                  marks={marking.marks.filter(
                    ({span}) => cell.span.start <= span.end && span.start <= cell.span.end
                  )}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellViewProps extends Marking {
  readonly cell: Cell
  readonly scope: 'row' | 'col' | null
  readonly chosen: Cell | undefined
}

function CellView({cell, scope, chosen, ...marking}: CellViewProps) {
  const {passage, rowSpan, columnSpan, span} = cell
  const {editing, onEditing, totals} = marking
  const own = span.start < 0 ? [] : totals.filter(total => contains(span, total.span))
  const isEdited = editing !== null && span.start >= 0 && span.start <= editing && editing <= span.end
  const properties = {
    rowSpan: rowSpan > 1 ? rowSpan : undefined,
    colSpan: columnSpan > 1 ? columnSpan : undefined,
    class: cellClass(cell, chosen, marking.marks),
    onDblClick: span.start < 0 ? undefined : () => onEditing(span.start)
  }
  const content = isEdited ? (
    <PassageEditor passage={passage} {...marking} />
  ) : (
    <>
      <PassageView passage={passage} {...marking} />
      <EmptyCellMark cell={cell} {...marking} />
      {own.length > 0 && <SumMark {...marking} totals={own} />}
    </>
  )
  return scope ? (
    <th scope={scope} {...properties}>
      {content}
    </th>
  ) : (
    <td {...properties}>{content}</td>
  )
}

/** Beside a total: a tick where its parts make it, else what they make. */
function SumMark({totals, say}: {totals: readonly TotalView[]} & Marking) {
  const wrong = totals.filter(({holds}) => !holds)
  if (wrong.length === 0) {
    return (
      <span class="sum good" title={say.sumHolds}>
        ✓
      </span>
    )
  }
  const made = [...new Set(wrong.map(total => total.made))]
  return (
    <span class="sum bad" title={wrong.map(total => say.sumMakes(total.line, total.made)).join(say.comma)}>
      ≠ {made.join(' / ')}
    </span>
  )
}

function rowsOf({cells, rowCount}: Table): Cell[][] {
  const rows: Cell[][] = Array.from({length: rowCount}, () => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  return rows
}

const figure = /^[\s\d.,，%％+\-−—–/]{1,30}$/u

/** Which cells head a row or a column: words in a row without figures, and words before the first figure of a row. */
function headsOf({cells, rowCount}: Table): ReadonlyMap<Cell, 'row' | 'col'> {
  const heads = new Map<Cell, 'row' | 'col'>()
  for (let row = 0; row < rowCount; row++) {
    const own = cells.filter(cell => cell.row === row)
    const firstFigure = own.find(({passage}) => figure.test(passage.text) && /\d/.test(passage.text))
    for (const cell of own) {
      if (cell.passage.text.trim() === '' || figure.test(cell.passage.text)) continue
      if (!firstFigure) heads.set(cell, 'col')
      else if (cell.column < firstFigure.column) heads.set(cell, 'row')
    }
  }
  return heads
}

function cellClass(cell: Cell, chosen: Cell | undefined, marks: readonly Mark[]): string {
  const classes: string[] = []
  if (figure.test(cell.passage.text)) classes.push('number')
  if (chosen === cell) classes.push('culprit')
  else if (chosen && covers(cell, chosen)) classes.push('crossing')
  const found = marks.find(({role, span}) => role === 'at' && contains(cell.span, span))
  if (found) classes.push('found', found.severity)
  return classes.join(' ')
}

function covers(cell: Cell, {row, column}: Cell): boolean {
  const sharesRow = cell.row <= row && row < cell.row + cell.rowSpan
  const sharesColumn = cell.column <= column && column < cell.column + cell.columnSpan
  return sharesRow || sharesColumn
}

/** A finding at a blank has no characters to be marked. */
function EmptyCellMark({cell, marks, selected, describe, onSelect}: {cell: Cell} & Marking) {
  if (cell.passage.text.trim() !== '') return null
  const own = marks.filter(({span, role}) => role !== 'unchecked' && contains(cell.span, span))
  const mark = own.find(({finding}) => finding === selected) ?? own[0]
  if (!mark) return null
  return (
    <button
      type="button"
      class={`mark blank ${mark.role} ${mark.severity} ${mark.finding === selected ? 'selected' : ''}`}
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
