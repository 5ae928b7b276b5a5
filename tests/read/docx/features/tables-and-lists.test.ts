import {cell, paragraph, row, table} from '../../../docx/word-xml.ts'
import {testFeatures} from './feature.ts'

const numbered = (text: string) =>
  paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
const numbering = (level: string) =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const hiddenRow = (...cells: readonly string[]) =>
  `<w:tr><w:trPr><w:hidden/></w:trPr>${cells.join('')}</w:tr>`

// ECMA-376 part 1, 17.4 and 17.9.
testFeatures([
  {
    name: 'a hidden row is not printed',
    body: table(
      row(cell('规章'), cell('1')),
      hiddenRow(cell('藏'), cell('99')),
      row(cell('文件'), cell('3'))
    ),
    prints: ['规章\t1', '文件\t3'],
    reads: ['grid [规章|1] [文件|3]']
  },
  {
    name: 'bullets of a symbol font are bullets',
    body: numbered('公开信息'),
    parts: {
      numbering: numbering(
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="l"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
      )
    },
    prints: ['• 公开信息']
  },
  {
    name: 'a hidden number',
    body: numbered('公开信息'),
    parts: {
      numbering: numbering('<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr>')
    },
    prints: ['公开信息']
  },
  {
    name: 'a format of the author’s own, before the one that older programs print',
    body: numbered('甲') + numbered('乙'),
    parts: {
      numbering: numbering(
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/>'
      )
    },
    prints: ['001、 甲', '002、 乙'],
    reads: ['001、甲', '002、乙']
  },
  ...(
    [
      ['ordinal', '1st'],
      ['cardinalText', 'One'],
      ['ordinalText', 'First'],
      ['ideographDigital', '一']
    ] as const
  ).map(([format, printed]) => ({
    name: `numFmt ${format}`,
    body: numbered('甲'),
    parts: {numbering: numbering(`<w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/>`)},
    prints: [`${printed}、 甲`],
    reads: [`${printed}、甲`]
  }))
])
