import {createPassage, piecesOf, spanOf} from '../passage.ts'
import {type Cell, emptyPassage, type Passage, slicePassage, type Table} from '../tree.ts'
import {hasOrdinal, isDashText, isFigureText} from './cell-text.ts'
import {isBlank, type Line} from './line.ts'
import {listTable, markedTable} from './list-table.ts'
import {gridCell, tableOf} from './table-of.ts'

/** `||||`: the end of a row, and the cells that a merged one covers. */
const rowMark = /^\|{1,200}$/

/** `| --- | :--: |` */
const delimiterRow = /^[\s|:-]{0,2000}$/

/** What parts the cells of a row: a pipe, or a line drawn with box characters. */
const border = /[|｜│┃║]/
const borders = '|｜│┃║'
/** `+-----+-----+`, `├─────┼─────┤`: a line drawn between two rows. */
const drawnRule = /^(?=.{0,2000}[-=─━═])(?:\+[-+= ]{1,2000}|[ \u2500-\u257f]{2,2000})$/

type PipeLine =
  | {readonly kind: 'mark'; readonly line: Line}
  | {readonly kind: 'rule'; readonly line: Line}
  | {readonly kind: 'cells'; readonly line: Line; readonly cells: readonly Passage[]}

/** Finds the tables whose cells are told by pipes. */
export function findPipeTables(items: readonly (Line | Table)[]): (Line | Table)[] {
  if (!items.some(item => item.kind === 'line' && border.test(item.passage.text))) return [...items]
  const result: (Line | Table)[] = []
  let run: PipeLine[] = []
  let gap: Line[] = []
  const close = () => {
    for (const item of tablesOf(run)) result.push(item)
    for (const line of gap) result.push(line)
    run = []
    gap = []
  }
  for (const [index, item] of items.entries()) {
    const pipes = item.kind === 'line' ? readPipes(item) : null
    if (pipes) {
      run.push(pipes)
      gap = []
    } else if (item.kind === 'line' && isBlank(item) && run.length > 0) {
      gap.push(item)
    } else if (item.kind === 'line' && gap.length === 0 && isBrokenLabel(run, item, items, index)) {
      run.push({kind: 'cells', line: item, cells: []})
    } else {
      close()
      result.push(item)
    }
  }
  close()
  return result
}

function readPipes(line: Line): PipeLine | null {
  const {text} = line.passage
  if (line.heading !== null) return null
  if (drawnRule.test(text)) return {kind: 'rule', line}
  if (!border.test(text)) return null
  // A blank cell is indented by the blank before its border; a mark is not.
  const isIndented = line.span.start < spanOf(line.passage).start
  if (rowMark.test(text) && !(text.length === 1 && isIndented)) return {kind: 'mark', line}
  return {kind: 'cells', line, cells: splitCells(line.passage)}
}

function splitCells(passage: Passage): Passage[] {
  const {text} = passage
  const cells: Passage[] = []
  let from = isBorder(text, 0) && text.length > 1 ? 1 : 0
  for (let index = from; index <= text.length; index++) {
    if (index < text.length && !isBorder(text, index)) continue
    if (index === text.length && isBorder(text, text.length - 1)) break
    let start = from
    let end = index
    while (start < end && text.slice(start, start + 1).trim() === '') start++
    while (end > start && text.slice(end - 1, end).trim() === '') end--
    cells.push(slicePassage(passage, start, end))
    from = index + 1
  }
  return cells
}

function isBorder(text: string, index: number): boolean {
  return index >= 0 && index < text.length && borders.includes(text.charAt(index))
}

