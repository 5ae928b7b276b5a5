import {spanOf} from '../passage.ts'
import type {Table} from '../tree.ts'
import {
  chapterNumber,
  hasOrdinal,
  isDashText,
  isFigureText,
  isFullDate,
  isLabelText,
  isRowNumber
} from './cell-text.ts'
import {findFullGrid, kindOf} from './full-grid.ts'
import {isBlank, type Line} from './line.ts'
import {listTable} from './list-table.ts'
import {gridCell, tableOf} from './table-of.ts'

/** Fewer figures than this among short lines are no table. */
const fewestFigures = 3
/** 计量单位 beside a label */
const unitWord = /^(?:[条件份个宗例次人项篇元]|人次|万元)$/

/**
 * Finds tables of which nothing is left but their cells, one a line, as pages come out of a clipboard:
 *
 *     计量单位
 *
 *     2018年度
 *
 *     主动公开文件数
 *
 *     8
 *
 * A run begins and ends at prose, at markup and at dates.
 */
export function findCellLists(items: readonly (Line | Table)[]): readonly (Line | Table)[] {
  if (countFigures(items) < fewestFigures) return items
  const result: (Line | Table)[] = []
  let run: Line[] = []
  let chapter = 0
  const close = () => {
    if (run.length === 0) return
    const resolved = resolveLines(run, chapter)
    chapter = resolved.chapter
    for (const item of resolved.items) result.push(item)
    run = []
  }
  for (const item of items) {
    if (item.kind === 'line' && item.heading === null && (isBlank(item) || isCellLine(item))) {
      run.push(item)
      continue
    }
    close()
    if (item.kind === 'line') chapter = chapterNumber(item.passage.text) ?? chapter
    result.push(item)
  }
  close()
  return result
}

function countFigures(items: readonly (Line | Table)[]): number {
  let count = 0
  for (const item of items) if (item.kind === 'line' && isFigureText(item.passage.text)) count++
  return count
}

function isCellLine({passage: {text}}: Line): boolean {
  return isFigure(text) || (isLabelText(text) && !isFullDate(text) && !isTitle(text))
}

/** A heading cell may name a year (2018年度); a line that goes on is the title of a report. */
function isTitle(text: string): boolean {
  return text.length > 12 && /[12]\d{3}\s?年/.test(text)
}

function isFigure(text: string): boolean {
  return isFigureText(text) || isDashText(text)
}

/** A printed cell, a blank one, or a stretch of empty lines that may be either blank cells or a distance. */
type Token =
  | {readonly kind: 'label' | 'figure' | 'blank'; readonly line: Line}
  | {readonly kind: 'gap'; readonly lines: readonly Line[]; readonly cells: readonly Line[]}

interface Resolved {
  readonly items: (Line | Table)[]
  readonly chapter: number
}

/** Makes tables of what has a line for every cell, and of what else holds figures. */
function resolveLines(run: readonly Line[], before: number): Resolved {
  if (!run.some(isBlank) || countFigures(run) < fewestFigures || isSpread(run)) return resolveRun(run, before)
  const kinds = run.map(kindOf)
  const items: (Line | Table)[] = []
  let chapter = before
  let from = 0
  const resolve = (to: number) => {
    const resolved = resolveRun(run.slice(from, to), chapter)
    chapter = resolved.chapter
    for (const item of resolved.items) items.push(item)
  }
  for (let grid = findFullGrid(kinds, 0); grid; grid = findFullGrid(kinds, grid.to)) {
    if (!grid.isCertain) continue
    resolve(grid.from)
    items.push(gridOf(run.slice(grid.from, grid.to), grid.width))
    from = grid.to
  }
  resolve(run.length)
  return {items, chapter}
}

