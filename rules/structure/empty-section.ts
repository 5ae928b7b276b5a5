import {defineRule, type EmptySection, type Finding, findEmptySections, z} from '#rule'
import {sections} from '../language/zh/sections.ts'

interface Found extends Finding {
  readonly kind: EmptySection['kind']
}

interface Options {
  readonly fewest: number
}

export default defineRule<Options, Found>({
  id: 'empty-section',
  severity: 'warning',
  title: {zh: '章节没有内容', en: 'a section without content'},
  why: {
    zh: '只有标题没有内容，或者正文只把标题重复一遍，读者不知道是没有发生还是漏写了。没有发生的也要写“无”或0；存在的问题不能只写“无”。',
    en: 'A heading with nothing under it, or only repeated under it, does not say whether nothing happened or something was forgotten.'
  },
  remedy: {zh: '写上内容；确实没有的，写“无”。', en: 'Supply the content; where there is none, say so.'},

  options: z.strictObject({
    fewest: z._default(z.int().check(z.gte(0)), 10).register(z.globalRegistry, {
      description: '正文少于这么多字算没有内容\nA section of fewer characters than this counts as empty'
    })
  }),

  *check(report, {fewest}) {
    for (const {section, kind, because} of findEmptySections(report, sections, fewest))
      yield {at: section.title, because, kind}
  },

  message: {
    zh: ({at, kind}) =>
      ({
        nothing: `“${at.text}”只有标题，没有内容；确实没有的，写“无”`,
        'title-again': `“${at.text}”的正文只重复了标题，没有内容；确实没有的，写“无”`,
        'too-little': `“${at.text}”几乎没有内容，应写明存在的问题和改进措施`,
        'fees-unreported': `正文说收取了信息处理费，“${at.text}”却只写“无”，应报告件数和金额`
      })[kind],
    en: ({at, kind}) =>
      ({
        nothing: `“${at.text}” has a heading and no content; say “none” where there is none`,
        'title-again': `under “${at.text}” the heading is repeated and nothing else; say “none” where there is none`,
        'too-little': `“${at.text}” has hardly any content: report the problems and what is done about them`,
        'fees-unreported': `processing fees were charged, and “${at.text}” says none: report number and amount`
      })[kind]
  },

  examples: [
    {
      draft:
        '一、概述\n\n正文若干。\n\n二、公开情况\n\n（一）数量\n\n12条。\n\n（二）类别\n\n无。\n\n三、其他需要报告的事项\n\n无。',
      finds: []
    },
    {
      draft:
        '目录\n\n一、概述……1\n\n二、公开情况 2\n\n三、存在的问题\t3\n\n四、附录\n\n一、概述\n\n正文若干。\n\n二、公开情况\n\n正文若干。\n\n三、存在的问题\n\n正文若干。',
      finds: []
    },
    {draft: '一、概述\n\n二、公开情况\n\n正文若干。', finds: ['1:3-1:5 概述']},
    {
      draft:
        '一、概述\n\n正文若干。\n\n二、其他应报告的事项。\n\n其他应报告的事项。\n\n云岭县教育局\n\n2024年1月5日',
      finds: ['5:3-5:11 其他应报告的事项']
    },
    {
      draft:
        '一、概述\n\n（一）受理申请的情况\n\n未收到申请。\n\n（二）不予公开的内容及原因。\n\n二、公开情况\n\n正文若干。',
      finds: ['7:4-7:14 不予公开的内容及原因']
    },
    {
      draft:
        '一、概述\n\n主要做法如下：\n\n（一）加强组织领导\n\n（二）健全工作制度\n\n（三）强化业务培训\n\n二、公开情况\n\n正文若干。',
      finds: []
    },
    {
      draft:
        '一、存在的问题\n\n1.公开形式单一；\n\n2.更新不够及时；\n\n3.业务水平有待提高。\n\n针对以上问题，我局将加强培训。\n\n二、其他\n\n无。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n\n无。\n\n六、其他需要报告的事项\n\n无。',
      finds: ['3:3-3:15 存在的主要问题及改进情况']
    },
    {
      draft:
        '一、公开情况\n\n| 指标 | 2018年 |\n| --- | --- |\n| 公开数 | 12 |\n\n二、附表\n\n三、概述\n\n（一）暂无说明事项\n\n（二）附件',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n四、其他情况说明\n\n无。',
      finds: []
    },
    {
      draft: '一、概述\n\n正文若干。\n\n二、其他需要说明的事项\n\n云岭县教育局\n\n2024年1月5日',
      finds: ['5:3-5:12 其他需要说明的事项']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n依申请公开方面，发出收费通知2件，收取信息处理费300元。\n\n六、其他需要报告的事项\n\n无。',
      finds: ['7:3-7:12 其他需要报告的事项']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n依申请公开方面，本年度未收取信息处理费，2件申请已答复。\n\n六、其他需要报告的事项\n\n无。',
      finds: []
    },
    {
      draft:
        '一、概述\n\n（一）提升接通率。\n\n（二）提升办理质量。\n\n编制单位：云岭县政务服务中心\n\n二、目录\n\n三、公开情况\n\n正文若干。',
      finds: []
    }
  ]
})
