import {
  contentOf,
  defineRule,
  type Finding,
  findHiddenSection,
  findTable,
  isPrintedPlainly,
  type Located,
  type Report,
  type SectionSpec
} from '#rule'

interface Found extends Finding {
  readonly kind: 'absent' | 'heading-lost' | 'no-headings' | 'topics'
  /** Titles of what is missing, in both languages. */
  readonly missing: {readonly zh: string; readonly en: string}
}

export default defineRule<unknown, Found>({
  id: 'missing-section',
  severity: 'error',
  title: {zh: '缺少法定章节', en: 'a missing statutory section'},
  why: {
    zh: '年度报告的章节由格式规定，没有发生的也要写“无”或0，不能遗漏（国办公开办函〔2021〕30号；《政府信息公开条例》第五十条）。',
    en: 'The form prescribes the sections; what did not happen is reported as none or 0, and nothing is left out.'
  },
  remedy: {
    zh: '补上缺少的章节；内容还在而标题丢失的，补上标题。',
    en: 'Supply the section; where its content is there and only the heading was lost, supply the heading.'
  },

  *check(report) {
    const {profile, sections} = report
    const absent = profile.sections.filter(
      spec =>
        spec.required &&
        !sections.some(({id}) => id === spec.id) &&
        !findHiddenSection(report, spec) &&
        !isPrintedPlainly(report, spec)
    )
    if (absent.length > 1 && !sections.some(({id}) => id !== null)) {
      const isText = report.prose.length > 0 || report.tables.length > 0
      yield {
        at: beginning(report),
        because: [],
        kind: 'no-headings',
        missing: titles(absent),
        ...(isText ? {severity: 'warning'} : {})
      }
      return
    }
    for (const spec of absent) {
      const at = whereDue(report, spec)
      const isLost = hasContent(report, spec)
      // 2019年度“鼓励”采用统一格式: a form that was recommended and not yet demanded.
      const isLess = isLost || profile.recommendedOnly.includes(report.year ?? 0)
      yield {
        at,
        because: [],
        kind: isLost ? 'heading-lost' : 'absent',
        missing: titles([spec]),
        ...(isLess ? {severity: 'warning'} : {})
      }
    }
    yield* missingTopics(report)
  },

  message: {
    zh: ({at, kind, missing}) =>
      ({
        absent: `缺少“${missing.zh}”一章，应在“${at.text}”之后`,
        'heading-lost': `没有找到“${missing.zh}”的标题，它的内容似乎还在，请补上标题`,
        'no-headings': `没有找到任何法定章节的标题：${missing.zh}；若标题在转换时丢失，请补上`,
        topics: `“${at.text}”没有写到：${missing.zh}`
      })[kind],
    en: ({at, kind, missing}) =>
      ({
        absent: `the section “${missing.en}” is missing; it is due after “${at.text}”`,
        'heading-lost': `no heading “${missing.en}”, though its content seems to be there: supply the heading`,
        'no-headings': `no heading of any statutory section: ${missing.en}`,
        topics: `“${at.text}” says nothing about ${missing.en}`
      })[kind]
  },

  examples: [
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n正文。\n\n三、收到和处理政府信息公开申请情况\n\n正文。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n正文。\n\n五、存在的主要问题及改进情况\n\n正文。\n\n六、其他需要报告的事项\n\n无。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n正文。\n\n三、收到和处理政府信息公开申请情况\n\n正文。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n正文。\n\n五、其他需要报告的事项\n\n无。',
      finds: ['15:3-15:20 政府信息公开行政复议、行政诉讼情况']
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n正文。\n\n三、收到和处理政府信息公开申请情况\n\n正文。\n\n四、政府信息公开行政复议和行政诉讼情况\n\n无。\n\n存在的主要问题是宣传不够。改进措施：加强培训。\n\n六、其他需要报告的事项\n\n无。',
      finds: ['15:3-15:20 政府信息公开行政复议和行政诉讼情况']
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n## 总体情况\n\n正文。\n\n## 主动公开政府信息情况\n\n正文。\n\n## 收到和处理政府信息公开申请情况\n\n正文。\n\n## 因政府信息公开工作被申请行政复议、提起行政诉讼情况\n\n无。\n\n## 存在问题及改进情况\n\n正文。\n\n## 其他需要报告事项\n\n无。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2017年政府信息公开工作年度报告\n\n一、概述\n\n正文。\n\n二、主动公开政府信息情况\n\n正文。\n\n三、依申请公开政府信息情况\n\n正文。\n\n四、政府信息公开复议、诉讼情况\n\n无。\n\n五、制度建设情况\n\n（一）政府信息公开工作存在的主要问题及改进措施\n\n正文。',
      finds: []
    },
    {
      draft: '# 云岭县教育局2020年政府信息公开工作年度报告\n\n2020年，我局认真贯彻落实条例，公开信息12条。',
      finds: ['1:3-1:26 云岭县教育局2020年政府信息公开工作年度报告']
    },
    {
      draft:
        '云岭县教育局2020年政府信息公开工作年度报告\n\n总体情况\n\n正文若干。\n\n主动公开政府信息情况\n\n正文。\n\n收到和处理政府信息公开申请情况\n\n正文。\n\n政府信息公开行政复议、行政诉讼情况\n\n正文。\n\n存在的主要问题及改进情况\n\n正文。\n\n其他需要报告的事项\n\n无。',
      format: 'text',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一　总体情况\n\n正文。\n\n二　主动公开政府信息情况\n\n正文。\n\n三　收到和处理政府信息公开申请情况\n\n正文。\n\n四　政府信息公开行政复议、行政诉讼情况\n\n正文。\n\n五　其他需要报告的事项\n\n无。',
      finds: ['15:3-15:20 政府信息公开行政复议、行政诉讼情况']
    },
    {draft: '# 云岭县教育局2020年工作总结\n\n一、工作情况\n\n正文。', finds: []},
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n主动公开信息12条，依申请公开3件，加强信息管理和网站建设，开展监督检查。\n\n二、主动公开政府信息情况\n\n正文。\n\n三、收到和处理政府信息公开申请情况\n\n正文。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n正文。\n\n五、存在的主要问题及改进情况\n\n正文。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n主动公开信息12条，依申请公开3件，加强信息管理。\n\n二、主动公开政府信息情况\n\n正文。\n\n三、收到和处理政府信息公开申请情况\n\n正文。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n正文。\n\n五、存在的主要问题及改进情况\n\n正文。\n\n六、其他需要报告的事项\n\n无。',
      finds: ['3:3-3:7 总体情况', '23:3-23:12 其他需要报告的事项']
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n三、收到和处理政府信息公开申请情况\n\n正文。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n正文。\n\n五、存在的主要问题及改进情况\n\n正文。\n\n六、其他需要报告的事项\n\n无。',
      finds: ['3:3-3:7 总体情况']
    }
  ]
})

