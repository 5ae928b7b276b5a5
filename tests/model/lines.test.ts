import {expect, test} from 'vitest'
import {readLines} from '../../src/model/lines.ts'
import {readMasthead} from '../../src/model/masthead/masthead.ts'
import {read} from '../../src/read/read.ts'

const paragraphs = Array.from({length: 45}, (_, index) => `第${index + 1}段写明公开工作的情况。`).join('\n\n')

function readDraft(text: string) {
  return read({path: 'draft.md', bytes: new TextEncoder().encode(text)})
}

test('keeps of a table below the front what runs as text, and of one of figures a cell', async () => {
  const running = '本表所列数据的统计期限为2023年1月1日至2023年12月31日'
  const tree = await readDraft(
    `${paragraphs}\n\n|类别|件数|\n|---|---|\n|${running}|1|\n\n完。\n\n|类别|件数|\n|---|---|\n|甲|1|\n`
  )
  const cells = readLines(tree).filter(({isCell}) => isCell)
  expect(cells.map(({text}) => text)).toEqual([running, '类别'])
})

test('takes no line above a table for the signature of the date below it', async () => {
  const closing = (between: string) => readDraft(`${paragraphs}\n\n云岭县教育局\n\n${between}2024年1月20日\n`)
  const table = '|类别|件数|\n|---|---|\n|甲|1|\n\n'
  expect(readMasthead(await closing('')).signature?.text).toBe('云岭县教育局')
  expect(readMasthead(await closing(table)).signature).toBeNull()
})
