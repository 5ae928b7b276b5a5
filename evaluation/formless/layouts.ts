import type {Random} from '../random.ts'
import {
  columnNames,
  type Figures,
  type MadeRow,
  type MadeTable,
  makeFigures,
  type Place,
  rowNames,
  type Sum
} from './made-table.ts'

/** A table that grows line by line, with what its totals add up. */
interface Growing {
  readonly rows: MadeRow[]
  readonly sums: Sum[]
  readonly line: (labels: readonly string[], figures: readonly (number | null)[]) => number
  /** The total of some lines, with the sums for every column; `signs` are -1 for what is taken away. */
  readonly total: (labels: readonly string[], parts: readonly number[], signs?: readonly number[]) => number
}

function grow(columns: number): Growing {
  const rows: MadeRow[] = []
  const sums: Sum[] = []
  const line: Growing['line'] = (labels, figures) => rows.push({labels, figures}) - 1
  const total: Growing['total'] = (labels, parts, signs = []) => {
    const figures = Array.from({length: columns}, (_, column) =>
      parts.reduce((sum, part, index) => sum + (signs[index] ?? 1) * (rows[part]?.figures[column] ?? 0), 0)
    )
    const row = line(labels, figures)
    claim(sums, row, parts, columns)
    return row
  }
  return {rows, sums, line, total}
}

function claim(sums: Sum[], row: number, parts: readonly number[], columns: number): void {
  for (let column = 0; column < columns; column++) {
    sums.push({
      total: {row, column},
      parts: parts.map((part): Place => ({row: part, column})),
      family: `row ${row}`
    })
  }
}

/** Moves the last line to a place further up. */
function moveUp({rows, sums}: Growing, to: number): void {
  const last = rows.length - 1
  const [moved] = rows.splice(last, 1)
  if (moved) rows.splice(to, 0, moved)
  const where = ({row, column}: Place): Place => ({
    row: row === last ? to : row >= to ? row + 1 : row,
    column
  })
  for (const [index, {total, parts, family}] of sums.entries())
    sums[index] = {total: where(total), parts: parts.map(where), family}
}

type Layout = (random: Random, zeroColumns: number) => MadeTable & Figures

const totalName = (random: Random) => random.pick(['合计', '总计', '共计', '合  计', '合计：'])

function simple(random: Random, zeroColumns: number, layout: string, isFirst: boolean): MadeTable & Figures {
  const columns = random.int(2, 4)
  const figures = makeFigures(random, columns, zeroColumns)
  const table = grow(columns)
  const names = random.sample(random.shuffle(rowNames), random.int(3, 8))
  for (const name of names) table.line([name], made(figures, columns))
  table.total([totalName(random)], [...table.rows.keys()])
  if (isFirst) moveUp(table, 0)
  return {...table, layout, head: [['项目', ...heads(random, columns)]], pattern: [1, columns], ...figures}
}

function made({make}: Figures, columns: number): number[] {
  return Array.from({length: columns}, (_, column) => make(column))
}

function heads(random: Random, columns: number): string[] {
  return random.sample(random.shuffle(columnNames), columns)
}

function subtotals(random: Random, zeroColumns: number): MadeTable & Figures {
  const columns = random.int(2, 4)
  const figures = makeFigures(random, columns, zeroColumns)
  const table = grow(columns)
  const names = random.shuffle(rowNames)
  const subs: number[] = []
  for (let group = random.int(2, 3); group > 0; group--) {
    const parts = Array.from({length: random.int(2, 4)}, () =>
      table.line([names.pop() ?? ''], made(figures, columns))
    )
    subs.push(table.total(['小计'], parts))
  }
  table.total([random.pick(['合计', '总计'])], subs)
  return {
    ...table,
    layout: 'subtotals',
    head: [['项目', ...heads(random, columns)]],
    pattern: [1, columns],
    ...figures
  }
}

