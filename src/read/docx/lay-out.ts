import {embeddedObject} from '../../docx/docx-error.ts'
import type {Span} from '../../source/span.ts'
import {type CellContent, isLayout, isNote, longestCell} from '../lines/layout-table.ts'
import type {Line} from '../lines/line.ts'
import type {Cell, DocxAnchor, Table, UnreadablePart} from '../tree.ts'
import {type Grid, layOutGrid} from './grid.ts'
import type {ListLabel, NumberedParagraph} from './numbering.ts'
import {createPassageWriter, createTextWriter, type PassageWriter} from './passage-writer.ts'
import type {Outer, Piece, StoryBlock, StoryParagraph, StoryTable, TextPiece} from './story/story.ts'

/** A stretch of the reading text and the element of the document that prints it. */
export interface PlacedPiece {
  readonly span: Span
  readonly piece: TextPiece
}

/** A paragraph of the document and where its text went. */
export interface PlacedParagraph {
  readonly span: Span
  readonly paragraph: StoryParagraph
  readonly pieces: readonly PlacedPiece[]
  /** For a paragraph in a text box, what carries the box in the body. */
  readonly host: {readonly paragraph: StoryParagraph; readonly outer: Outer} | null
  /** The list that the cell's paragraphs stand in; null outside of tables. */
  readonly cell: readonly StoryBlock[] | null
}

export interface LaidOut {
  readonly text: string
  readonly items: readonly (Line | Table)[]
  /** The paragraph or cell of the body that each line stands in, by the line's start. */
  readonly anchors: ReadonlyMap<number, DocxAnchor>
  readonly unreadable: readonly UnreadablePart[]
  readonly placed: readonly PlacedParagraph[]
  /** Where each comment of the author's begins and ends. */
  readonly comments: ReadonlyMap<string, Span>
  /** Paragraphs and cells by where they begin: what a comment can speak about. */
  readonly targets: readonly Span[]
}

export interface LayOutRequest {
  readonly blocks: readonly StoryBlock[]
  readonly numberOf: (paragraph: NumberedParagraph) => ListLabel | null
  /** Depth of a heading from 1, 0 for a title, null for body text. */
  readonly depthOf: (paragraph: StoryParagraph) => number | null
}

interface Surroundings {
  /** The anchor of everything below, where that is no paragraph of the body itself. */
  readonly anchor: DocxAnchor | null
  readonly host: PlacedParagraph['host']
  readonly cell: PlacedParagraph['cell']
}

