import {expect, test} from 'vitest'
import {read} from '../../src/read/read.ts'
import {ReadError} from '../../src/source/read-error.ts'
import {outline} from './outline.ts'

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function errorOf(path: string, content: Uint8Array, encoding?: string): Promise<string> {
  try {
    await read({path, bytes: content, encoding})
  } catch (error) {
    if (error instanceof ReadError) return error.code
    throw error
  }
  return 'none'
}

test('a text report is read line by line, its page furniture left out', async () => {
  const tree = await read({
    path: 'a.txt',
    bytes: bytes(`欢迎访问甲县人民政府门户网站
甲县交通局2021年政府信息公开工作年度报告
来源:甲县交通局 时间:2022-01-18 10:05
一、总体情况
　　2021年，主动公开政府信息12条。
扫一扫在手机上查看当前页面
`)
  })
  expect(outline(tree)).toEqual([
    '甲县交通局2021年政府信息公开工作年度报告',
    '一、总体情况',
    '2021年，主动公开政府信息12条。'
  ])
  expect(tree.metadata.map(({name, passage}) => `${name} ${passage.text}`)).toEqual([
    'publisher 甲县交通局',
    'published-on 2022-01-18 10:05'
  ])
})

test('a Markdown report is read line by line too', async () => {
  const tree = await read({
    path: 'a.md',
    bytes: bytes(`# 甲县交通局2021年度报告

一、总体情况
    2021年，**主动公开**政府信息&nbsp;12条。
1. 其中文件 3 条；

| 信息内容 | 本年制发件数 |
| --- | --- |
| 规章 | 0 |
| 规范性文件 |  |
`)
  })
  expect(outline(tree)).toEqual([
    '# 甲县交通局2021年度报告',
    '一、总体情况',
    '2021年，主动公开政府信息\u00a012条。',
    '1. 其中文件 3 条；',
    'grid [信息内容|本年制发件数] [规章|0] [规范性文件|]'
  ])
})

test('a file that is empty or blank is said to be so', async () => {
  expect(await errorOf('a.md', bytes(''))).toBe('empty')
  expect(await errorOf('a.txt', bytes('\ufeff \n\u00a0\u3000\n'))).toBe('empty')
})

test('a binary file under a text name is told by its content', async () => {
  expect(await errorOf('a.md', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
    'unsupported-format'
  )
  expect(await errorOf('a.txt', bytes('%PDF-1.7\n'))).toBe('unsupported-format')
  expect(await errorOf('a.html', bytes('PK\u0003\u0004....word/document.xml'))).toBe('unsupported-format')
  expect(await errorOf('a.md', new Uint8Array([1, 0, 0, 2, 0, 3, 0, 0, 4]))).toBe('unsupported-format')
  expect(await errorOf('a.xyz', bytes('一、总体情况'))).toBe('unsupported-format')
})

test('an unknown encoding label and bytes of no encoding are told', async () => {
  expect(await errorOf('a.md', bytes('甲'), 'utf-9')).toBe('undecodable')
  expect(await errorOf('a.md', new Uint8Array([0x41, 0xff, 0xfe, 0xff, 0x80, 0x81]))).toBe('undecodable')
})

test.each([
  ['%PDF-1.7', 'PDF'],
  ['{\\rtf1 文}', 'RTF'],
  ['MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>文', '单个文件的网页'],
  ['\u0089PNG\r\n', '图片']
])('a file called .docx that is another kind is told by its content: %j', async (content, words) => {
  const bytes = Uint8Array.from(content, character => character.charCodeAt(0) & 0xff)
  await expect(read({path: 'draft.docx', bytes})).rejects.toMatchObject({
    code: 'unsupported-format',
    wording: {zh: expect.stringContaining(words)}
  })
})
