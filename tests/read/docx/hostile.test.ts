import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {docxLimits} from '../../../src/docx/limits.ts'
import {readDocx} from '../../../src/read/docx/docx.ts'
import type {Tree} from '../../../src/read/tree.ts'
import {ReadError} from '../../../src/source/read-error.ts'
import {cell, paragraph, row, run, table, wordDocument} from '../../docx/word-xml.ts'

function attempt(bytes: Uint8Array): Tree | ReadError {
  try {
    return readDocx({path: 'draft.docx', bytes})
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
}

function refusal(bytes: Uint8Array): {code: string; zh: string; milliseconds: number} {
  // Time of the processor: other programs of the machine do not count.
  const start = process.cpuUsage()
  const result = attempt(bytes)
  const {user, system} = process.cpuUsage(start)
  const milliseconds = (user + system) / 1000
  if (!(result instanceof ReadError)) throw new Error('it was read')
  return {code: result.code, zh: result.wording.zh, milliseconds}
}

function withPart(bytes: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  return zipSync({...unzipSync(bytes), [name]: content}, {level: 6})
}

/** Writes a number into the central directory's record of a file. */
function forge(bytes: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const forged = bytes.slice()
  const view = new DataView(forged.buffer)
  for (let at = 0; at < forged.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const length = view.getUint16(at + 28, true)
    if (strFromU8(forged.subarray(at + 46, at + 46 + length)) === name)
      view.setUint32(at + field, value, true)
  }
  return forged
}

const draft = wordDocument(paragraph('一、总体情况') + table(row(cell('甲'), cell('12'))))
const main = 'word/document.xml'
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function compound(name: string): Uint8Array {
  const words = [...name].flatMap(character => [character.charCodeAt(0), 0])
  return new Uint8Array([...compoundFile, ...new Array<number>(504).fill(0), ...words])
}

describe('what is no readable Word document is refused with one sentence', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty', '文件是空的'],
    ['a text file', strToU8('一、总体情况'), 'damaged', '内容不是 Word 文档'],
    ['half of a document', draft.subarray(0, draft.length / 2), 'damaged', '可能没有传输完整'],
    ['an encrypted document', compound('EncryptedPackage'), 'protected', '设有打开密码'],
    ['a document of Word 97', compound('WordDocument'), 'unsupported-format', '旧版 Word 或 WPS'],
    ['another archive', zipSync({'a.txt': strToU8('文')}), 'unsupported-format', '不是 Word 文档'],
    [
      'a document with macros',
      wordDocument(paragraph('文'), {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'unsupported-format',
      '启用宏'
    ],
    ['a document without words', wordDocument('<w:p/>'), 'empty', '没有文字'],
    ['broken XML', withPart(draft, main, strToU8('<w:document><w:body>')), 'damaged', 'XML 有误'],
    [
      'broken encoding',
      withPart(draft, main, new Uint8Array([60, 97, 0xff, 0xfe, 62])),
      'damaged',
      '编码有误'
    ],
    ['a missing part', wordDocument(paragraph('文')).slice(0, -30), 'damaged', '压缩包']
  ])('%s', (_, bytes, code, words) => {
    const found = refusal(bytes)
    expect(found.code).toBe(code)
    expect(found.zh).toContain(words)
    expect(found.zh).not.toContain('\n')
  })

  test('a changed byte of the text is found by its checksum', () => {
    const stored = zipSync(unzipSync(draft), {level: 0})
    const at = strFromU8(stored, true).indexOf('>12<')
    stored[at + 1] = 0x39
    expect(refusal(stored)).toMatchObject({code: 'damaged'})
  })
})

