import {type Cell, gridOf, type Table, type Tree} from '../../src/read/tree.ts'
import {cell, paragraph, row, table, wordDocument} from './word-xml.ts'

/** The Word document that prints what another format was read as. */
export function wordOf({blocks}: Tree): Uint8Array {
  const body = blocks.map(block => {
    if (block.kind === 'table') return tableOf(block)
    const outline = block.heading === null ? '' : `<w:outlineLvl w:val="${block.heading - 1}"/>`
    return paragraph(escapeXml(block.passage.text), outline)
  })
  return wordDocument(body.join(''))
}

function tableOf(found: Table): string {
  const rows = gridOf(found).map((line, index) => {
    const cells = line.flatMap((item, column) => {
      if (!item) return [cell('')]
      return item.column === column ? [cellOf(item, index)] : []
    })
    return row(...cells)
  })
  return table(...rows)
}

function cellOf({row: first, rowSpan, columnSpan, passage}: Cell, index: number): string {
  const merge = rowSpan > 1 ? `<w:vMerge${index === first ? ' w:val="restart"' : ''}/>` : ''
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
  const text = index === first ? passage.text : ''
  return cell(
    text
      .split('\n')
      .map(line => paragraph(escapeXml(line)))
      .join(''),
    span + merge
  )
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
