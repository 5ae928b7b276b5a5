import {describe, expect, test} from 'vitest'
import {languages} from '../../../../rules/language/index.ts'
import {profiles, rules} from '../../../../src/index.ts'
import {lint} from '../../../../src/lint.ts'

const settings = rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({}) ?? {}}))

/** What is said of the sums of a table in an otherwise empty report: severity and figure. */
async function accused(...lines: readonly string[]): Promise<string[]> {
  const [head = '', ...rows] = lines
  const table = [head, head.replace(/[^|]+/g, '---'), ...rows].map(line => `|${line}|`).join('\n')
  const bytes = new TextEncoder().encode(`# 云岭县2023年业务统计\n\n${table}\n`)
  const {diagnostics} = await lint({
    path: 'draft.md',
    bytes,
    languages,
    profiles,
    rules: settings,
    language: 'zh'
  })
  return diagnostics
    .filter(({severity}) => severity !== 'note')
    .map(({severity, text, expected}) => `${severity} ${text} ${expected}`)
}

describe('a total without a form', () => {
  test.each([
    '电话',
    '价格举报',
    '时间变更',
    '率队调研',
    '经济增长类',
    '比例调整',
    '减税降费',
    'Phone calls'
  ])('takes the row %s for a part like any other', async name => {
    expect(await accused('类别|收到|办结', '网站|41|17', `${name}|23|8`, '合计|64|25')).toEqual([])
    expect(await accused('类别|收到|办结', '网站|41|17', `${name}|23|8`, '合计|64|52')).not.toEqual([])
  })

  test.each(['…', '暂无', '见附表', '3+2', '五', '#REF!', '*'])('is left open by %s', async text => {
    expect(await accused('类别|收到|办结', `网站|41|${text}`, '信函|23|8', '合计|64|25')).toEqual([])
    expect(await accused('类别|收到', `网站|${text}`, '信函|23', '当面|9', '合计|64')).toEqual([])
  })

  test('is not proved by zeros', async () => {
    const rows = [
      '204|||公安|800|0',
      '204|06||司法|800|0',
      '204|06|01|行政运行|500|0',
      '204|06|04|基层司法|300|0'
    ]
    const others = ['221|||住房|100|0', '221|02||改革|100|0', '221|02|01|公积金|60|0', '221|02|03|补贴|40|0']
    expect(await accused('类|款|项|科目|合计|其他', ...rows, ...others, '合计||||900|0')).toEqual([])
    expect(
      await accused(
        '类|款|项|科目|合计|其他',
        ...rows.with(3, '204|06|04|基层司法|310|0'),
        ...others,
        '合计||||900|0'
      )
    ).not.toEqual([])
  })

  test.each([
    [
      'a subtotal above its parts',
      ['1年以内|20', '3年以上|18', '3至4年|10', '4至5年|5', '5年以上|3', '合计|38']
    ],
    [
      'below half years',
      ['一季度|10', '二季度|8', '上半年|18', '三季度|7', '四季度|9', '下半年|16', '全年合计|34']
    ],
    ['with sub-rows', ['甲|30', '－乙|10', '－丙|20', '丁|5', '合计|35']],
    ['with 其中 alone on a line', ['甲|30', '其中：|', '乙|10', '丙|20', '丁|5', '合计|35']],
    ['less something', ['甲|30', '乙|12', '减：丙|5', '合计|37']],
    ['of income and expenditure', ['收入|30', '支出|12', '合计|18']],
    ['with a figure in brackets', ['甲|40479', '乙|38563', '丙|(237)', '合计|78805']]
  ])('%s is clean', async (_, rows) => {
    expect(await accused('项目|金额', ...rows)).toEqual([])
  })

  test('may carry a unit and stand before other columns', async () => {
    const head = '单位|警告|罚款|其他|合计（宗）|罚没收入（万元）'
    expect(await accused(head, '甲|12|45|3|60|187.40', '乙|30|128|6|164|402.15')).toEqual([])
    expect(await accused(head, '甲|12|45|3|60|187.40', '乙|30|128|6|146|402.15')).toEqual(['error 146 null'])
  })

  test('is doubted where it lacks the same line in every column', async () => {
    const rows = ['甲|301|42', '乙|520|77', '丙|114|65']
    const found = await accused('类别|收到|办结', ...rows, '合计|415|107')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(one => one.startsWith('warning'))).toBe(true)
  })

  test('is found out where it stands first in both directions', async () => {
    const rows = ['城乡|264.87|62.63|202.24', '教育|10.28|10.82|0', '环保|2.71|2.71|0', '农林|29.42|29.42|0']
    expect(await accused('科目|合计|基本|项目', '合计|307.82|105.58|202.24', ...rows)).toEqual([
      'error 10.28 10.82'
    ])
  })
})

test('a table set side by side has labels of its own in each half', async () => {
  const rows = ['拨款|2940|教育|2106', '其他|60|农林|833', '合计|3000|卫生|61', '||合计|3000']
  expect(await accused('收入|决算数|支出|决算数', ...rows)).toEqual([])
})