describe('what asks for too much is refused in a second', () => {
  const second = 1000

  test('a bomb of 1 GB that says its size', () => {
    const bytes = forge(draft, main, 24, 1024 ** 3)
    const found = refusal(bytes)
    expect(found).toMatchObject({code: 'beyond-limits'})
    expect(found.milliseconds).toBeLessThan(second)
  })

  test('a bomb that says it is small', () => {
    const bomb = zipSync({...unzipSync(draft), [main]: new Uint8Array(64 * 1024 * 1024)}, {level: 9})
    const found = refusal(forge(bomb, main, 24, 1000))
    expect(found).toMatchObject({code: 'damaged'})
    expect(found.zh).toContain('比声明的大')
    expect(found.milliseconds).toBeLessThan(second)
  })

  test('many parts that are large together', () => {
    let bytes = draft
    for (const name of ['[Content_Types].xml', '_rels/.rels', main])
      bytes = forge(bytes, name, 24, 0x18000000)
    expect(refusal(bytes)).toMatchObject({code: 'beyond-limits'})
  })

  test('too many files', () => {
    const files = Object.fromEntries(
      Array.from({length: docxLimits.entries + 1}, (_, index) => [`${index}`, new Uint8Array()])
    )
    expect(refusal(zipSync(files))).toMatchObject({code: 'beyond-limits'})
  })

  test.each([
    [
      'an entity bomb',
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><w:document>&b;</w:document>'
    ],
    ['an external entity', '<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document/>']
  ])('%s', (_, xml) => {
    const found = refusal(withPart(draft, main, strToU8(xml)))
    expect(found).toMatchObject({code: 'entity-declarations'})
    expect(found.milliseconds).toBeLessThan(second)
  })

  test('100,000 nested tables', () => {
    const depth = 100_000
    const open = '<w:tbl><w:tr><w:tc>'.repeat(depth)
    const close = '</w:tc></w:tr></w:tbl>'.repeat(depth)
    const found = refusal(wordDocument(`${open}<w:p/>${close}`))
    expect(found).toMatchObject({code: 'beyond-limits'})
    expect(found.milliseconds).toBeLessThan(second)
  })

  test('a part of endless elements', () => {
    const bytes = wordDocument('<w:p/>'.repeat(docxLimits.elements + 1))
    expect(refusal(bytes)).toMatchObject({code: 'beyond-limits'})
  })

  test('a table of endless columns', () => {
    const wide = row(...new Array<string>(300).fill(cell('1', '<w:gridSpan w:val="999999999"/>')))
    expect(refusal(wordDocument(table(wide)))).toMatchObject({code: 'beyond-limits'})
  })

  test('names of files are no paths', () => {
    const tree = attempt(withPart(draft, '../../evil.sh', strToU8('x')))
    expect(tree).not.toBeInstanceOf(ReadError)
  })
})

describe('a thousand damaged documents', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const body =
    paragraph('总体情况', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
    `<w:p>${run('共12件')}<w:ins w:id="1">${run('新')}</w:ins></w:p>` +
    table(row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('12')), row(cell('', '<w:vMerge/>'), cell('7')))
  const whole = wordDocument(body, {numbering, styles: '', comments: ''})
  const original = readDocx({path: '', bytes: whole})
  // A linear congruential generator: the same thousand every time.
  let state = 20_240_101
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }

  test('changed or cut off, they are refused or read as they were', () => {
    let refused = 0
    for (let round = 0; round < 700; round++) {
      const isCut = round % 3 === 0
      const bytes = isCut ? whole.slice(0, below(whole.length)) : whole.slice()
      if (!isCut) for (let count = 1 + below(4); count > 0; count--) bytes[below(bytes.length)] = below(256)
      const result = attempt(bytes)
      if (result instanceof ReadError) refused++
      else expect(result.source.text).toBe(original.source.text)
    }
    expect(refused).toBeGreaterThan(300)
  })

  test('with changed XML they are refused or read, and never break the reader', () => {
    const parts = unzipSync(whole)
    const xml = strFromU8(parts[main] ?? new Uint8Array())
    const tags = xml.match(/<[^>]+>/g) ?? []
    for (let round = 0; round < 300; round++) {
      const tag = tags[below(tags.length)] ?? ''
      const other = tags[below(tags.length)] ?? ''
      const changed = [xml.replace(tag, ''), xml.replace(tag, other), xml.replace(tag, tag + other)][
        round % 3
      ]
      attempt(zipSync({...parts, [main]: strToU8(changed ?? '')}, {level: 0}))
    }
  })
})
