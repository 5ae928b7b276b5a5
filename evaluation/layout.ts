import {cellKey, type Draft, type DraftTable, type Values} from './draft.ts'
import {
  applicants,
  applicationRows,
  balanceSentence,
  disclosureParts,
  type Labelled,
  nationalRows,
  reviewColumns,
  reviewRows,
  statisticsRows
} from './forms.ts'

/** A printed cell of a table; a merged one stands once, at its upper left corner. */
export interface GridCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly isHeader: boolean
  /** The name of the figure in it, or null for a label. */
  readonly key: string | null
}

export interface Grid {
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly GridCell[]
}

export interface LayoutStyle {
  /** How many columns the row labels of the table of applications take. */
  readonly labelColumns: 1 | 2 | 3
  /** Whether the tables under 第二十条 are printed as one. */
  readonly isDisclosureJoined: boolean
  /** Whether the headings over the columns take one line only. */
  readonly hasFlatHeader: boolean
}

type Sketch = Omit<GridCell, 'isHeader' | 'key' | 'rowSpan' | 'columnSpan'> & Partial<GridCell>

function grid(sketches: readonly Sketch[], columnCount: number): Grid {
  const cells = sketches.map(cell => ({isHeader: false, key: null, rowSpan: 1, columnSpan: 1, ...cell}))
  return {cells, columnCount, rowCount: Math.max(...cells.map(({row, rowSpan}) => row + rowSpan))}
}

/** The printed tables of a block, in the order in which they stand. */
export function layTable(draft: Draft, table: DraftTable, style: LayoutStyle): Grid[] {
  const form = draft.form === 'cn-2019' ? 'cn-2019' : 'cn-2021'
  const values = (id: string): Values | undefined => table.tables.find(one => one.id === id)
  const cell = (id: string, row: string, column: string) => ({
    key: cellKey({table: id, row, column}),
    text: values(id)?.printed.get(`${row}/${column}`) ?? ''
  })
  switch (table.group) {
    case 'applications':
      return [layApplications(form, style, (row, column) => cell('applications', row, column))]
    case 'reviews':
      return [layReviews((row, column) => cell('reviews', row, column))]
    case 'disclosure':
      return layDisclosure(form, style, cell)
    case 'statistics':
      return [layStatistics(draft.year, (row, column) => cell('statistics', row, column))]
    case 'national':
      return [layNational((row, column) => cell('national-statistics', row, column))]
    case 'grid':
      return table.tables.map(one => layGrid(one, (row, column) => cell(one.id, row, column)))
  }
}

type Printed = (row: string, column: string) => {key: string; text: string}

function layApplications(form: 'cn-2021' | 'cn-2019', style: LayoutStyle, printed: Printed): Grid {
  const {labelColumns} = style
  const sketches: Sketch[] = []
  const headerRows = style.hasFlatHeader ? 1 : 3
  sketches.push({
    text: style.hasFlatHeader ? '项目' : balanceSentence,
    row: 0,
    column: 0,
    rowSpan: headerRows,
    columnSpan: labelColumns,
    isHeader: true
  })
  if (style.hasFlatHeader) {
    applicants.forEach(({label}, index) => {
      sketches.push({text: label, row: 0, column: labelColumns + index, isHeader: true})
    })
  } else {
    sketches.push({text: '申请人情况', row: 0, column: labelColumns, columnSpan: 7, isHeader: true})
    sketches.push({text: '自然人', row: 1, column: labelColumns, rowSpan: 2, isHeader: true})
    sketches.push({text: '法人或其他组织', row: 1, column: labelColumns + 1, columnSpan: 5, isHeader: true})
    applicants.slice(1, 6).forEach(({label}, index) => {
      sketches.push({text: label, row: 2, column: labelColumns + 1 + index, isHeader: true})
    })
    sketches.push({text: '总计', row: 1, column: labelColumns + 6, rowSpan: 2, isHeader: true})
  }
  const rows = applicationRows[form]
  if (labelColumns === 1) layLabelsInOneColumn(sketches, rows, headerRows, printed)
  else layLabelsApart(sketches, rows, headerRows, labelColumns, printed)
  return grid(sketches, labelColumns + 7)
}

/** Every group has a line of its own, with nothing in its cells. */
function layLabelsInOneColumn(
  sketches: Sketch[],
  rows: readonly Labelled[],
  from: number,
  printed: Printed
): void {
  let line = from
  let open: readonly string[] = []
  for (const {id, label, groups = []} of rows) {
    groups.forEach((group, depth) => {
      if (open[depth] === group) return
      sketches.push({text: group, row: line, column: 0})
      for (let column = 1; column <= 7; column++) sketches.push({text: '', row: line, column})
      line++
    })
    open = groups
    sketches.push({text: label, row: line, column: 0})
    applicants.forEach((column, index) => {
      sketches.push({...printed(id, column.id), row: line, column: index + 1})
    })
    line++
  }
}

