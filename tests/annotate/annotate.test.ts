import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {type Annotated, annotateDocx} from '../../src/annotate/annotate.ts'
import type {Diagnostic} from '../../src/check/diagnostic.ts'
import {docxLimits} from '../../src/docx/limits.ts'
import {readDocx} from '../../src/read/docx/docx.ts'
import {diagnosticAt, diagnosticOn} from '../docx/diagnostic-at.ts'
import {cell, paragraph, row, run, table, wordDocument} from '../docx/word-xml.ts'

const zh = {language: 'zh'} as const

function annotateWords(bytes: Uint8Array, ...words: readonly string[]): Annotated {
  const {text} = readDocx({path: '', bytes}).source
  return annotateDocx(
    bytes,
    words.map(word => diagnosticOn(text, word)),
    zh
  )
}

function bodyOf(bytes: Uint8Array): string {
  const xml = part(bytes, 'word/document.xml')
  return xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('</w:body>'))
}

function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name]
  return found ? strFromU8(found) : ''
}

const reference = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

describe('comments stand on the very characters', () => {
  test('inside a run, which is cut and keeps its properties and spaces', () => {
    const bytes = wordDocument('<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>共 144 件</w:t></w:r></w:p>')
    const {bytes: annotated} = annotateWords(bytes, '144')
    expect(bodyOf(annotated)).toBe(
      '<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">共 </w:t></w:r><w:commentRangeStart w:id="0"/>' +
        `<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">144</w:t></w:r>${reference(0)}` +
        '<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> 件</w:t></w:r></w:p>'
    )
    expect(readDocx({path: '', bytes: annotated}).source.text).toBe('共 144 件\n')
  })

  test('over runs that split a number', () => {
    const bytes = wordDocument(`<w:p>${run('共1')}${run('4')}${run('4件')}</w:p>`)
    const body = bodyOf(annotateWords(bytes, '144').bytes)
    expect(body.replace(/<(?!\/?w:comment)[^>]{1,60}>/g, '')).toBe(
      '共<w:commentRangeStart w:id="0"/>144<w:commentRangeEnd w:id="0"/><w:commentReference w:id="0"/>件'
    )
  })

  test('after entities, which stay as they were written', () => {
    const bytes = wordDocument(`<w:p>${run('甲&amp;&#x1F600;乙&lt;3丙')}</w:p>`)
    const {bytes: annotated} = annotateWords(bytes, '乙<3')
    expect(bodyOf(annotated)).toContain('甲&amp;&#x1F600;</w:t>')
    expect(bodyOf(annotated)).toContain('<w:t xml:space="preserve">乙&lt;3</w:t>')
  })

  test('the reference to a comment on inserted text stands outside of the insertion', () => {
    const inserted = `<w:ins w:id="9" w:author="某">${run('新增12件')}</w:ins>`
    const body = bodyOf(annotateWords(wordDocument(`<w:p>${inserted}</w:p>`), '12').bytes)
    expect(body).toMatch(
      /<w:commentRangeEnd w:id="0"\/>.{1,200}<\/w:ins><w:r><w:commentReference w:id="0"\/><\/w:r>/
    )
  })

  test('one run may carry several', () => {
    const bytes = wordDocument(paragraph('甲12乙34丙'))
    const {bytes: annotated, written} = annotateWords(bytes, '12', '34', '乙', '12乙34')
    expect(written).toBe(4)
    expect(readDocx({path: '', bytes: annotated}).source.text).toBe('甲12乙34丙\n')
    const {comments, source} = readDocx({path: '', bytes: annotated})
    expect(comments.map(({span}) => source.text.slice(span.start, span.end))).toEqual([
      '12',
      '34',
      '乙',
      '12乙34'
    ])
  })

  test('an empty cell, an empty paragraph and an automatic number have their comment too', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const bytes = wordDocument(
      table(row(cell('甲'), '<w:tc><w:p/></w:tc>')) +
        paragraph('总体情况', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      {numbering}
    )
    const {text} = readDocx({path: '', bytes}).source
    expect(text).toBe('甲\t\n一、 总体情况\n')
    const empty = diagnosticAt(text, {start: 2, end: 2})
    const {bytes: annotated} = annotateDocx(bytes, [empty, diagnosticOn(text, '一、')], zh)
    const body = bodyOf(annotated)
    expect(body).toContain(`<w:tc><w:p><w:commentRangeStart w:id="0"/>${reference(0)}</w:p></w:tc>`)
    const {comments} = readDocx({path: '', bytes: annotated})
    expect(comments.map(({span}) => text.slice(span.start, span.end))).toEqual(['', '总体情况'])
  })

  test('a finding in a text box goes to what carries the box', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('框内12')}</w:txbxContent></v:textbox></w:pict></w:r>`
    const body = bodyOf(annotateWords(wordDocument(`<w:p>${run('前')}${box}</w:p>`), '12').bytes)
    expect(body).toContain(`<w:commentRangeStart w:id="0"/>${box}${reference(0)}`)
  })

  test('a cell of several paragraphs is covered as a whole', () => {
    const bytes = wordDocument(table(row(cell(paragraph('第一行') + paragraph('第二行')), cell('乙'))))
    const {text} = readDocx({path: '', bytes}).source
    const {bytes: annotated} = annotateDocx(bytes, [diagnosticOn(text, '第一行\n第二行')], zh)
    const [comment] = readDocx({path: '', bytes: annotated}).comments
    expect(comment && text.slice(comment.span.start, comment.span.end)).toBe('第一行\n第二行')
  })
})

describe('what a comment says', () => {
  test('the message, the value expected, what to do and where else to look, as paragraphs', () => {
    const bytes = wordDocument(paragraph('共12件'))
    const {text} = readDocx({path: '', bytes}).source
    const [related] = [diagnosticOn(text, '共', {words: '第一章'})]
    const diagnostic = diagnosticOn(text, '12', {
      message: '总数写作 12\u0007，分项相加为 13 <a & b>',
      expected: '13',
      because: related ? [related] : [],
      suggestions: [{title: '改为 13', edits: []}]
    })
    const annotated = annotateDocx(bytes, [diagnostic], {...zh, remedyOf: () => '核对分项'})
    const [comment] = readDocx({path: '', bytes: annotated.bytes}).comments
    expect(comment?.text.split('\n')).toEqual([
      '【错误】总数写作 12，分项相加为 13 <a & b>',
      '按此推算应为：13',
      '建议：改为 13',
      '怎么办：核对分项',
      '参见：第一章：“共”',
      '（reportlint 规则：wrong-tally）'
    ])
    expect(part(annotated.bytes, 'word/comments.xml')).toContain('w:author="reportlint"')
  })

  test('it never allows a finding itself', () => {
    const bytes = wordDocument(paragraph('共12件'))
    const diagnostic = diagnosticOn('共12件', '12', {message: '可写 reportlint-allow wrong-tally: 理由'})
    const {comments} = readDocx({path: '', bytes: annotateDocx(bytes, [diagnostic], zh).bytes})
    expect(comments[0]?.text).not.toContain('reportlint-allow')
  })

  test('a suppressed finding is not written', () => {
    const bytes = wordDocument(paragraph('共12件'))
    const suppressed = diagnosticOn('共12件', '12', {suppressed: {by: 'comment', reason: '已核对'}})
    expect(annotateDocx(bytes, [suppressed], zh)).toEqual({bytes, written: 0, removed: 0, left: 0})
  })
})

describe('the rest of the document stays', () => {
  const comments = '<w:comment w:id="4" w:author="某"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>'
  const body = `<w:p><w:commentRangeStart w:id="4"/>${run('共12件')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r></w:p>`
  const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/></w:style>'

  test('parts without a change keep their bytes, and existing comments theirs', () => {
    const bytes = wordDocument(body, {comments, styles})
    const before = unzipSync(bytes)
    const after = unzipSync(annotateWords(bytes, '12').bytes)
    const changed = Object.keys(after).filter(name => !same(before[name], after[name]))
    expect(changed).toEqual(['word/document.xml', 'word/comments.xml'])
    expect(strFromU8(after['word/comments.xml'] ?? new Uint8Array())).toContain(comments)
  })

  test('a document without comments is told of the new part', () => {
    const bytes = wordDocument(paragraph('共12件'))
    const after = annotateWords(bytes, '12').bytes
    expect(part(after, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
    expect(part(after, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"')
  })

  test('a second run writes nothing, and equal input gives equal bytes', () => {
    const bytes = wordDocument(body, {comments})
    const first = annotateWords(bytes, '12', '件')
    const second = annotateWords(first.bytes, '12', '件')
    expect(first.written).toBe(2)
    expect(second.written).toBe(0)
    expect(same(second.bytes, first.bytes)).toBe(true)
    expect(same(annotateWords(bytes, '12', '件').bytes, first.bytes)).toBe(true)
  })

  test('comments that no longer hold go with their marks, and those of others stay', () => {
    const first = annotateWords(wordDocument(body, {comments}), '12', '件').bytes
    const again = annotateWords(first, '件')
    expect([again.written, again.removed]).toEqual([0, 1])
    const left = readDocx({path: '', bytes: again.bytes}).comments.map(({text}) => text.split('\n')[0])
    expect(left).toEqual(['请核对', '【错误】“件”有误'])
    const none = annotateWords(again.bytes)
    expect([none.written, none.removed]).toEqual([0, 1])
    expect(part(none.bytes, 'word/comments.xml')).toContain(comments)
    expect(bodyOf(none.bytes).match(/w:comment\w+ w:id="\d+"/g)).toEqual([
      'w:commentRangeStart w:id="4"',
      'w:commentRangeEnd w:id="4"',
      'w:commentReference w:id="4"'
    ])
    expect(bodyOf(none.bytes)).not.toMatch(/<w:r><\/w:r>|<w:r\/>/)
  })

  test('a finding that is worded otherwise now is written once', () => {
    const bytes = wordDocument(paragraph('共12件'))
    const {text} = readDocx({path: '', bytes}).source
    const first = annotateDocx(bytes, [diagnosticOn(text, '12', {message: '应为11'})], zh)
    const second = annotateDocx(first.bytes, [diagnosticOn(text, '12', {message: '应为10'})], zh)
    const english = annotateDocx(second.bytes, [diagnosticOn(text, '12', {message: '10'})], {language: 'en'})
    for (const {bytes: copy, written, removed} of [second, english]) {
      expect([written, removed]).toEqual([1, 1])
      expect(readDocx({path: '', bytes: copy}).comments).toHaveLength(1)
    }
  })

  test('a comment that somebody answered stays; one removed is forgotten by every part', () => {
    const {lines, names} = {
      lines: (message: string) =>
        `<w:p w14:paraId="${message}A"><w:r><w:t>【错误】${message}</w:t></w:r></w:p><w:p w14:paraId="${message}B"><w:r><w:t>（reportlint 规则：wrong-tally）</w:t></w:r></w:p>`,
      names: 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    }
    const comment = (id: number, content: string) =>
      `<w:comment ${names} w:id="${id}" w:author="作者">${content}</w:comment>`
    const reply = '<w:p w14:paraId="0C"><w:r><w:t>已核</w:t></w:r></w:p>'
    const marks = [0, 1, 2]
      .map(id => `<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="${id}"/></w:r>`)
      .join('')
    const files = unzipSync(
      wordDocument(`<w:p>${run('共12件')}${marks}</w:p>`, {
        comments: comment(0, lines('1')) + comment(1, lines('2')) + comment(2, reply)
      })
    )
    const rels = 'word/_rels/document.xml.rels'
    const more =
      '<Relationship Id="rId90" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>'
    files[rels] = strToU8(strFromU8(files[rels] ?? new Uint8Array()).replace('</Rel', `${more}</Rel`))
    const entry = (id: string, parent = '') =>
      `<w15:commentEx w15:paraId="${id}"${parent && ` w15:paraIdParent="${parent}"`} w15:done="0"/>`
    files['word/commentsExtended.xml'] = strToU8(
      `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${entry('1B')}${entry('2B')}${entry('0C', '2B')}</w15:commentsEx>`
    )
    const annotated = annotateWords(zipSync(files))
    expect([annotated.written, annotated.removed]).toEqual([0, 1])
    expect(part(annotated.bytes, 'word/commentsExtended.xml')).toContain(
      `>${entry('2B')}${entry('0C', '2B')}<`
    )
    const texts = readDocx({path: '', bytes: annotated.bytes}).comments.map(({text}) => text)
    expect(texts).toEqual(['【错误】2\n（reportlint 规则：wrong-tally）', '已核'])
    expect(bodyOf(annotated.bytes)).not.toContain('w:id="0"')
  })

  test('the input is not touched', () => {
    const bytes = wordDocument(body, {comments})
    const copy = bytes.slice()
    annotateWords(bytes, '12')
    expect(same(bytes, copy)).toBe(true)
  })

  test('beyond the limit the last comment says how many more there are', () => {
    const bytes = wordDocument(paragraph('共12件') + paragraph('末段'))
    const {text} = readDocx({path: '', bytes}).source
    const many: Diagnostic[] = Array.from({length: docxLimits.comments + 7}, (_, index) =>
      diagnosticOn(text, '12', {message: `第${index}项`})
    )
    const annotated = annotateDocx(bytes, many, zh)
    expect([annotated.written, annotated.left]).toEqual([docxLimits.comments + 1, 7])
    const written = readDocx({path: '', bytes: annotated.bytes}).comments
    expect(written.at(-1)?.text).toContain('另有 7 处')
  })
})

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0
}
