import {readFileSync, statSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import axe from 'axe-core'
import {strFromU8, unzipSync} from 'fflate'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {parseBaseline} from '../../src/config/parse-baseline.ts'
import {chromiumPath} from './browser.ts'
import {pagePath} from './build-page.ts'
import {made, messagesOf, openedPage} from './opened-page.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const sample = join(fixtures, 'sample/draft.md')
const clean = join(fixtures, 'clean/cn-2019/draft.html')
const heaviest = 800_000

test('the page is one file and lighter than 800 KB', () => {
  expect(statSync(pagePath).size).toBeLessThan(heaviest)
})

describe.skipIf(!chromiumPath)('in a real browser', () => {
  const opened = openedPage()
  const {choose, shownMessages} = opened
  let browser: Browser
  let page: Page
  let server: Server

  beforeAll(async () => {
    server = createServer((_, response) => response.end(readFileSync(pagePath)))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => server?.close())
  beforeEach(() => {
    browser = opened.browser
    page = opened.page
  })

  /** Presses one of the things that can be taken away. */
  async function takeAway(name: string): Promise<void> {
    await page.locator('.menu summary', {hasText: '导出'}).click()
    await page.getByRole('button', {name, exact: true}).click()
  }

  async function violations(): Promise<string[]> {
    await page.evaluate(axe.source)
    const results = await page.evaluate(
      async () =>
        await (globalThis as unknown as {axe: typeof axe}).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        })
    )
    return results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
  }

  test('a draft from the disk shows the findings of the command', async () => {
    await choose(sample)
    expect((await shownMessages()).sort()).toEqual((await messagesOf(sample)).sort())
    expect((await shownMessages()).length).toBeGreaterThan(3)
  })

  test.each(['md', 'html', 'txt', 'docx'])(
    'a report as .%s shows what the command finds in it',
    async format => {
      const path = join(fixtures, `clean/cn-2021/draft.${format}`)
      await choose(path)
      expect(await shownMessages()).toEqual(await messagesOf(path))
      expect(await page.locator('.report').locator('td, th').count()).toBeGreaterThan(175)
    }
  )

  test('a Word draft is taken away with its findings as comments', async () => {
    await choose(join(fixtures, 'clean/cn-2021/draft.docx'))
    const [download] = await Promise.all([page.waitForEvent('download'), takeAway('带批注的 Word')])
    expect(download.suggestedFilename()).toBe('draft.checked.docx')
    const parts = unzipSync(readFileSync(await download.path()))
    const messages = await messagesOf(join(fixtures, 'clean/cn-2021/draft.docx'))
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain(messages[0])
  })

  test('from a web server the page asks for itself and nothing else', async () => {
    const {port} = server.address() as AddressInfo
    const own = await browser.newPage()
    const asked: string[] = []
    own.on('request', request => asked.push(request.url()))
    await own.goto(`http://127.0.0.1:${port}/reportlint.html`)
    await own.locator('input[type=file][multiple]').first().setInputFiles(sample)
    await own.locator('.finding').first().waitFor()
    expect(asked.filter(url => url.startsWith('http'))).toEqual([`http://127.0.0.1:${port}/reportlint.html`])
    await own.close()
  })

  test('a chosen finding shows both sides, joined by lines, with what to do', async () => {
    await choose(sample)
    await page.locator('.finding.open').waitFor()
    expect(await page.locator('.mark.at.selected').count()).toBe(1)
    const others = await page.locator('.mark.because.selected').count()
    expect(others).toBeGreaterThan(0)
    await page.waitForFunction(count => document.querySelectorAll('.connector path').length === count, others)
    expect(await page.locator('.why summary').innerText()).toBe('为什么、怎么办')
  })

  test('a finding in a table shows the sums of its row and column', async () => {
    await choose(join(fixtures, 'one-wrong-cell/draft.md'))
    await page.locator('td.culprit').waitFor()
    expect(await page.locator('td.culprit').count()).toBe(1)
    expect(await page.locator('.sums .broken').count()).toBeGreaterThan(0)
    // Lines along a row would hide its figures, which are shaded instead.
    expect(await page.locator('.connector path').count()).toBe(0)
  })

  test('a clean report says modestly that nothing was found in what was checked', async () => {
    await choose(clean)
    expect(await page.locator('.clean-title').innerText()).toBe('在核对过的内容里没有发现问题')
    await page.locator('button.coverage').click()
    expect(await page.locator('.report .unchecked').count()).toBeGreaterThan(0)
  })

  test('several files with a broken one among them: the others are checked, and it is said why it was not', async () => {
    const broken = made('broken.docx', 'PK not a zip')
    await choose(sample, broken, clean)
    await page.locator('.files .path', {hasText: 'broken.docx'}).click()
    expect(await page.locator('.mistake.failed').innerText()).toMatch(/broken\.docx.*Word/s)
  })

  test('a pasted table keeps its cells', async () => {
    await page.getByRole('button', {name: '粘贴文字或表格'}).click()
    const html = readFileSync(join(fixtures, 'clean/cn-2021/draft.html'), 'utf8')
    await page.locator('textarea').evaluate((element, pasted) => {
      const data = new DataTransfer()
      data.setData('text/html', pasted)
      data.setData('text/plain', 'text')
      element.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})
      )
    }, html)
    await page.getByRole('button', {name: '核对', exact: true}).click()
    await page.locator('.draft-pane').waitFor()
    expect(await page.locator('.report').locator('td, th').count()).toBeGreaterThan(175)
  })

  test('a dropped file is taken like a chosen one', async () => {
    const content = readFileSync(sample, 'utf8')
    const transfer = await page.evaluateHandle(text => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'draft.md', {type: 'text/markdown'}))
      return data
    }, content)
    await page.locator('.start').dispatchEvent('drop', {dataTransfer: transfer})
    await page.locator('.finding').first().waitFor()
    expect((await shownMessages()).sort()).toEqual((await messagesOf(sample)).sort())
  })

  test('last year’s report is held beside the draft; one that cannot be read is told', async () => {
    const draft = readFileSync(sample, 'utf8')
    const year = /(20\d{2})年政府信息公开/.exec(draft)?.[1]
    const previous = made('previous.md', draft.replaceAll(year ?? '', String(Number(year) - 2)))
    await choose(sample)
    await page.locator('.reference input').first().setInputFiles(previous)
    await page.locator('.notice').waitFor()
    expect(await page.locator('.notice').innerText()).toContain('不是')
    await page.locator('.reference input').first().setInputFiles(made('empty.md', ''))
    await page.locator('.mistake').waitFor()
    expect(await page.locator('.mistake').innerText()).toContain('empty.md')
    expect(await page.locator('.finding').count()).toBeGreaterThan(3)
  })

  test('a finding set aside with a reason survives a reload and becomes a baseline that the command reads', async () => {
    await choose(sample)
    const before = await page.locator('.finding').count()
    await page.locator('.finding.open').waitFor()
    await page.getByRole('button', {name: '搁置…'}).click()
    await page.locator('.set-aside-form button[type=submit]').click()
    expect(await page.locator('.set-aside-form [role=alert]').innerText()).toBe('请写明理由')
    await page.locator('.set-aside-form input').fill('渠道之间有重复')
    await page.locator('.set-aside-form button[type=submit]').click()
    expect(await page.locator('.finding').count()).toBe(before - 1)
    await page.reload()
    await choose(sample)
    expect(await page.locator('.finding').count()).toBe(before - 1)
    const [download] = await Promise.all([page.waitForEvent('download'), takeAway('搁置清单')])
    const accepted = parseBaseline('baseline.json', readFileSync(await download.path(), 'utf8'))
    expect(accepted.map(({reason}) => reason)).toEqual(['渠道之间有重复'])
  })

  test('what is set aside in one agency’s report is open in another’s, and the JSON says it too', async () => {
    const draft = readFileSync(sample, 'utf8')
    const other = made('other.md', draft.replaceAll('澄湾区农业农村局', '石坞区水利局'))
    await choose(sample)
    const before = await page.locator('.finding').count()
    await page.locator('.finding.open').waitFor()
    await page.getByRole('button', {name: '搁置…'}).click()
    await page.locator('.set-aside-form input').fill('渠道之间有重复')
    await page.locator('.set-aside-form button[type=submit]').click()
    const [download] = await Promise.all([page.waitForEvent('download'), takeAway('JSON（供程序读取）')])
    const json = JSON.parse(readFileSync(await download.path(), 'utf8'))
    expect(json.summary.suppressed).toBe(1)
    await choose(other)
    expect(await page.locator('.finding').count()).toBe(before)
    await choose(sample)
    expect(await page.locator('.finding').count()).toBe(before - 1)
    expect(await page.locator('.carried').innerText()).toContain('沿用了 1 条搁置')
    await page.locator('.menu summary', {hasText: '再放文件'}).click()
    await page.getByRole('button', {name: '忘掉这台电脑上的全部搁置'}).click()
    expect(await page.locator('.finding').count()).toBe(before)
  })

  test('the JSON taken away is that of the command', async () => {
    await choose(sample)
    const [download] = await Promise.all([page.waitForEvent('download'), takeAway('JSON（供程序读取）')])
    const json = JSON.parse(readFileSync(await download.path(), 'utf8'))
    expect(json.schemaVersion).toBe(1)
    const messages = json.files[0].diagnostics.map(({message}: {message: string}) => message)
    expect(messages).toEqual(await messagesOf(sample))
  })

  test('the keyboard alone reaches a finding and opens it', async () => {
    await choose(sample)
    await page.locator('#findings').focus()
    await page.keyboard.press('n')
    expect(await page.locator('.finding.open .summary').getAttribute('data-finding')).toBe('1')
    await page.keyboard.press('k')
    expect(await page.locator('.finding.open .summary').getAttribute('data-finding')).toBe('0')
    await page.locator('.filters select').last().focus()
    // Through the list itself, which scrolls by keys, to the first finding.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.locator('.finding.open').count()).toBe(0)
  })

  test('in English every word of the page and of the findings changes', async () => {
    await choose(sample)
    await page.getByRole('button', {name: 'English'}).click()
    expect(await page.locator('#findings').getAttribute('aria-label')).toBe('What was found')
    await page.waitForFunction(() =>
      /^Checked/.test(document.querySelector('.bar [role=status]')?.textContent ?? '')
    )
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    // What is quoted of the report, and the units of its figures, stay as they are.
    const basis = (await page.locator('.finding .basis').allInnerTexts())
      .join('')
      .replace(/“[^”]*”|(?<=\d)[条件]/g, '')
    expect(basis).not.toMatch(/\p{Script=Han}/u)
  })

  test('the check sheet prints every finding with places for names and date', async () => {
    await choose(sample)
    await page.emulateMedia({media: 'print'})
    const sheet = page.locator('.check-sheet')
    expect(await sheet.isVisible()).toBe(true)
    expect(await page.locator('.panes').isVisible()).toBe(false)
    expect(await sheet.locator('.sheet-findings tbody tr').count()).toBe((await messagesOf(sample)).length)
    expect(await sheet.innerText()).toMatch(/核对人.*复核人.*日期/s)
  })

  test.each(['light', 'dark'] as const)('nothing in the page offends WCAG 2.2 AA, %s', async colorScheme => {
    await page.emulateMedia({colorScheme})
    expect(await violations()).toEqual([])
    await choose(sample)
    await page.locator('.finding.open').waitFor()
    await page.locator('button.coverage').click()
    expect(await violations()).toEqual([])
  })

  test('at twice the size and on a small screen nothing is cut off', async () => {
    await page.setViewportSize({width: 640, height: 400})
    await choose(sample)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('a draft of a megabyte leaves the page alive while it is checked', async () => {
    const paragraph = '全年发布信息12条，其中动态5条、通知4条、其他3条。\n\n'
    const large = made(
      'large.md',
      `# 青禾市水务局2024年政府信息公开工作年度报告\n\n${paragraph.repeat(13_000)}`
    )
    await page.locator('input[type=file][multiple]').first().setInputFiles(large)
    await page.getByRole('button', {name: 'English'}).click()
    expect(await page.locator('h1').first().innerText()).toBe('Report check')
    expect(await page.locator('.bar [role=status]').innerText()).toContain('Checking')
  })
})
