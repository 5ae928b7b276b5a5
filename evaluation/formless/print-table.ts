import type {Printed, PrintedPlace} from '../printer.ts'
import type {Random} from '../random.ts'
import {type Figures, type MadeTable, type Place, print, type Sum} from './made-table.ts'

/** What stands in a cell whose figure nobody can read. */
const unread = ['…', '暂无', '见附表', '3+2', '五', '#REF!', '*', '待核', '详见附件']

/** A printed table: the text of each cell of figures, and which of them cannot be read. */
export interface Sheet {
  readonly table: MadeTable
  readonly texts: readonly (readonly string[])[]
  readonly isUnread: (place: Place) => boolean
}

/** The figures of a table as text; some that are no totals are made unreadable. */
export function printSheet(table: MadeTable & Figures, unreadCells: number, random: Random): Sheet {
  const zero = random.pick(['0', '0', '0', '—'])
  const texts = table.rows.map(({figures}) =>
    figures.map(figure => (figure === 0 ? zero : print(figure, table.hasDecimals, random)))
  )
  const totals = new Set(table.sums.map(({total}) => keyOf(total)))
  const hidden = new Set<string>()
  const parts = table.sums.flatMap(sum => sum.parts).filter(part => !totals.has(keyOf(part)))
  for (let count = 0; count < unreadCells && parts.length > 0; count++) {
    const place = random.pick(parts)
    const line = texts[place.row]
    if (!line || line[place.column] === '') continue
    line[place.column] = random.pick(unread)
    hidden.add(keyOf(place))
  }
  return {table, texts, isUnread: place => hidden.has(keyOf(place))}
}

export function keyOf({row, column}: Place): string {
  return `${row} ${column}`
}

/** What the parts besides the largest must come to, in units of the last printed place, before their sum says anything. */
const leastEvidence = 10

/** The sums that can be proved: read throughout, and borne out by another of their family that chance does not explain. */
export function provableSums({table, texts, isUnread}: Sheet): Sum[] {
  const isRead = ({total, parts}: Sum) => [total, ...parts].every(place => !isUnread(place))
  const size = ({row, column}: Place) => table.rows[row]?.figures[column] ?? 0
  const unit = table.rows.some(({figures}) => figures.some(figure => (figure ?? 0) % 100 !== 0)) ? 1 : 100
  const proves = (sum: Sum) => {
    const sizes = sum.parts.map(part => Math.abs(size(part)) / unit).sort((a, b) => b - a)
    return isRead(sum) && sizes.slice(1).reduce((all, each) => all + each, 0) >= leastEvidence
  }
  return table.sums.filter(
    sum =>
      isRead(sum) &&
      sum.parts.length > 1 &&
      texts[sum.total.row]?.[sum.total.column] !== '' &&
      table.sums.some(other => other !== sum && other.family === sum.family && proves(other))
  )
}

/** The same sheet with other texts in some cells. */
export function withTexts(sheet: Sheet, changed: ReadonlyMap<string, string>): Sheet {
  const texts = sheet.texts.map((line, row) =>
    line.map((text, column) => changed.get(keyOf({row, column})) ?? text)
  )
  return {...sheet, texts}
}

/** A report with nothing but the table. */
export function printReport({table, texts}: Sheet, title: string): Printed {
  const lines = [`# ${title}`, '', '业务情况见下表。', '']
  const places = new Map<string, PrintedPlace[]>()
  let text = `${lines.join('\n')}\n`
  const write = (cells: readonly string[]) => {
    text += '|'
    return cells.map(cell => {
      const start = text.length + 1
      text += ` ${cell} |`
      return {start, end: start + cell.length}
    })
  }
  for (const [index, head] of table.head.entries()) {
    write(head)
    text += '\n'
    if (index === 0) text += `|${head.map(() => '---|').join('')}\n`
  }
  for (const [row, {labels}] of table.rows.entries()) {
    const cells: string[] = []
    const columns: number[] = []
    let [label, figure] = [0, 0]
    for (const [index, count] of table.pattern.entries()) {
      for (let each = 0; each < count; each++) {
        if (index % 2 === 0) cells.push(labels[label++] ?? '')
        else {
          columns.push(cells.length)
          cells.push(texts[row]?.[figure++] ?? '')
        }
      }
    }
    const printed = write(cells)
    text += '\n'
    for (const [column, cell] of columns.entries()) {
      const place = printed[cell]
      if (place) places.set(keyOf({row, column}), [place])
    }
  }
  return {path: 'draft.md', format: 'markdown', rendering: 'markdown', text, places}
}
