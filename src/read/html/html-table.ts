import {countLeading} from '../../source/search.ts'
import {tooManyCells} from '../beyond-limits.ts'
import {type CellContent, isLayout, isNote, longestCell} from '../lines/layout-table.ts'
import {headingLevel, isHidden} from './html-elements.ts'
import {attribute, type HtmlElement, type HtmlNode} from './html-node.ts'

/** A cell in the grid that HTML gives it. */
export interface HtmlCell {
  readonly element: HtmlElement
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** The limits of the HTML Standard. */
const widestCell = 1000
const tallestCell = 65_534

/** Columns visited while cells are placed, over a whole table. */
const mostSlots = 5_000_000

/**
 * Places the cells of a table by the algorithm of the HTML Standard (“forming a table”), without the rows, columns and
 * cells that are not shown. A cell does not reach beyond its row group.
 */
export function placeCells(table: HtmlElement): readonly HtmlCell[] {
  const cells: HtmlCell[] = []
  let slots = 0
  let row = 0
  for (const group of rowGroups(table)) {
    // Up to which row, not included, a cell from above covers each column.
    const coveredUntil: number[] = []
    const groupStart = row
    for (const tableRow of group) {
      let column = 0
      for (const element of tableRow.childNodes) {
        if (
          element.kind !== 'element' ||
          (element.tagName !== 'td' && element.tagName !== 'th') ||
          isHidden(element)
        )
          continue
        while ((coveredUntil[column] ?? 0) > row) column++
        const columnSpan = spanAttribute(element, 'colspan', widestCell) || 1
        const asked = spanAttribute(element, 'rowspan', tallestCell)
        const below = groupStart + group.length - row
        const rowSpan = asked === 0 ? below : Math.min(asked, below)
        cells.push({element, row, column, rowSpan, columnSpan})
        slots += columnSpan
        if (slots > mostSlots) throw tooManyCells(mostSlots)
        for (let covered = column; covered < column + columnSpan; covered++) {
          coveredUntil[covered] = Math.max(coveredUntil[covered] ?? 0, row + rowSpan)
        }
        column += columnSpan
      }
      row++
    }
  }
  return dropColumns(cells, hiddenColumns(table))
}

function spanAttribute(element: HtmlElement, name: string, most: number): number {
  if (!element.attributes.nameSpan) return 1
  const value = attribute(element, name)
  const digits = value === null ? null : /^\s{0,20}\+?(\d{1,9})/.exec(value)?.[1]
  return digits ? Math.min(Number(digits), most) : 1
}

/**
 * The rows that are shown, by row group; rows that stand in the table itself are a group. The first head stands above all others and the first
 * foot below them, wherever they are written.
 */
function rowGroups(table: HtmlElement): HtmlElement[][] {
  const groups: HtmlElement[][] = []
  for (const child of inPrintedOrder(table.childNodes)) {
    if (child.kind !== 'element' || isHidden(child)) continue
    if (child.tagName === 'tr') groups.push([child])
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      groups.push(
        child.childNodes.filter(
          (row): row is HtmlElement => row.kind === 'element' && row.tagName === 'tr' && !isHidden(row)
        )
      )
    }
  }
  return groups
}

function inPrintedOrder(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const isPart = (name: string) => (node: HtmlNode) => node.kind === 'element' && node.tagName === name
  const head = nodes.find(isPart('thead'))
  const foot = nodes.find(isPart('tfoot'))
  const first = nodes.find(node => isPart('thead')(node) || isPart('tbody')(node) || isPart('tr')(node))
  const last = nodes.findLast(node => isPart('tfoot')(node) || isPart('tbody')(node) || isPart('tr')(node))
  if ((!head || head === first) && (!foot || foot === last)) return nodes
  const rest = nodes.filter(node => node !== head && node !== foot)
  return [...(head ? [head] : []), ...rest, ...(foot ? [foot] : [])]
}

