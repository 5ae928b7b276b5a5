import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Page} from 'playwright-core'
import {beforeEach, describe, expect, test} from 'vitest'
import {chromiumPath} from './browser.ts'
import {pagePath} from './build-page.ts'
import {made, messagesOf, openedPage} from './opened-page.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const sample = join(fixtures, 'sample/draft.md')

describe.skipIf(!chromiumPath)('somebody with a deadline', () => {
  const opened = openedPage()
  const {choose, shownMessages} = opened
  let page: Page
  beforeEach(() => {
    page = opened.page
  })

  test('a finding leads to every place it names, and a marked figure leads back', async () => {
    await choose(sample)
    await page.locator('.finding.open').waitFor()
    const places = page.locator('.sides button')
    expect(await places.count()).toBeGreaterThan(2)
    for (const index of [0, 1, 2]) {
      await places.nth(index).press('Enter')
      const mark = page.locator('.mark:focus')
      const role = index === 0 ? 'at' : 'because'
      expect(await mark.getAttribute('data-role')).toBe(role)
      const figure = await page.locator('.sides li').nth(index).locator('.figure').first().innerText()
      expect(await mark.innerText()).toBe(figure)
    }
    await page.keyboard.press('Enter')
    await page.locator('.summary:focus').waitFor()
    expect(await page.locator('.summary:focus').getAttribute('data-finding')).toBe(
      await page.locator('.finding .summary').first().getAttribute('data-finding')
    )
  })

  test('each figure of a sentence stands among its own words', async () => {
    await choose(made('tally.md', '# 总结\n\n全年公开信息12条，其中动态5条、通知4条、其他2条。\n'))
    await page.locator('.finding.open').waitFor()
    expect(await page.locator('.alternatives .correction').first().innerText()).toBe('全年公开信息 12 → 11')
    expect(await page.locator('.sides li button').allInnerTexts()).toEqual([
      '全年公开信息12条',
      '其中动态5条',
      '通知4条',
      '其他2条'
    ])
  })

  test.each([
    [800, 600],
    [390, 844],
    [683, 384]
  ])(
    'on a screen of %i by %i the panes are tabs, places lead to the draft, and a mark leads back',
    async (width, height) => {
      await page.setViewportSize({width, height})
      await choose(join(fixtures, 'one-wrong-cell/draft.md'))
      const isInSight = (selector: string) =>
        page.locator(selector).evaluate(element => {
          const {top, bottom} = element.getBoundingClientRect()
          return bottom > 0 && top < innerHeight
        })
      expect(await page.locator('.draft-pane').isVisible()).toBe(false)
      await page.locator('.finding.open').waitFor()
      expect(await isInSight('.finding.open .summary')).toBe(true)
      await page.locator('.sides button').first().click()
      await page.locator('.mark.at.selected').waitFor({state: 'visible'})
      await page.locator('.mark:focus').waitFor()
      expect(await isInSight('.mark.at.selected')).toBe(true)
      await page.locator('.mark.at.selected').click()
      expect(await isInSight('.finding.open .summary')).toBe(true)
      await page.getByRole('tab', {name: '报告原文'}).click()
      const narrowest = await page
        .locator('.report td')
        .evaluateAll(cells => Math.min(...cells.map(cell => cell.clientWidth)))
      expect(narrowest).toBeGreaterThan(40)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      ).toBeLessThanOrEqual(0)
    }
  )

  test('a file dropped beside the field is taken too, and what holds no file is told', async () => {
    const drop = async (add: string) =>
      page
        .locator('h1')
        .first()
        .dispatchEvent('drop', {
          dataTransfer: await page.evaluateHandle(kind => {
            const data = new DataTransfer()
            if (kind === 'file')
              data.items.add(new File(['# 总结\n\n全年公开12条，其中动态5条、通知4条、其他2条。'], 'a.md'))
            else data.items.add('text', 'text/plain')
            return data
          }, add)
        })
    await drop('text')
    expect(await page.locator('.app > [role=alert]').innerText()).toContain('没有可以核对的文件')
    await drop('file')
    await page.locator('.finding').first().waitFor()
    expect(await page.locator('.app > [role=alert]').count()).toBe(0)
    expect(page.url()).toBe(pathToFileURL(pagePath).href)
  })

  test('what was dropped last is what is shown, whatever was being checked', async () => {
    const paragraph = '全年发布信息12条，其中动态5条、通知4条、其他3条。\n\n'
    const large = made(
      'slow.md',
      `# 青禾市水务局2024年政府信息公开工作年度报告\n\n${paragraph.repeat(9_000)}`
    )
    const input = page.locator('input[type=file][multiple]').first()
    await input.setInputFiles(large)
    await input.setInputFiles(sample)
    await page.locator('.finding').first().waitFor({timeout: 25_000})
    expect((await shownMessages()).length).toBe((await messagesOf(sample)).length)
    expect(await page.locator('.files').count()).toBe(0)
  })

  test('the end of a check is read aloud with its counts', async () => {
    const status = page.locator('.bar [role=status]')
    await choose(join(fixtures, 'one-wrong-cell/draft.md'))
    expect(await status.innerText()).toMatch(/^核对完毕：1 处错误/)
    await choose(sample, made('scan.docx', '%PDF-1.4 scanned'), made('empty.txt', ''))
    expect(await status.innerText()).toMatch(/^核对完毕，共 3 份：\d+ 处错误.*2 份没有核对$/)
  })

  test('where nothing could be compared the page does not call it well', async () => {
    await choose(made('letter.md', '# 一封信\n\n各位同事，大家好。\n'))
    expect(await page.locator('.clean-title').innerText()).toContain('不能说明报告没有问题')
    expect(await page.locator('.bar [role=status]').innerText()).toContain('不能说明报告没有问题')
  })

  test('the page says at its head that nothing is sent, and speaks Chinese throughout', async () => {
    const words = async () =>
      (await page.locator('body').innerText()).replace(
        /English|draft|Word|WPS|Markdown|JSON|\.(?:docx|html|md|txt)/g,
        ''
      )
    expect(await page.locator('.start').innerText()).toContain('不会离开这台电脑')
    expect(await words()).not.toMatch(/[a-z]{2,}/i)
    await choose(join(fixtures, 'one-wrong-cell/draft.md'))
    expect(await words()).not.toMatch(/[a-z]{2,}/i)
  })
})
