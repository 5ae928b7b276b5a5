import type {Block, Table, Tree} from '../../src/read/tree.ts'

/** A tree in a few words: `## heading`, a paragraph's text, `grid [a|b] [c|d]`. */
export function outline({blocks}: Pick<Tree, 'blocks'>): string[] {
  return blocks.map(outlineBlock)
}

function outlineBlock(block: Block): string {
  if (block.kind === 'table') return `${block.layout} ${rows(block)}`
  return `${block.heading === null ? '' : `${'#'.repeat(block.heading)} `}${block.passage.text}`
}

function rows(table: Table): string {
  const lines = new Map<number, string[]>()
  for (const {row, passage, rowSpan, columnSpan} of table.cells) {
    const merged = rowSpan > 1 || columnSpan > 1 ? `(${rowSpan}x${columnSpan})` : ''
    lines.set(row, [...(lines.get(row) ?? []), `${passage.text}${merged}`])
  }
  return [...lines.values()].map(cells => `[${cells.join('|')}]`).join(' ')
}
