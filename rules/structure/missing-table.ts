import {
  contentOf,
  defineRule,
  type Finding,
  holdsLooseFigures,
  missingRows,
  type Report,
  type ReportTable,
  type Section
} from '#rule'

interface Found extends Finding {
  readonly missing: readonly string[]
  /** Set where the table is there and lacks rows. */
  readonly table: ReportTable | null
}

type Spec = ReportTable['spec']

export default defineRule<Record<string, never>, Found>({
  id: 'missing-table',
  severity: 'error',
  title: {zh: '缺少法定统计表', en: 'statutory table missing'},
  why: {
    zh: '统一格式要求这一部分以表格形式报告，没有数据的也要逐格填“0”。缺了表，这一部分的数就无从核对。',
    en: 'The form wants this part as a table, with zeros where there is nothing. Without it, no figure of the part can be checked.'
  },
  remedy: {
    zh: '按统一格式补上这张表，没有的填“0”。',
    en: 'Add the table as the form has it, with 0 where there is nothing.'
  },

  *check(report) {
    for (const section of report.sections) {
      if (section.id === null) continue
      const missing = missingIn(section, report)
      if (missing.length === 0) continue
      yield {
        at: section.title,
        because: [],
        missing: missing.map(({title}) => title),
        table: null,
        ...lessIf(isUnsure(section, report) || missing.some(spec => isPrinted(spec, section, report)))
      }
    }
    for (const table of report.tables) {
      const at = table.section?.title ?? table.labels[0]
      if (!at || !isUnderstood(table, report)) continue
      const rows = missingRows(table).map(({label}) => label)
      if (rows.length === 0) continue
      yield {at, because: [], missing: rows, table, severity: 'warning'}
    }
  },

  message: {
    zh: ({at, missing, table}) =>
      table
        ? `这一部分的表缺少${listed(missing)}${missing.length > 1 ? `共${missing.length}行` : '一行'}，没有的也要填“0”`
        : `“${at.text}”部分应当有统计表${listed(missing)}，没有找到`,
    en: ({at, missing, table}) =>
      table
        ? `The table lacks ${missing.length > 1 ? `${missing.length} rows: ` : 'the row '}${missing.map(name => `“${name}”`).join(', ')}; write 0 where there is nothing`
        : `“${at.text}” should have the table ${missing.map(name => `“${name}”`).join(', ')}, and none was found`
  },

  examples: [
    {draft: draft(2022, ['|未经复议|', '']), finds: ['3:6-3:23 政府信息公开行政复议、行政诉讼情况']},
    {
      draft: draft(2022, ['本年度没有发生行政复议和行政诉讼。']),
      finds: ['3:6-3:23 政府信息公开行政复议、行政诉讼情况']
    },
    {draft: draft(2022, reviews(3)), finds: []},
    // The form of 2018 and before has no table in this part.
    {draft: draft(2016, ['本年度没有发生行政复议和行政诉讼。']), finds: []},
    // In its first year the form was recommended only.
    {
      draft: draft(2019, ['本年度没有发生行政复议和行政诉讼。']),
      finds: ['3:6-3:23 政府信息公开行政复议、行政诉讼情况']
    },
    // Its rows stand in the text, where nobody can tell which figure is which.
    {
      draft: draft(2022, ['结果维持 结果纠正', '行政复议 1 0 0 0 1', '', '未经复议直接起诉', '3']),
      finds: ['3:6-3:23 政府信息公开行政复议、行政诉讼情况']
    },
    // A section that is missing itself is another rule's.
    {draft: '# 云岭县林业局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年工作有序。\n', finds: []},
    {draft: draft(2022, reviews(2)), finds: ['3:6-3:23 政府信息公开行政复议、行政诉讼情况']}
  ]
})

function draft(year: number, rows: readonly string[]): string {
  return [
    `# 云岭县林业局${year}年政府信息公开工作年度报告`,
    '',
    '## 四、政府信息公开行政复议、行政诉讼情况',
    '',
    ...rows,
    ''
  ].join('\n')
}

function reviews(rows: number): string[] {
  return [
    '|类别|结果维持|结果纠正|其他结果|尚未审结|总计|',
    '|---|---|---|---|---|---|',
    ...['|行政复议|1|0|0|0|1|', '|未经复议直接起诉|0|0|0|0|0|', '|复议后起诉|0|0|0|0|0|'].slice(0, rows)
  ]
}

/** The tables that the profile demands in a section and that are not there. */
function missingIn(section: Section, report: Report): Spec[] {
  const demanded = report.profile.tables.filter(({required, section: id}) => required && id === section.id)
  const found = report.tables.filter(
    table => demanded.some(({id}) => id === table.id) || table.section === section
  )
  // Tables of another year's form are one fault, which is told as such.
  if (found.some(({form}) => form !== report.profile.id)) return []
  return demanded.filter(({id}) => !found.some(table => table.id === id))
}

/** Whether the table may be there after all: in a form that was not recognised, or in another file. */
function isUnsure(section: Section, report: Report): boolean {
  const isInside = ({start}: {start: number}) => section.span.start <= start && start < section.span.end
  if (report.otherTables.some(({span}) => isInside(span)) || holdsLooseFigures(report)) return true
  if (report.profile.recommendedOnly.includes(report.year ?? 0)) return true
  return report.prose.some(
    prose => prose.section === section && /附件|附表|另附|见图|扫描|图片/.test(prose.passage.text)
  )
}

/** Whether a row of the table stands in the text of its section: its label, and a figure behind it. */
function isPrinted({rows}: Spec, section: Section, report: Report): boolean {
  return contentOf(report, section).some(({passage: {text}}) => {
    const row = rows.find(({label}) => text.startsWith(label))
    return row !== undefined && /^\s{1,40}[\d,.]{1,20}(?:\s|$)/.test(text.slice(row.label.length))
  })
}

function lessIf(isLess: boolean): {readonly severity?: 'warning'} {
  return isLess ? {severity: 'warning'} : {}
}

/** Whether the table is of the report's form, and all that it prints was understood: then a row that it lacks is missing. */
function isUnderstood({form, spec, strangers, span: whole}: ReportTable, report: Report): boolean {
  return (
    form === report.profile.id &&
    spec.required &&
    strangers.length === 0 &&
    !report.unreadable.some(({span}) => whole.start <= span.start && span.end <= whole.end)
  )
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(name => `“${name}”`)
  return `${shown.join('、')}${names.length > shown.length ? '等' : ''}`
}
