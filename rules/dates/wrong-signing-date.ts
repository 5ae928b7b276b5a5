import {
  compareDates,
  defineRule,
  type Finding,
  findEarlyPublications,
  inYear,
  isPossible,
  isYearDisputed,
  type Located,
  onDay
} from '#rule'
import {reportDates} from '../language/zh/years.ts'

interface Found extends Finding {
  readonly kind: 'before-the-end' | 'published-before-the-end' | 'after-publication' | 'promised-too-early'
  readonly year: number
}

const dateName = {
  'before-the-end': {zh: '落款日期', en: 'signed on'},
  'published-before-the-end': {zh: '公布日期', en: 'published on'}
}

export default defineRule<unknown, Found>({
  id: 'wrong-signing-date',
  severity: 'error',
  title: {zh: '落款日期不可能', en: 'a signing date that cannot be'},
  why: {
    zh: '年度报告写的是整个报告年度，年度没有结束就写不成；先公布、后落款也不可能。多半是沿用了上一年的稿子，年份没有改。',
    en: 'An annual report covers the whole year and cannot be signed before the year is over, nor after it was published. Mostly last year’s text was reused and the year not changed.'
  },
  remedy: {
    zh: '核对落款日期的年份：报告年度的次年。',
    en: 'Check the year of the signing date: it is the one after the report year.'
  },

  *check(report) {
    const {year, signedOn, publishedOn, profile} = report
    if (year === null || !profile.earliestSigning) return
    for (const at of findEarlyPublications(report, reportDates))
      yield {at, because: [], kind: 'promised-too-early', year}
    // A page's date is not the author's, and a weaker proof.
    const dated = signedOn ?? publishedOn
    if (!dated || dated.year === null || !isPossible(dated) || isYearDisputed(report)) return
    const because: Located[] = report.yearPhrase ? [report.yearPhrase] : []
    const early = compareDates(dated, onDay(year + 1, '01-01'))
    if (early !== null && early < 0) {
      const isFinished = (compareDates(dated, onDay(year, profile.earliestSigning)) ?? -1) >= 0
      yield {
        at: dated,
        because,
        expected: isFinished ? null : inYear(dated.text, year + 1),
        kind: signedOn ? 'before-the-end' : 'published-before-the-end',
        year,
        ...(isFinished ? {severity: 'note'} : signedOn ? {} : {severity: 'warning'})
      }
    } else if (signedOn?.year && publishedOn?.year && signedOn.year > publishedOn.year) {
      yield {
        at: signedOn,
        because: [publishedOn],
        expected: inYear(signedOn.text, publishedOn.year),
        kind: 'after-publication',
        year
      }
    }
  },

  message: {
    zh: ({at, kind, year, expected, because, severity}) =>
      kind === 'promised-too-early'
        ? `${year}年还没有结束，${year}年的年度报告不可能在“${at.text}”公布，请核对年份`
        : kind === 'after-publication'
          ? `落款日期“${at.text}”晚于页面的发布日期“${because[0]?.text}”，应为${expected}`
          : severity === 'note'
            ? `${dateName[kind].zh}“${at.text}”时${year}年尚未结束，请确认数据已到12月31日`
            : `${dateName[kind].zh}“${at.text}”早于报告年度（${year}年）结束的日子，疑应为${expected}`,
    en: ({at, kind, year, expected, because, severity}) =>
      kind === 'promised-too-early'
        ? `${year} is not over on “${at.text}”: its annual report cannot have been published then`
        : kind === 'after-publication'
          ? `signed “${at.text}”, after the page was published on “${because[0]?.text}”; expected ${expected}`
          : severity === 'note'
            ? `${dateName[kind].en} “${at.text}”, before ${year} was over: make sure that the figures run to 31 December`
            : `${dateName[kind].en} “${at.text}”, before the report year ${year} was over; expected ${expected}`
  },

  corrects: true,

  examples: [
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2024年1月12日',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2023年1月12日',
      finds: ['7:1-7:11 2023年1月12日']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n二〇二二年一月十二日',
      finds: ['7:1-7:11 二〇二二年一月十二日']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局 2023年6月30日',
      finds: ['5:8-5:18 2023年6月30日']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2023年12月28日',
      finds: ['7:1-7:12 2023年12月28日']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，2023年6月30日召开会议，回应社会关切。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年工作总结\n\n一年来，我局认真贯彻落实上级要求，圆满完成了各项任务，回应社会关切。\n\n云岭县教育局\n\n2023年12月2日',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2023年1月12日',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n2024年2月30日',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n成文日期：2023年1月12日',
      finds: ['7:6-7:16 2023年1月12日']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局（盖章）\n\n二O二三年一月十二日印发',
      finds: ['7:1-7:11 二O二三年一月十二日']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2024年1月12日\n\n附：\n\n云岭县人民政府办公室\n\n2023年5月6日',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，现场咨询日程：\n\n2023年5月12日\n\n2023年9月6日',
      finds: []
    },
    {
      draft:
        '# 云岭镇2023年政府信息公开工作年度报告\n\n我镇已于2023年1月15日前公布2023年年报，接受社会监督。',
      finds: ['3:5-3:15 2023年1月15日']
    },
    {
      draft:
        '# 云岭镇2023年政府信息公开工作年度报告\n\n我镇已于2023年1月15日公布2022年年度报告，接受社会监督。',
      finds: []
    },
    {
      draft:
        '# 云岭镇2023年政府信息公开工作年度报告\n\n编好2023年度信息公开年报，于2023年1月15日前在网站公布。2023年12月部署2023年度年报编制工作。',
      finds: ['3:17-3:27 2023年1月15日']
    }
  ]
})
