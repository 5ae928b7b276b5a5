import {
  defineRule,
  type Figure,
  type Finding,
  isNegative,
  isWhole,
  mayBeNegative,
  mayHaveDecimals,
  type Quantity,
  quantityOf,
  type TableCell
} from '#rule'
import {disclosureDraft} from '../example-draft.ts'

interface Found extends Finding {
  readonly figure: Figure
  readonly cell: TableCell
  readonly fault: 'negative' | 'fraction'
}

export default defineRule<Record<string, never>, Found>({
  id: 'impossible-figure',
  severity: 'error',
  title: {zh: '不可能出现的数', en: 'a figure that cannot be'},
  why: {
    zh: '件数是数出来的，只能是0或正整数；金额不会是负数。出现负数或小数，一定是填错了格、漏了字或点错了小数点。',
    en: 'Cases are counted: their number is whole and not negative, and an amount of money is not negative. Anything else is a slip.'
  },
  remedy: {zh: '对照台账改成实际件数。', en: 'Write the number that your records show.'},

  *check(report) {
    for (const table of report.tables) {
      if (table.form === 'generic') continue
      for (const cell of table.cells) {
        const {figure} = cell
        if (!figure || (isWhole(figure.value) && !isNegative(figure.value))) continue
        const fault = faultOf(figure, quantityOf(cell, table))
        if (fault) yield {at: figure, because: [], figure, cell, fault}
      }
    }
  },

  message: {
    zh: ({figure, cell, fault}) =>
      fault === 'negative'
        ? `“${cell.rowLabel}”的“${cell.columnLabel}”写作 ${figure.text}，不可能是负数`
        : `“${cell.rowLabel}”的“${cell.columnLabel}”写作 ${figure.text}，件数不可能有小数`,
    en: ({figure, cell, fault}) =>
      `“${cell.columnLabel}” of “${cell.rowLabel}” reads ${figure.text}, which cannot be ${fault === 'negative' ? 'negative' : 'a fraction'}`
  },

  examples: [
    {draft: table2021('|规章|0|0|0|', '|行政许可|5|', '|行政事业性收费|12.55|'), finds: []},
    {draft: table2021('|规章|0|-1|0|', '|行政许可|5|', '|行政事业性收费|12.55|'), finds: ['9:7-9:9 -1']},
    {draft: table2021('|规章|0|0|0|', '|行政许可|5.5|', '|行政事业性收费|0|'), finds: ['14:7-14:10 5.5']},
    {draft: table2021('|规章|0|0|0|', '|行政许可|5|', '|行政事业性收费|－3|'), finds: ['19:10-19:12 －3']},
    // A number with a zero after the point is whole; a dash is no minus.
    {draft: table2021('|规章|0|—|0|', '|行政许可|5.0|', '|行政事业性收费|0|'), finds: []},
    // 本年增/减 may be negative.
    {
      draft:
        '# 云岭县林业局2020年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n|第二十条第（五）项||||\n|---|---|---|---|\n|信息内容|上一年项目数量|本年增/减|处理决定数量|\n|行政许可|12|-3|40|\n|其他对外管理服务事项|2|+1|0|\n',
      finds: []
    }
  ]
})

function table2021(rules: string, licences: string, charges: string): string {
  return disclosureDraft([
    {
      title: '第二十条第（一）项',
      head: '信息内容|本年制发件数|本年废止件数|现行有效件数',
      rows: ['|行政规范性文件|2|1|5|', rules]
    },
    {title: '第二十条第（五）项', head: '信息内容|本年处理决定数量', rows: [licences]},
    {title: '第二十条第（八）项', head: '信息内容|本年收费金额（单位：万元）', rows: [charges]}
  ])
}

function faultOf({value}: Figure, quantity: Quantity): Found['fault'] | null {
  if (!mayBeNegative(quantity) && isNegative(value)) return 'negative'
  return !mayHaveDecimals(quantity) && !isWhole(value) ? 'fraction' : null
}
