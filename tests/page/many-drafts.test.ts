import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {unzipSync} from 'fflate'
import type {Page} from 'playwright-core'
import {beforeEach, describe, expect, test} from 'vitest'
import {pairYears} from '../../src/hosts/page/drafts/pair-years.ts'
import {chromiumPath} from './browser.ts'
import {made, openedPage} from './opened-page.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const sample = readFileSync(join(fixtures, 'sample/draft.md'), 'utf8')
const ofYear = (year: number, agency = '澄湾区农业农村局') =>
  sample
    .replaceAll('2024年', `${year}年`)
    .replaceAll('2025年', `${year + 1}年`)
    .replaceAll('澄湾区农业农村局', agency)

test('a year is paired with the one before of the same agency, where only one can be meant', () => {
  const of = (agency: string, year: number) => ({agency, year})
  expect(
    pairYears([
      of('甲市水务局', 2024),
      of('甲市水务局', 2023),
      of('乙市水务局', 2023),
      null,
      of('乙市水务局', 2025)
    ])
  ).toEqual([1, null, null, null, null])
  expect(pairYears([of('甲市水务局', 2024), of('甲市水务局', 2023), of('甲市水务局', 2023)])).toEqual([
    null,
    null,
    null
  ])
})

describe.skipIf(!chromiumPath)('many drafts', () => {
  const opened = openedPage()
  const {choose} = opened
  let page: Page
  beforeEach(() => {
    page = opened.page
  })

  test('last year’s report dropped together with this year’s is compared with it, and that is said', async () => {
    await choose(made('2024.md', ofYear(2024)), made('2023.md', ofYear(2023)))
    await page.locator('.draft-pane').waitFor()
    expect(await page.locator('.bar .file').innerText()).toBe('2024.md')
    expect(await page.locator('.bar .reference').first().innerText()).toBe('上年：2023.md')
    await page.locator('.finding', {hasText: '上年'}).first().waitFor()
    await page.getByRole('button', {name: '全部 2 份'}).click()
    expect(await page.locator('.compared').allInnerTexts()).toEqual(['已与上年 2023.md 比对'])
  })

  test('the list is sorted, searched and narrowed; one click opens a draft beside it', async () => {
    await choose(
      made('甲.md', ofYear(2024, '甲区水利局')),
      made('乙.md', ofYear(2024, '乙区水利局').replace('412', '402')),
      join(fixtures, 'clean/cn-2021/draft.docx')
    )
    const names = () => page.locator('.files .path').allInnerTexts()
    expect(await names()).toEqual(['甲.md', '乙.md', 'draft.docx'])
    await page.locator('.files th button', {hasText: '错误'}).click()
    expect(await names()).toEqual(['draft.docx', '乙.md', '甲.md'])
    await page.getByRole('button', {name: '只看有错误的'}).click()
    expect(await names()).toEqual(['乙.md', '甲.md'])
    await page.locator('.files input').fill('甲区')
    expect(await names()).toEqual(['甲.md'])
    await page.locator('.files tbody td').first().click()
    await page.locator('.finding.open').waitFor()
    expect(await page.locator('.files.narrow').isVisible()).toBe(true)
    expect(
      await page.locator('.mark.at.selected').evaluate(mark => mark.getBoundingClientRect().top < innerHeight)
    ).toBe(true)
  })

  test('all findings are taken away as a table, and all Word copies in one archive', async () => {
    const word = join(fixtures, 'clean/cn-2021/draft.docx')
    await choose(made('甲.md', ofYear(2024, '甲区水利局')), word, join(fixtures, 'sample/draft.md'))
    const take = async (name: string) => {
      await page.locator('.menu summary', {hasText: '导出'}).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', {name}).click()
      ])
      return readFileSync(await download.path())
    }
    const lines = (await take('问题清单')).toString().split('\r\n')
    expect(lines[0]).toBe('\ufeff文件,机关,年度,级别,规则,位置,写作,推算应为,问题')
    expect(lines.filter(line => line.startsWith('甲.md,')).length).toBeGreaterThan(4)
    expect(Object.keys(unzipSync(await take('全部带批注的 Word')))).toEqual(['draft.checked.docx'])
  })

  test('three hundred drafts are checked with progress, and it can be stopped', {
    timeout: 120_000
  }, async () => {
    const paths = Array.from({length: 300}, (_, index) =>
      made(`many-${index}.md`, ofYear(2024, `第${index}区水利局`))
    )
    await page.locator('input[type=file][multiple]').first().setInputFiles(paths)
    await page.locator('.bar progress').waitFor()
    await page.waitForFunction(
      () => document.querySelector('.bar [role=status]')?.textContent?.startsWith('核对完毕'),
      null,
      {
        timeout: 100_000
      }
    )
    expect(await page.locator('.files tbody tr').count()).toBe(300)
    await page.locator('input[type=file][multiple]').first().setInputFiles(paths)
    await page.getByRole('button', {name: '停止'}).click()
    expect(await page.locator('.bar progress').count()).toBe(0)
    await page.locator('.files .path').first().click()
    await page.locator('.finding.open').waitFor()
  })
})
