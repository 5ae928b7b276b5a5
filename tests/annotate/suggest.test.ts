import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {annotateDocx} from '../../src/annotate/annotate.ts'
import {suggestInDocx} from '../../src/annotate/suggest.ts'
import {readDocx} from '../../src/read/docx/docx.ts'
import {diagnosticOn} from '../docx/diagnostic-at.ts'
import {cell, paragraph, row, run, table, wordDocument} from '../docx/word-xml.ts'

function change(bytes: Uint8Array, ...changes: readonly (readonly [string, string])[]) {
  const {text} = readDocx({path: '', bytes}).source
  return suggestInDocx(
    bytes,
    changes.map(([word, replacement]) => {
      const start = text.indexOf(word)
      return {span: {start, end: start + word.length}, text: replacement}
    })
  )
}

function bodyOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('</w:body>'))
}

const textOf = (bytes: Uint8Array, revisions?: 'accepted' | 'original') =>
  readDocx({path: '', bytes, revisions}).source.text

describe('corrections as tracked changes', () => {
  test('a figure inside a run is struck out and the right one put behind it, in the same type', () => {
    const bytes = wordDocument('<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>共 144 件</w:t></w:r></w:p>')
    const {bytes: copy, made} = change(bytes, ['144', '140'])
    expect(made.length).toBe(1)
    expect(bodyOf(copy)).toBe(
      '<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">共 </w:t></w:r>' +
        '<w:del w:id="1" w:author="reportlint"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">144</w:delText></w:r></w:del>' +
        '<w:ins w:id="2" w:author="reportlint"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">140</w:t></w:r></w:ins>' +
        '<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> 件</w:t></w:r></w:p>'
    )
    expect(textOf(copy)).toBe('共 140 件\n')
    expect(textOf(copy, 'original')).toBe('共 144 件\n')
  })

  test('a whole cell, a number split over runs, and two figures of one sentence', () => {
    const bytes = wordDocument(
      `${table(row(cell('甲'), cell('25')), row(cell('乙'), cell('<w:p/>')))}<w:p>${run('共1')}${run('4')}${run('4件，其中5件')}</w:p>`
    )
    const {bytes: copy, left} = change(bytes, ['25', '52'], ['144', '140'], ['5件', '6件'])
    expect(left).toEqual([])
    expect(bodyOf(copy)).not.toMatch(/<w:r><\/w:r>/)
    expect(textOf(copy)).toBe(textOf(bytes).replace('25', '52').replace('144', '140').replace('5件', '6件'))
    expect(textOf(copy, 'original')).toBe(textOf(bytes))
  })

  test('a blank cell is filled', () => {
    const bytes = wordDocument(table(row(cell('甲'), cell('<w:p/>'), cell('3'))))
    const start = textOf(bytes).indexOf('\t') + 1
    const {bytes: copy} = suggestInDocx(bytes, [{span: {start, end: start}, text: '0'}])
    expect(textOf(copy)).toBe('甲\t0\t3\n')
    expect(textOf(copy, 'original')).toBe(textOf(bytes))
  })

  test('in somebody’s insertion, with entities, and what an automatic number prints', () => {
    const bytes = wordDocument(
      `<w:p><w:ins w:id="7" w:author="甲"><w:r><w:t>&amp;12&lt;件</w:t></w:r></w:ins></w:p>${paragraph('其他5件')}`
    )
    const {bytes: copy} = change(bytes, ['12', '1>1'])
    expect(textOf(copy)).toBe('&1>1<件\n其他5件\n')
    expect(suggestInDocx(bytes, [{span: {start: 4, end: 8}, text: ''}]).left.length).toBe(1)
  })

  test('the copy still takes comments, and parts without a change keep their bytes', () => {
    const bytes = wordDocument(paragraph('共144件，其中5件'), {styles: ''})
    const {bytes: copy} = change(bytes, ['144', '140'])
    const {bytes: both, written} = annotateDocx(copy, [diagnosticOn(textOf(copy), '140件')], {language: 'zh'})
    expect(written).toBe(1)
    expect(textOf(both)).toBe('共140件，其中5件\n')
    expect(unzipSync(both)['word/styles.xml']).toEqual(unzipSync(bytes)['word/styles.xml'])
  })
})