function hiddenColumns(table: HtmlElement): ReadonlySet<number> {
  const hidden = new Set<number>()
  let column = 0
  const visit = (nodes: readonly HtmlNode[], isGroupHidden: boolean) => {
    for (const node of nodes) {
      if (node.kind !== 'element') continue
      const isColumnHidden = isGroupHidden || node.attributes.areHiding
      if (node.tagName === 'colgroup' && node.childNodes.some(({kind}) => kind === 'element'))
        visit(node.childNodes, isColumnHidden)
      else if (node.tagName === 'col' || node.tagName === 'colgroup') {
        const span = spanAttribute(node, 'span', widestCell) || 1
        for (let index = 0; index < span; index++, column++) if (isColumnHidden) hidden.add(column)
      }
    }
  }
  visit(table.childNodes, false)
  return hidden
}

/** Removes hidden columns, and columns in which no cell begins (a title may span 100 columns of a table of four). */
function dropColumns(cells: readonly HtmlCell[], hidden: ReadonlySet<number>): readonly HtmlCell[] {
  if (hidden.size === 0 && hasAllColumns(cells)) return cells
  const shown = [...new Set(cells.map(({column}) => column))]
    .filter(column => !hidden.has(column))
    .sort((a, b) => a - b)
  const firstAtOrAfter = (column: number) => countLeading(shown, other => other < column)
  const kept: HtmlCell[] = []
  for (const cell of cells) {
    const column = firstAtOrAfter(cell.column)
    const columnSpan = firstAtOrAfter(cell.column + cell.columnSpan) - column
    if (columnSpan > 0) kept.push({...cell, column, columnSpan})
  }
  return kept
}

/** Whether a cell begins in every column, as in most tables. */
function hasAllColumns(cells: readonly HtmlCell[]): boolean {
  const begun: boolean[] = []
  let count = 0
  let width = 0
  for (const {column, columnSpan} of cells) {
    width = Math.max(width, column + columnSpan)
    if (begun[column]) continue
    begun[column] = true
    count++
  }
  return count === width
}

/** Whether a table only lays out a page. */
export function isPageLayout(cells: readonly HtmlCell[]): boolean {
  const contents = cells.map(({element}) => measure(element))
  return isLayout(contents) || !hasFullRow(cells, contents)
}

/** Takes the last rows of a table away that hold a note and nothing else: they are running text behind it. */
export function divideNotes(cells: readonly HtmlCell[]): {
  cells: readonly HtmlCell[]
  notes: readonly HtmlElement[]
} {
  const notes: HtmlElement[] = []
  let to = cells.length
  while (to > 0) {
    const row = cells[to - 1]?.row
    let from = to
    while (from > 0 && cells[from - 1]?.row === row) from--
    const printed = cells.slice(from, to).filter(({element}) => measure(element).text !== '')
    const [only] = printed
    if (from === 0 || !only || printed.length > 1 || !isNote(measure(only.element))) break
    notes.unshift(only.element)
    to = from
  }
  return {cells: cells.slice(0, to), notes}
}

/** Whether two cells of a row print something; templates keep things apart by blank cells. */
function hasFullRow(cells: readonly HtmlCell[], contents: readonly CellContent[]): boolean {
  let row = -1
  for (let index = 0; index < cells.length; index++) {
    if (contents[index]?.text === '') continue
    if (cells[index]?.row === row) return true
    row = cells[index]?.row ?? -1
  }
  return false
}

function measure(cell: HtmlElement): CellContent {
  let text = ''
  let hasHeading = false
  let hasTable = false
  const stack: HtmlNode[] = []
  pushInTurn(stack, cell.childNodes)
  while (stack.length > 0) {
    const node = stack.pop() as HtmlNode
    if (node.kind === 'text') {
      if (text.length <= longestCell) text += node.value.replace(/\s+/g, '')
    } else if (node.kind === 'element') {
      if (node.tagName === 'table') hasTable = true
      else if (!isHidden(node)) {
        if (headingLevel(node.tagName) > 0) hasHeading = true
        pushInTurn(stack, node.childNodes)
      }
    }
  }
  return {text, hasHeading, hasTable}
}

/** Puts nodes on a stack from which the first comes first. */
function pushInTurn(stack: HtmlNode[], nodes: readonly HtmlNode[]): void {
  for (let index = nodes.length - 1; index >= 0; index--) stack.push(nodes[index] as HtmlNode)
}
