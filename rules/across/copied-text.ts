import {defineRule, measureCopiedText, z} from '#rule'

export default defineRule({
  id: 'copied-text',
  severity: 'warning',
  title: {zh: '正文与上年报告雷同', en: 'prose copied from last year’s report'},
  why: {
    zh: '国办公开办函〔2021〕30号把“内容雷同、敷衍塞责”列为追责情形。只比正文的句子：数字、机关名称、标题和法定用语不计；照用上年的个别句子很平常，所以大半相同时才提示。',
    en: 'The form of 2021 names copied content as a ground for reproach. Only sentences of the prose are compared, without figures, names, headings and statutory wording; to repeat a sentence is common, so most of the text must be the same.'
  },
  remedy: {
    zh: '按本年度的实际工作改写所列句子；确实没有变化的，可以保留。',
    en: 'Rewrite the sentences from this year’s work; keep those in which nothing has changed.'
  },
  options: z.strictObject({
    share: z._default(z.number().check(z.minimum(0.1), z.maximum(1)), 0.7)
  }),

  *check(report, {share: leastShare}) {
    const {previous} = report
    if (!previous) return
    const measured = measureCopiedText(report, previous)
    const first = measured?.copied[0]
    if (!measured || !first || measured.share < leastShare) return
    const {copied, weighed, share} = measured
    yield {
      at: first.sentence,
      because: [
        {...first.source, report: previous},
        ...copied.slice(1).flatMap(({sentence, source}) => [sentence, {...source, report: previous}])
      ],
      share: Math.round(share * 100),
      copied: copied.length,
      weighed,
      year: previous.year
    }
  },

  message: {
    zh: ({copied, weighed, share, year}) =>
      `正文 ${weighed} 句中有 ${copied} 句与${year ? `${year}年度` : '上年度'}报告相同（数字、名称不计，占正文字数的 ${share}%），从这一句起`,
    en: ({copied, weighed, share, year}) =>
      `${copied} of ${weighed} sentences are those of ${year ? `the report for ${year}` : 'last year’s report'} (figures and names apart; ${share}% of the prose), from this one on`
  },

  examples: []
})