/** Writes the story out as reading text: one paragraph a line, one table row a line with tabs between its cells. */
export function layOut({blocks: story, numberOf, depthOf}: LayOutRequest): LaidOut {
  const writer = createTextWriter()
  const items: (Line | Table)[] = []
  const anchors = new Map<number, DocxAnchor>()
  const unreadable: UnreadablePart[] = []
  const placed: PlacedParagraph[] = []
  const comments = new Map<string, Span>()
  const targets: Span[] = []
  // A title takes the first level for itself where there is one.
  const hasTitle = story.some(block => block.kind === 'paragraph' && depthOf(block) === 0)

  function addBlocks(list: readonly StoryBlock[], around: Surroundings): void {
    for (const run of joinRunningOn(list)) {
      if (run.kind === 'table') addTable(run.table, around)
      else addParagraph(run.paragraphs, around)
    }
  }

  function addParagraph(paragraphs: readonly StoryParagraph[], around: Surroundings): void {
    const last = paragraphs.at(-1) as StoryParagraph
    const first = paragraphs.find(({index}) => index >= 0)
    const docx = around.anchor ?? (first ? {paragraph: first.index} : null)
    const depth = depthOf(last)
    const heading = depth === null ? null : depth + (hasTitle ? 1 : 0)
    const isContents = last.contents?.closed === true
    let lineStart = writer.length()
    let line = createPassageWriter(writer)

    const endLine = () => {
      const passage = line.finish()
      const span = {start: lineStart, end: writer.length()}
      // A table of contents repeats the headings and is none of the report's own text.
      if (!isContents) {
        items.push({kind: 'line', span, passage, heading})
        if (docx) anchors.set(span.start, docx)
        if (passage.text !== '') targets.push(span)
      }
      writer.write('\n')
      lineStart = writer.length()
      line = createPassageWriter(writer)
    }

    let from = writer.length()
    writeLabel(last, line)
    for (const paragraph of paragraphs) {
      from = writePieces(paragraph, from, around, {
        write: (printed, spoken) => line.write(printed, spoken),
        endLine
      })
    }
    endLine()
    addBoxes(paragraphs, around)
  }

  function addBoxes(paragraphs: readonly StoryParagraph[], around: Surroundings): void {
    for (const paragraph of paragraphs) {
      const anchor = around.anchor ?? (paragraph.index >= 0 ? {paragraph: paragraph.index} : null)
      for (const box of paragraph.boxes) {
        addBlocks(box.blocks, {anchor, host: around.host ?? {paragraph, outer: box.host}, cell: null})
      }
    }
  }

  function writeLabel(paragraph: StoryParagraph, line: Pick<PassageWriter, 'write'>): void {
    if (paragraph.hidden) return
    const label = numberOf(paragraph)
    if (label) line.write(label.printed, label.spoken)
  }

  function writePieces(
    paragraph: StoryParagraph,
    start: number,
    {host, cell}: Surroundings,
    line: {write: (printed: string, spoken?: string) => void; endLine: () => void}
  ): number {
    const pieces: PlacedPiece[] = []
    for (const piece of paragraph.pieces) {
      if (piece.kind === 'break') {
        line.endLine()
      } else if (piece.kind === 'text') {
        if (piece.codes.some(({closed}) => closed)) continue
        line.write(piece.text, piece.spoken)
        const end = writer.length()
        pieces.push({span: {start: end - piece.text.length, end}, piece})
      } else {
        notePiece(piece)
      }
    }
    placed.push({span: {start, end: writer.length()}, paragraph, pieces, host, cell})
    return writer.length()
  }

  function notePiece(piece: Exclude<Piece, {kind: 'text' | 'break'}>): void {
    const at = writer.length()
    if (piece.kind === 'embedded') {
      unreadable.push({span: {start: at, end: at}, reason: embeddedObject(piece.program)})
      return
    }
    const known = comments.get(piece.id)
    if (piece.edge === 'start') comments.set(piece.id, {start: at, end: at})
    else if (piece.edge === 'end' && known) comments.set(piece.id, {start: known.start, end: at})
    else if (!known) comments.set(piece.id, {start: at, end: at})
  }

  function addTable(table: StoryTable, around: Surroundings): void {
    const grid = layOutGrid(table)
    const cells = grid.rows.flat()
    const isColumn = grid.rows.every(row => row.length <= 1)
    if (isColumn || isLayout(cells.map(({story: {blocks}}) => measure(blocks)))) {
      for (const {row, column, story: cell} of cells) {
        addBlocks(cell.blocks, {...around, anchor: around.anchor ?? {table: table.index, row, column}})
      }
      return
    }
    const nested: Table[] = []
    const notes = countNotes(grid)
    const rows = grid.rows.slice(0, grid.rowCount - notes)
    items.push(writeTable(table, {...grid, rows, rowCount: rows.length}, around, nested))
    for (const inner of nested) items.push(inner)
    writer.write('\n')
    for (const {row, column, story: cell} of grid.rows.slice(rows.length).flat()) {
      addBlocks(cell.blocks, {...around, anchor: around.anchor ?? {table: table.index, row, column}})
    }
  }

  function writeTable(table: StoryTable, grid: Grid, around: Surroundings, nested: Table[]): Table {
    const start = writer.length()
    const {rows, rowCount, columnCount} = grid
    const cells: Cell[] = []
    for (const [rowIndex, row] of rows.entries()) {
      if (rowIndex > 0) writer.write('\n')
      for (const [index, cell] of row.entries()) {
        if (index > 0) writer.write('\t')
        const {row: at, column, rowSpan, columnSpan, story: inner} = cell
        const docx = around.anchor ?? {table: table.index, row: at, column}
        const written = writeCell({...around, anchor: docx, cell: inner.blocks}, nested)
        cells.push({...written, row: at, column, rowSpan, columnSpan, docx})
        targets.push(written.span)
      }
    }
    const span = {start, end: writer.length()}
    return {kind: 'table', span, layout: 'grid', rowCount, columnCount, cells}
  }

  function writeCell(
    around: Surroundings & {readonly cell: readonly StoryBlock[]},
    nested: Table[]
  ): Pick<Cell, 'span' | 'passage'> {
    const start = writer.length()
    const passage = createPassageWriter(writer)
    // Empty lines of a cell are only room; a line end is written once something follows it.
    let owesLineEnd = false
    const separate = () => {
      if (owesLineEnd && writer.length() > start) passage.write('\n', passage.isEmpty() ? '' : '\n')
      owesLineEnd = false
    }
    const write = (printed: string, spoken?: string) => {
      separate()
      passage.write(printed, spoken)
    }
    const endLine = () => {
      owesLineEnd = true
    }
    const addAll = (inner: readonly StoryBlock[], host: PlacedParagraph['host']) => {
      for (const run of joinRunningOn(inner)) {
        if (run.kind === 'table') {
          separate()
          const deeper: Table[] = []
          nested.push(writeTable(run.table, layOutGrid(run.table), {...around, host}, deeper))
          for (const inner of deeper) nested.push(inner)
        } else {
          const last = run.paragraphs.at(-1) as StoryParagraph
          let from = writer.length()
          writeLabel(last, {write})
          for (const paragraph of run.paragraphs) {
            from = writePieces(paragraph, from, {...around, host}, {write, endLine})
          }
          for (const paragraph of run.paragraphs) {
            endLine()
            for (const box of paragraph.boxes) addAll(box.blocks, host ?? {paragraph, outer: box.host})
          }
        }
        endLine()
      }
    }
    addAll(around.cell, around.host)
    return {span: {start, end: writer.length()}, passage: passage.finish()}
  }

  addBlocks(story, {anchor: null, host: null, cell: null})
  targets.sort((a, b) => a.start - b.start)
  return {text: writer.finish(), items, anchors, unreadable, placed, comments, targets}
}

