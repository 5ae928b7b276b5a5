import {defineRule} from '#rule'

export default defineRule({
  id: 'unknown-allow',
  severity: 'error',
  title: {zh: '放行说明写了没有的规则', en: 'a comment that allows a rule there is none of'},
  why: {
    zh: '放行说明里的规则名写错，就什么也没有放行；写的人以为已经说明，其实没有。',
    en: 'A misspelt name allows nothing, while its author believes the matter settled.'
  },
  remedy: {
    zh: '改成正确的规则名（reportlint rules 列出全部），或删去这条说明。',
    en: 'Write the right name (reportlint rules lists them), or remove the comment.'
  },

  check: () => [],

  *checkAllows(allows) {
    for (const {at, rules} of allows) {
      if (rules.length === 0) yield {at, because: [], nearest: null, isNamed: false}
      for (const {name, id, nearest} of rules) {
        if (id === null) yield {at: name, because: [], expected: nearest, nearest, isNamed: true}
      }
    }
  },

  message: {
    zh: ({at, nearest, isNamed}) =>
      isNamed
        ? `没有规则“${at.text}”，这条说明没有放行任何问题${nearest ? `；是不是 ${nearest}？` : ''}`
        : '这条说明没有写放行哪条规则：写作 reportlint-allow 规则名: 理由。',
    en: ({at, nearest, isNamed}) =>
      isNamed
        ? `There is no rule “${at.text}”, so this comment allows nothing${nearest ? `; did you mean ${nearest}?` : '.'}`
        : 'This comment names no rule: write reportlint-allow rule: reason.'
  },

  examples: [
    {
      draft:
        '<!-- reportlint-allow wrong-tally: 各渠道有重复 -->\n\n共公开 10 条，其中网站 5 条、公报 4 条。\n',
      finds: []
    },
    {
      draft: '<!-- reportlint-allow wrong-taly: 各渠道有重复 -->\n\n共公开 10 条。\n',
      finds: ['1:23-1:33 wrong-taly']
    },
    {
      draft: '<!-- reportlint-alow wrong-tally: 各渠道有重复 -->\n\n共公开 10 条。\n',
      finds: ['1:6-1:21 reportlint-alow']
    },
    {draft: '<!-- 放行 wrong-taly 的问题另行讨论 -->\n\n共公开 10 条。\n', finds: []}
  ]
})
