import {fileURLToPath, pathToFileURL} from 'node:url'
import {startBrowser} from '../tests/page/browser.ts'
import buildPage, {pagePath} from '../tests/page/build-page.ts'

/** Pictures of the page's main states for the README: `npm run screenshots`. */
const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))

await buildPage()
const browser = await startBrowser()
const page = await browser.newPage({viewport: {width: 1280, height: 860}})
await page.goto(pathToFileURL(pagePath).href)
await page.screenshot({
  path: path('docs/images/page-empty.png'),
  clip: {x: 0, y: 0, width: 1280, height: 440}
})
await page.locator('.drop input[type=file]').first().setInputFiles(path('fixtures/sample/draft.md'))
await page.locator('.finding').first().waitFor()
await page.locator('.finding .summary').first().click()
await page.screenshot({path: path('docs/images/page-finding.png')})
await page.emulateMedia({media: 'print'})
await page.setViewportSize({width: 794, height: 1123})
await page.evaluate(() => scrollTo(0, 0))
await page.screenshot({path: path('docs/images/check-sheet.png')})
await browser.close()
