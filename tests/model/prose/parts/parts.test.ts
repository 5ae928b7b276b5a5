import {describe, expect, test} from 'vitest'
import {languages} from '../../../../rules/language/index.ts'
import {print} from '../../../../src/model/arithmetic.ts'
import {findParts} from '../../../../src/model/prose/parts/parts.ts'
import {readSequences} from '../../../../src/model/prose/sentences/quantities.ts'
import {readTexts} from '../../../../src/model/prose/sentences/texts.ts'
import {compileLexicon} from '../../../../src/model/prose/words/lexicon.ts'
import {proseOf} from '../prose-of.ts'

const lexicon = compileLexicon(languages)

function tallies(text: string): string[] {
  const prose = proseOf(text)
  const sequences = readSequences(readTexts(prose, languages), lexicon, 2021)
  return findParts(sequences, lexicon).map(
    ({total, parts, sum, settled, certainty}) =>
      `${total.text} = ${parts.map(part => part.text).join('+')} = ${print(sum)} ${settled ? 'settled' : certainty}`
  )
}

describe('a total and its parts', () => {
  test('may stand in two sentences', () => {
    expect(tallies('累计公开信息90条，电子化率100%。其中，动态40条，政务30条，专题20条。')).toEqual([
      '90 = 40+30+20 = 90 settled'
    ])
  })

  test('may be a list of paragraphs', () => {
    expect(tallies('共公开信息90条，其中：\n1. 概况类10条；\n2. 动态类60条；\n3. 其他30条。')).toEqual([
      '90 = 10+60+30 = 100 proven'
    ])
  })

  test('may be divided twice', () => {
    expect(tallies('收到申请30件，其中自然人28件、法人2件，当面提交10件、网上提交20件。')).toEqual([
      '30 = 28+2 = 30 settled',
      '30 = 10+20 = 30 settled'
    ])
  })

  test('may hold another tally in brackets', () => {
    expect(tallies('共100件，其中甲类60件（含一般20件、重大40件），乙类40件。')).toEqual([
      '60 = 20+40 = 60 settled',
      '100 = 60+40 = 100 settled'
    ])
  })

  test('may hold another tally after a second 其中', () => {
    expect(tallies('共100件，其中甲类60件，其中一般20件、重大40件，乙类40件。')[0]).toBe(
      '100 = 60+40 = 100 settled'
    )
  })

  test('may count three names with one number', () => {
    expect(tallies('全年处理6件，其中甲、乙、丙各2件。')).toEqual(['6 = 2 = 6 settled'])
  })
})
