import type {Page} from 'playwright-core'
import {beforeEach, describe, expect, test} from 'vitest'
import {chromiumPath} from './browser.ts'
import {made, openedPage} from './opened-page.ts'

const wrong = (count: number) =>
  `# 青禾市水务局2024年政府信息公开工作年度报告\n\n${Array.from(
    {length: count},
    (_, index) => `第${index}组全年发布信息${index + 12}条，其中动态5条、通知4条、其他3条。\n\n`
  ).join('')}`

describe.skipIf(!chromiumPath)('thousands of findings', () => {
  const opened = openedPage()
  let page: Page
  beforeEach(() => {
    page = opened.page
  })

  /** How long the page takes until it has drawn what a press brings. */
  async function timeOf(press: () => Promise<void>, count: number): Promise<number> {
    const began = Date.now()
    for (let each = 0; each < count; each++) await press()
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
    return (Date.now() - began) / count
  }

  test('3,600 are listed, and each press takes no time', {timeout: 90_000}, async () => {
    await opened.choose(made('large.md', wrong(3601)))
    await page.locator('.finding.open').waitFor()
    expect(await page.locator('.finding').count()).toBeLessThan(60)
    const press = await timeOf(() => page.keyboard.press('n'), 20)
    console.log(`a press: ${press} ms`)
    expect(press).toBeLessThan(300)
    await page.locator('.list').evaluate(list => list.scrollTo(0, list.scrollHeight))
    await page
      .locator('.finding .number', {hasText: /^36\d\d$/})
      .first()
      .waitFor()
  })

  test('beyond the bound it is said how many there are', {timeout: 120_000}, async () => {
    await opened.choose(made('huge.md', wrong(9000)))
    await page.locator('.finding.open').waitFor()
    expect(await page.locator('#findings .notice').innerText()).toMatch(/共 \d+ 处，这里列出最要紧的 5000 处/)
  })
})
