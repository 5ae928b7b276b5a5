import {describe, expect, test} from 'vitest'
import {readDocx} from '../../../src/read/docx/docx.ts'
import {cell, paragraph, row, run, table, wordDocument} from '../../docx/word-xml.ts'

const deleted = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const inserted = (text: string) => `<w:ins w:id="2">${run(text)}</w:ins>`
const mark = (kind: string) => `<w:pPr><w:rPr><w:${kind} w:id="3"/></w:rPr></w:pPr>`

function views(body: string, parts: Parameters<typeof wordDocument>[1] = {}): readonly [string, string] {
  const bytes = wordDocument(body, parts)
  const text = (revisions: 'accepted' | 'original') =>
    readDocx({path: '', bytes, revisions}).source.text.trimEnd()
  return [text('accepted'), text('original')]
}

describe('tracked changes are read as accepted, or as they were', () => {
  test.each([
    [
      'words',
      `<w:p>${run('办结')}${deleted('99')}${inserted('141')}${run('件')}</w:p>`,
      '办结141件',
      '办结99件'
    ],
    [
      'moved words',
      `<w:p><w:moveFrom w:id="4">${run('移')}</w:moveFrom>${run('留')}<w:moveTo w:id="5">${run('移')}</w:moveTo></w:p>`,
      '留移',
      '移留'
    ],
    [
      'a deleted paragraph end',
      `<w:p>${mark('del')}${run('前段')}</w:p>${paragraph('后段')}`,
      '前段后段',
      '前段\n后段'
    ],
    [
      'an inserted paragraph end',
      `<w:p>${mark('ins')}${run('前段')}</w:p>${paragraph('后段')}`,
      '前段\n后段',
      '前段后段'
    ],
    [
      'a deleted row',
      table(
        `<w:tr><w:trPr><w:del w:id="6"/></w:trPr>${cell(`<w:p>${deleted('旧')}</w:p>`)}</w:tr>`,
        row(cell('新'))
      ) + paragraph('末'),
      '新\n末',
      '旧\n新\n末'
    ],
    [
      'an inserted row',
      table(
        `<w:tr><w:trPr><w:ins w:id="6"/></w:trPr>${cell(`<w:p>${inserted('增')}</w:p>`)}</w:tr>`,
        row(cell('原'))
      ) + paragraph('末'),
      '增\n原\n末',
      '原\n末'
    ],
    [
      'a deleted cell',
      table(row(cell('甲', '<w:cellDel w:id="7"/>'), cell('乙'), cell('丙'))),
      '乙\t丙',
      '甲\t乙\t丙'
    ]
  ])('%s', (_, body, accepted, original) => {
    expect(views(body)).toEqual([accepted, original])
  })

  test('numbering that was taken away', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const before = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    const body = paragraph('文', `<w:pPrChange w:id="8">${before}</w:pPrChange>`)
    expect(views(body, {numbering})).toEqual(['文', '1. 文'])
  })

  test('that changes are pending is told, and how they were read', () => {
    const bytes = wordDocument(`<w:p>${run('办结')}${deleted('99')}${inserted('141')}</w:p>`)
    const [accepted] = readDocx({path: '', bytes}).notices ?? []
    expect(accepted?.wording.zh).toContain('有 2 处修订尚未接受或拒绝，本次按全部接受后的文字检查')
    const [original] = readDocx({path: '', bytes, revisions: 'original'}).notices ?? []
    expect(original?.wording.zh).toContain('全部拒绝后的文字')
    expect(readDocx({path: '', bytes: wordDocument(paragraph('文'))}).notices).toEqual([])
  })
})

describe('comments speak about what they are anchored on', () => {
  const comments = (text: string) =>
    `<w:comment w:id="0" w:author="某"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
  const reference = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
  const anchored = (text: string) => `<w:p><w:commentRangeStart w:id="0"/>${run(text)}${reference}</w:p>`

  function targetOf(body: string): string | null {
    const {comments: found, source} = readDocx({
      path: '',
      bytes: wordDocument(body, {comments: comments('reportlint-allow wrong-tally: 已核对')})
    })
    const [comment] = found
    expect(comment?.text).toBe('reportlint-allow wrong-tally: 已核对')
    return comment?.target ? source.text.slice(comment.target.start, comment.target.end) : null
  }

  test('a paragraph', () => {
    const body = `${paragraph('前')}<w:p>${run('全年共')}<w:commentRangeStart w:id="0"/>${run('12')}${reference}${run('件。')}</w:p>`
    expect(targetOf(body)).toBe('全年共12件。')
  })

  test('a cell, and not its neighbours', () => {
    expect(targetOf(table(row(cell('甲'), cell(anchored('12')), cell('乙'))))).toBe('12')
  })

  test('an empty cell', () => {
    expect(targetOf(table(row(cell('甲'), cell(anchored('')), cell('乙'))))).toBe('')
  })

  test('a range that opens before a paragraph', () => {
    const body = `<w:commentRangeStart w:id="0"/>${paragraph('甲')}${paragraph('乙')}<w:commentRangeEnd w:id="0"/><w:p>${run('丙')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`
    expect(targetOf(body)).toBe('甲\n乙')
  })

  test('a point without a range', () => {
    expect(
      targetOf(`${paragraph('甲')}<w:p>${run('乙')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`)
    ).toBe('乙')
  })
})
