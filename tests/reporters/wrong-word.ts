import {defineRule} from '../../src/check/rule.ts'

/** Stands at 错字, with 对字 as its other side: a rule whose findings a test can place. */
export const wrongWord = defineRule({
  id: 'wrong-word',
  aliases: ['bad-word'],
  severity: 'error',
  title: {zh: '错字', en: 'wrong word'},
  why: {zh: '有错字', en: 'a wrong word'},
  remedy: {zh: '改正', en: 'mend it'},
  *check({tree}) {
    const {text} = tree.source
    const located = (word: string, start: number) => ({span: {start, end: start + word.length}, text: word})
    const right = text.indexOf('对字')
    for (const match of text.matchAll(/错字/g)) {
      yield {
        at: located('错字', match.index),
        because: right === -1 ? [] : [located('对字', right)],
        expected: '对字',
        suggestions: [
          {
            title: {zh: '改为对字', en: 'write 对字'},
            edits: [{span: located('错字', match.index).span, text: '对字'}]
          }
        ]
      }
    }
  },
  message: {zh: () => '这里[有]错字, 100% 不对', en: () => 'wrong'},
  examples: []
})
