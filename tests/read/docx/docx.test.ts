import {describe, expect, test} from 'vitest'
import {readDocx} from '../../../src/read/docx/docx.ts'
import {gridOf, type Table, type Tree} from '../../../src/read/tree.ts'
import {cell, paragraph, row, run, table, wordDocument} from '../../docx/word-xml.ts'

function readBody(body: string, parts: Parameters<typeof wordDocument>[1] = {}): Tree {
  return readDocx({path: 'draft.docx', bytes: wordDocument(body, parts)})
}

function paragraphsOf(tree: Tree): readonly string[] {
  return tree.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.passage.text] : []))
}

function tablesOf(tree: Tree): readonly Table[] {
  return tree.blocks.filter(block => block.kind === 'table')
}

describe('paragraphs', () => {
  test('runs of one paragraph are one line, each with its place in the body', () => {
    const tree = readBody(
      `<w:p>${run('共收到申请1')}${run('2')}${run('件。')}</w:p><w:p/>${paragraph('其次')}`
    )
    expect(tree.source.text).toBe('共收到申请12件。\n\n其次\n')
    expect(tree.blocks.map(block => block.kind === 'paragraph' && block.docx)).toEqual([
      {paragraph: 0},
      {paragraph: 2}
    ])
  })

  test('every passage leads back to the reading text', () => {
    const tree = readBody(paragraph('　　主动公开&lt;3&gt;条') + table(row(cell('甲'), cell('1 2'))))
    for (const block of tree.blocks) {
      const passages = block.kind === 'table' ? block.cells.map(({passage}) => passage) : [block.passage]
      for (const {text, segments} of passages) {
        for (const {at, length, span} of segments) {
          expect(tree.source.text.slice(span.start, span.end)).toBe(text.slice(at, at + length))
        }
      }
    }
    expect(paragraphsOf(tree)).toEqual(['主动公开<3>条'])
  })

  test('a soft line break ends the line and not the paragraph', () => {
    const tree = readBody(
      '<w:p><w:r><w:t>一、总体情况</w:t><w:br/><w:t>本年度公开信息3条。</w:t></w:r></w:p>'
    )
    expect(paragraphsOf(tree)).toEqual(['一、总体情况', '本年度公开信息3条。'])
    expect(tree.blocks.map(block => block.kind === 'paragraph' && block.docx)).toEqual([
      {paragraph: 0},
      {paragraph: 0}
    ])
  })

  test('content controls, hyperlinks, simple fields and field results are text, field codes are not', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = '<w:r><w:instrText> REF bookmark </w:instrText></w:r>'
    const tree = readBody(
      `<w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>${run('甲')}</w:hyperlink>` +
        `<w:fldSimple w:instr="PAGE">${run('乙')}</w:fldSimple>${field('begin')}${code}${run('藏')}${field('separate')}` +
        `${run('丙')}${field('end')}<w:smartTag>${run('丁')}</w:smartTag></w:p></w:sdtContent></w:sdt>`
    )
    expect(tree.source.text).toBe('甲乙丙丁\n')
  })

  test('a field that never ends hides nothing', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>'
    expect(paragraphsOf(readBody(`<w:p>${begin}${run('正文')}</w:p>${paragraph('其后')}`))).toEqual([
      '正文',
      '其后'
    ])
  })

  test('a table of contents is printed and is no part of the report', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const toc = `${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3"</w:instrText></w:r>${field('separate')}`
    const tree = readBody(
      `<w:p>${toc}${run('一、总体情况 1')}</w:p>${paragraph('二、主动公开 2')}<w:p>${field('end')}${run('正文')}</w:p>`
    )
    expect(tree.source.text).toContain('二、主动公开 2')
    expect(paragraphsOf(tree)).toEqual(['正文'])
  })

  test('a text box is read once, after the paragraph that carries it', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const tree = readBody(`<w:p>${run('前')}<w:r>${drawing}</w:r>${run('后')}</w:p>${paragraph('末')}`)
    expect(tree.source.text).toBe('前后\n框内\n末\n')
  })

  test('a note is no part of the sentence that refers to it', () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const tree = readBody(`<w:p>${run('共收到申请100')}${mark}${run('件。')}</w:p>`)
    expect(tree.source.text).toBe('共收到申请1001件。\n')
    expect(paragraphsOf(tree)).toEqual(['共收到申请100件。'])
  })

  test('a raised mark behind a number is a note’s, whoever typed it', () => {
    const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>')
    const tree = readBody(
      `<w:p>${run('收到申请12')}${raised('1')}${run('件')}${raised('[2]')}${run('，面积5m')}${raised('th')}${run('。')}</w:p>`
    )
    expect(tree.source.text).toBe('收到申请121件[2]，面积5mth。\n')
    expect(paragraphsOf(tree)).toEqual(['收到申请12件，面积5mth。'])
  })

  test('hidden text is not read', () => {
    const tree = readBody(
      `<w:p>${run('见')}${run('隐', '<w:vanish/>')}${run('闻', '<w:vanish w:val="0"/>')}</w:p>`
    )
    expect(tree.source.text).toBe('见闻\n')
  })

  test('symbols and special characters are read as they print', () => {
    const tree = readBody(
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:t>否</w:t></w:r></w:p>'
    )
    expect(tree.source.text).toBe('☑是\t\u2011否\n')
  })

  test('other prefixes for the same namespaces change nothing', () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const tree = readBody(`<x:p xmlns:x="${main}"><x:r><x:t>文</x:t></x:r></x:p>`)
    expect(tree.source.text).toBe('文\n')
  })

  test('an embedded object is reported as not read', () => {
    const object = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    const tree = readBody(`<w:p>${run('见下表')}${object}</w:p>`)
    expect(tree.unreadable.map(({reason}) => reason.zh)).toEqual([expect.stringContaining('Excel.Sheet.12')])
  })
})

