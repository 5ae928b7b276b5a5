import {
  columnOf,
  compare,
  type Decimal,
  defineRule,
  type Figure,
  type Finding,
  findCell,
  parseDecimal,
  quantityOf,
  type Report,
  type ReportTable,
  rememberFor,
  type TableCell,
  type Wording
} from '#rule'
import {disclosureDraft, regulationsDraft} from '../example-draft.ts'

interface Found extends Finding {
  readonly cells: readonly TableCell[]
  readonly reason: Wording
}

type Doubt = ReportTable['spec']['improbable'][number]

export default defineRule<Record<string, never>, Found>({
  id: 'improbable-figure',
  severity: 'warning',
  title: {zh: '不大可能的数', en: 'a figure that is hard to believe'},
  why: {
    zh: '算术上说得通、实际上难以成立的数，多半是填错了行、错了栏，或者把金额当成了件数。例如镇政府不能制定规章，该行却不是0。',
    en: 'Some figures break no sum and still cannot well be: they stand in the wrong row, or money in a column of cases.'
  },
  remedy: {
    zh: '核对这一格填的是不是表头要求的内容；确实如此的，可以写明理由后忽略本提示。',
    en: 'See whether the cell holds what its heading asks for; if it does, allow the finding with your reason.'
  },

  *check(report) {
    for (const table of report.tables) {
      if (table.form === 'generic') continue
      for (const doubt of table.spec.improbable) yield* doubted(doubt, table, report)
      yield* misplacedMoney(table)
    }
  },

  message: {
    zh: ({cells, reason}) => `${cells.map(inChinese).join('，')}：${reason.zh}`,
    en: ({cells, reason}) => `${cells.map(inEnglish).join(', ')}: ${reason.en}`
  },

  examples: [
    {
      draft: regulationsDraft(['|规章|0|0|0|', '|行政规范性文件|2|0|5|'], {agency: '云岭县松溪镇人民政府'}),
      finds: []
    },
    {
      draft: regulationsDraft(['|规章|0|0|6|', '|行政规范性文件|2|0|5|'], {agency: '云岭县松溪镇人民政府'}),
      finds: ['8:9-8:10 6']
    },
    // A city with districts makes rules of its own.
    {
      draft: regulationsDraft(['|规章|1|0|6|', '|行政规范性文件|2|0|5|'], {agency: '云岭市人民政府'}),
      finds: []
    },
    {
      draft: regulationsDraft(['|规章|1|0|6|', '|行政规范性文件|2|0|0|'], {agency: '云岭市人民政府'}),
      finds: ['9:14-9:15 0']
    },
    // What was made and repealed in one year is not in force.
    {
      draft: regulationsDraft(['|规章|1|0|6|', '|行政规范性文件|2|2|0|'], {agency: '云岭市人民政府'}),
      finds: []
    },
    {draft: procurementDraft('|政府集中采购|0|0|'), finds: []},
    {draft: procurementDraft('|政府集中采购|0|25.6万元|'), finds: ['8:11-8:16 25.6万']},
    {draft: procurementDraft('|政府集中采购|3|0|'), finds: ['8:11-8:12 0']},
    {draft: procurementDraft('|政府集中采购|3|256000元|'), finds: []},
    // Without a unit nobody knows whether it is 元 or 万元.
    {draft: procurementDraft('|政府集中采购|3|8040|'), finds: ['8:11-8:15 8040']},
    {draft: procurementDraft('|政府集中采购|12万元|120000元|'), finds: ['8:9-8:12 12万']}
  ]
})

function procurementDraft(row: string): string {
  const table = {title: '第二十条第（九）项', head: '信息内容|采购项目数量|采购总金额', rows: [row]}
  return disclosureDraft([table], {year: 2020})
}

function* doubted(doubt: Doubt, table: ReportTable, report: Report): Generator<Found> {
  if (doubt.agency && !isAgency(report.agency?.text ?? null, doubt.agency)) return
  const {every, some} = conditionsOf(doubt)
  for (const row of table.spec.rows) {
    if (doubt.rows && !doubt.rows.includes(row.id)) continue
    const met = cellsThatMeet(every, table, row.id)
    if (met.length < every.length) continue
    const others = cellsThatMeet(some, table, row.id)
    if (some.length > 0 && others.length === 0) continue
    const cells = [...met, ...others]
    // The last condition is the one that the others make hard to believe.
    const at = (doubt.every.length > 0 ? cells.at(-1) : cells[0])?.figure
    if (!at) continue
    const because = cells.flatMap(({figure}) => (figure && figure !== at ? [figure] : []))
    yield {at, because, cells, reason: doubt.reason, severity: doubt.severity}
  }
}

/** A condition such as `made > 0`. */
interface Condition {
  readonly column: string
  readonly relation: string | undefined
  readonly bound: Decimal | null
}

const conditionsOf = rememberFor(({every, some}: Doubt) => ({
  every: every.map(readCondition),
  some: some.map(readCondition)
}))

function readCondition(text: string): Condition {
  const [column = '', relation, limit = ''] = text.split(' ')
  return {column, relation, bound: parseDecimal(limit)}
}

/** The cells of the row that the conditions speak of, where they hold. */
function cellsThatMeet(conditions: readonly Condition[], table: ReportTable, row: string): TableCell[] {
  const found: TableCell[] = []
  for (const condition of conditions) {
    const cell = findCell(table, row, condition.column)
    if (cell?.figure && meets(cell.figure, condition)) found.push(cell)
  }
  return found
}

function meets({value}: Figure, {relation, bound}: Condition): boolean {
  if (!bound) return false
  const order = compare(value, bound)
  switch (relation) {
    case '=':
      return order === 0
    case '>':
      return order > 0
    case '<':
      return order < 0
    case '>=':
      return order >= 0
    default:
      return order <= 0
  }
}

function isAgency(name: string | null, {endings, containing, except}: NonNullable<Doubt['agency']>): boolean {
  if (name === null || except.some(word => name.includes(word))) return false
  if (!endings.some(ending => name.endsWith(ending))) return false
  return containing.length === 0 || containing.some(word => name.includes(word))
}

/** 万元 in a column of cases, and an amount of money of which nobody can tell the unit. */
function* misplacedMoney(table: ReportTable): Generator<Found> {
  const isUnitDue = table.spec.columns.some(({unitPrinted}) => unitPrinted)
  for (const cell of table.cells) {
    const {figure} = cell
    if (!figure || !(isUnitDue || isMoney(figure, cell.text))) continue
    const column = columnOf(cell, table)
    if (!column) continue
    if (quantityOf(cell, table) !== 'amount' && isMoney(figure, cell.text)) {
      yield {
        at: figure,
        because: [],
        cells: [cell],
        reason: {zh: '这一栏填个数，疑把金额填了进来', en: 'money in a column of numbers'}
      }
    } else if (column.unitPrinted && figure.value.units !== 0n && !isMoney(figure, cell.text)) {
      yield {
        at: figure,
        because: [],
        cells: [cell],
        reason: {zh: '没有写单位，看不出是元还是万元', en: 'no unit, so that it may be 元 or 万元'},
        severity: 'note'
      }
    }
  }
}

function isMoney({unit}: Figure, printed: string): boolean {
  return unit?.endsWith('元') === true && printed.includes('元')
}

function inChinese({rowLabel, columnLabel, text}: TableCell): string {
  return `“${rowLabel}”的“${columnLabel}”写作 ${text}`
}

function inEnglish({rowLabel, columnLabel, text}: TableCell): string {
  return `“${columnLabel}” of “${rowLabel}” reads ${text}`
}
