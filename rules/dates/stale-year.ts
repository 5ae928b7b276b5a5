import {
  type DateInContext,
  defineRule,
  type Finding,
  type Located,
  parseDocumentNumber,
  type Report,
  type Severity
} from '#rule'

interface Found extends Finding {
  readonly kind: 'old-sentence' | 'old-heading' | 'plan-for-this-year' | 'old-basis'
  readonly year: number
}

/** A year that much older is history, and told as such. */
const furthestBack = 2

/** 2022年，在市委的领导下，我局… · 2022年，按照条例要求，我局…: what may stand before the sentence comes to its subject. */
const circumstance =
  /^ ?度?, ?(?:(?:在|按照|根据|依据|依照|围绕|对照|紧扣|聚焦|坚持|为)[^,。;]{2,40}, ?){1,2}/u

/** 截至2022年底，我局共公开… · 在2022年的工作中，我局… */
const timeOfYear = /^ ?(?:年?底|年?末|的工作中|工作中)(?=,)/u

/** 2022年1月至12月，我局… · 2022年1-12月，我局…: the whole of the year. */
const wholeYear = /^ ?1?(?:月(?:1日)?)? ?(?:至|到|[—–-]{1,2}) ?12月(?:31日)?(?=,)/u

/** 本年度（2022年），我局…: the year says which one is meant. */
const glossed = /(?:本年度?|今年|一年来|报告年度) ?\($/u

/** The sentence goes on about the reporting agency or with what was done in the year: 2022年，我局… · 2022年共制发… */
const aboutOurselves =
  /^ ?,? ?(?:全年)?,? ?(?:(?:我|本)(?:局|委|办|厅|院|县|市|区|省|州|镇|乡|街道|中心|机关|单位|部门|系统)|全(?:局|县|市|区|镇|乡|街道|年|系统)|(?:通过[^,。;]{1,14})?(?:共|累计|共计|主动公开|公开|发布|收到|受理|新收|接到|办理|办结|答复|制发|制定|新增|编制|组织|召开|举办|开展|完成|发生(?!的)|收取|被申请|被提起)[^,。;]{0,20}\d)/u

/** The same the other way round: 我局2022年收到… */
const ourselvesBefore =
  /^(?:[一二三四五六七八九十]是)?(?:我|本)(?:局|委|办|厅|院|县|市|区|省|州|镇|乡|街道|中心|机关|单位|部门|系统)$/u
const didSomething =
  /^ ?度?,? ?(?:全年)?(?:共|累计|共计|主动公开|公开|发布|收到|受理|新收|接到|办理|办结|答复|制发|制定|收取|被申请|被提起|未收取|未收到|没有收到|未发生|没有发生)/u

/** What belongs to an earlier year by its nature. */
const belongsToThePast =
  /决算|上年|上一年|结转|遗留|年报|年度报告|总结|规划|计划|以来|^ ?度?起|整改|指出|反馈|通报|印发|出台|施行|颁布|修订(?!的)|成立|获|评为|考核|测评|审计|统计公报|文件精神/u

/** 2022年我局上线的系统，…: what was made in that year, as the subject of a sentence on this one. */
const isAttribute = /^[^,;\d]{2,14}的[^,;\d]{2,24}$/u

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
    const {year} = report
    if (year === null) return
    const because: Located[] = report.yearPhrase ? [report.yearPhrase] : []
    for (const [index, date] of report.dates.entries()) {
      const suspicion = suspect(date, report, year, report.dates[index + 1])
      if (suspicion) yield {at: date, because, year, ...suspicion}
    }
    for (const document of report.documentNumbers) {
      const known = report.profile.documents.find(({number}) => number === document.expected)
      if (known?.until === undefined || year <= known.until || !parseDocumentNumber(known.number)) continue
      yield {at: document, because, year, kind: 'old-basis', severity: 'note'}
    }
  },

  message: {
    zh: ({at, kind, year}) =>
      ({
        'old-sentence': `报告年度是${year}年，这一句却说“${at.text}”的工作，疑为沿用上年稿子，请核对年份和数字`,
        'old-heading': `报告年度是${year}年，标题却写“${at.text}”，疑为沿用上年稿子`,
        'plan-for-this-year': `报告年度是${year}年，下一步打算仍写“${at.text}”，疑应为${year + 1}年`,
        'old-basis': `“${at.text}”的格式已不适用于${year}年度报告，请核对编制依据`
      })[kind],
    en: ({at, kind, year}) =>
      ({
        'old-sentence': `the report is on ${year}, and this sentence is about “${at.text}”: probably last year’s text`,
        'old-heading': `the report is on ${year}, and the heading says “${at.text}”: probably last year’s`,
        'plan-for-this-year': `the report is on ${year}, and the plans are still for “${at.text}”; expected ${year + 1}`,
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
    }
  ]
})