describe('tables', () => {
  test('a row is a line and merged cells stand once', () => {
    const merged = (edge: string) => `<w:vMerge${edge}/>`
    const [found] = tablesOf(
      readBody(
        table(
          row(cell('项目', '<w:gridSpan w:val="2"/>'), cell('合计')),
          row(cell('受理', merged(' w:val="restart"')), cell('自然人'), cell('5')),
          row(cell('', merged('')), cell('法人'), cell('7'))
        )
      )
    )
    const grid = found ? gridOf(found).map(line => line.map(item => item?.passage.text)) : []
    expect(grid).toEqual([
      ['项目', '项目', '合计'],
      ['受理', '自然人', '5'],
      ['受理', '法人', '7']
    ])
  })

  test('a row may begin further right', () => {
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('7')}</w:tr>`
    const [found] = tablesOf(readBody(table(row(cell('甲'), cell('乙')), shifted)))
    expect(found?.cells.map(({row: at, column, docx}) => [at, column, docx])).toEqual([
      [0, 0, {table: 0, row: 0, column: 0}],
      [0, 1, {table: 0, row: 0, column: 1}],
      [1, 1, {table: 0, row: 1, column: 1}]
    ])
  })

  test('a table inside a cell is a block of its own', () => {
    const inner = table(row(cell('内1'), cell('内2')))
    const outer = row(
      cell(`${paragraph('外')}${inner}<w:p/>`),
      ...['1', '2', '3', '4'].map(text => cell(text))
    )
    const tree = readBody(table(outer))
    expect(tree.source.text).toBe('外\n内1\t内2\t1\t2\t3\t4\n')
    expect(tablesOf(tree).map(({cells}) => cells.map(({passage}) => passage.text))).toEqual([
      ['外', '1', '2', '3', '4'],
      ['内1', '内2']
    ])
    expect(tablesOf(tree)[1]?.cells.map(({docx}) => docx)).toEqual([
      {table: 0, row: 0, column: 0},
      {table: 0, row: 0, column: 0}
    ])
  })

  test('a table of one cell is a frame around text', () => {
    const tree = readBody(table(row(cell(paragraph('一、总体情况') + paragraph('正文。')))))
    expect(paragraphsOf(tree)).toEqual(['一、总体情况', '正文。'])
    expect(tree.blocks.map(({kind}) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  test.each([
    ['a row for each part', (...parts: string[]) => table(...parts.map(part => row(cell(part))))],
    [
      'all in one cell beside a menu',
      (...parts: string[]) => table(row(cell('年度报告'), cell(parts.join(''))))
    ]
  ])('a table that only lays out the page is running text: %s', (_, lay) => {
    const figures = table(row(cell('规章'), cell('1')), row(cell('文件'), cell('2')))
    const tree = readBody(lay(paragraph('一、总体情况'), `${figures}<w:p/>`, paragraph('二、其他')))
    expect(tree.blocks.filter(({kind}) => kind === 'table')).toHaveLength(1)
    expect(paragraphsOf(tree)).toEqual(expect.arrayContaining(['一、总体情况', '二、其他']))
    expect(tree.blocks.every(block => block.kind === 'table' || block.docx !== null)).toBe(true)
  })

  test('an empty cell has its place', () => {
    const [found] = tablesOf(readBody(table(row(cell('甲'), cell('')), row(cell(''), cell('2')))))
    expect(found?.cells.map(({passage, span}) => [passage.text, span.end - span.start])).toEqual([
      ['甲', 1],
      ['', 0],
      ['', 0],
      ['2', 1]
    ])
  })
})
