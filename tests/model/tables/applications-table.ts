/** The table of applications of 2021 with made-up figures, to be printed in every way that people paste it. */
import cn2021 from '../../../rules/profiles/cn-2021.json' with {type: 'json'}

const spec = cn2021.tables.find(({id}) => id === 'applications')
if (!spec) throw new Error('the profile has no table of applications')

export const rowLabels: readonly string[] = spec.rows.map(({label}) => label)
export const rowIds: readonly string[] = spec.rows.map(({id}) => id)
export const columnLabels: readonly string[] = spec.columns.map(({label}) => label)
export const columnIds: readonly string[] = spec.columns.map(({id}) => id)

/** A figure that no other cell near it has. */
export function figureAt(row: number, column: number): string {
  return `${row * 10 + column + 100}`
}

export function figuresOf(row: number): string[] {
  return columnIds.map((_, column) => figureAt(row, column))
}

/** Headings beside the rows, by the row that they begin at. */
export const groups: ReadonlyMap<number, {readonly label: string; readonly count: number}> = new Map([
  [4, {label: '（三）不予公开', count: 8}],
  [12, {label: '（四）无法提供', count: 3}],
  [15, {label: '（五）不予处理', count: 5}],
  [20, {label: '（六）其他处理', count: 3}]
])

export const outerGroup = '三、本年度办理结果'
export const statement = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

export const opening = '云岭县林业局2022年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n'

/** Markdown with one label a row. */
export function markdown(
  labels: readonly string[] = rowLabels,
  headings: readonly string[] = columnLabels,
  rows: readonly number[] = rowLabels.map((_, index) => index)
): string {
  const line = (cells: readonly string[]) => `|${cells.join('|')}|\n`
  return [
    line(['项目', ...headings]),
    line(['---', ...headings.map(() => '---')]),
    ...rows.map(row => line([labels[row] ?? '', ...figuresOf(row)]))
  ].join('')
}

export const headingHtml = `<tr><td colspan=3 rowspan=3>${statement}</td><td colspan=7>申请人情况</td></tr><tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr><tr>${columnLabels
  .slice(1, 6)
  .map(label => `<td>${label}</td>`)
  .join('')}</tr>`

/** The rows of the form with its merged cells. */
export function rowHtml(row: number): string {
  const label = rowLabels[row] ?? ''
  const group = groups.get(row)
  const isAlone = row < 2 || row === 24
  const stands = [2, 3, 23].includes(row)
  const labels = isAlone
    ? `<td colspan=3>${label}</td>`
    : `${row === 2 ? `<td rowspan=22>${outerGroup}</td>` : ''}${group ? `<td rowspan=${group.count}>${group.label}</td>` : ''}<td${stands ? ' colspan=2' : ''}>${label}</td>`
  return `<tr>${labels}${figuresOf(row)
    .map(figure => `<td><p><span>${figure}</span></p></td>`)
    .join('')}</tr>`
}

export function html(rows: readonly number[] = rowLabels.map((_, index) => index)): string {
  return `<table>${headingHtml}${rows.map(rowHtml).join('')}</table>`
}

/** Every cell in reading order, as a clipboard gives them. */
export function cellList(figures: (row: number) => readonly string[] = figuresOf): string[] {
  const heading = [statement, '申请人情况', '自然人', '法人或其他组织', '总计', ...columnLabels.slice(1, 6)]
  const rows = rowLabels.flatMap((label, row) => [
    ...(row === 2 ? [outerGroup] : []),
    ...(groups.has(row) ? [groups.get(row)?.label ?? ''] : []),
    label,
    ...figures(row)
  ])
  return [...heading, ...rows]
}
