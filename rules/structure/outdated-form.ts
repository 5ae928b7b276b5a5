import {
  defineRule,
  type Finding,
  findDoubledLabels,
  foldLabel,
  type Report,
  type ReportTable,
  type TableLabel
} from '#rule'
import {regulationsDraft} from '../example-draft.ts'

interface Found extends Finding {
  readonly fault: 'form' | 'statement' | 'doubled'
  readonly form: {readonly zh: string; readonly en: string}
  readonly wanted: {readonly zh: string; readonly en: string}
  readonly year: number | null
}

export default defineRule<Record<string, never>, Found>({
  id: 'outdated-form',
  severity: 'warning',
  title: {zh: '表格不是这一年度的统一格式', en: 'tables of another year’s form'},
  why: {
    zh: '统一格式改过：2018年度及以前、2019至2020年度、2021年度以后各用一种。用错了格式，行和列都对不上，数就没法汇总。',
    en: 'The form has changed twice. A report on the form of other years has other rows and columns, and cannot be added up with the rest.'
  },
  remedy: {
    zh: '换用本年度的表样，把数按新的行和列重新填入。表头里的勾稽关系是表样的一部分，请照原文写。',
    en: 'Take the form of the report year and fill it in again; keep its own sentence about its sums as it is.'
  },

  *check(report) {
    const outdated = report.tables.filter(table => isOutdated(table, report))
    const [first, ...others] = outdated
    if (first) {
      const at = telltale(first, report)
      if (at && report.year !== null) {
        yield {
          at,
          because: others.flatMap(table => telltale(table, report) ?? []),
          fault: 'form',
          form: first.formTitle,
          wanted: report.profile.title,
          year: report.year,
          ...(report.profile.recommendedOnly.includes(report.year) ? {severity: 'note'} : {})
        }
      }
    }
    for (const table of report.profile.fixedOrder ? report.tables : []) {
      for (const {first, second, missing} of findDoubledLabels(table)) {
        const wanted = {zh: missing ?? '', en: missing ?? ''}
        yield {
          at: second,
          because: [first],
          expected: missing,
          fault: 'doubled',
          form: table.formTitle,
          wanted,
          year: report.year
        }
      }
    }
    for (const table of report.tables) {
      const {statement, spec} = table
      if (!statement || !spec.statement || keepsMeaning(statement.text, spec.statement.text)) continue
      const wanted = {zh: spec.statement.text, en: spec.statement.text}
      yield {
        at: statement,
        because: [],
        expected: spec.statement.text,
        fault: 'statement',
        form: table.formTitle,
        wanted,
        year: report.year
      }
    }
  },

  message: {
    zh: ({at, fault, form, wanted, year}) =>
      ({
        form: `${year}年度的报告用了另一年度的表样“${form.zh}”，应当用“${wanted.zh}”`,
        statement: `表头的勾稽关系被改动了，表样的原文是“${wanted.zh}”`,
        doubled: `“${at.text}”在表头里出现了两次${wanted.zh === '' ? '，请核对表样' : `，此处应为“${wanted.zh}”`}`
      })[fault],
    en: ({at, fault, form, wanted, year}) =>
      ({
        form: `The report on ${year} uses the table of “${form.en}”; “${wanted.en}” is in force`,
        statement: `The heading’s rule for the sums was altered; the form says “${wanted.en}”`,
        doubled: `“${at.text}” is printed twice${wanted.en === '' ? '' : `; here “${wanted.en}” is due`}`
      })[fault]
  },

  examples: [
    {draft: regulations(2022, '本年制发件数|本年废止件数|现行有效件数', '行政规范性文件'), finds: []},
    {
      draft: regulations(2022, '本年新制作数量|本年新公开数量|对外公开总数量', '规范性文件'),
      finds: ['7:7-7:14 本年新制作数量']
    },
    {draft: regulations(2020, '本年新制作数量|本年新公开数量|对外公开总数量', '规范性文件'), finds: []},
    // The new form before its time.
    {
      draft: regulations(2020, '本年制发件数|本年废止件数|现行有效件数', '行政规范性文件'),
      finds: ['7:7-7:13 本年制发件数']
    },
    // A label of the old form alone proves nothing.
    {draft: regulations(2022, '本年制发件数|本年废止件数|现行有效件数', '规范性文件'), finds: []},
    {
      draft: regulations(2020, '本年新制作数量|本年新制作数量|对外公开总数量', '规范性文件'),
      finds: ['7:15-7:22 本年新制作数量']
    },
    {draft: statement('本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和'), finds: []},
    {draft: statement('本列数据勾稽关系为:第一项加第二项之和,等于第三项加第四项之和。'), finds: []},
    {
      draft: statement('本列数据的勾稽关系为：第一项加第三项之和，等于第二项加第四项之和'),
      finds: ['5:2-5:34 本列数据的勾稽关系为：第一项加第三项之和，等于第二项加第四项之和']
    }
  ]
})

function regulations(year: number, columns: string, row: string): string {
  return regulationsDraft(['|规章|0|0|0|', `|${row}|1|1|4|`], {year, columns})
}

function statement(sentence: string): string {
  return [
    '# 云岭县林业局2022年政府信息公开工作年度报告',
    '',
    '## 三、收到和处理政府信息公开申请情况',
    '',
    `|${sentence}|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|`,
    '|---|---|---|---|---|---|---|---|',
    '|一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1|',
    '|二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0|',
    ''
  ].join('\n')
}

function isOutdated({id, form}: ReportTable, report: Report): boolean {
  return form !== report.profile.id && report.profile.tables.some(table => table.id === id)
}

/** The printed label by which the form is known: one that the right form does not have. */
function telltale(table: ReportTable, report: Report): TableLabel | null {
  const right = report.profile.tables.find(({id}) => id === table.id)
  const known = new Set(
    [...(right?.rows ?? []), ...(right?.columns ?? [])].flatMap(({label, aliases}) =>
      [label, ...aliases].map(foldLabel)
    )
  )
  const isStrange = ({text}: TableLabel) => !known.has(foldLabel(text))
  return table.labels.find(isStrange) ?? table.labels[0] ?? null
}

/** 第一项加第二项之和，等于第三项加第四项之和: the items and their order, whatever the words around them. */
function keepsMeaning(printed: string, original: string): boolean {
  const order = (text: string) =>
    foldLabel(text)
      .match(/第?[一二三四五六七八九十\d](?=项)|等于|加|减/g)
      ?.map(word => word.replace('第', ''))
      .join(' ')
  return order(printed) === order(original)
}