/** Cuts a run of short lines at its headings and distances, and makes tables of the stretches that hold figures. */
function resolveRun(run: readonly Line[], before: number): Resolved {
  let chapter = before
  let figures = 0
  for (const {passage} of run) {
    if (isFigureText(passage.text)) figures++
    if (figures === 0) chapter = chapterNumber(passage.text) ?? chapter
  }
  if (figures < fewestFigures) return {items: [...run], chapter}
  const items: (Line | Table)[] = []
  let stretch: Token[] = []
  let row = 0
  let isHeading = false
  chapter = before
  const close = () => {
    for (const item of resolveStretch(stretch)) items.push(item)
    stretch = []
    row = 0
  }
  const tokens = fillRows(fillBetween(tokenize(run)))
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'gap') {
      // 二、回应解读情况   a row of words alone has blank cells behind it
      if (isHeading) {
        for (const line of token.cells) stretch.push({kind: 'blank', line})
        continue
      }
      close()
      for (const line of token.lines) items.push(line)
      continue
    }
    const {text} = token.line.passage
    const number = token.kind === 'label' ? chapterNumber(text) : null
    // 三、收到和处理政府信息公开申请情况   the next chapter: no figure follows, and it goes on from the last chapter
    // 三、本年度办理结果                a row: it goes on from the row before
    // 一、主动公开情况                 a row: chapters do not begin anew
    const isRow = number === null || isRowNumber(number, row, chapter, labelBelow(tokens, index))
    const hasValue = isFollowedByValue(tokens, index)
    if (isRow || hasValue) {
      if (number !== null) row = number
      isHeading = row > 0 && token.kind === 'label' && !hasValue && hasOrdinal(text)
      stretch.push(token)
      continue
    }
    close()
    items.push(token.line)
    chapter = number
  }
  close()
  return {items, chapter}
}

/** Whether more lines are set apart by an empty one than follow each other closely. */
function isSpread(run: readonly Line[]): boolean {
  const gaps = new Map<number, number>()
  let size = 0
  for (const line of run) {
    if (isBlank(line)) size++
    else {
      gaps.set(size, (gaps.get(size) ?? 0) + 1)
      size = 0
    }
  }
  return (gaps.get(1) ?? 0) > (gaps.get(0) ?? 0)
}

/** Tells blank cells from distances by the way in which the lines of the run are set apart. */
function tokenize(run: readonly Line[]): Token[] {
  const spread = isSpread(run)
  const tokens: Token[] = []
  let blanks: Line[] = []
  const closeGap = () => {
    for (const token of spread ? spreadGap(blanks) : closeSet(blanks)) tokens.push(token)
    blanks = []
  }
  for (const line of run) {
    if (isBlank(line)) {
      blanks.push(line)
      continue
    }
    closeGap()
    tokens.push({kind: isFigure(line.passage.text) ? 'figure' : 'label', line})
  }
  closeGap()
  return tokens
}

/** Among lines set apart by empty ones, every second line of a gap is a cell: surely so if it holds blanks. */
function spreadGap(gap: readonly Line[]): Token[] {
  if (gap.length < 2) return []
  const cells = gap.length % 2 === 1 ? gap.filter((_, index) => index % 2 === 1) : gap.filter(holdsBlanks)
  if (cells.length > 0 && cells.every(holdsBlanks)) return cells.map(line => ({kind: 'blank', line}))
  return [{kind: 'gap', lines: gap, cells}]
}

/** Among lines that follow each other closely, an empty one is a distance or a cell. */
function closeSet(gap: readonly Line[]): Token[] {
  if (gap.length === 0) return []
  if (gap.every(holdsBlanks)) return gap.map(line => ({kind: 'blank', line}))
  return [{kind: 'gap', lines: gap, cells: gap}]
}

function holdsBlanks({span}: Line): boolean {
  return span.end > span.start
}

/** Empty lines between two figures are blank cells: what comes behind a distance begins with words. */
function fillBetween(tokens: readonly Token[]): Token[] {
  const filled: Token[] = []
  for (const [index, token] of tokens.entries()) {
    const isBetween =
      token.kind === 'gap' && tokens[index - 1]?.kind === 'figure' && tokens[index + 1]?.kind === 'figure'
    if (isBetween) for (const line of token.cells) filled.push({kind: 'blank', line})
    else filled.push(token)
  }
  return filled
}

