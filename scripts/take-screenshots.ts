import {fileURLToPath, pathToFileURL} from 'node:url'
import {startBrowser} from '../tests/page/browser.ts'
import buildPage, {pagePath} from '../tests/page/build-page.ts'

/** Pictures of the page's main states for the README: `npm run screenshots`. */
const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))

await buildPage()
const browser = await startBrowser()
const page = await browser.newPage({viewport: {width: 1366, height: 768}})
const take = (name: string) => page.screenshot({path: path(`docs/images/${name}.png`)})
const choose = async (...names: string[]) => {
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles(names.map(name => path(`fixtures/${name}`)))
  await page.waitForFunction(() =>
    document.querySelector('.bar [role=status]')?.textContent?.startsWith('核对完毕')
  )
  await page.waitForTimeout(300)
}
await page.goto(pathToFileURL(pagePath).href)
await take('page-empty')
await choose('sample/draft.md')
await take('page-finding')
await page.keyboard.press('n')
await page.keyboard.press('n')
await page.keyboard.press('n')
await page.waitForTimeout(300)
await take('page-table')
await page.locator('.acts .primary').first().click()
await page.locator('.changes .solved', {hasText: '已解决 1'}).waitFor()
await page.waitForTimeout(300)
await take('page-corrected')
await page.emulateMedia({colorScheme: 'dark'})
await take('page-dark')
await page.emulateMedia({colorScheme: 'light'})
await page.setViewportSize({width: 800, height: 600})
await take('page-small')
await page.setViewportSize({width: 1366, height: 768})
await choose(
  'sample/draft.md',
  'one-wrong-cell/draft.md',
  'clean/cn-2021/draft.docx',
  'errors-that-cancel/draft.md'
)
await take('page-many')
await choose('sample/draft.md')
await page.emulateMedia({media: 'print'})
await page.setViewportSize({width: 794, height: 1123})
await page.evaluate(() => scrollTo(0, 0))
await take('check-sheet')
await browser.close()
