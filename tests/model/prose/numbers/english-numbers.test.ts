import {describe, expect, test} from 'vitest'
import {languages} from '../../../../rules/language/index.ts'
import {print} from '../../../../src/model/arithmetic.ts'
import {isEnglish} from '../../../../src/model/prose/numbers/english-numbers.ts'
import {findNumberWords} from '../../../../src/model/prose/numbers/number-words.ts'
import {readTexts} from '../../../../src/model/prose/sentences/texts.ts'
import {proseOf} from '../prose-of.ts'

/** The numbers of a sentence that can be added or compared, with what they are worth. */
function figures(text: string): string[] {
  const [passage] = readTexts(proseOf(text), languages)
  return (passage?.numbers ?? [])
    .filter(({kind}) => kind === 'quantity' || kind === 'percentage')
    .map(({text: printed, value, kind}) => `${printed} = ${print(value)}${kind === 'percentage' ? '%' : ''}`)
}

describe('isEnglish', () => {
  test.each([
    ['The office closed 12 requests.', true],
    ['全年收到申请12件，其中 Word files 3件。', false],
    ['12 345', false]
  ])('of %s is %s', (text, expected) => expect(isEnglish(text)).toBe(expected))
})

describe('findNumberWords', () => {
  test.each([
    ['twelve of thirty-four', [12, 34]],
    ['one hundred and five, two thousand three hundred', [105, 2300]],
    ['a hundred letters', [100]],
    ['the five-year plan, two-thirds, someone, tenth, often', []],
    ['nineteen, forty', [19, 40]]
  ])('in %s', (text, expected) => expect(findNumberWords(text).map(({value}) => value)).toEqual(expected))
})

describe('the numbers of an English sentence', () => {
  test.each([
    ['Under section 45 of the Act 2000 and Table 3, 12 requests were late.', ['12 = 12']],
    ['In 2023–24 it received 1,284 requests, up from 1172 in 2022/23.', ['1,284 = 1284', '1172 = 1172']],
    [
      'Income was £2,418k, or $1.2 million, or 3 bn crowns.',
      ['2,418k = 2418000', '1.2 million = 1200000', '3 bn = 3000000000']
    ],
    [
      'A decrease of 17 per cent, 9.6% and 3 percent was seen.',
      ['17 per cent = 17%', '9.6% = 9.6%', '3 percent = 3%']
    ],
    ['Ages ranged from 16–24, between five and nine months passed, 1 in 5 called.', ['1 in 5 = 20%']],
    ['They came by email (121) and by letter (22).', ['121 = 121', '22 = 22']],
    ['From 1 April 2023 to 31 March 2024 no one of them called 0123 456789.', []],
    ['Of sections 40, 43 and 12, most were cited in 61 cases.', ['61 = 61']]
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected))
})
