import {defineRule, type Finding, findYearDoubts, type YearDoubt} from '#rule'
import {years} from '../language/zh/years.ts'

interface Found extends Finding {
  readonly kind: YearDoubt['kind']
  readonly year: number
}

export default defineRule<unknown, Found>({
  id: 'stale-year',
  severity: 'warning',
  title: {zh: '疑为沿用上年的句子', en: 'a year that last year’s text has probably left'},
  why: {
    zh: '报告年度是2023年，正文却写“2022年，我局主动公开……”，多半是套用上年稿子时年份没有改，连数字也可能是旧的。',
    en: 'Where a report on 2023 says “in 2022 our office published …”, the sentence is mostly last year’s, perhaps with last year’s figures.'
  },
  remedy: {
    zh: '核对这一句的年份和数字；确系往年情况的，写明“上年”“自……以来”。',
    en: 'Check the year and the figures of the sentence; where it is about an earlier year on purpose, say so.'
  },

  *check(report) {
    const {year, yearPhrase} = report
    if (year === null) return
    for (const {kind, isSlight, ...at} of findYearDoubts(report, years)) {
      const because = yearPhrase ? [yearPhrase] : []
      yield {at, because, year, kind, ...(isSlight ? {severity: 'note'} : {})}
    }
  },

  message: {
    zh: ({at, kind, year}) =>
      ({
        'old-sentence': `报告年度是${year}年，这一句却说“${at.text}”的工作，疑为沿用上年稿子，请核对年份和数字`,
        'old-heading': `报告年度是${year}年，标题却写“${at.text}”，疑为沿用上年稿子`,
        plan: `报告年度是${year}年，下一步打算仍写“${at.text}”，疑应为${year + 1}年`,
        'next-year': `报告年度是${year}年，这一句却说“${at.text}”已完成的工作，请核对年份和数字`,
        budget: `报告年度是${year}年，应公开${year}年预算和${year - 1}年决算，这里写“${at.text}”预算，疑为上年的句子`,
        'old-basis': `“${at.text}”的格式已不适用于${year}年度报告，请核对编制依据`
      })[kind],
    en: ({at, kind, year}) =>
      ({
        'old-sentence': `the report is on ${year}, and this sentence is about “${at.text}”: probably last year’s text`,
        'old-heading': `the report is on ${year}, and the heading says “${at.text}”: probably last year’s`,
        plan: `the report is on ${year}, and the plans are still for “${at.text}”; expected ${year + 1}`,
        'next-year': `the report is on ${year}, and this sentence tells what was done in “${at.text}”`,
        budget: `in ${year} the budget of ${year} and the accounts of ${year - 1} are due; “${at.text}” is last year’s sentence`,
        'old-basis': `“${at.text}” no longer applies to reports on ${year}: check the legal basis`
      })[kind]
  },

  examples: [
    {
      draft: '# 云岭县教育局2023年政府信息公开工作年度报告\n\n2023年，我局主动公开信息120条，比2022年多8条。',
      finds: []
    },
    {
      draft: '# 云岭县教育局2023年政府信息公开工作年度报告\n\n2022年，我局主动公开信息120条。',
      finds: ['3:1-3:6 2022年']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n2023年，我局召开会议2次。2022年度我局共收到申请5件。',
      finds: ['5:16-5:22 2022年度']
    },
    {
      draft: '# 西山镇2023年政府信息公开工作年度报告\n\n全镇公开有序推进。2022年共制定规范性文件3件。',
      finds: ['3:10-3:15 2022年']
    },
    {
      draft: '# 云岭县教育局2023年政府信息公开工作年度报告\n\n## 一、2022年总体情况\n\n我局公开有序推进。',
      finds: ['3:6-3:11 2022年']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n本机关2022年度收取信息处理费0元。\n\n我局2022年启动的改版已经完成。',
      finds: ['3:4-3:10 2022年度']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n2022年发生行政复议1件，结果为维持。2022年起我局执行新规。2022年，我局未发生提起行政诉讼的情况。',
      finds: ['3:1-3:6 2022年', '3:34-3:39 2022年']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n公开2023年预算和2022年决算；2022年结转申请2件；公布了2022年政府信息公开年度报告。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n自2021年以来，我局落实“十四五”规划（2021年至2025年），执行2022年印发的《办法》，按照云政办〔2022〕5号办理。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n2022年，我局启动改版；2023年，我局完成改版。2022年我局收到申请5件，2023年收到7件。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n\n2022年年报指出的问题已整改。2024年，我局将继续改进。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n\n宣传不够。2023年，我局将继续加大宣传力度。',
      finds: ['5:6-5:11 2023年']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n按照《国务院办公厅通知》（国办公开办函〔2019〕60号）要求编制。',
      finds: ['3:14-3:29 国办公开办函〔2019〕60号']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n2022年，县教育局认真落实条例。主动公开。2022年，通过网站公开信息12条。2022年组织培训2次。',
      finds: ['3:1-3:6 2022年', '3:23-3:28 2022年', '3:41-3:46 2022年']
    },
    {draft: '政府信息公开工作有序推进，2022年，我局主动公开信息120条。', finds: []},
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n2022年，在县委领导下，按照条例要求，我局主动公开信息120条。截至2022年底，我局共公开信息120条。',
      finds: ['3:1-3:6 2022年', '3:36-3:41 2022年']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n2022年我局上线的问答系统，完成升级。2022年新收申请6件，本年新收5件。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n2022年1月至12月，我局收到申请5件。本年度（2022年）共公开12条。2022年3月至12月，我局收到申请4件。',
      finds: ['3:1-3:8 2022年1月', '3:26-3:31 2022年']
    },
    {
      draft:
        '# 云岭县2023年政府信息公开工作年度报告\n\n2023年我县将依申请公开工作列入重点，对照2022年问题清单整改。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2022年政府信息公开工作年度报告\n\n公开2021年部门预算和2020年部门决算。2023年共公开信息12条。回顾2021年，我局以来函、来访等方式受理申请5件。',
      finds: ['3:3-3:8 2021年', '3:23-3:28 2023年', '3:39-3:44 2021年']
    },
    {
      draft:
        '# 云岭县教育局2022年政府信息公开工作年度报告\n\n本报告分述存在的不足及2022年重点工作。截至2021年12月31日，我局共收到申请5件。',
      finds: ['3:12-3:17 2022年', '3:24-3:35 2021年12月31日']
    },
    {
      draft:
        '# 云岭县教育局2022年政府信息公开工作年度报告\n\n公开2022年部门预算和2021年部门决算。2023年计划培训4次。2021年收到申请12件，2022年同比下降50%。2021年我局收到申请5件。2022年收到7件，比上年多2件。截至2021年12月31日尚未办结的2件已办结。',
      finds: []
    }
  ]
})
