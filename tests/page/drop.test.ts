import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'
import {beforeEach, describe, expect, test} from 'vitest'
import {chromiumPath} from './browser.ts'
import {messagesOf, openedPage} from './opened-page.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const sample = join(fixtures, 'sample/draft.md')

/** Drags files of the disk over the window and lets them go, as the browser itself does it. */
export async function drop(page: Page, files: readonly string[], x = 300, y = 300): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = {items: [], files: [...files], dragOperationsMask: 1}
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {type, x, y, data})
  }
  await session.detach()
}

describe.skipIf(!chromiumPath)('files dragged from the disk onto a page from the disk', () => {
  const opened = openedPage()
  let page: Page
  beforeEach(() => {
    page = opened.page
  })

  test('a file is read', async () => {
    await drop(page, [sample])
    await page.locator('.finding').first().waitFor()
    expect((await opened.shownMessages()).sort()).toEqual((await messagesOf(sample)).sort())
  })

  test('over a draft that is shown, anywhere in the window', async () => {
    await drop(page, [join(fixtures, 'one-wrong-cell/draft.md')])
    await page.locator('.finding').first().waitFor()
    await drop(page, [sample], 900, 600)
    await page.waitForFunction(
      count => document.querySelectorAll('.finding').length === count,
      [(await messagesOf(sample)).length][0]
    )
  })

  test('several files and a folder: what can be a draft is taken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reportlint-drop-'))
    for (const name of ['甲.md', '乙.md', '~$甲.docx', 'photo.jpg']) {
      writeFileSync(join(folder, name), '# 总结\n\n全年公开信息12条，其中动态5条、通知4条、其他2条。\n')
    }
    await drop(page, [folder, sample])
    await page.waitForFunction(() => document.querySelectorAll('.files tbody tr').length === 3)
    const paths = await page.locator('.files .path').allInnerTexts()
    expect(paths.map(path => path.split('/').at(-1)).sort()).toEqual(['draft.md', '乙.md', '甲.md'].sort())
  })
})
