import {defineRule, measureCopiedText, z} from '#rule'

/** Sentences of last year, and of this year. */
const old = [
  '全年围绕河湖治理公开工程进度和水质监测结果，群众关注的问题及时说明。',
  '通过门户网站和公示栏发布供水价格、停水通知和抢修安排。',
  '对外公开的目录按职责重新梳理，栏目名称与办事指南保持一致。',
  '组织各科室集中学习公开工作要求，邀请专家讲解答复文书的写法。',
  '建立信息发布审核台账，发布前由两人分别校对数字和名称。',
  '设立咨询窗口，安排专人解答用水户提出的办理问题。'
]
const fresh = [
  '今年新建了节水宣传专栏，按季度发布用水效率分析报告。',
  '推进农村饮水项目全过程公开，项目清单和验收结论可以查询。',
  '修订答复文书模板，增加了救济途径和联系方式的说明。',
  '开展基层公开示范点建设，三个乡镇完成了目录编制工作。',
  '完善舆情回应机制，重大停水事件在两小时内发布说明。'
]

function draft(year: number, sentences: readonly string[]): string {
  const title = `# 青禾市水务局${year}年政府信息公开工作年度报告`
  return [title, '## 一、总体情况', `${year}年公开信息${year - 1890}条。`, ...sentences].join('\n\n')
}

/** Words that every report repeats by statute. */
function statutory(year: number): string[] {
  return [
    '为贯彻《中华人民共和国政府信息公开条例》，现编制本报告。',
    `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    '本报告的电子版可在本机关网站下载。'
  ]
}

const lastYear = draft(2023, old)
const copied = draft(2024, [...old.slice(0, 5), ...fresh.slice(0, 1)])

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
    share: z._default(z.number().check(z.minimum(0.1), z.maximum(1)), 0.7).register(z.globalRegistry, {
      description:
        '与上年相同的句子达到这个比例才报\nThe share of sentences equal to last year’s from which it is told'
    })
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

  examples: [
    {draft: draft(2024, [...old.slice(0, 2), ...fresh]), previous: lastYear, finds: []},
    {draft: copied, previous: lastYear, finds: [`7:1-7:35 ${old[0]}`]},
    {
      draft: draft(2024, [...statutory(2024), ...fresh.slice(0, 3)]),
      previous: draft(2023, [...statutory(2023), ...old.slice(0, 3)]),
      finds: []
    },
    {draft: copied, finds: []}
  ]
})
