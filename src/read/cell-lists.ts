import {chapterNumber, hasOrdinal, isDashText, isFigureText, isLabelText} from './cell-text.ts'
import {isBlank, type Line} from './line.ts'
import {spanOf} from './passage.ts'
import {tableOf} from './text-tables.ts'
import type {Cell, Table} from './tree.ts'

/** Fewer figures than this among short lines are no table. */
const fewestFigures = 3

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
 * A run begins and ends at prose. Numbered lines at its beginning that no figure follows are headings.
 */
export function findCellLists(items: readonly (Line | Table)[]): (Line | Table)[] {
  const result: (Line | Table)[] = []
  let run: Line[] = []
  let chapter = 0
  const close = () => {
    const resolved = resolveRun(run, chapter)
    chapter = resolved.chapter
    result.push(...resolved.items)
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

function isCellLine({passage: {text}}: Line): boolean {
  return isLabelText(text) || isFigure(text)
}

function isFigure(text: string): boolean {
  return isFigureText(text) || isDashText(text)
}

interface Resolved {
  readonly items: (Line | Table)[]
  readonly chapter: number
}

/** Cuts a run of short lines at its headings, and makes tables of the stretches that hold figures. */
function resolveRun(run: readonly Line[], before: number): Resolved {
  const figures = run.filter(line => isFigureText(line.passage.text)).length
  if (figures < fewestFigures) {
    let chapter = before
    for (const line of run) chapter = chapterNumber(line.passage.text) ?? chapter
    return {items: [...run], chapter}
  }
  const items: (Line | Table)[] = []
  let stretch: Line[] = []
  let chapter = before
  let row = 0
  for (const [index, line] of run.entries()) {
    const number = chapterNumber(line.passage.text)
    const isHeading =
      number !== null &&
      !isFollowedByFigure(run, index) &&
      !(number === row + 1 && row > 0 && number !== chapter + 1)
    if (!isHeading) {
      if (number !== null) row = number
      stretch.push(line)
      continue
    }
    items.push(...resolveStretch(stretch), line)
    stretch = []
    chapter = number
    row = 0
  }
  items.push(...resolveStretch(stretch))
  return {items, chapter}
}

/** Whether the next printed line is a figure, or a blank cell stands before it. */
function isFollowedByFigure(run: readonly Line[], index: number): boolean {
  for (let next = index + 1; next < run.length; next++) {
    const line = run[next] as Line
    if (!isBlank(line)) return isFigure(line.passage.text)
  }
  return false
}

function resolveStretch(stretch: readonly Line[]): (Line | Table)[] {
  const figures = stretch.filter(line => isFigureText(line.passage.text)).length
  if (figures < fewestFigures) return [...stretch]
  let from = 0
  for (let index = 0; index < stretch.length; index++) {
    const line = stretch[index] as Line
    if (isBlank(line)) continue
    if (isFigure(line.passage.text)) break
    if (hasOrdinal(line.passage.text) && !isFollowedByFigure(stretch, index)) from = index + 1
    else break
  }
  let to = stretch.length
  while (to > from && !isFigure((stretch[to - 1] as Line).passage.text)) to--
  return [...stretch.slice(0, from), listOf(stretch.slice(from, to)), ...stretch.slice(to)]
}

/** Among lines set apart by empty ones, a line of blanks alone is a blank cell. */
function listOf(lines: readonly Line[]): Table {
  const cells: Cell[] = []
  for (const line of lines) {
    const {passage, span} = line
    if (isBlank(line) && span.start === span.end) continue
    const place = isBlank(line) ? {start: span.start, end: span.start} : spanOf(passage)
    cells.push({span: place, passage, row: cells.length, column: 0, rowSpan: 1, columnSpan: 1, docx: null})
  }
  return tableOf('list', cells)
}
