import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, expect} from 'vitest'
import {languages} from '../../rules/language/index.ts'
import {lint, profiles, rules} from '../../src/index.ts'
import {startBrowser} from './browser.ts'
import {pagePath} from './build-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'reportlint-page-'))

/** A file on the disk with this content. */
export function made(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** What the library finds in a draft, in Chinese. */
export async function messagesOf(path: string): Promise<string[]> {
  const {diagnostics} = await lint({
    path,
    bytes: readFileSync(path),
    languages,
    profiles,
    rules: rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({})})),
    language: 'zh'
  })
  return diagnostics.map(({message}) => message)
}

/** Opens the page anew for every test of the suite around; none may fail in it or reach for the network. */
export function openedPage() {
  let browser: Browser
  let page: Page
  let requests: string[]
  let failures: string[]

  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    const context = await browser.newContext({viewport: {width: 1280, height: 800}, acceptDownloads: true})
    page = await context.newPage()
    requests = []
    failures = []
    page.on('request', request => requests.push(request.url()))
    page.on('pageerror', error => failures.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') failures.push(message.text())
    })
    await page.goto(pathToFileURL(pagePath).href)
  })
  afterEach(async () => {
    await page.context().close()
    expect(failures).toEqual([])
    expect(requests.filter(url => !/^(?:file|blob|data):/.test(url))).toEqual([])
  })

  return {
    get browser() {
      return browser
    },
    get page() {
      return page
    },
    /** Chooses files and waits until all of them have been looked at. */
    async choose(...paths: string[]): Promise<void> {
      await page.locator('input[type=file][multiple]').first().setInputFiles(paths)
      await page.waitForFunction(
        ({count, name}) => {
          const isDone = document
            .querySelector('.bar [role=status]')
            ?.textContent?.match(/^(?:核对完毕|Checked)/)
          return count === 1
            ? isDone && document.querySelector('.bar .file')?.textContent === name
            : isDone && document.querySelectorAll('.files tbody tr').length === count
        },
        {count: paths.length, name: paths[0]?.replace(/^.*\//, '')}
      )
    },
    shownMessages(): Promise<string[]> {
      return page.locator('.finding .message').allInnerTexts()
    }
  }
}