// 1.申请人无正当理由逾期不补正、     a label broken over two lines: it is not finished, or the row above is
// 行政机关不再处理其申请 |          and the rest of the label and a figure follow
// 0 |
function isBrokenLabel(
  run: readonly PipeLine[],
  line: Line,
  items: readonly (Line | Table)[],
  index: number
): boolean {
  const {text} = line.passage
  if (run.length === 0 || line.heading !== null || text.length > 40 || /[。；;：:]$/.test(text)) return false
  const rest = singleCell(items[index + 1])
  if (rest === null || rest === '' || isValue(rest) || hasOrdinal(rest)) return false
  if (/[、，,（(]$/.test(text)) return true
  const next = singleCell(items[index + 2])
  if (next !== null && isValue(next)) return true
  const before = run.at(-1)
  const isAmongLabels =
    before?.kind === 'cells' && before.cells.length === 1 && !isValue(before.cells[0]?.text ?? '')
  return isAmongLabels && !hasOrdinal(text)
}

/** The text of a line that is one cell with its border, else null. */
function singleCell(item: Line | Table | undefined): string | null {
  if (item?.kind !== 'line') return null
  const pipes = readPipes(item)
  return pipes?.kind === 'cells' && pipes.cells.length === 1 ? (pipes.cells[0]?.text ?? null) : null
}

function isValue(text: string): boolean {
  return isFigureText(text) || isDashText(text)
}

/** Cuts a run where rows of cells in one line and cells in lines of their own meet. */
function tablesOf(run: readonly PipeLine[]): (Line | Table)[] {
  const result: (Line | Table)[] = []
  let part: PipeLine[] = []
  let isRows = false
  for (const entry of run) {
    const isRow = entry.kind === 'cells' && entry.cells.length > 1
    if (entry.kind === 'cells' && isRow !== isRows && part.some(({kind}) => kind !== 'rule')) {
      for (const item of tableOrLines(part, isRows)) result.push(item)
      part = []
    }
    if (entry.kind === 'cells') isRows = isRow
    part.push(entry)
  }
  for (const item of tableOrLines(part, isRows)) result.push(item)
  return result
}

function tableOrLines(run: readonly PipeLine[], isRows: boolean): (Line | Table)[] {
  if (run.length === 0) return []
  if (isRows) {
    const isFramed = run.every(
      ({kind, line: {passage}}) => kind === 'rule' || /^[|｜│┃║]|[|｜│┃║]$/.test(passage.text)
    )
    const table = isFramed || isEvenTable(run) ? rowsTable(run) : null
    return table ? [table] : run.map(({line}) => line)
  }
  const cells = run.flatMap(entry => (entry.kind === 'cells' ? entry.cells : []))
  if (looksLikeTable(cells)) return [cellsTable(run)]
  // A page laid out in a table: its cells are paragraphs.
  return run.flatMap(entry => {
    if (entry.kind === 'mark') return []
    if (entry.kind === 'rule') return [entry.line]
    if (entry.cells.length === 0) return [entry.line]
    return entry.cells
      .filter(({text}) => text !== '')
      .map(passage => ({...entry.line, passage, span: spanOf(passage)}))
  })
}

/** Rows without a frame: as many cells in each, and a line of dashes or a value among them. */
function isEvenTable(run: readonly PipeLine[]): boolean {
  const counts = new Set(
    run.flatMap(entry => (entry.kind === 'rule' ? [] : entry.kind === 'cells' ? entry.cells.length : 0))
  )
  const isTold = run.some(
    entry =>
      isDelimiter(entry.line) || (entry.kind === 'cells' && entry.cells.some(({text}) => isValue(text)))
  )
  return run.length > 1 && counts.size === 1 && isTold
}

function isDelimiter({passage: {text}}: Line): boolean {
  return text.includes('--') && delimiterRow.test(text)
}

function looksLikeTable(cells: readonly Passage[]): boolean {
  const printed = cells.filter(({text}) => text !== '')
  if (printed.length < 3) return false
  const short = printed.filter(({text}) => text.length <= 40).length
  const figures = printed.filter(({text}) => isValue(text)).length
  return short * 2 >= printed.length && (figures > 0 || printed.length >= 6)
}

/** One row a line. */
function rowsTable(run: readonly PipeLine[]): Table | null {
  const cells: Cell[] = []
  let row = 0
  for (const passages of rowsOf(run)) {
    for (const [column, passage] of passages.entries()) cells.push(gridCell(passage, row, column))
    row++
  }
  return cells.length > 0 ? tableOf('grid', cells) : null
}

// ├──────────────┼────┤
// │ 一、本年新收 │ 12 │     a cell broken over two lines: lines parted from others by rules are one row,
// │ 申请数量     │    │     where all values stand in the first
// ├──────────────┼────┤
function rowsOf(run: readonly PipeLine[]): Passage[][] {
  const rows: Passage[][] = []
  const rules = run.filter(({kind}) => kind === 'rule').length
  const areParted = rules * 2 >= run.length - rules
  let first: Passage[] | null = null
  for (const entry of run) {
    if (entry.kind === 'rule') first = null
    if (entry.kind === 'rule' || isDelimiter(entry.line)) continue
    const passages = entry.kind === 'cells' ? [...entry.cells] : blankCells(entry.line)
    const goesOn =
      areParted &&
      first !== null &&
      isDrawn(entry.line) &&
      passages.length === first.length &&
      passages.every(({text}) => !isValue(text) || text === '') &&
      passages.some(({text}, column) => text !== '' && (first as Passage[])[column]?.text !== '')
    if (goesOn && first && rows.at(-1) === first) {
      for (const [column, passage] of passages.entries()) {
        const before = first[column] as Passage
        if (passage.text !== '') first[column] = before.text === '' ? passage : joinLabel(before, passage)
      }
      continue
    }
    first = passages
    rows.push(passages)
  }
  return rows
}

/** With a border on both sides, as no rule of a Markdown table demands. */
function isDrawn({passage: {text}}: Line): boolean {
  return isBorder(text, 0) && isBorder(text, text.length - 1)
}

/** `||||` among rows is a row of blank cells. */
function blankCells({passage}: Line): Passage[] {
  const cells: Passage[] = []
  const {start, end} = spanOf(passage)
  for (let origin = start + 1; origin < end; origin++) cells.push(emptyPassage(origin))
  return cells
}

// 行政许可 |      one cell a line, a line of pipes at the end of a row
// 0 |
// ||
function cellsTable(run: readonly PipeLine[]): Table {
  const rows = splitAtMarks(run)
  const printed = joinBlankMarks(rows).map(passages =>
    passages.map(passage => ({passage, span: spanOf(passage)}))
  )
  // Without marks nothing tells which cells made a row.
  return rows.length > 1 ? markedTable(printed) : listTable(printed.flat())
}

interface MarkedRow {
  readonly cells: Passage[]
  /** Where the mark behind it stands, and how many pipes it has. */
  mark: Line | null
}

function splitAtMarks(run: readonly PipeLine[]): MarkedRow[] {
  const rows: MarkedRow[] = []
  let row: MarkedRow = {cells: [], mark: null}
  let broken: Line | null = null
  // Where a row ends in ||, a | alone is the border of a blank cell.
  const areEndsDouble = run.filter(entry => entry.kind === 'mark' && !isSingleMark(entry)).length > 1
  for (const [index, entry] of run.entries()) {
    if (entry.kind === 'rule') continue
    if (isSingleMark(entry) && (areEndsDouble || goesOnWithValue(row.cells, run[index + 1]))) {
      row.cells.push(emptyPassage(spanOf(entry.line.passage).start))
      continue
    }
    if (entry.kind === 'mark') {
      if (row.cells.length > 0) rows.push({...row, mark: entry.line})
      row = {cells: [], mark: null}
      continue
    }
    const [first, ...rest] = entry.cells
    if (!first) broken = entry.line
    else {
      row.cells.push(broken ? joinLabel(broken.passage, first) : first, ...rest)
      broken = null
    }
  }
  if (row.cells.length > 0) rows.push(row)
  return rows
}

function isSingleMark({kind, line}: PipeLine): boolean {
  return kind === 'mark' && line.passage.text.length === 1
}

/** A row begins with words: behind a value, what a value or another mark follows is a blank of the same row. */
function goesOnWithValue(cells: readonly Passage[], next: PipeLine | undefined): boolean {
  const last = cells.at(-1)
  if (!next || !last || !isValueOrBlank(last) || !cells.some(({text}) => isValue(text))) return false
  if (next.kind !== 'cells') return next.kind === 'mark'
  return next.cells[0] !== undefined && isValueOrBlank(next.cells[0])
}

function isValueOrBlank({text}: Passage): boolean {
  return text === '' || isValue(text)
}

function joinLabel(start: Passage, end: Passage): Passage {
  const between = {start: spanOf(start).end, end: spanOf(end).start}
  return createPassage(
    [...piecesOf(start), {text: '\n', span: between, verbatim: false}, ...piecesOf(end)],
    start.origin
  )
}

// 规章 |     A blank cell leaves its border alone, which looks like the end of a row:
// 0 |
// |         here a blank, if the rows next to it have three values, and what follows has no label
// 0 |
// |
function joinBlankMarks(rows: readonly MarkedRow[]): Passage[][] {
  const joined: Passage[][] = []
  let expected = 0
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as MarkedRow
    const values = countValues(row.cells)
    const next = rows[index + 1]
    const isStub = values < row.cells.length && next && countValues(next.cells) === next.cells.length
    const width = expected > 0 ? expected : countValues(rows[index + 2]?.cells ?? [])
    const mark = row.mark
    if (next && mark && isStub && mark.passage.text.length + values + next.cells.length === width) {
      const {start} = spanOf(mark.passage)
      const blanks = [...mark.passage.text].map((_, at) => emptyPassage(start + at))
      joined.push([...row.cells, ...blanks, ...next.cells])
      expected = width
      index++
      continue
    }
    expected = values
    joined.push(row.cells)
  }
  return joined
}

/** The values at the end of a row. */
function countValues(cells: readonly Passage[]): number {
  let count = 0
  while (count < cells.length) {
    const text = cells[cells.length - 1 - count]?.text ?? ''
    if (text !== '' && !isValue(text)) break
    count++
  }
  return count
}
