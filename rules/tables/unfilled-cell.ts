import {defineRule, type Finding, type ReportTable, type TableCell} from '#rule'
import {regulationsDraft} from '../example-draft.ts'

interface Found extends Finding {
  readonly cells: readonly TableCell[]
  readonly table: ReportTable
}

export default defineRule<Record<string, never>, Found>({
  id: 'unfilled-cell',
  severity: 'warning',
  title: {zh: '表格有空格未填', en: 'cell of a statutory table left empty'},
  why: {
    zh: '统计表每一格都要填数。空着、写“/”“—”或“不适用”，看的人分不清是没有、还是漏填；本工具也不会把它当作0去核对，所以与它有关的等式都没有查。',
    en: 'Every cell of a statutory table holds a number. A blank or a dash may mean none or may have been forgotten; it is not taken for a zero, so that no sum with it was checked.'
  },
  remedy: {
    zh: '确实没有的填“0”，漏填的补上。',
    en: 'Write 0 where there is none, and the number where it was forgotten.'
  },

  *check(report) {
    for (const table of report.tables) {
      if (table.form === 'generic') continue
      for (const cells of findingsOf(table)) {
        const [at, ...because] = cells.map(cell => ({span: cell.span, text: cell.text, cell: cell.id}))
        if (!at) continue
        yield {at, because, cells, table, ...(isChange(cells, table) ? {severity: 'note'} : {})}
      }
    }
  },

  message: {
    zh: ({cells, table}) => `${wordsOf(cells, table, 'zh')}；确实没有的填“0”，漏填的请补上`,
    en: ({cells, table}) => `${wordsOf(cells, table, 'en')}; write 0 where there is none`
  },

  examples: [
    {
      draft: regulationsDraft(['|规章|0|0|0|', '|行政规范性文件|2|1|5|']),
      finds: []
    },
    {draft: regulationsDraft(['|规章|0||0|', '|行政规范性文件|2|1|5|']), finds: ['8:7-8:7 ']},
    {draft: regulationsDraft(['|规章|/|/|/|', '|行政规范性文件|2|1|5|']), finds: ['8:5-8:6 /']},
    // One finding for a block: the whole row is empty.
    {draft: regulationsDraft(['|规章||||', '|行政规范性文件|2|1|5|']), finds: ['8:5-8:5 ']},
    {draft: regulationsDraft(['|规章||0|0|', '|行政规范性文件|2|1|—|']), finds: ['8:5-8:5 ', '9:14-9:15 —']},
    // No zero is printed anywhere: a habit of the author's, and one finding.
    {draft: regulationsDraft(['|规章|—|3|—|', '|行政规范性文件|2|—|5|']), finds: ['8:5-8:6 —']},
    // A remark in the cell does not make it empty, nor does a zero with a unit.
    {draft: regulationsDraft(['|规章|0件|0|0|', '|行政规范性文件|2（其中修订1件）|1|5|']), finds: []},
    // Other tables of the report may have blanks.
    {
      draft: `${regulationsDraft(['|规章|0|0|0|', '|行政规范性文件|2|1|5|'])}\n|渠道|条数|备注|\n|---|---|---|\n|网站|3||\n`,
      finds: []
    }
  ]
})

/** More blocks than this in a table that prints no zero are a habit of its author's, and one finding. */
const mostBlocks = 2

/** The cells of each finding: a block, or all of a kind where the author writes every zero so. */
function findingsOf(table: ReportTable): TableCell[][] {
  const blocks = blocksOf(table)
  if (blocks.length <= mostBlocks || table.cells.some(isZero)) return blocks
  return (['blank', 'dash'] as const).flatMap(kind => {
    const same = blocks.filter(([first]) => first?.reading === kind)
    if (same.length <= mostBlocks) return same
    return [same.flat().sort((a, b) => a.span.start - b.span.start)]
  })
}

function isZero({figure}: TableCell): boolean {
  return figure !== null && figure.value.units === 0n
}

/** Cells of one kind that touch each other, so that an empty row or column is said once. */
function blocksOf(table: ReportTable): TableCell[][] {
  const unfilled = table.cells.filter(({reading}) => reading === 'blank' || reading === 'dash')
  if (unfilled.length === 0) return []
  const rows = new Map(table.spec.rows.map(({id}, index) => [id, index]))
  const columns = new Map(table.spec.columns.map(({id}, index) => [id, index]))
  const key = (row: number, column: number, reading: TableCell['reading']) => `${row} ${column} ${reading}`
  const open = new Map<string, TableCell>()
  for (const cell of unfilled)
    open.set(key(rows.get(cell.id.row) ?? 0, columns.get(cell.id.column) ?? 0, cell.reading), cell)
  const blocks: TableCell[][] = []
  for (const first of open.keys()) {
    const block: TableCell[] = []
    const reached = [first]
    for (let name = reached.pop(); name !== undefined; name = reached.pop()) {
      const cell = open.get(name)
      if (!cell) continue
      open.delete(name)
      block.push(cell)
      const row = rows.get(cell.id.row) ?? 0
      const column = columns.get(cell.id.column) ?? 0
      for (const [down, right] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1]
      ] as const) {
        reached.push(key(row + down, column + right, cell.reading))
      }
    }
    if (block.length > 0) blocks.push(block.sort((a, b) => a.span.start - b.span.start))
  }
  return blocks
}

/** 本年增/减: a dash there says that nothing changed. */
function isChange(cells: readonly TableCell[], table: ReportTable): boolean {
  const changes = new Set(table.spec.columns.filter(({quantity}) => quantity === 'change').map(({id}) => id))
  return cells.every(({id, reading}) => reading === 'dash' && changes.has(id.column))
}

function wordsOf(cells: readonly TableCell[], table: ReportTable, language: 'zh' | 'en'): string {
  const [first] = cells
  if (!first) return ''
  const count = cells.length
  const isBlank = first.reading === 'blank'
  const isRow = cells.every(({id}) => id.row === first.id.row)
  const isColumn = cells.every(({id}) => id.column === first.id.column)
  if (language === 'zh') {
    const what = isBlank ? '没有填' : `写的是“${first.text}”，不是数`
    if (count === 1) return `“${first.rowLabel}”的“${first.columnLabel}”${what}`
    if (isRow && count === table.spec.columns.length) return `“${first.rowLabel}”一行都${what}`
    if (isRow) return `“${first.rowLabel}”一行有${count}格${what}`
    if (isColumn) return `“${first.columnLabel}”一列有${count}格${what}`
    return `从“${first.rowLabel}”的“${first.columnLabel}”起，有${count}格${what}`
  }
  const what = isBlank ? 'empty' : `filled with “${first.text}” instead of a number`
  if (count === 1) return `“${first.columnLabel}” of “${first.rowLabel}” is ${what}`
  if (isRow) return `${count} cells of the row “${first.rowLabel}” are ${what}`
  if (isColumn) return `${count} cells of the column “${first.columnLabel}” are ${what}`
  return `${count} cells from “${first.columnLabel}” of “${first.rowLabel}” on are ${what}`
}
