import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Page} from 'playwright-core'
import {chromiumPath, startBrowser} from '../../tests/page/browser.ts'
import {writeCorpus} from './corpus.ts'

const drafts = 300
const tallies = 3601
const presses = 20

/** What a clerk waits for on the page: a draft of thousands of findings, the next of them, and hundreds of drafts. */
export async function printPage(page: string): Promise<void> {
  if (!chromiumPath) {
    console.log('\nThe page: no Chromium found')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'reportlint-bench-page-'))
  const browser = await startBrowser()
  try {
    const opened = await browser.newPage({viewport: {width: 1280, height: 800}})
    await opened.goto(pathToFileURL(page).href)
    console.log('\n## The page\n\n| work | ms |\n| --- | ---: |')
    const large = join(folder, 'large.md')
    writeFileSync(large, wrongTallies(tallies))
    await time(`a draft with ${tallies} findings`, 1, () => choose(opened, [large]))
    await opened.locator('.finding.open').waitFor()
    await time('a press, to the next finding', presses, async () => {
      for (let press = 0; press < presses; press++) await opened.keyboard.press('n')
      await opened.evaluate('new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))')
    })
    const many = join(folder, 'many')
    writeCorpus(many, 'markdown', drafts)
    await opened.reload()
    const paths = readdirSync(many).map(name => join(many, name))
    await time(`${drafts} drafts`, 1, () => choose(opened, paths))
  } finally {
    await browser.close()
    rmSync(folder, {recursive: true, force: true})
  }
}

async function time(name: string, count: number, work: () => Promise<void>): Promise<void> {
  const start = performance.now()
  await work()
  console.log(`| ${name} | ${((performance.now() - start) / count).toFixed(0)} |`)
}

/** Until all are checked, which the page says at its upper edge. */
async function choose(page: Page, paths: readonly string[]): Promise<void> {
  await page.locator('input[type=file][multiple]').first().setInputFiles(paths)
  await page
    .locator('.bar [role=status]', {hasText: /^\s{0,9}(?:核对完毕|Checked)/})
    .waitFor({state: 'attached', timeout: 100_000})
}

function wrongTallies(count: number): string {
  const lines = Array.from(
    {length: count},
    (_, index) => `第${index}组全年发布信息${index + 12}条，其中动态5条、通知4条、其他3条。`
  )
  return ['# 青禾市水务局2024年政府信息公开工作年度报告', ...lines].join('\n\n')
}
