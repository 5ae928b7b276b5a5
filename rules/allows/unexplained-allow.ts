import {defineRule} from '#rule'

export default defineRule({
  id: 'unexplained-allow',
  severity: 'error',
  title: {zh: '放行而没有写理由', en: 'a comment that allows without a reason'},
  why: {
    zh: '放行的理由是给审核人和明年的自己看的。没有理由，就分不清是核对过还是图省事，所以不予放行。',
    en: 'The reason is for the reviewer and for next year’s author. Without one nothing is allowed.'
  },
  remedy: {
    zh: '在冒号后写明为什么不用改，例如“各渠道有重复，不能相加”。',
    en: 'Say after the colon why the text is right as it stands.'
  },

  check: () => [],

  *checkAllows(allows) {
    for (const {at, reason, rules} of allows) {
      if (reason === null && rules.some(({id}) => id !== null)) yield {at, because: []}
    }
  },

  message: {
    zh: ({at}) => `放行 ${at.text} 而没有写理由，没有放行：在规则名后写冒号和理由`,
    en: ({at}) =>
      `${at.text} is allowed without a reason, so it is not: write a colon and the reason after it.`
  },

  examples: [
    {
      draft:
        '<!-- reportlint-allow wrong-tally: 各渠道有重复 -->\n\n共公开 10 条，其中网站 5 条、公报 4 条。\n',
      finds: []
    },
    {
      draft: '<!-- reportlint-allow wrong-tally -->\n\n共公开 10 条，其中网站 5 条、公报 4 条。\n',
      finds: ['1:23-1:34 wrong-tally']
    },
    {
      draft: '<!-- reportlint-allow wrong-tally： -->\n\n共公开 10 条，其中网站 5 条、公报 4 条。\n',
      finds: ['1:23-1:34 wrong-tally']
    }
  ]
})
