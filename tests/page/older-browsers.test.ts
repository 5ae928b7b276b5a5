import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {chromiumPath, startBrowser} from './browser.ts'
import {pagePath} from './build-page.ts'
import {messagesOf} from './opened-page.ts'

const draft = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))

/** What has come to browsers since Chromium 86 and Firefox 100, as far as a script would use it. */
const missing = `
for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name]
for (const name of ['at', 'toSorted', 'toReversed', 'with', 'findLast', 'findLastIndex']) delete Object.getPrototypeOf(Uint8Array.prototype)[name]
for (const name of ['at', 'isWellFormed', 'toWellFormed']) delete String.prototype[name]
for (const name of ['hasOwn', 'groupBy']) delete Object[name]
for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference']) delete Set.prototype[name]
delete Map.groupBy
delete Array.fromAsync
delete Promise.withResolvers
delete Promise.try
for (const name of ['structuredClone', 'DecompressionStream', 'CompressionStream', 'Iterator', 'reportError', 'scheduler', 'Temporal']) delete self[name]
delete (self.crypto && Object.getPrototypeOf(self.crypto)).randomUUID
if (self.AbortSignal) { delete AbortSignal.timeout; delete AbortSignal.any }
delete Intl.Segmenter;
`

describe.skipIf(!chromiumPath)('in the lowest browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)
  afterAll(() => browser?.close())

  test.each([
    'sample/draft.md',
    'clean/cn-2021/draft.docx',
    'clean/cn-2019/draft.html',
    'one-wrong-cell/draft.md'
  ])('the page and its worker check %s without what came later', async name => {
    const page = await browser.newPage()
    const failures: string[] = []
    page.on('pageerror', error => failures.push(error.message))
    await page.addInitScript(`${missing}
const {Blob: WholeBlob} = self
self.Blob = class extends WholeBlob {
  constructor(parts, options) {
    super(options && /javascript/.test(options.type) ? [${JSON.stringify(missing)}, ...parts] : parts, options)
  }
}`)
    await page.goto(pathToFileURL(pagePath).href)
    await page.locator('input[type=file]').first().setInputFiles(draft(name))
    await page.waitForFunction(() =>
      document.querySelector('.bar [role=status]')?.textContent?.includes('核对完毕')
    )
    expect((await page.locator('.finding .message').allInnerTexts()).sort()).toEqual(
      (await messagesOf(draft(name))).sort()
    )
    expect(failures).toEqual([])
    await page.close()
  })

  test('a browser without scripts, and one that cannot run these, are told in a sentence', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(pathToFileURL(pagePath).href)
    expect(await page.locator('noscript').innerText()).toContain('脚本')
    await page.locator('.late').waitFor({state: 'visible'})
    expect(await page.locator('.late').innerText()).toContain('浏览器太旧')
    await context.close()
  })
})
