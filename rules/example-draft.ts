/** A table as Markdown prints it, with the cells of its title and head written behind one another: 信息内容|本年处理决定数量 */
export interface ExampleTable {
  readonly title: string
  readonly head: string
  /** Whole lines: |行政许可|5| */
  readonly rows: readonly string[]
}

interface Origin {
  readonly year?: number
  readonly agency?: string
}

/** Drafts for the examples of rules: the part on proactive disclosure, with these tables. The first begins on line 5. */
export function disclosureDraft(
  tables: readonly ExampleTable[],
  {year = 2022, agency = '云岭县林业局'}: Origin = {}
): string {
  const lines = tables.flatMap(({title, head, rows}) => {
    const columns = head.split('|').length
    return [`|${title}${'|'.repeat(columns)}`, `|${'---|'.repeat(columns)}`, `|${head}|`, ...rows, '']
  })
  return [
    `# ${agency}${year}年政府信息公开工作年度报告`,
    '',
    '## 二、主动公开政府信息情况',
    '',
    ...lines
  ].join('\n')
}

/** With the table of rules and normative documents alone; its rows begin on line 8. */
export function regulationsDraft(
  rows: readonly string[],
  {columns = '本年制发件数|本年废止件数|现行有效件数', ...origin}: Origin & {readonly columns?: string} = {}
): string {
  return disclosureDraft([{title: '第二十条第（一）项', head: `信息内容|${columns}`, rows}], origin)
}
