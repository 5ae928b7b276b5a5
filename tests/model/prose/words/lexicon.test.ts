import {describe, expect, test} from 'vitest'
import {languages} from '../../../../rules/language/index.ts'
import type {Language} from '../../../../src/model/prose/words/language.ts'
import {compileLexicon, findWords} from '../../../../src/model/prose/words/lexicon.ts'

const lexicon = compileLexicon(languages)

function wordsIn(text: string): string[] {
  return findWords(lexicon, text).map(({text, roles}) => `${text}:${[...roles].join('+')}`)
}

function withRow(words: string): Language {
  return {id: 'test', spaced: false, words, opposites: '甲\t乙', claims: null, lists: null}
}

describe('a word', () => {
  test('is protected by a longer one', () => {
    expect(wordsIn('公共卫生')).toEqual(['公共:name'])
    expect(wordsIn('稳增长')).toEqual(['稳增长:name'])
    expect(wordsIn('平等')).toEqual(['平等:name'])
  })

  test('stands alone in a language with spaces', () => {
    expect(wordsIn('day-case')).toEqual([])
    expect(wordsIn('Totally')).toEqual([])
    expect(wordsIn('a day')).toEqual(['a day:each+daily'])
  })
})

describe('bad data names its row', () => {
  test.each([
    ['which', 'test words, row 1: expected two columns'],
    ['whose\t甲', 'test words, row 1: no role “whose”'],
    ['which\t甲||乙', 'test words, row 1: an empty word'],
    ['which\t甲\nother\t甲', 'test words, row 2: “甲” stands in two rows']
  ])('%j', (row, message) => {
    expect(() => compileLexicon([withRow(row)])).toThrow(new SyntaxError(message))
  })
})
