import {expect, test} from 'vitest'
import {nodeReading} from '../../src/hosts/cli/inputs/node-reading.ts'
import {decode} from '../../src/read/decode.ts'
import {formatOf} from '../../src/read/format.ts'

// 政府信息公开 in GB 2312, and ꀉ in four bytes of GB 18030.
const gb2312 = [0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa]
const fourBytes = [0x82, 0x35, 0x99, 0x32]

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(
    parts.flatMap(part => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part))
  )
}

function utf16(text: string, isBig = false): Uint8Array {
  const buffer = Buffer.from(text, 'utf16le')
  return new Uint8Array(isBig ? buffer.swap16() : buffer)
}

test('UTF-8 is read with and without a byte order mark, which is no text', () => {
  expect(decode(bytes('政府 12'))).toBe('政府 12')
  expect(decode(bytes([0xef, 0xbb, 0xbf], '政府 12'))).toBe('政府 12')
})

test('GB 18030 is read, also where it is called gbk', () => {
  expect(decode(bytes(gb2312, ' 12'))).toBe('政府信息公开 12')
  expect(decode(bytes(gb2312, fourBytes))).toBe('政府信息公开ꀉ')
  expect(decode(bytes(gb2312, fourBytes), 'GBK')).toBe('政府信息公开ꀉ')
  expect(decode(bytes(gb2312), 'gb2312')).toBe('政府信息公开')
})

test('UTF-16 is read with and without a byte order mark', () => {
  for (const isBig of [false, true]) {
    expect(decode(utf16('\ufeff政府信息', isBig))).toBe('政府信息')
    expect(decode(utf16('政府信息\n公开 12 条', isBig))).toBe('政府信息\n公开 12 条')
    expect(decode(utf16('政府信息公开工作年度报告', isBig))).toBe('政府信息公开工作年度报告')
    expect(formatOf('a.txt', utf16('政府信息\n公开 12 条', isBig))).toBe('text')
  }
})

test('UTF-8 with a broken byte is told, and not taken for another encoding', () => {
  expect(() => decode(bytes('一、总体情况', [0xe4, 0xb8], '二、公开'))).toThrow(
    expect.objectContaining({code: 'undecodable'})
  )
  expect(() => decode(bytes('一、总体情况', [0xff]))).toThrow(expect.objectContaining({code: 'undecodable'}))
})

test('bytes against their mark or the label asked for are told', () => {
  expect(() => decode(bytes([0xef, 0xbb, 0xbf], gb2312))).toThrow(
    expect.objectContaining({code: 'undecodable'})
  )
  expect(() => decode(bytes(gb2312), 'utf-8')).toThrow(expect.objectContaining({code: 'undecodable'}))
  expect(() => decode(bytes('甲'), 'klingon')).toThrow(/klingon/)
})

test('a format is told by the name, else by the content where it is certain', () => {
  expect(formatOf('A.MARKDOWN', bytes('甲'))).toBe('markdown')
  expect(formatOf('报告.HTM', bytes('甲'))).toBe('html')
  expect(formatOf('report', bytes('\ufeff<!DOCTYPE html><html>'))).toBe('html')
  expect(formatOf('report.doc', bytes('<html xmlns:o="x">'))).toBe('html')
  expect(formatOf('report', bytes('PK\u0003\u0004 word/document.xml'))).toBe('docx')
  expect(formatOf('report.doc', bytes('甲'), 'text')).toBe('text')
})

test('what cannot be read is told with what to do', () => {
  const told = (path: string, content: Uint8Array) => {
    try {
      formatOf(path, content)
      return ''
    } catch (error) {
      return (error as {wording: {zh: string}}).wording.zh
    }
  }
  const old = bytes([0xd0, 0xcf, 0x11, 0xe0])
  expect(told('a.doc', old)).toContain('另存为')
  expect(told('a.wps', old)).toContain('另存为')
  expect(told('a.md', old)).toContain('另存为')
  expect(told('scan.pdf', bytes('%PDF-1.7'))).toContain('PDF')
  expect(told('a.md', bytes('PK\u0003\u0004 word/document.xml'))).toContain('.docx')
  expect(told('a.txt', bytes('PK\u0003\u0004 xl/workbook.xml'))).toContain('Excel')
  expect(told('a.odt', bytes('PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text'))).toContain(
    'OpenDocument'
  )
  expect(told('a.html', bytes([0x89, 0x50, 0x4e, 0x47]))).toContain('图片')
  expect(told('a.csv', bytes('a,b'))).toContain('.csv')
  expect(told('报告', bytes('甲'))).toContain('扩展名')
})

test('the way of the command line from UTF-8 to text is that of the standard, also for bytes that are none', () => {
  const drafts = [
    bytes('政府信息公开 12 条\r\n', [0], '\ufeff𠮷🙂é'),
    bytes('12'),
    bytes('政府', [0xff]),
    bytes('政府', [0xe4, 0xb8]),
    bytes([0xc0, 0x80]),
    bytes([0xed, 0xa0, 0x80]),
    bytes([0xf4, 0x90, 0x80, 0x80]),
    bytes(gb2312)
  ]
  for (const draft of drafts) expect(nodeReading.decodeUtf8(draft)).toBe(standardText(draft))
})

function standardText(draft: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(draft)
  } catch {
    return null
  }
}