function layLabelsApart(
  sketches: Sketch[],
  rows: readonly Labelled[],
  from: number,
  labelColumns: 2 | 3,
  printed: Printed
): void {
  const drop = labelColumns === 2 ? 1 : 0
  rows.forEach(({id, label, groups = []}, index) => {
    const line = from + index
    const beside = labelColumns === 2 && groups.length === 1 ? [] : groups.slice(groups.length > 1 ? drop : 0)
    beside.forEach((group, depth) => {
      const isFirst = !rows[index - 1]?.groups?.includes(group)
      if (!isFirst) return
      const count = rows.filter(row => row.groups?.includes(group)).length
      sketches.push({text: group, row: line, column: depth, rowSpan: count})
    })
    sketches.push({text: label, row: line, column: beside.length, columnSpan: labelColumns - beside.length})
    applicants.forEach((column, offset) => {
      sketches.push({...printed(id, column.id), row: line, column: labelColumns + offset})
    })
  })
}

function layReviews(printed: Printed): Grid {
  const sketches: Sketch[] = [
    {text: '行政复议', row: 0, column: 0, columnSpan: 5, isHeader: true},
    {text: '行政诉讼', row: 0, column: 5, columnSpan: 10, isHeader: true},
    {text: '未经复议直接起诉', row: 1, column: 5, columnSpan: 5, isHeader: true},
    {text: '复议后起诉', row: 1, column: 10, columnSpan: 5, isHeader: true}
  ]
  reviewRows.forEach(({id}, group) => {
    reviewColumns.forEach((column, index) => {
      const at = group * 5 + index
      sketches.push({
        text: column.label,
        row: group === 0 ? 1 : 2,
        column: at,
        rowSpan: group === 0 ? 2 : 1,
        isHeader: true
      })
      sketches.push({...printed(id, column.id), row: 3, column: at})
    })
  })
  return grid(sketches, 15)
}

function layDisclosure(
  form: 'cn-2021' | 'cn-2019',
  style: LayoutStyle,
  printed: (table: string, row: string, column: string) => {key: string; text: string}
): Grid[] {
  const parts = disclosureParts[form].map(part => {
    const width = style.isDisclosureJoined ? 4 : part.columns.length
    const sketches: Sketch[] = [{text: part.item, row: 0, column: 0, columnSpan: width, isHeader: true}]
    const place = (column: number, of: number, offset: number) => ({
      column,
      columnSpan: column === of - 1 ? width - column : 1,
      row: offset
    })
    part.columns.forEach((text, column) => {
      sketches.push({text, ...place(column, part.columns.length, 1), isHeader: true})
    })
    part.rows.forEach(({table, id, label, cells}, index) => {
      sketches.push({text: label, row: index + 2, column: 0})
      cells.forEach((column, offset) => {
        sketches.push({...printed(table, id, column), ...place(offset + 1, cells.length + 1, index + 2)})
      })
    })
    return {sketches, width, height: part.rows.length + 2}
  })
  if (!style.isDisclosureJoined) return parts.map(({sketches, width}) => grid(sketches, width))
  let offset = 0
  const joined = parts.flatMap(({sketches, height}) => {
    const moved = sketches.map(sketch => ({...sketch, row: sketch.row + offset}))
    offset += height
    return moved
  })
  return [grid(joined, 4)]
}

function layStatistics(year: number, printed: Printed): Grid {
  const sketches: Sketch[] = ['指标名称', '计量单位', `${year}年度`, '历年累计'].map((text, column) => ({
    text,
    row: 0,
    column,
    isHeader: true
  }))
  statisticsRows.forEach(({id, label, unit}, index) => {
    const row = index + 1
    sketches.push({text: label, row, column: 0}, {text: unit, row, column: 1})
    sketches.push({...printed(id, 'year'), row, column: 2}, {...printed(id, 'cumulative'), row, column: 3})
  })
  return grid(sketches, 4)
}

function layNational(printed: Printed): Grid {
  const sketches: Sketch[] = ['统计指标', '单位', '统计数'].map((text, column) => ({
    text,
    row: 0,
    column,
    isHeader: true
  }))
  nationalRows.forEach(({id, label, unit}, index) => {
    const row = index + 1
    const value = id === null ? {text: ''} : printed(id, 'year')
    sketches.push({text: label, row, column: 0}, {text: unit, row, column: 1}, {...value, row, column: 2})
  })
  return grid(sketches, 3)
}

function layGrid(values: Values, printed: Printed): Grid {
  const labels = values.labels ?? {corner: '', rows: [], columns: []}
  const sketches: Sketch[] = [labels.corner, ...labels.columns].map((text, column) => ({
    text,
    row: 0,
    column,
    isHeader: true
  }))
  values.rows.forEach((id, index) => {
    sketches.push({text: labels.rows[index] ?? '', row: index + 1, column: 0})
    values.columns.forEach((column, offset) => {
      sketches.push({...printed(id, column), row: index + 1, column: offset + 1})
    })
  })
  return grid(sketches, values.columns.length + 1)
}

/** The grid line by line: what covers each place, and whether it begins there. */
export function linesOf({
  rowCount,
  columnCount,
  cells
}: Grid): ({cell: GridCell; isCorner: boolean} | null)[][] {
  const lines: ({cell: GridCell; isCorner: boolean} | null)[][] = Array.from({length: rowCount}, () =>
    new Array<{cell: GridCell; isCorner: boolean} | null>(columnCount).fill(null)
  )
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const line = lines[row]
        if (line) line[column] = {cell, isCorner: row === cell.row && column === cell.column}
      }
    }
  }
  return lines
}
