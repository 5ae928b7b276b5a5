import type {Random} from '../random.ts'

/** A place in a table: line and column, from 0, headings not counted. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** A total and what it adds up. */
export interface Sum {
  readonly total: Place
  readonly parts: readonly Place[]
  /** Sums of one line for different columns: what one bears out, it bears out for the others. */
  readonly family: string
}

/** One line: its labels, and its figures in hundredths; null prints nothing. */
export interface MadeRow {
  readonly labels: readonly string[]
  readonly figures: readonly (number | null)[]
}

/** A table without a form in which everything adds up. */
export interface MadeTable {
  readonly layout: string
  readonly head: readonly (readonly string[])[]
  readonly rows: readonly MadeRow[]
  readonly sums: readonly Sum[]
  /** How many columns of labels and of figures stand beside each other: [1, 3], or [1, 2, 1, 2] side by side. */
  readonly pattern: readonly number[]
}

/** Rows as people name them: many hold a word that elsewhere means a rate, a date or a sign. */
export const rowNames: readonly string[] = [
  '电话',
  '价格举报',
  '时间变更',
  '率队调研',
  '经济增长类',
  '网站',
  '信函',
  '当面',
  '减税降费咨询',
  '每日一问',
  '扣分申诉',
  '支出类咨询',
  '日期更正',
  '年度考核',
  '编号查询',
  '排名公示',
  '比例调整',
  '平均工资咨询',
  '费用减免',
  '成本监审',
  '城东街道',
  '城西街道',
  '滨河街道',
  '南屿镇',
  '北樟镇',
  '农业',
  '林业',
  '水务',
  '交通',
  '教育',
  '卫生',
  '民政',
  '人社',
  '住建',
  '市场监管',
  '应急',
  '文旅',
  '公安',
  '司法',
  '财政'
]

export const columnNames: readonly string[] = [
  '受理量',
  '办结量',
  '转办量',
  '回访量',
  '线上',
  '线下',
  '本年',
  '上年',
  '企业',
  '个人',
  '现场',
  '书面',
  '一般件',
  '重点件'
]

export interface Size {
  readonly rows: number
  readonly columns: number
}

/** Figures of one kind of table: counts, or money with two decimals. */
export interface Figures {
  readonly hasDecimals: boolean
  readonly make: (column: number) => number
}

/** Figures for a table, some of whose columns are all zeros or nearly so. */
export function makeFigures(random: Random, columns: number, zeroColumns: number): Figures {
  const hasDecimals = random.chance(0.3)
  const size = random.pick([60, 900, 20_000])
  const zero = new Set(random.sample([...Array(columns).keys()], Math.min(zeroColumns, columns - 1)))
  const make = (column: number) => {
    if (zero.has(column)) return random.chance(0.08) ? random.int(1, 9) * 100 : 0
    if (random.chance(0.06)) return 0
    return hasDecimals ? random.int(100, size * 100) : random.int(1, size) * 100
  }
  return {hasDecimals, make}
}

export function print(value: number | null, hasDecimals: boolean, random: Random): string {
  if (value === null) return ''
  const sign = value < 0 ? '-' : ''
  const size = Math.abs(value)
  const digits = hasDecimals ? (size / 100).toFixed(2) : `${size / 100}`
  const [whole = '', ...rest] = digits.split('.')
  const grouped = random.chance(0.5) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  const text = [grouped, ...rest].join('.')
  return sign === '' ? text : random.pick([`-${text}`, `(${text})`])
}
