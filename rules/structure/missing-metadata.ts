import {defineRule, type Finding, type Located, type Report, type Wording} from '#rule'

interface Found extends Finding {
  readonly missing: readonly Wording[]
}

const names: Readonly<Record<Report['profile']['metadata'][number], Wording>> = {
  title: {zh: '标题', en: 'a title'},
  agency: {zh: '机关全称', en: 'the agency’s full name'},
  period: {zh: '统计期限', en: 'the period of the figures'},
  signature: {zh: '落款', en: 'a signature'},
  date: {zh: '成文日期', en: 'a date'}
}

export default defineRule<unknown, Found>({
  id: 'missing-metadata',
  severity: 'note',
  title: {zh: '缺少标题、机关、期限或落款', en: 'no title, agency, period or signature'},
  why: {
    zh: '报告脱离网页单独流传时，读者要能看出是哪个机关、哪一年、统计到哪一天、什么时候写成的。',
    en: 'A report that travels without its web page must say whose it is, on which year, for which period, and of which date.'
  },
  remedy: {zh: '补上所缺的内容。', en: 'Supply what is missing.'},

  *check(report) {
    const present: Readonly<Record<Report['profile']['metadata'][number], boolean>> = {
      title: report.title !== null,
      agency: report.agency !== null,
      period: report.period !== null,
      signature: report.signature !== null || hasPageIdentity(report),
      date: report.signedOn !== null || report.publishedOn !== null
    }
    const missing = report.profile.metadata.filter(name => !present[name])
    if (missing.length === 0) return
    yield {at: beginning(report), because: [], missing: missing.map(name => names[name])}
  },

  message: {
    zh: ({missing}) => `全文没有${missing.map(({zh}) => zh).join('、')}，请补上`,
    en: ({missing}) => `the report has no ${missing.map(({en}) => en.replace(/^(?:a|the) /, '')).join(', ')}`
  },

  examples: [
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n所列数据的统计期限为2023年1月1日至2023年12月31日，我局认真贯彻落实条例。\n\n云岭县教育局\n\n2024年1月5日',
      finds: []
    },
    {
      draft: '现将2023年我委政府信息公开工作情况报告如下。',
      finds: ['1:1-1:25 现将2023年我委政府信息公开工作情况报告如下。']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2024年1月5日',
      finds: ['1:3-1:26 云岭县教育局2023年政府信息公开工作年度报告']
    },
    {draft: '# 云岭县教育局工作总结\n\n我局认真完成各项任务。', finds: []},
    {
      draft:
        '<html><head><meta name="ContentSource" content="云岭县教育局"><meta name="PubDate" content="2024-01-05"></head><body><h1>云岭县教育局2023年政府信息公开工作年度报告</h1><p>统计期限为2023年1月1日至2023年12月31日，我局认真贯彻落实条例。</p></body></html>',
      format: 'html',
      finds: []
    }
  ]
})

/** A page that names its publisher and its date says who speaks and when. */
function hasPageIdentity({tree, publishedOn}: Report): boolean {
  return (
    publishedOn !== null &&
    tree.metadata.some(({name, passage}) => name === 'publisher' && passage.text.trim() !== '')
  )
}

/** The title, else the first line of text, at most its first sentence. */
function beginning({title, prose, tree}: Report): Located {
  if (title) return title
  const [first] = prose
  if (!first) return {span: {start: 0, end: 0}, text: ''}
  const {text} = tree.source
  const length = /^[^。\n]{0,80}。?/u.exec(text.slice(first.span.start, first.span.end))?.[0].length ?? 0
  const span = {start: first.span.start, end: first.span.start + length}
  return {span, text: text.slice(span.start, span.end)}
}
