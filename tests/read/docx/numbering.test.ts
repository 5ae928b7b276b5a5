import {describe, expect, test} from 'vitest'
import {readDocx} from '../../../src/read/docx/docx.ts'
import {formatNumber} from '../../../src/read/lines/format-number.ts'
import {cell, paragraph, row, table, wordDocument} from '../../docx/word-xml.ts'

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

function definition(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
}

function list(id: number, abstract: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
}

function item(text: string, id = 1, depth = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)
}

function lines(body: string, numbering: string, styles = ''): readonly string[] {
  const {source} = readDocx({path: '', bytes: wordDocument(body, {numbering, styles})})
  return source.text.trimEnd().split('\n')
}

const outline = definition(
  0,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '%1.%3.%4', '<w:isLgl/>')
)

test('the numbers of an outline are written out and start anew under each heading', () => {
  const body = [
    item('总体', 1, 0),
    item('公开', 1, 1),
    item('申请', 1, 1),
    item('甲', 1, 2),
    item('乙', 1, 2),
    item('主动', 1, 0),
    item('重点', 1, 1),
    item('丙', 1, 2),
    item('丁', 1, 3)
  ].join('')
  expect(lines(body, outline + list(1, 0))).toEqual([
    '一、 总体',
    '（一） 公开',
    '（二） 申请',
    '1. 甲',
    '2. 乙',
    '二、 主动',
    '（一） 重点',
    '1. 丙',
    // Legal numbering prints decimals on every level.
    '2.1.1 丁'
  ])
})

test('a sentence has no gap after a full-width mark, as in a typed heading', () => {
  const bytes = wordDocument(item('总体情况'), {numbering: outline + list(1, 0)})
  const [block] = readDocx({path: '', bytes}).blocks
  expect(block?.kind === 'paragraph' && block.passage.text).toBe('一、总体情况')
})

test('lists of one definition count on, unless one says where it starts', () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
  const numbering = definition(0, level(0, 'decimal', '%1.')) + list(1, 0) + list(2, 0, restart) + list(3, 0)
  const body = item('甲', 1) + item('乙', 1) + item('丙', 2) + item('丁', 2) + item('戊', 3)
  expect(lines(body, numbering)).toEqual(['1. 甲', '2. 乙', '1. 丙', '2. 丁', '3. 戊'])
})

test('a list may replace a level of its definition', () => {
  const override = `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:lvlOverride>`
  const numbering = definition(0, level(0, 'decimal', '%1.')) + list(1, 0, override)
  expect(lines(item('甲') + item('乙'), numbering)).toEqual(['第五条 甲', '第六条 乙'])
})

test('a level that never restarts counts through', () => {
  const numbering =
    definition(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')) +
    list(1, 0)
  const body = item('甲') + item('子', 1, 1) + item('乙') + item('丑', 1, 1)
  expect(lines(body, numbering)).toEqual(['1. 甲', '(1) 子', '2. 乙', '(2) 丑'])
})

test('a style brings its numbering along, and list 0 takes it away', () => {
  const numbered = (id: string, name: string, depth: number) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
  const styles = `${numbered('1', 'heading 1', 0)}${numbered('2', 'heading 2', 1)}<w:style w:type="paragraph" w:styleId="3"><w:name w:val="x"/><w:basedOn w:val="1"/></w:style>`
  const styled = (text: string, style: string, more = '') =>
    paragraph(text, `<w:pStyle w:val="${style}"/>${more}`)
  const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
  const body = styled('甲', '1') + styled('乙', '2') + styled('丙', '1', none) + styled('丁', '3')
  expect(lines(body, outline + list(1, 0), styles)).toEqual(['一、 甲', '（一） 乙', '丙', '二、 丁'])
})

test('a style without a level has the one whose definition names it', () => {
  const numbering =
    definition(
      0,
      level(0, 'decimal', '%1.'),
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>')
    ) + list(1, 0)
  const styles =
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="x"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  expect(lines(paragraph('甲', '<w:pStyle w:val="2"/>'), numbering, styles)).toEqual(['（一） 甲'])
})

test('a definition may stand behind a numbering style', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, 'chineseCounting', '%1、')}</w:abstractNum>${list(1, 0)}`
  expect(lines(item('甲'), numbering)).toEqual(['一、 甲'])
})

test('cells are counted in the order in which they stand', () => {
  const numbering = definition(0, level(0, 'decimal', '%1.')) + list(1, 0)
  const body = table(row(cell(item('甲')), cell('子')), row(cell(item('乙')), cell('丑'))) + item('丙')
  expect(lines(body, numbering)).toEqual(['1. 甲\t子', '2. 乙\t丑', '3. 丙'])
})

describe('the formats of Word', () => {
  test.each([
    ['chineseCounting', [1, 10, 11, 20, 23, 100], ['一', '十', '十一', '二十', '二十三', '一百']],
    ['chineseCountingThousand', [10, 105, 110], ['十', '一百零五', '一百一十']],
    ['japaneseCounting', [1, 12], ['一', '十二']],
    ['ideographDigital', [9, 10, 21], ['九', '十', '二十一']],
    ['chineseLegalSimplified', [1, 10, 26], ['壹', '壹拾', '贰拾陆']],
    ['ideographLegalTraditional', [2, 13], ['貳', '壹拾參']],
    ['decimalFullWidth', [3, 12], ['３', '１２']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedParen', [2], ['⑵']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['decimalZero', [5, 12], ['05', '12']],
    ['lowerLetter', [1, 27], ['a', 'aa']],
    ['upperRoman', [4, 19], ['IV', 'XIX']],
    ['none', [1], ['']]
  ])('%s', (format, values, printed) => {
    expect(values.map(value => formatNumber(value, format))).toEqual(printed)
  })
})
