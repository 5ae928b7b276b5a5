import {describe, expect, test} from 'vitest'
import {readMasthead} from '../../../src/model/masthead/masthead.ts'
import {lineTree} from '../line-tree.ts'

const read = (...parameters: Parameters<typeof lineTree>) => {
  const masthead = readMasthead(lineTree(...parameters))
  return {
    title: masthead.title?.text,
    agency: masthead.agency?.text,
    year: masthead.year,
    period: masthead.period?.text,
    signature: masthead.signature?.text,
    signedOn: masthead.signedOn?.text
  }
}

describe('the masthead', () => {
  test('is read from title, introduction and the end of the report', () => {
    const report = `云岭县教育局2023年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》，现公布2023年度报告。所列数据的统计期限为2023年1月1日至2023年12月31日。

一、总体情况

全年公开信息12条。

云岭县教育局

2024年1月20日`
    expect(read(report)).toEqual({
      title: '云岭县教育局2023年政府信息公开工作年度报告',
      agency: '云岭县教育局',
      year: 2023,
      period: '2023年1月1日至2023年12月31日',
      signature: '云岭县教育局',
      signedOn: '2024年1月20日'
    })
  })

  test.each([
    ['云岭县人民政府信息公开工作年度报告\n（2023年度）\n正文很长，这里是正文。', '云岭县人民政府', 2023],
    ['2022年度云岭县教育局政府信息公开工作年度报告\n正文。', '云岭县教育局', 2022],
    ['2022年度云岭县人民政府政府信息公开工作年度报告\n正文。', '云岭县人民政府', 2022],
    ['二〇二一年云岭镇政府信息公开工作报告\n正文。', '云岭镇', 2021],
    ['云岭县行政服务中心管委会\n2018年政府信息公开工作年度报告\n正文。', '云岭县行政服务中心管委会', 2018],
    [
      '来源：门户网站　时间：2024-01-25\n关于云岭县统计局2023年政府信息公开工作年度报告',
      '云岭县统计局',
      2023
    ],
    ['# Riverton Council Annual Report 2023\nSome text, and more.', 'Riverton Council', 2023]
  ])('has agency and year in the title “%s”', (text, agency, year) => {
    expect(read(text)).toMatchObject({agency, year})
  })

  test('has no agency where the report only says 我委, and takes the year from the first sentence', () => {
    const text = '2020年，我委认真贯彻落实《2021年工作要点》，本报告由我委编制。\n一、总体情况\n无。'
    expect(read(text)).toMatchObject({title: undefined, agency: undefined, year: 2020})
  })

  test('does not take the year from a signing date or a page date', () => {
    const text =
      '云岭县教育局政府信息公开工作年度报告\n我局认真贯彻落实条例，公开信息12条。\n云岭县教育局\n2024年1月20日'
    expect(read(text, {'published-on': '2024-01-21'})).toMatchObject({year: null, signedOn: '2024年1月20日'})
  })

  test('takes the agency from 由…编制, the publisher or the signature where the title has none', () => {
    const title = '2023年政府信息公开工作年度报告\n'
    expect(read(`${title}本报告由云岭县水务局编制。`).agency).toBe('云岭县水务局')
    expect(read(`${title}本报告由我局编制。`, {publisher: '云岭县水务局'}).agency).toBe('云岭县水务局')
    expect(
      read(
        `${title}我局认真贯彻落实条例，公开信息12条，回应社会关切，持续改进工作。\n云岭县水务局\n2024年1月2日`
      ).agency
    ).toBe('云岭县水务局')
  })

  test('takes only that stretch of time for the period which is called so', () => {
    const text =
      '2023年度报告\n从2023年3月1日至5月31日开展专项整治。本报告数据统计时段自2023年1月1日起至12月31日止。'
    expect(read(text).period).toBe('2023年1月1日起至12月31日')
  })

  test('reads a period whose characters were lost', () => {
    const text = '云岭县教育局2018年政府信息公开工作年度报告\n所列数据的统计时限自201811日至20181231日止。'
    expect(read(text).period).toBe('201811日至20181231日')
  })

  test('finds the signature before an appendix and inside a report on one line', () => {
    expect(
      read(
        '云岭县教育局2018年工作报告\n一年来，我局认真贯彻落实条例的各项要求，主动公开信息，回应社会关切。\n云岭县教育局\n2019年1月2日\n附表\n主动公开文件数'
      )
    ).toMatchObject({signature: '云岭县教育局', signedOn: '2019年1月2日'})
    const line = `2018年，${'我局认真贯彻落实条例，'.repeat(10)}取得成效。 云岭县教育局 2019年3月22日`
    expect(read(line)).toMatchObject({signature: '云岭县教育局', signedOn: '2019年3月22日'})
  })

  test('finds the date below the title and the name alone at the end', () => {
    const text =
      '云岭县教育局2021年政府信息公开工作年度报告\n（2022年1月20日）\n一年来，我局认真贯彻落实条例的各项要求，主动公开信息，回应社会关切。\n云岭县教育局'
    expect(read(text)).toMatchObject({signature: '云岭县教育局', signedOn: '2022年1月20日'})
  })

  test('of an empty tree is empty', () => {
    expect(readMasthead({blocks: [], metadata: []})).toEqual({
      title: null,
      agency: null,
      year: null,
      yearPhrase: null,
      period: null,
      signature: null,
      signedOn: null,
      publishedOn: null
    })
  })
})