function codes(random: Random, zeroColumns: number): MadeTable & Figures {
  const columns = random.int(2, 4)
  const figures = makeFigures(random, columns, zeroColumns)
  const table = grow(columns)
  const names = random.shuffle(rowNames)
  const tops: number[] = []
  const isSplit = random.chance(0.4)
  for (let top = 0, count = random.int(2, 3); top < count; top++) {
    const code = `${201 + top * 4}`
    const start = table.rows.length
    const middles: number[] = []
    for (let middle = 0, most = random.int(1, 2); middle < most; middle++) {
      const own = `0${middle + 1}`
      const leaves = Array.from({length: random.int(1, 3)}, (_, index) =>
        table.line(
          isSplit
            ? [code, own, `0${index + 1}`, names.pop() ?? '']
            : [`${code}${own}0${index + 1}`, names.pop() ?? ''],
          made(figures, columns)
        )
      )
      table.total(isSplit ? [code, own, '', names.pop() ?? ''] : [`${code}${own}`, names.pop() ?? ''], leaves)
      moveUp(table, leaves[0] ?? 0)
      middles.push(leaves[0] ?? 0)
    }
    table.total(isSplit ? [code, '', '', names.pop() ?? ''] : [code, names.pop() ?? ''], middles)
    moveUp(table, start)
    tops.push(start)
  }
  table.total(isSplit ? ['合计', '', '', ''] : ['', '合计'], tops)
  if (random.chance(0.5)) moveUp(table, 0)
  const labels = isSplit ? ['类', '款', '项', '科目名称'] : ['科目编码', '科目名称']
  return {
    ...table,
    layout: 'codes',
    head: [[...labels, ...heads(random, columns)]],
    pattern: [labels.length, columns],
    ...figures
  }
}

function details(
  random: Random,
  zeroColumns: number,
  layout: string,
  mark: (name: string, index: number) => string
): MadeTable & Figures {
  const columns = random.int(2, 4)
  const figures = makeFigures(random, columns, zeroColumns)
  const table = grow(columns)
  const names = random.shuffle(rowNames)
  const tops: number[] = []
  for (let count = random.int(3, 5); count > 0; count--) {
    const own = table.line([names.pop() ?? ''], made(figures, columns))
    tops.push(own)
    if (!random.chance(0.45)) continue
    const parts = random.int(2, 3)
    const isWhole = layout !== 'of-which' || random.chance(0.6)
    const shares = (table.rows[own]?.figures ?? []).map(figure =>
      divide(random, figure ?? 0, isWhole ? parts : parts + 1)
    )
    const below = Array.from({length: parts}, (_, index) =>
      table.line(
        [mark(names.pop() ?? '', index)],
        shares.map(share => share[index] ?? 0)
      )
    )
    if (isWhole) claim(table.sums, own, below, columns)
  }
  table.total([totalName(random)], tops)
  if (random.chance(0.4)) moveUp(table, 0)
  return {...table, layout, head: [['项目', ...heads(random, columns)]], pattern: [1, columns], ...figures}
}

function divide(random: Random, figure: number, parts: number): number[] {
  const step = figure % 100 === 0 ? 100 : 1
  let rest = figure / step
  return Array.from({length: parts}, (_, index) => {
    const share = index === parts - 1 ? rest : random.int(0, Math.floor(rest))
    rest -= share
    return share * step
  })
}

function running(random: Random, zeroColumns: number): MadeTable & Figures {
  const figures = makeFigures(random, 2, Math.min(zeroColumns, 1))
  const sums: Sum[] = []
  const rows: MadeRow[] = []
  const count = random.pick([4, 6, 12])
  const sofar = [0, 0]
  for (let month = 1; month <= count; month++) {
    const own = made(figures, 2)
    own.forEach((figure, index) => {
      sofar[index] = (sofar[index] ?? 0) + figure
    })
    rows.push({
      labels: [count === 4 ? `第${'一二三四'[month - 1]}季度` : `${month}月`],
      figures: [own[0] ?? 0, sofar[0] ?? 0, own[1] ?? 0, sofar[1] ?? 0]
    })
  }
  const isRepeated = random.chance(0.5)
  const ends = sofar.flatMap(figure => [figure, isRepeated ? figure : null])
  rows.push({labels: ['合计'], figures: ends})
  for (const column of [0, 2])
    sums.push({
      total: {row: count, column},
      parts: Array.from({length: count}, (_, row): Place => ({row, column})),
      family: 'total'
    })
  const [one, other] = heads(random, 2)
  return {
    layout: 'running',
    head: [['月份', `${one}`, `${one}累计`, `${other}`, `${other}累计`]],
    rows,
    sums,
    pattern: [1, 4],
    ...figures
  }
}

