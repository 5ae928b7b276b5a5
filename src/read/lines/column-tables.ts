import {han} from '../../source/han.ts'
import {createPassage, piecesOf, spanOf} from '../passage.ts'
import {type Cell, emptyPassage, type Passage, slicePassage, type Table} from '../tree.ts'
import {
  chapterNumber,
  hasOrdinal,
  isDashText,
  isFigureText,
  isFullDate,
  isLabelText,
  isRowNumber
} from './cell-text.ts'
import {isBlank, type Line} from './line.ts'
import {gridCell, tableOf} from './table-of.ts'

/** A label that is broken over lines, and a row without a label, are told by as many values as only a wide table has. */
const fewestValues = 5

/** Longer lines are prose, whatever stands in them. */
const longestRow = 400
const longestTabRow = 4000

const tab = 9
const space = 32

interface Row {
  /** One, or two where the label was broken over them. */
  readonly lines: readonly Line[]
  readonly cells: readonly Passage[]
  /** Tabs before the first word. */
  readonly indent: number
}

/** Finds the tables that print one row a line, with tabs or blanks between the cells. */
export function findColumnTables(
  items: readonly (Line | Table)[],
  source: string
): readonly (Line | Table)[] {
  return findRuns(
    findRuns(items, line => readTabs(line, source), tabTable),
    readSpaced,
    spacedTable
  )
}

/** Gathers the lines that `read` takes for rows, and makes tables of runs. */
function findRuns(
  items: readonly (Line | Table)[],
  read: (line: Line) => Row | null,
  build: (run: readonly Row[]) => (Line | Table)[]
): readonly (Line | Table)[] {
  const rows = items.map(item => (item.kind === 'line' && item.heading === null ? read(item) : null))
  if (rows.every(row => row === null)) return items
  const result: (Line | Table)[] = []
  let run: Row[] = []
  // Numbers of the last chapter and of the last row
  let chapter = 0
  let last = 0
  const add = (row: Row) => {
    last = chapterNumber(row.cells[0]?.text ?? '') ?? last
    run.push(row)
  }
  const close = () => {
    if (run.length > 0) for (const item of build(run)) result.push(item)
    run = []
    last = 0
  }
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Line | Table
    const row = rows[index]
    if (row) {
      add(row)
      continue
    }
    const next = items[index + 1]
    const below = rows[index + 1]
    const broken = item.kind === 'line' && below ? joinLabel(item, below) : null
    if (broken) {
      add(broken)
      index++
      continue
    }
    const number = item.kind === 'line' ? chapterNumber(item.passage.text) : null
    if (
      run.length > 0 &&
      item.kind === 'line' &&
      isLoneCell(item) &&
      (number === null ||
        isRowNumber(number, last, chapter, next?.kind === 'line' ? next.passage.text : '')) &&
      below &&
      !isNextTable(item, below, run)
    ) {
      // A cell merged over the whole row: 第二十条第（五）项.
      add({lines: [item], cells: [item.passage], indent: 0})
      continue
    }
    close()
    chapter = number ?? chapter
    result.push(item)
  }
  close()
  return result
}

/** Whether a lone line is the title of another table: a chapter's, or one under which the heading of this table is printed anew. */
function isNextTable({passage: {text}}: Line, below: Row, [heading]: readonly Row[]): boolean {
  if (/^第[一二三四五六七八九十\d]{1,3}(?:章|部分)/.test(text)) return true
  if (!heading || below.cells.some(isValue) || heading.cells.length !== below.cells.length) return false
  return below.cells.every((cell, column) => cell.text === heading.cells[column]?.text)
}

function isLoneCell({passage: {text}, heading}: Line): boolean {
  return heading === null && text.length <= 30 && isLabelText(text) && !isFullDate(text)
}

// 一、本年新收政府信息
// 公开申请数量  1157  230  4  0  3  6  1400      the label of a wide row that its narrow column has broken
function joinLabel(line: Line, {lines, cells, indent}: Row): Row | null {
  const {text} = line.passage
  if (text.length > 30 || !isLabelText(text) || !hasOrdinal(text) || line.heading !== null) return null
  const [label, ...values] = cells
  if (!label || values.length < fewestValues || !values.every(isValue)) return null
  if (isValue(label) || hasOrdinal(label.text)) return null
  const passage = createPassage([...piecesOf(line.passage), ...piecesOf(label)], line.span.start)
  return {lines: [line, ...lines], cells: [passage, ...values], indent}
}

function readTabs(line: Line, source: string): Row | null {
  const {text} = line.passage
  if (text.length > longestTabRow) return null
  // Blank cells at the ends were taken for blanks around the text.
  const words = spanOf(line.passage)
  const behind = source.charCodeAt(words.end)
  if (behind !== tab && behind !== space && !text.includes('\t')) return null
  const leading = tabsAt(source, words.start - 1, -1).map(at => emptyPassage(at))
  const trailing = tabsAt(source, words.end, 1).map(at => emptyPassage(at + 1))
  // 三、本年度办理结果⇥⇥⇥⇥⇥⇥⇥ has nothing but blank cells beside its label; one tab may end any line.
  if (!text.includes('\t') && trailing.length < 2) return null
  const cells: Passage[] = []
  let from = 0
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && text[index] !== '\t') continue
    cells.push(trimSlice(line.passage, from, index))
    from = index + 1
  }
  if (trailing.length === 0 && isListItem(cells)) return null
  return {lines: [line], cells: [...leading.reverse(), ...cells, ...trailing], indent: leading.length}
}

