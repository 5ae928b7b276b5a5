import {readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {pagePath} from './build-page.ts'
import {type Firefox, firefoxPath, startFirefox} from './firefox.ts'
import {messagesOf} from './opened-page.ts'

const draft = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
const isDone = `/^核对完毕/.test(document.querySelector('.bar [role=status]')?.textContent ?? '')`
const messages = `[...document.querySelectorAll('.finding .message')].map(each => each.innerText)`

describe.skipIf(!firefoxPath)('in Firefox', () => {
  let firefox: Firefox
  let server: Server
  beforeAll(async () => {
    firefox = await startFirefox()
    server = createServer((_, response) => response.end(readFileSync(pagePath)))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  }, 90_000)
  afterAll(async () => {
    server?.close()
    await firefox?.close()
  }, 30_000)

  test.each(['file', 'http'])(
    'from %s a draft is checked, a finding corrected, and the draft checked again',
    {timeout: 90_000},
    async kind => {
      const {port} = server.address() as AddressInfo
      await firefox.open(kind === 'file' ? pathToFileURL(pagePath).href : `http://127.0.0.1:${port}/`)
      await firefox.until(`document.querySelector('.start') !== null`)
      await firefox.type('input[type=file][multiple]', draft('one-wrong-cell/draft.md'))
      await firefox.until(isDone)
      expect((await firefox.run<string[]>(messages)).sort()).toEqual(
        (await messagesOf(draft('one-wrong-cell/draft.md'))).sort()
      )
      await firefox.until(
        `document.querySelector('.mark.at.selected').getBoundingClientRect().top < innerHeight`
      )
      await firefox.click('.acts .primary')
      await firefox.until(`document.querySelector('.changes .solved')?.innerText === '已解决 1，新增 0'`)
      await firefox.type('input[type=file][multiple]', draft('clean/cn-2021/draft.docx'))
      await firefox.until(`${isDone} && document.querySelector('.bar .file').innerText === 'draft.docx'`)
      expect(await firefox.run(messages)).toEqual(await messagesOf(draft('clean/cn-2021/draft.docx')))
    }
  )
})
