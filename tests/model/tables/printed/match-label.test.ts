import {describe, expect, test} from 'vitest'
import {
  clearMatch,
  createLabelMatcher,
  foldLabel,
  labelWordings,
  likenessOf
} from '../../../../src/model/tables/printed/match-label.ts'

describe('foldLabel', () => {
  test.each([
    ['（七）总计', '总计'],
    ['七)总计', '总计'],
    ['一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数量'],
    ['3.危及“三安全一稳定”', '危及三安全一稳定'],
    ['其中:1.政府网站公开数', '政府网站公开数'],
    ['2018年度', '年度'],
    ['①  其它 处理', '其他处理'],
    ['第二十条第（一）项', '第二十条第一项'],
    ['三类内部事务信息', '三类内部事务信息']
  ])('reads %s as %s', (printed, folded) => {
    expect(foldLabel(printed)).toBe(folded)
  })
})

describe('likenessOf', () => {
  test('gives no tolerance to labels of two characters', () => {
    expect(likenessOf('维修', '维持')).toBe(0)
  })

  test('forgives slips in proportion to the length', () => {
    expect(likenessOf('其他法律行政止公开', '其他法律行政法规禁止公开')).toBeGreaterThan(0.6)
    expect(likenessOf('结果维持', '结果纠正')).toBe(0)
  })

  test('knows a label that was cut', () => {
    expect(likenessOf('本年新', '本年新制作数量')).toBeGreaterThan(0.6)
  })
})

describe('createLabelMatcher', () => {
  const match = createLabelMatcher([
    {id: 'made', wordings: labelWordings('本年新制作数量')},
    {id: 'published', wordings: labelWordings('本年新公开数量')},
    {id: 'partly', wordings: labelWordings('（二）部分公开（区分处理的，只计这一情形，不计其他情形）')}
  ])

  test('finds a label by its words without the remark in brackets', () => {
    expect(clearMatch(match('(二) 部分公开'))).toEqual({id: 'partly', likeness: 1})
  })

  test('is not sure of a label that two columns begin with', () => {
    expect(clearMatch(match('本年新'))).toBeNull()
  })

  test('does not look at running text', () => {
    expect(match('本年新制作数量'.repeat(30))).toEqual([])
  })
})
