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

  /** How many nodes the page draws anew on the way to the twenty-first finding. */
  async function drawnByPresses(): Promise<number> {
    await page.evaluate(() => {
      const count = {nodes: 0}
      Object.assign(window, {count})
      new MutationObserver(changes => {
        for (const {addedNodes} of changes) {
          for (const node of addedNodes)
            count.nodes += node instanceof Element ? 1 + node.querySelectorAll('*').length : 1
        }
      }).observe(document.body, {childList: true, subtree: true})
    })
    for (let number = 2; number <= 21; number++) {
      await page.keyboard.press('n')
      await page.locator('.finding.open .number', {hasText: new RegExp(`^${number}$`)}).waitFor()
    }
    return page.evaluate(() => (window as unknown as {count: {nodes: number}}).count.nodes)
  }

  test('presses that come faster than they are drawn are all counted', {timeout: 60_000}, async () => {
    await opened.choose(made('large.md', wrong(3601)))
    await page.locator('.finding.open').waitFor()
    for (let count = 0; count < 20; count++) await page.keyboard.press('n')
    await page.locator('.finding.open .number', {hasText: /^21$/}).waitFor()
  })

  test('3,600 are listed, and a press draws no more than among a hundred', {timeout: 90_000}, async () => {
    await opened.choose(made('small.md', wrong(101)))
    await page.locator('.finding.open').waitFor()
    const among100 = await drawnByPresses()
    await page.reload()
    await opened.choose(made('large.md', wrong(3601)))
    await page.locator('.finding.open').waitFor()
    expect(await page.locator('.finding').count()).toBeLessThan(60)
    const among3600 = await drawnByPresses()
    expect(among3600).toBeLessThan(among100 * 1.5)
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
