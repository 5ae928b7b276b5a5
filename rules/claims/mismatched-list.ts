import {compared, defineRule, quote, texts} from '#rule'

export default defineRule({
  id: 'mismatched-list',
  severity: 'error',
  title: {zh: '“分别”前后个数不等', en: 'as many numbers as names'},
  why: {
    zh: '“甲、乙、丙分别为…”要求几个名目就有几个数。多一个或少一个，读者就不知道哪个数属于哪一项。',
    en: '分别 pairs names with numbers in order. With one more or less, nobody can tell which number belongs to what.'
  },
  remedy: {
    zh: '补上漏写的名目或数字，或改成“甲6件、乙7件”逐项写明。',
    en: 'Add the missing name or number, or write each number beside its name.'
  },

  *check(report) {
    for (const pairing of report.pairings) {
      const {figures, names, fewest, most, certainty} = pairing
      const [first] = figures
      if (!first) continue
      if (figures.length >= fewest && figures.length <= most) {
        if (certainty === 'proven') yield compared(...figures)
        continue
      }
      if (certainty !== 'proven') continue
      yield compared(...figures)
      yield {at: first, because: [...figures.slice(1), ...names], expected: null, pairing}
    }
  },

  message: {
    zh: ({pairing: {names, figures}}) =>
      `“分别”之前列了 ${names.length} 项（${texts(names, '；')}），之后有 ${figures.length} 个数（${figures.map(quote).join('、')}），无法一一对应`,
    en: ({pairing: {names, figures}}) =>
      `${names.length} names (${texts(names, '; ')}) but ${figures.length} numbers (${figures.map(quote).join(', ')})`
  },

  examples: [
    {draft: '窗口、网络、信函申请数量分别为6件、7件、62件。', finds: []},
    {draft: '窗口、网络、信函申请数量分别为6件、62件。', finds: ['1:16-1:17 6']},
    {draft: '窗口、网络提交的申请分别为6件、7件、62件。', finds: ['1:14-1:15 6']},
    {draft: '上半年和下半年分别召开会议3次和4次。', finds: []},
    {draft: '自然人、法人或其他组织分别提出申请20件、3件。', finds: []},
    {draft: '分别于3月和7月公布了第一批和第二批清单。', finds: []},
    {draft: '2019至2021年公开信息分别为80条、95条、120条。', finds: []},
    {draft: '申请主要通过当面、网上、信函提交，全年数量分别为：6件、7件、62件。', finds: []},
    {draft: '行政复议、行政诉讼案件分别为3件、1件。', finds: []}
  ]
})
