import type {Draft} from './draft.ts'
import {type Grid, type GridCell, type LayoutStyle, layTable, linesOf} from './layout.ts'
import {createPrinter, type Printed, type Printer} from './printer.ts'
import type {Random} from './random.ts'

export interface MarkdownStyle extends LayoutStyle {
  readonly rendering: string
  /** What stands in the rest of a merged cell. */
  readonly merged: 'empty' | 'repeated'
  readonly headings: 'marks' | 'plain' | 'bold'
  readonly hasPadding: boolean
  readonly hasHalfWidth: boolean
}

export const markdownRenderings = [
  'markdown, merged empty',
  'markdown, merged repeated',
  'markdown, one label column'
]

export function markdownStyle(rendering: string, random: Random): MarkdownStyle {
  const isOneColumn = rendering.endsWith('one label column')
  return {
    rendering,
    merged: rendering.endsWith('repeated') ? 'repeated' : 'empty',
    labelColumns: isOneColumn ? 1 : random.pick([2, 3] as const),
    isDisclosureJoined: random.chance(0.5),
    hasFlatHeader: isOneColumn && random.chance(0.5),
    headings: random.pick(['marks', 'marks', 'plain', 'bold'] as const),
    hasPadding: random.chance(0.7),
    hasHalfWidth: random.chance(0.3)
  }
}

export function renderMarkdown(draft: Draft, style: MarkdownStyle): Printed {
  const printer = createPrinter()
  const write = style.hasHalfWidth ? halfWidth : (text: string) => text
  for (const block of draft.blocks) {
    switch (block.kind) {
      case 'title':
        printer.print(`# ${write(block.text)}\n\n`)
        break
      case 'heading':
        printer.print(`${headingLine(write(block.text), block.level, style)}\n\n`)
        break
      case 'paragraph':
        printer.printPieces(block.pieces, text => escapeMarkdown(write(text)))
        printer.print('\n\n')
        break
      case 'table':
        for (const grid of layTable(draft, block, style)) printTable(printer, grid, style, write)
    }
  }
  return {format: 'markdown', rendering: style.rendering, path: 'draft.md', ...printer.finish()}
}

function headingLine(text: string, level: number, {headings}: MarkdownStyle): string {
  if (headings === 'marks' || /^\d/.test(text)) return `${'#'.repeat(level + 1)} ${text}`
  return headings === 'bold' ? `**${text}**` : text
}

function printTable(
  printer: Printer,
  grid: Grid,
  style: MarkdownStyle,
  write: (text: string) => string
): void {
  const gap = style.hasPadding ? ' ' : ''
  linesOf(grid).forEach((line, index) => {
    printer.print('|')
    for (const place of line) {
      printer.print(gap)
      if (place && (place.isCorner || style.merged === 'repeated')) printCell(printer, place.cell, write)
      printer.print(`${gap}|`)
    }
    printer.print('\n')
    if (index === 0) printer.print(`|${`${gap}---${gap}|`.repeat(grid.columnCount)}\n`)
  })
  printer.print('\n')
}

function printCell(printer: Printer, {key, text}: GridCell, write: (text: string) => string): void {
  if (key === null) printer.print(escapeMarkdown(write(text)))
  else printer.printNamed(key, text)
}

function escapeMarkdown(text: string): string {
  return text.replace(/[*_|<>[\]]/g, '\\$&')
}

/** Punctuation as many content systems store it. */
export function halfWidth(text: string): string {
  return text.replace(
    /[，：；（）]/g,
    character => ({'，': ',', '：': ':', '；': ';', '（': '(', '）': ')'})[character] ?? character
  )
}
