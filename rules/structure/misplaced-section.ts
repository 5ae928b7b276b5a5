import {
  defineRule,
  type Finding,
  findHiddenSection,
  findSectionsOutOfOrder,
  type Located,
  titleDifference
} from '#rule'

interface Found extends Finding {
  readonly kind: 'too-early' | 'too-late' | 'hidden' | 'slip' | 'wording'
  /** The statutory title. */
  readonly title: string
}

export default defineRule<unknown, Found>({
  id: 'misplaced-section',
  severity: 'warning',
  title: {zh: '章节次序或标题与格式不符', en: 'a section out of its place or under another title'},
  why: {
    zh: '格式规定了各章的次序和标题，统一的次序便于汇总和比对。必备的内容藏在别的章节下，读者和检查者会以为没有。',
    en: 'The form prescribes order and titles. A statutory topic hidden under another heading is taken for missing.'
  },
  remedy: {
    zh: '按格式调整次序，改正标题，或单列一章。',
    en: 'Put the sections in order, correct the title, or give the topic a section of its own.'
  },

  *check(report) {
    const {profile, sections} = report
    const statutory = sections.filter(({id}) => id !== null)
    if (profile.fixedOrder) {
      for (const {section, before, after} of findSectionsOutOfOrder(report)) {
        const kind = before && before.span.start > section.span.start ? 'too-early' : 'too-late'
        const other = kind === 'too-early' ? before : after
        yield {at: section.title, because: other ? [other.title] : [], kind, title: section.title.text}
      }
      for (const section of statutory) {
        const spec = profile.sections.find(({id}) => id === section.id)
        const difference = spec ? titleDifference(section.title.text, spec) : 'none'
        if (!spec || difference === 'none') continue
        const severity = difference === 'wording' ? ({severity: 'note'} as const) : {}
        yield {
          at: section.title,
          because: [],
          expected: spec.title,
          kind: difference,
          title: spec.title,
          ...severity
        }
      }
    }
    for (const spec of profile.sections) {
      if (!spec.required || statutory.some(({id}) => id === spec.id)) continue
      const hidden = findHiddenSection(report, spec)
      if (!hidden) continue
      const because: Located[] = hidden.parent ? [hidden.parent.title] : []
      yield {at: hidden.title, because, kind: 'hidden', title: spec.title, severity: 'note'}
    }
  },

  message: {
    zh: ({at, because, kind, title}) =>
      ({
        'too-early': `“${at.text}”应在“${because[0]?.text ?? ''}”之后`,
        'too-late': `“${at.text}”应在“${because[0]?.text ?? ''}”之前`,
        hidden: `“${title}”是必备内容，这里放在“${because[0]?.text ?? ''}”之下，建议单列一章`,
        slip: `章题“${at.text}”疑有错漏字，应为“${title}”`,
        wording: `章题“${at.text}”与规定的“${title}”不同，请核对`
      })[kind],
    en: ({at, because, kind, title}) =>
      ({
        'too-early': `“${at.text}” stands after “${because[0]?.text ?? ''}” in the form`,
        'too-late': `“${at.text}” stands before “${because[0]?.text ?? ''}” in the form`,
        hidden: `“${title}” is a statutory section; here it is under “${because[0]?.text ?? ''}”`,
        slip: `the title “${at.text}” seems misspelt; expected “${title}”`,
        wording: `the title “${at.text}” differs from the prescribed “${title}”`
      })[kind]
  },

  examples: [
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n正文。\n\n三、收到和处理政府信息公开申请情况\n\n正文。\n\n四、政府信息公开行政复议和行政诉讼情况\n\n正文。\n\n五、政府信息公开工作存在的主要问题和改进情况\n\n正文。\n\n六、其他需要报告事项\n\n无。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、收到和处理政府信息公开申请情况\n\n正文。\n\n三、主动公开政府信息情况\n\n正文。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n正文。',
      finds: ['11:3-11:13 主动公开政府信息情况']
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、主动公开政府政府情况\n\n正文。\n\n五、存在的主要问题及改情况\n\n正文。\n\n六、其他需要报吿的事项\n\n无。',
      finds: [
        '7:3-7:13 主动公开政府政府情况',
        '11:3-11:14 存在的主要问题及改情况',
        '15:3-15:12 其他需要报吿的事项'
      ]
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、云岭县教育局总体情况\n\n正文。\n\n二、我局主动公开政府信息情况\n\n正文。\n\n三、收到和处理政府信息公开申请情况（单位：件）\n\n正文。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2017年政府信息公开工作年度报告\n\n一、概述\n\n正文。\n\n二、主动公开政府信息情况\n\n正文。\n\n三、制度建设情况\n\n（一）政府信息公开工作存在的主要问题及整改情况\n\n正文。',
      finds: ['13:4-13:24 政府信息公开工作存在的主要问题及整改情况']
    },
    {
      draft:
        '# 云岭县教育局2017年政府信息公开工作年度报告\n\n一、概述\n\n正文。\n\n二、其他需要报告的事项\n\n无。\n\n三、政府信息公开工作存在的主要问题及改进措施\n\n正文。\n\n四、主动公开政府信息情况\n\n正文。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、其他需要报告的事项\n\n无。\n\n三、主动公开政府信息情况\n\n正文。\n\n四、收到和处理政府信息公开申请情况\n\n正文。',
      finds: ['7:3-7:12 其他需要报告的事项']
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n（一）总体情况介绍\n\n正文。\n\n（二）主动公开政府信息情况\n\n正文。\n\n（三）收到和处理政府信息公开申请情况\n\n正文。\n\n（四）政府信息公开行政复议、诉讼情况\n\n正文。\n\n（五）存在的主要问题、困难及改进情况\n\n正文。',
      finds: ['3:4-3:10 总体情况介绍', '19:4-19:19 存在的主要问题、困难及改进情况']
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n本报告包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。\n\n一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n正文。',
      finds: []
    },
    {draft: '# 云岭县教育局2020年工作总结\n\n一、问题\n\n正文。\n\n二、概述\n\n正文。', finds: []},
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n一、 总 体 情 况\n\n正文。\n\n二、主动公开政府信息的情况。\n\n正文。\n\n四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n\n正文。',
      finds: []
    }
  ]
})