/** The last rows of a table that hold a note and nothing else. */
function countNotes({rows}: Grid): number {
  let count = 0
  for (const row of rows.toReversed()) {
    const printed = row.map(({story}) => measure(story.blocks)).filter(({text}) => text !== '')
    const [only] = printed
    if (!only || printed.length > 1 || !isNote(only) || row.some(({rowSpan}) => rowSpan > 1)) break
    count++
  }
  return count
}

/** What stands in a cell. Headings tell nothing: people give the cells of a table their styles. */
function measure(blocks: readonly StoryBlock[]): CellContent {
  let text = ''
  let hasTable = false
  for (const block of blocks) {
    if (block.kind === 'table') hasTable = true
    else if (text.length <= longestCell) {
      for (const piece of block.pieces) if (piece.kind === 'text') text += piece.text.replace(/\s+/g, '')
    }
  }
  return {text, hasHeading: false, hasTable}
}

type RunningOn =
  | {readonly kind: 'table'; readonly table: StoryTable}
  | {readonly kind: 'paragraphs'; readonly paragraphs: readonly StoryParagraph[]}

/** Joins a paragraph whose end was deleted with the one that follows. */
function joinRunningOn(list: readonly StoryBlock[]): readonly RunningOn[] {
  const joined: RunningOn[] = []
  let open: StoryParagraph[] = []
  for (const block of list) {
    if (block.kind === 'table') {
      if (open.length > 0) joined.push({kind: 'paragraphs', paragraphs: open})
      open = []
      joined.push({kind: 'table', table: block})
      continue
    }
    open.push(block)
    if (block.runsOn) continue
    joined.push({kind: 'paragraphs', paragraphs: open})
    open = []
  }
  if (open.length > 0) joined.push({kind: 'paragraphs', paragraphs: open})
  return joined
}