function suspect(
  date: DateInContext,
  report: Report,
  year: number,
  next: DateInContext | undefined
): {readonly kind: Found['kind']; readonly severity?: Severity} | null {
  if (date.year === null || date.lost !== '') return null
  const isWholeYear = (date.month ?? 1) === 1 && wholeYear.test(date.after)
  if (date.month !== null && !isWholeYear) return null
  if (report.yearPhrase?.span.start === date.span.start) return null
  if (report.declaredYears.some(({span}) => span.start === date.span.start)) return null
  if (glossed.test(date.before) && date.after.startsWith(')') && date.year < year)
    return {kind: 'old-sentence'}
  // A clause begins here, perhaps after its number: 一是2022年… · (一)2022年…
  const clause = date.before.slice(date.before.search(/[^,:]{0,200}$/u))
  const isOurs = ourselvesBefore.test(clause.trim()) && didSomething.test(date.after)
  const isTimeOfYear = /^(?:截[至止]|到|在)$/u.test(clause.trim()) && timeOfYear.test(date.after)
  const after = (isTimeOfYear ? date.after.replace(timeOfYear, '') : date.after)
    .replace(wholeYear, '')
    .replace(circumstance, ',')
  const isAtStart = /^[\s(（第一二三四五六七八九十\d.、)是①-⑳“"]{0,8}$/u.test(clause)
  if (!isAtStart && !isOurs && !isTimeOfYear) return null
  if (date.year === year) {
    // 我区将依申请公开列入重点 has 将 for its object and is no plan.
    const isPlan =
      date.after.includes('将') &&
      /^,? ?(?:(?:我|本)[\u4e00-\u9fff]{1,3})?将(?:继续|进一步|围绕|着力|重点|不断|按照|认真|坚持|切实|加强|努力|从以下|以|大力|持续|积极)/.test(
        date.after
      )
    return isPlan ? {kind: 'plan-for-this-year', severity: 'note'} : null
  }
  if (date.year > year || date.year < year - furthestBack) return null
  if (
    report.sections.some(({title}) => title.span.start <= date.span.start && date.span.end <= title.span.end)
  ) {
    return /^(?:度)?(?:工作)?(?:总体|基本|主动|依申请|概述|政府信息公开)/u.test(date.after)
      ? {kind: 'old-heading'}
      : null
  }
  if (!isOurs && !aboutOurselves.test(after) && !namesAgency(after, report)) return null
  const ownClause = /^[^,;]{0,4},?[^,;]{0,40}/u.exec(after)?.[0] ?? ''
  // The sentence speaks of the report year too: a comparison or a history.
  const words = `${date.before}${date.after}`.replace(/《[^》]{0,120}(?:》|$)|〔\d{4}〕/gu, '')
  const isCompared = words.includes(String(year)) || /本年|今年/.test(date.after)
  if (
    isCompared ||
    belongsToThePast.test(ownClause) ||
    isAttribute.test(ownClause) ||
    isFollowedUp(date, next, report, year)
  )
    return null
  return {kind: 'old-sentence'}
}

/** 2022年，市教育局… or 2022年，云岭县…: the agency's name, with or without what stands in front of it. */
function namesAgency(text: string, {agency}: Report): boolean {
  const name = agency?.text.replace(/\s/gu, '') ?? ''
  const subject = text.replace(/^ ?,? ?/u, '')
  for (let from = 0; name.length - from >= 3; from++) {
    if (subject.startsWith(name.slice(from))) return true
  }
  return false
}

/** 2022年，我局启动改版；2023年，我局完成改版: one sentence tells a history. */
function isFollowedUp(
  date: DateInContext,
  next: DateInContext | undefined,
  {tree}: Report,
  year: number
): boolean {
  // 《2023年政务公开工作要点》 names a document and is no part of the history.
  if (
    next?.year !== year ||
    next.span.start - date.span.end > 160 ||
    /[《〔][^》〕]{0,60}$/u.test(next.before)
  )
    return false
  return !/[。\n]/u.test(tree.source.text.slice(date.span.end, next.span.start))
}
