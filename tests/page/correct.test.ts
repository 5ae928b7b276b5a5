import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'
import {beforeEach, describe, expect, test} from 'vitest'
import {readDocx} from '../../src/read/docx/docx.ts'
import {paragraph, wordDocument} from '../docx/word-xml.ts'
import {chromiumPath} from './browser.ts'
import {made, openedPage} from './opened-page.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))

describe.skipIf(!chromiumPath)('a draft is corrected where it stands', () => {
  const opened = openedPage()
  const {choose} = opened
  let page: Page
  beforeEach(() => {
    page = opened.page
  })

  /** Waits until the draft was checked again, and says what that solved. */
  async function changed(words: string): Promise<void> {
    await page.locator('.changes .solved', {hasText: words}).waitFor()
  }
  async function save(): Promise<{name: string; bytes: Uint8Array}> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.changes .primary').click()
    ])
    return {name: download.suggestedFilename(), bytes: readFileSync(await download.path())}
  }

  test('one click takes a suggestion; undo and redo; the copy is the draft with that change alone', async () => {
    const path = join(fixtures, 'one-wrong-cell/draft.md')
    await choose(path)
    await page.getByRole('button', {name: '改为 51', exact: true}).click()
    await changed('已解决 1，新增 0')
    expect(await page.locator('.finding.error').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await changed('已解决 0，新增 0')
    expect(await page.locator('.finding.error').count()).toBe(1)
    await page.getByRole('button', {name: '重做'}).click()
    await changed('已解决 1，新增 0')
    const {name, bytes} = await save()
    expect(name).toBe('draft.改后.md')
    const [before, after] = [readFileSync(path, 'utf8'), new TextDecoder().decode(bytes)]
    const lines = (text: string) => text.split('\n')
    const differing = lines(after).filter((line, index) => line !== lines(before)[index])
    expect(differing.length).toBe(1)
    expect(differing[0]).toMatch(/^\|\|\|2\..{10,20}\|51\|0\|/)
  })

  test('a Word draft comes back with its changes tracked', async () => {
    const path = made(
      'word.docx',
      wordDocument(
        paragraph('青山市水务局2022年政府信息公开工作年度报告') +
          paragraph('一、总体情况') +
          paragraph('全年共收到申请12件，其中自然人申请5件、法人申请6件。')
      )
    )
    await choose(path)
    await page.locator('.filters select').last().selectOption('wrong-tally')
    await page.getByRole('button', {name: '照此改'}).first().click()
    await changed('已解决 1')
    const {name, bytes} = await save()
    expect(name).toBe('word.改后.docx')
    expect(readDocx({path: '', bytes}).source.text).toContain('申请11件，其中')
    expect(readDocx({path: '', bytes, revisions: 'original'}).source.text).toBe(
      readDocx({path: '', bytes: readFileSync(path)}).source.text
    )
  })

  test('a sentence and a cell are changed by double click, and what the change breaks is told', async () => {
    await choose(join(fixtures, 'clean/cn-2021/draft.html'))
    const cell = page.locator('.report td.number', {hasText: /^0$/}).first()
    await page.locator('.report td.number', {hasText: '✓'}).first().dblclick()
    const field = page.locator('textarea.editor')
    await field.fill('99999')
    await field.press('Enter')
    await page.locator('.changes .solved', {hasText: /新增 [1-9]/}).waitFor()
    expect(await page.locator('.finding.error').count()).toBeGreaterThan(0)
    await page.getByRole('button', {name: '撤销'}).click()
    await changed('新增 0')
    await cell.dblclick()
    await field.press('Escape')
    expect(await page.locator('.changes button', {hasText: '撤销'}).isDisabled()).toBe(true)
    await page.locator('.report p', {hasText: '全年'}).first().dblclick()
    const text = await field.inputValue()
    await field.fill(text.replace(/\d+/, '<&>'))
    await field.press('Enter')
    await page.locator('.report p', {hasText: '<&>'}).waitFor()
    const {bytes} = await save()
    expect(new TextDecoder().decode(bytes)).toContain('&lt;&amp;&gt;')
  })

  test('the words of a place can be changed from the finding by keyboard alone', async () => {
    await choose(made('tally.md', '# 总结\n\n全年公开信息12条，其中动态5条、通知4条、其他2条。\n'))
    await page.getByRole('button', {name: '自己改…'}).press('Enter')
    const field = page.locator('textarea.editor:focus')
    await field.waitFor()
    await field.fill('全年公开信息11条，其中动态5条、通知4条、其他2条。')
    await field.press('Enter')
    await changed('已解决 1，新增 0')
    const {bytes} = await save()
    expect(new TextDecoder().decode(bytes)).toBe(
      '# 总结\n\n全年公开信息11条，其中动态5条、通知4条、其他2条。\n'
    )
  })
})