/** Takes a gap for blank cells where that makes its row as long as the one before, else as the one behind. */
function fillRows(tokens: readonly Token[]): Token[] {
  const filled: Token[] = []
  let row = 0
  let width = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'label') {
      const isNewRow = row > 0 || filled.at(-1)?.kind === 'gap'
      if (row > 0) width = row
      if (isNewRow) row = 0
      filled.push(token)
    } else if (token.kind !== 'gap') {
      row++
      filled.push(token)
    } else {
      const expected = width > 0 ? width : widthOfNextRow(tokens, index)
      const rest = countValues(tokens, index + 1)
      const missing = filled.at(-1) === undefined ? 0 : expected - row - rest
      const behind = rest > 0 ? tokens[index + 1 + rest] : undefined
      const also = behind?.kind === 'gap' ? behind.cells.length : 0
      if (missing > 0 && (missing === token.cells.length || missing === token.cells.length + also)) {
        row += token.cells.length
        for (const line of token.cells) filled.push({kind: 'blank', line})
      } else filled.push(token)
    }
  }
  return filled
}

/** The values that go on with a row after a gap. */
function countValues(tokens: readonly Token[], from: number): number {
  let count = 0
  for (let index = from; index < tokens.length; index++) {
    const kind = tokens[index]?.kind
    if (kind !== 'figure' && kind !== 'blank') break
    count++
  }
  return count
}

function widthOfNextRow(tokens: readonly Token[], from: number): number {
  let index = from + 1 + countValues(tokens, from + 1)
  while (tokens[index]?.kind === 'label') index++
  return tokens[index]?.kind === 'gap' ? 0 : countValues(tokens, index)
}

/** The label of the next line of figures; empty where another label comes first. */
function labelBelow(tokens: readonly Token[], index: number): string {
  const at = tokens[index + 1]?.kind === 'gap' ? index + 2 : index + 1
  const token = tokens[at]
  return token?.kind === 'label' && isFollowedByValue(tokens, at) ? token.line.passage.text : ''
}

/** Whether a value stands behind a label, or behind the unit that follows it. */
function isFollowedByValue(tokens: readonly Token[], index: number): boolean {
  const unit = tokens[index + 1]
  const at = unit?.kind === 'label' && unitWord.test(unit.line.passage.text) ? index + 1 : index
  const [next, second] = [tokens[at + 1]?.kind, tokens[at + 2]?.kind]
  return next === 'figure' || (next === 'blank' && (second === 'blank' || second === 'figure'))
}

type Printed = Exclude<Token, {kind: 'gap'}>

/** Makes a table of a stretch, less the headings before its first cell and what follows its last figure. */
function resolveStretch(stretch: readonly Token[]): (Line | Table)[] {
  const printed = stretch.filter((token): token is Printed => token.kind !== 'gap')
  const lines = printed.map(({line}) => line)
  const lastFigure = printed.findLastIndex(({kind}) => kind === 'figure')
  if (lastFigure < 1) return lines
  let from = 0
  for (const [index, token] of printed.entries()) {
    if (token.kind === 'figure') break
    if (token.kind === 'label' && hasOrdinal(token.line.passage.text) && !isFollowedByValue(printed, index)) {
      from = index + 1
    } else if (token.kind === 'label') break
  }
  let to = lastFigure + 1
  const lastRow = countBack(printed, lastFigure)
  const rowBefore = countBack(printed, lastFigure - lastRow - countLabelsBack(printed, lastFigure - lastRow))
  while (printed[to]?.kind === 'blank' && to - lastFigure - 1 < rowBefore - lastRow) to++
  return [...lines.slice(0, from), listOf(lines.slice(from, to)), ...lines.slice(to)]
}

/** How many values stand up to and with `index`. */
function countBack(tokens: readonly Printed[], index: number): number {
  let count = 0
  while (index - count >= 0 && tokens[index - count]?.kind !== 'label') count++
  return count
}

function countLabelsBack(tokens: readonly Printed[], index: number): number {
  let count = 0
  while (index - count >= 0 && tokens[index - count]?.kind === 'label') count++
  return count
}

function listOf(lines: readonly Line[]): Table {
  return listTable(
    lines.map(line => {
      const {passage, span} = line
      return {passage, span: isBlank(line) ? {start: span.start, end: span.start} : spanOf(passage)}
    })
  )
}

function gridOf(lines: readonly Line[], width: number): Table {
  return tableOf(
    'grid',
    lines.map(({passage}, index) => gridCell(passage, Math.floor(index / width), index % width))
  )
}
