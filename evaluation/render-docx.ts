import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType
} from 'docx'
import {formatNumber} from '../src/read/lines/format-number.ts'
import type {Draft, Piece} from './draft.ts'
import {type Grid, type LayoutStyle, layTable, linesOf} from './layout.ts'
import type {Random} from './random.ts'

export interface DocxStyle extends LayoutStyle {
  /** Headings by style with automatic numbers, by style with typed numbers, or by nothing but their words. */
  readonly headings: 'numbered' | 'styled' | 'plain'
  /** Whether numbers are broken over two runs, as Word does after corrections. */
  readonly hasSplitRuns: boolean
}

export function docxStyle(layout: LayoutStyle, random: Random): DocxStyle {
  return {
    ...layout,
    headings: random.pick(['numbered', 'styled', 'plain'] as const),
    hasSplitRuns: random.chance(0.5)
  }
}

/** Prints a report as a Word document. */
export async function renderDocx(draft: Draft, style: DocxStyle): Promise<Uint8Array> {
  const children: FileChild[] = []
  const counts = [0, 0]
  for (const block of draft.blocks) {
    switch (block.kind) {
      case 'title':
        children.push(
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({text: block.text, bold: true, size: 44})]
          })
        )
        break
      case 'heading':
        children.push(heading(block.text, block.level, style, counts))
        break
      case 'paragraph':
        children.push(
          new Paragraph({
            indent: {firstLine: 640},
            children: block.pieces.flatMap(piece => runs(piece, style))
          })
        )
        break
      case 'table':
        for (const grid of layTable(draft, block, style)) children.push(table(grid), new Paragraph({}))
    }
  }
  const levels = [
    {level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、'},
    {level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）'}
  ]
  return Packer.toBuffer(
    new Document({
      creator: '某机关',
      numbering: {config: [{reference: 'headings', levels}]},
      sections: [{children}]
    })
  )
}

/** The number is Word's where counting gives the one that is printed. */
function heading(text: string, level: number, {headings}: DocxStyle, counts: number[]): Paragraph {
  if (headings === 'plain') return new Paragraph({children: [new TextRun({text, bold: true})]})
  const depth = level === 1 ? 0 : 1
  counts[depth] = (counts[depth] ?? 0) + 1
  if (depth === 0) counts[1] = 0
  const number = formatNumber(counts[depth] ?? 1, 'chineseCounting')
  const printed = depth === 0 ? `${number}、` : `（${number}）`
  const style = depth === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
  if (headings === 'numbered' && level <= 2 && text.startsWith(printed)) {
    const numbering = {reference: 'headings', level: depth}
    return new Paragraph({heading: style, numbering, children: [new TextRun(text.slice(printed.length))]})
  }
  return new Paragraph({heading: style, children: [new TextRun(text)]})
}

function runs(piece: Piece, {hasSplitRuns}: DocxStyle): TextRun[] {
  const text = typeof piece === 'string' ? piece : piece.text
  if (typeof piece === 'string' || !hasSplitRuns || text.length < 2) return [new TextRun(text)]
  return [new TextRun(text.slice(0, 1)), new TextRun(text.slice(1))]
}

function table(grid: Grid): Table {
  const rows = linesOf(grid).map((line, row) => {
    const cells = line.flatMap((place, column) => {
      if (!place) return [new TableCell({children: [new Paragraph({})]})]
      const {cell} = place
      if (column !== cell.column) return []
      const isFirst = row === cell.row
      const merge = isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
      return [
        new TableCell({
          children: [new Paragraph({children: isFirst ? [new TextRun(cell.text)] : []})],
          ...(cell.columnSpan > 1 && {columnSpan: cell.columnSpan}),
          ...(cell.rowSpan > 1 && {verticalMerge: merge})
        })
      ]
    })
    return new TableRow({children: cells})
  })
  return new Table({rows, width: {size: 100, type: WidthType.PERCENTAGE}})
}
