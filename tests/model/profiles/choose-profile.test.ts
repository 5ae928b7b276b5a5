import {expect, test} from 'vitest'
import {profiles} from '../../../src/index.ts'
import {readReport} from '../../../src/lint.ts'

async function profileOf(draft: string): Promise<string> {
  const report = await readReport({path: 'draft.md', bytes: new TextEncoder().encode(draft), profiles})
  return report.profile.id
}

test('a title that names the work decides, with the report year', async () => {
  expect(await profileOf('# 青山市水务局2022年政府信息公开工作年度报告\n')).toBe('cn-2021')
  expect(await profileOf('# 青山市水务局2020年政府信息公开工作年度报告\n')).toBe('cn-2019')
  expect(await profileOf('# 青山市水务局2015年政府信息公开工作年度报告\n')).toBe('cn-2008')
})

test('a report on other work that mentions disclosure is no report on disclosure', async () => {
  expect(
    await profileOf(
      '# 青山图书馆2020年度工作报告\n\n一、基本情况\n\n举办政务公开培训3场，更新政府信息公开目录2次。\n'
    )
  ).toBe('generic')
})

test('a university reports on its school year in a form of its own, unless it follows the statutory one', async () => {
  const title = '# 临江理工大学2022—2023学年信息公开工作年度报告\n\n'
  expect(await profileOf(`${title}一、概述\n\n略。\n`)).toBe('generic')
  expect(await profileOf(`${title}三、收到和处理政府信息公开申请情况\n\n无。\n`)).not.toBe('generic')
})

test('without a title the text decides', async () => {
  expect(await profileOf('2020年，我委认真落实政府信息公开各项要求，现将情况报告如下：\n')).toBe('cn-2019')
})

test('the headings of the form decide where the title does not say', async () => {
  expect(
    await profileOf(
      '# 青山市水务局2022年度报告\n\n一、总体情况\n\n略。\n\n三、收到和处理政府信息公开申请情况\n\n无。\n'
    )
  ).toBe('cn-2021')
})