function signed(random: Random, zeroColumns: number): MadeTable & Figures {
  const columns = random.int(2, 3)
  const figures = makeFigures(random, columns, zeroColumns)
  const table = grow(columns)
  const names = random.shuffle(rowNames)
  const added = Array.from({length: random.int(2, 3)}, () =>
    table.line(
      [names.pop() ?? ''],
      made(figures, columns).map(figure => figure * 3)
    )
  )
  const isPrinted = random.chance(0.5)
  const taken = Array.from({length: random.int(1, 2)}, (_, index) =>
    table.line(
      [isPrinted ? `${names.pop()}` : `${index === 0 || random.chance(0.5) ? '减：' : '减：'}${names.pop()}`],
      made(figures, columns).map(figure => (isPrinted ? -figure : figure))
    )
  )
  table.total(
    [totalName(random)],
    [...added, ...taken],
    [...added.map(() => 1), ...taken.map(() => (isPrinted ? 1 : -1))]
  )
  return {
    ...table,
    layout: 'signed',
    head: [['项目', ...heads(random, columns)]],
    pattern: [1, columns],
    ...figures
  }
}

function twoHeads(random: Random, zeroColumns: number): MadeTable & Figures {
  const own = random.int(2, 3)
  const columns = own * 2
  const figures = makeFigures(random, columns, zeroColumns)
  const rows: MadeRow[] = []
  const sums: Sum[] = []
  const names = random.sample(random.shuffle(rowNames), random.int(3, 6))
  const width = columns + 3
  const places = [[...Array(own).keys()], [...Array(own).keys()].map(index => own + 1 + index)]
  for (const name of names) {
    const raw = made(figures, columns)
    const [left, right] = [raw.slice(0, own), raw.slice(own)]
    const add = (all: readonly number[]) => all.reduce((sum, figure) => sum + figure, 0)
    rows.push({labels: [name], figures: [...left, add(left), ...right, add(right), add(raw)]})
  }
  rows.push({
    labels: ['合计'],
    figures: Array.from({length: width}, (_, column) =>
      rows.reduce((sum, {figures: line}) => sum + (line[column] ?? 0), 0)
    )
  })
  for (const row of rows.keys()) {
    places.forEach((parts, group) => {
      sums.push({
        total: {row, column: group === 0 ? own : own * 2 + 1},
        parts: parts.map((column): Place => ({row, column})),
        family: `column ${group}`
      })
    })
    sums.push({
      total: {row, column: width - 1},
      parts: [own, own * 2 + 1].map((column): Place => ({row, column})),
      family: 'column all'
    })
  }
  claim(sums, rows.length - 1, [...names.keys()], width)
  const kinds = heads(random, own)
  const blank = Array(own).fill('')
  return {
    layout: 'two-heads',
    head: [
      ['项目', '城区', ...blank, '乡镇', ...blank, '合计'],
      ['', ...kinds, '小计', ...kinds, '小计', '']
    ],
    rows,
    sums,
    pattern: [1, width],
    ...figures
  }
}

function sideBySide(random: Random, zeroColumns: number): MadeTable & Figures {
  const figures = makeFigures(random, 4, Math.min(zeroColumns, 1))
  const names = random.shuffle(rowNames)
  const sums: Sum[] = []
  const lengths = [random.int(3, 7), random.int(3, 7)]
  const height = Math.max(...lengths) + 1
  const isAligned = random.chance(0.6)
  const rows = Array.from({length: height}, () => ({
    labels: ['', ''],
    figures: new Array<number | null>(4).fill(null)
  }))
  lengths.forEach((length, side) => {
    const last = isAligned ? height - 1 : length
    const write = (row: number, label: string, two: readonly number[]) => {
      const line = rows[row]
      if (!line) return
      line.labels[side] = label
      two.forEach((figure, index) => {
        line.figures[side * 2 + index] = figure
      })
    }
    const made = Array.from({length}, () => [figures.make(side * 2), figures.make(side * 2 + 1)])
    made.forEach((two, row) => {
      write(row, names.pop() ?? '', two)
    })
    const add = (index: number) => made.reduce((sum, two) => sum + (two[index] ?? 0), 0)
    write(last, side === 0 ? '收入合计' : '支出合计', [add(0), add(1)])
    for (const column of [side * 2, side * 2 + 1]) {
      const parts = Array.from({length}, (_, row): Place => ({row, column}))
      sums.push({total: {row: last, column}, parts, family: `side ${side}`})
    }
  })
  const head = [['收入项目', '预算数', '决算数', '支出项目', '预算数', '决算数']]
  return {layout: 'side-by-side', head, rows, sums, pattern: [1, 2, 1, 2], ...figures}
}