const listMarker =
  /^(?:[•●■□◆◇○▪▶➢✓√*·\-–—]|[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、]|[(（]?[a-zA-Z][)）.]|[①-⑳])$/

/** •⇥加强领导: a mark or a number with its tab, and words. */
function isListItem(cells: readonly Passage[]): boolean {
  const [marker, words] = cells
  return (
    cells.length === 2 &&
    marker !== undefined &&
    listMarker.test(marker.text) &&
    words !== undefined &&
    !isValue(words)
  )
}

function tabsAt(source: string, from: number, step: 1 | -1): number[] {
  const found: number[] = []
  for (let at = from; source[at] === '\t' || source[at] === ' '; at += step)
    if (source[at] === '\t') found.push(at)
  return found
}

function trimSlice(passage: Passage, start: number, end: number): Passage {
  while (start < end && passage.text.slice(start, start + 1).trim() === '') start++
  while (end > start && passage.text.slice(end - 1, end).trim() === '') end--
  if (start < end) return slicePassage(passage, start, end)
  const segment = passage.segments.find(({at, length}) => at <= start && start <= at + length)
  const origin = segment
    ? Math.min(segment.span.start + (start - segment.at), segment.span.end)
    : passage.origin
  return emptyPassage(origin)
}

function tabTable(run: readonly Row[]): (Line | Table)[] {
  const isFilled = ({cells}: Row) => cells.slice(1).some(isValue)
  // 一、⇥总体情况 is a heading, and a numbered list has two cells a line too.
  const isTable = run.length > 1 && (run.some(isFilled) || run.every(({cells}) => cells.length > 2))
  if (!isTable) return linesOf(run)
  // Tabs before every line only indent it.
  let indent = Infinity
  for (const row of run) if (row.cells.length > 1) indent = Math.min(indent, row.indent)
  return [
    tableOf('grid', cellsOf(run.map(row => (row.cells.length > 1 ? row.cells.slice(indent) : row.cells))))
  ]
}

function isValue({text}: Passage): boolean {
  return isFigureText(text) || isDashText(text)
}

function cellsOf(rows: readonly (readonly Passage[])[]): Cell[] {
  return rows.flatMap((passages, row) => passages.map((passage, column) => gridCell(passage, row, column)))
}

/** 信息内容 本年制发件数 本年废止件数: Chinese has no blanks between words, so that these are cells. */
const hanWords = new RegExp(`^[${han}（）()：:]{2,20}(?:\\s[${han}（）()：:]{2,20}){1,40}$`, 'u')

// 行政许可          12      columns set by blanks, or what is left of them in a PDF: labels and then values
// 其他对外管理服务事项  0
function readSpaced(line: Line): Row | null {
  const {text} = line.passage
  if (isBlank(line) || text.length > longestRow || /[。；;！!？?，,]$/.test(text) || !/\s/.test(text))
    return null
  const isHeading = hanWords.test(text)
  const cells: Passage[] = []
  let start = 0
  let end = 0
  for (const word of text.matchAll(/[^\s]+/g)) {
    const next = {text: word[0], from: word.index, to: word.index + word[0].length}
    const isNarrow = next.from - end <= 1 && text[end] !== '\u3000' && !isHeading
    const goesOn = isNarrow && !isValueText(next.text) && !isValueText(text.slice(start, end))
    if (end > 0 && !goesOn) {
      cells.push(slicePassage(line.passage, start, end))
      start = next.from
    }
    end = next.to
  }
  cells.push(slicePassage(line.passage, start, end))
  return cells.length > 1 ? {lines: [line], cells, indent: 0} : null
}

function isValueText(text: string): boolean {
  return isFigureText(text) || isDashText(text)
}

function spacedTable(run: readonly Row[]): (Line | Table)[] {
  const first = run.findIndex(isSpacedRow)
  const last = run.findLastIndex(isSpacedRow)
  const filled = run.filter(isSpacedRow)
  if (filled.length < 2 || filled.length * 2 < last - first + 1) return valueTable(run)
  // The heading is what stands above with as many cells as a row has.
  const width = filled[0]?.cells.length ?? 0
  let from = first
  const isHeading = (at: number) => at >= 0 && run[at]?.cells.length === width
  while (isHeading(from - 1) || (run[from - 1]?.cells.length === 1 && isHeading(from - 2))) from--
  const rows = run.slice(from, last + 1).map(({cells}) => cells)
  const isEven = rows.every(({length}) => length === width)
  return [
    ...linesOf(run.slice(0, from)),
    tableOf(isEven ? 'grid' : 'list', cellsOf(rows)),
    ...linesOf(run.slice(last + 1))
  ]
}

// 行政复议                      行政诉讼
// 结果维持  结果纠正  …  总计  …
// 29        26        …  65    …      a table of one row, whose labels all stand above it
function valueTable(run: readonly Row[]): (Line | Table)[] {
  const values = run.findIndex(({cells}) => cells.length >= fewestValues && cells.every(isValue))
  if (values < 1 || run.slice(0, values).some(({cells}) => cells.some(isValue))) return linesOf(run)
  const rows = run.slice(0, values + 1).map(({cells}) => cells)
  const isEven = rows.every(({length}) => length === rows[0]?.length)
  return [tableOf(isEven ? 'grid' : 'list', cellsOf(rows)), ...linesOf(run.slice(values + 1))]
}

function linesOf(run: readonly Row[]): Line[] {
  return run.flatMap(({lines}) => lines)
}

/** Words and then nothing but values. */
function isSpacedRow({cells}: Row): boolean {
  const firstValue = cells.findIndex(isValue)
  return firstValue > 0 && cells.slice(firstValue).every(isValue)
}