function titles(specs: readonly SectionSpec[]): Found['missing'] {
  const joined = specs.map(({title}) => title)
  return {zh: joined.join('、'), en: joined.join(', ')}
}

/** The report's title, its first words, or nothing at all. */
function beginning({title, prose, tree}: Report): Located {
  const first = tree.blocks[0]
  if (title) return title
  const [line] = prose
  if (line) return {span: line.span, text: line.passage.text}
  return first
    ? {span: {start: first.span.start, end: first.span.start}, text: ''}
    : {span: {start: 0, end: 0}, text: ''}
}

/** The heading after which the section is due: the last one before it in the form. */
function whereDue(report: Report, spec: SectionSpec): Located {
  const before = report.profile.sections.slice(0, report.profile.sections.indexOf(spec))
  for (const {id} of before.reverse()) {
    const section = report.sections.find(candidate => candidate.id === id)
    if (section) return section.title
  }
  return beginning(report)
}

/**
 * Whether the content is there and only the heading was lost, as happens in texts taken from a PDF: the section's table, or
 * its words in the text of the section before it.
 */
function hasContent(report: Report, spec: SectionSpec): boolean {
  const {profile, sections} = report
  if (profile.tables.some(({id, section}) => section === spec.id && findTable(report, id))) return true
  const position = profile.sections.indexOf(spec)
  const before = profile.fixedOrder
    ? sections.find(({id}) => id !== null && id === profile.sections[position - 1]?.id)
    : undefined
  const prose = before ? contentOf(report, before) : profile.fixedOrder ? [] : report.prose
  const text = prose.map(({passage}) => passage.text).join('\n')
  return spec.signs.filter(sign => text.includes(sign)).length >= (profile.fixedOrder ? 2 : 1)
}

/** Duties inside a section that is there: the overview's topics, the fees charged. Worth a look, no proof. */
function* missingTopics(report: Report): Generator<Found> {
  for (const spec of report.profile.sections) {
    if (spec.topics.length === 0) continue
    const section = report.sections.find(({id}) => id === spec.id)
    if (!section) continue
    const text =
      contentOf(report, section)
        .map(({passage}) => passage.text)
        .join('\n') + headingsWithin(report, section.span)
    if (text.trim() === '') continue
    const absent = spec.topics.filter(({words}) => !words.some(word => text.includes(word)))
    if (absent.length === 0) continue
    const missing = {
      zh: absent.map(({title}) => title.zh).join('、'),
      en: absent.map(({title}) => title.en).join(', ')
    }
    yield {at: section.title, because: [], kind: 'topics', missing, severity: 'note'}
  }
}

function headingsWithin({sections}: Report, {start, end}: {start: number; end: number}): string {
  const inside = sections.filter(({level, span}) => level > 1 && start <= span.start && span.end <= end)
  return inside.map(({title}) => title.text).join('\n')
}