function units(random: Random, zeroColumns: number): MadeTable & Figures {
  const parts = random.int(3, 5)
  const figures = makeFigures(random, parts, zeroColumns)
  const rows: MadeRow[] = []
  const sums: Sum[] = []
  const names = random.sample(random.shuffle(rowNames), random.int(2, 6))
  const isFirst = random.chance(0.3)
  const kinds = random.sample(
    ['警告', '罚款', '没收违法所得', '吊销许可证', '责令停产', '行政拘留', '其他处罚'],
    parts
  )
  const own = (column: number) => (isFirst ? column + 1 : column)
  for (const [row, name] of names.entries()) {
    const line = made(figures, parts)
    const sum = line.reduce((all, figure) => all + figure, 0)
    rows.push({
      labels: [name],
      figures: [...(isFirst ? [sum, ...line] : [...line, sum]), random.int(100, 90_000) * 100]
    })
    sums.push({
      total: {row, column: isFirst ? 0 : parts},
      parts: line.map((_, column): Place => ({row, column: own(column)})),
      family: 'column'
    })
  }
  const head = isFirst
    ? ['合计（宗）', ...kinds]
    : [...kinds, random.pick(['合计（宗）', '合计(件)', '总计（宗）'])]
  return {
    layout: 'units',
    head: [['部门', ...head, '罚没收入（万元）']],
    rows,
    sums,
    pattern: [1, parts + 2],
    ...figures
  }
}

function blankHeadings(random: Random, zeroColumns: number): MadeTable & Figures {
  const columns = random.int(2, 4)
  const figures = makeFigures(random, columns, zeroColumns)
  const table = grow(columns)
  const names = random.shuffle(rowNames)
  const isFirst = random.chance(0.4)
  for (const heading of random.sample(['一、基本服务', '二、专项服务', '三、其他服务'], random.int(2, 3))) {
    table.line([heading], Array(columns).fill(null))
    const parts = Array.from({length: random.int(2, 4)}, () =>
      table.line([names.pop() ?? ''], made(figures, columns))
    )
    table.total([random.pick(['小计', '合计'])], parts)
    if (isFirst) moveUp(table, parts[0] ?? 0)
  }
  return {
    ...table,
    layout: 'blank-headings',
    head: [['项目', ...heads(random, columns)]],
    pattern: [1, columns],
    ...figures
  }
}

/** The ways in which tables without a form are laid out. */
export const layouts: Readonly<Record<string, Layout>> = {
  'total-last': (random, zeroColumns) => simple(random, zeroColumns, 'total-last', false),
  'total-first': (random, zeroColumns) => simple(random, zeroColumns, 'total-first', true),
  subtotals,
  codes,
  'of-which': (random, zeroColumns) =>
    details(random, zeroColumns, 'of-which', (name, index) => (index === 0 ? `其中：${name}` : name)),
  dashes: (random, zeroColumns) => {
    const mark = random.pick(['－', '- ', '· ', '①', 'a. ', '&emsp;'])
    const marks = mark === '①' ? '①②③' : mark === 'a. ' ? 'abc' : ''
    return details(
      random,
      zeroColumns,
      'dashes',
      (name, index) => `${marks === '' ? mark : `${marks[index]}${mark.slice(1)}`}${name}`
    )
  },
  running,
  signed,
  'two-heads': twoHeads,
  'side-by-side': sideBySide,
  units,
  'blank-headings': blankHeadings
}
