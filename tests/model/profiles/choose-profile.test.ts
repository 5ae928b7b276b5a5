import {expect, test} from 'vitest'
import {languages} from '../../../rules/language/index.ts'
import {profiles} from '../../../src/index.ts'
import {readReport} from '../../../src/lint.ts'

async function profileOf(draft: string): Promise<string> {
  const report = await readReport({
    path: 'draft.md',
    bytes: new TextEncoder().encode(draft),
    languages,
    profiles
  })
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

test.each([
  '临江理工大学2022—2023学年信息公开工作年度报告',
  '临江理工大学2023年信息公开工作年度报告',
  '云岭县人民医院2023年信息公开年度报告',
  '云岭县人民法院2023年司法公开工作报告'
])('%s follows a form of its own, whatever its headings and tables', async title => {
  expect(await profileOf(`# ${title}\n\n一、概述\n\n略。\n`)).toBe('generic')
  expect(
    await profileOf(`# ${title}\n\n一、总体情况\n\n略。\n\n二、收到和处理政府信息公开申请情况\n\n无。\n`)
  ).toBe('generic')
})

test.each([
  '# 云岭县政务服务便民热线2023年工作报告\n\n一、总体情况\n\n略。\n\n二、政府信息公开情况\n\n主动公开信息30条。\n',
  '云岭县人民政府办公室2024年部门预算\n\n目录\n\n第一部分 部门概况\n\n负责推进、指导、协调、监督全县政府信息公开工作。\n',
  '2023年，热线办认真落实政府信息公开要求，受理群众诉求300件。\n\n一、总体情况\n\n略。\n',
  '根据《中华人民共和国政府信息公开条例》，现将2023年度部门决算公开如下：\n\n一、收入支出决算总表\n\n略。\n'
])('running text that mentions disclosure does not decide: %j', async draft => {
  expect(await profileOf(draft)).toBe('generic')
})

test('a line like a title decides where the first one names no kind of report', async () => {
  expect(await profileOf('# 云岭县水务局\n\n云岭县水务局2022年政府信息公开工作年度报告\n\n略。\n')).toBe(
    'cn-2021'
  )
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
