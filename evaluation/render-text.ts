import type {Draft} from './draft.ts'
import {type Grid, type LayoutStyle, layTable, linesOf} from './layout.ts'
import {createPrinter, type Printed, type Printer} from './printer.ts'
import type {Random} from './random.ts'
import {halfWidth} from './render-markdown.ts'

export interface TextStyle extends LayoutStyle {
  readonly rendering: string
  readonly tables: 'cell lines' | 'blank lines' | 'pipes' | 'tabs'
  readonly gap: string
  readonly hasHalfWidth: boolean
}

export const textRenderings = ['text, a cell a line', 'text, blank lines', 'text, pipes', 'text, tabs']

export function textStyle(rendering: string, random: Random): TextStyle {
  const tables =
    rendering === 'text, a cell a line'
      ? 'cell lines'
      : rendering === 'text, blank lines'
        ? 'blank lines'
        : rendering === 'text, pipes'
          ? 'pipes'
          : 'tabs'
  return {
    rendering,
    tables,
    labelColumns: random.pick([1, 3] as const),
    isDisclosureJoined: true,
    hasFlatHeader: false,
    gap: random.pick(['\n', '\n\n']),
    hasHalfWidth: random.chance(0.6)
  }
}

export function renderText(draft: Draft, style: TextStyle): Printed {
  const printer = createPrinter()
  const write = style.hasHalfWidth ? halfWidth : (text: string) => text
  for (const block of draft.blocks) {
    switch (block.kind) {
      case 'title':
      case 'heading':
        printer.print(`${write(block.text)}${style.gap}`)
        break
      case 'paragraph':
        printer.printPieces(block.pieces, write)
        printer.print(style.gap)
        break
      case 'table':
        for (const grid of layTable(draft, block, style)) printTable[style.tables](printer, grid, write)
    }
  }
  return {format: 'text', rendering: style.rendering, path: 'draft.txt', ...printer.finish()}
}

type PrintTable = (printer: Printer, grid: Grid, write: (text: string) => string) => void

const printTable: Readonly<Record<TextStyle['tables'], PrintTable>> = {
  // 第二十条第（一）项 |
  // ||||
  // 信息内容 |
  // 本年制发件数 |
  'cell lines': (printer, grid, write) => {
    for (const line of linesOf(grid)) {
      let missing = grid.columnCount
      for (const place of line) {
        if (!place?.isCorner || place.cell.text === '') continue
        missing--
        printCell(printer, place.cell, write)
        printer.print(' |\n')
      }
      printer.print(`${'|'.repeat(missing)}\n`)
    }
  },
  'blank lines': (printer, grid, write) => {
    for (const line of linesOf(grid)) {
      for (const place of line) {
        if (!place?.isCorner) continue
        printCell(printer, place.cell, write)
        printer.print('\n\n')
      }
    }
  },
  pipes: (printer, grid, write) => {
    for (const line of linesOf(grid)) {
      printer.print('|')
      for (const place of line) {
        printer.print(' ')
        if (place?.isCorner) printCell(printer, place.cell, write)
        printer.print(' |')
      }
      printer.print('\n')
    }
    printer.print('\n')
  },
  tabs: (printer, grid, write) => {
    for (const line of linesOf(grid)) {
      line.forEach((place, index) => {
        if (index > 0) printer.print('\t')
        if (place?.isCorner) printCell(printer, place.cell, write)
      })
      printer.print('\n')
    }
    printer.print('\n')
  }
}

function printCell(
  printer: Printer,
  {key, text}: {key: string | null; text: string},
  write: (text: string) => string
): void {
  if (key === null) printer.print(write(text))
  else printer.printNamed(key, text)
}
