import {defineRule} from '#rule'

export default defineRule({
  id: 'unused-allow',
  severity: 'warning',
  title: {zh: '放行说明已经用不上', en: 'a comment that allows what is not there'},
  why: {
    zh: '问题改好以后，留下的放行说明会在下次真出错时把它盖住。',
    en: 'A comment that stays after the fault is mended hides the next one.'
  },
  remedy: {
    zh: '删去这条说明；如果放错了地方，移到要放行的那一段之前。',
    en: 'Remove it, or move it before the block it is for.'
  },

  check: () => [],

  *checkAllows(allows) {
    for (const {reason, rules} of allows) {
      if (reason === null) continue
      for (const {name, isJudged, isUsed} of rules) if (isJudged && !isUsed) yield {at: name, because: []}
    }
  },

  message: {
    zh: ({at}) => `后面这一段没有 ${at.text} 的问题，这条放行说明用不上：删去它，或移到该放的地方。`,
    en: ({at}) =>
      `The block that follows has no ${at.text}, so there is nothing to allow: remove the comment or move it.`
  },

  examples: [
    {
      draft: '<!-- reportlint-allow no-such-rule: 名字不对，另有规则说 -->\n\n共公开 10 条。\n',
      finds: []
    },
    {
      draft: '<!-- reportlint-allow wrong-tally: 各渠道有重复 -->\n\n共公开 10 条。\n',
      rules: ['wrong-tally'],
      finds: ['1:23-1:34 wrong-tally']
    },
    // Another rule tells that there is no reason.
    {draft: '<!-- reportlint-allow wrong-tally -->\n\n共公开 10 条。\n', rules: ['wrong-tally'], finds: []},
    // A rule that is off is not judged.
    {draft: '<!-- reportlint-allow wrong-tally: 各渠道有重复 -->\n\n共公开 10 条。\n', finds: []}
  ]
})
