import {compared, defineRule, quote, relationsOfBounds} from '#rule'

export default defineRule({
  id: 'part-exceeds-whole',
  severity: 'error',
  title: {zh: '部分大于整体', en: 'a part greater than its whole'},
  why: {
    zh: '“其中”之后的数是前面那个总数的一部分，不可能比总数还大。这样写，总数和分项至少有一个错，或者“其中”用错了地方。',
    en: 'What stands after 其中 is a part of the number before it and cannot be greater. One of the two is wrong, or the word is.'
  },
  remedy: {
    zh: '核对总数和这一项；若两个数口径不同（件与条、当年与累计），不要用“其中”连接。',
    en: 'Check the total and the part; if they count different things, do not join them by 其中.'
  },

  *check(report) {
    for (const tally of report.tallies) {
      const {total, exceeding, settled, parts} = tally
      if (settled || parts.some(({hedge}) => hedge !== null) || total.hedge !== null) continue
      const [first, second] = exceeding
      if (!first) {
        if (parts.every(({unit}) => unit === total.unit)) yield compared(total, ...parts)
        continue
      }
      yield compared(total, ...parts)
      const relations = relationsOfBounds(tally)
      // Where several parts are too great, the whole is the likelier culprit.
      yield second
        ? {at: total, because: parts, relations, tally}
        : {at: first, because: [total, ...parts.filter(part => part !== first)], relations, tally}
    }
  },

  message: {
    zh: ({tally}) =>
      `“其中”${tally.exceeding.map(quote).join('、')}比总数 ${quote(tally.total)} 还大，请核对总数和分项`,
    en: ({tally}) =>
      `${tally.exceeding.map(quote).join(' and ')} cannot be part of ${quote(tally.total)}, which is less: check both`
  },

  examples: [
    {draft: '共公开信息120条，其中通过网站公开100条。', finds: []},
    {draft: '共公开信息120条，其中通过网站公开150条。', finds: ['1:19-1:22 150']},
    {
      draft: '共公开信息86条，其中公开栏发布23条，网站发布办事指南154条，业务信息1092条。',
      finds: ['1:6-1:8 86']
    },
    {draft: '本年收到申请9件，上年结转2件，其中答复申请人10件。', finds: []},
    {draft: '全年召开会议3次，发布信息20条，其中图解12条。', finds: []},
    {draft: '制发文件2件，全年公开各类信息30条，其中政策解读28条。', finds: []},
    {draft: '公开信息12条（全年浏览350次）。', finds: []},
    {draft: '收到申请8件，其中涉及12个部门。', finds: []},
    {draft: '印发资料近200份，其中手册210份。', finds: []}
  ]
})
