import {cell, paragraph, row, run, table} from '../../../docx/word-xml.ts'
import {testFeatures} from './feature.ts'

const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>')
const lowered = (text: string) => run(text, '<w:vertAlign w:val="subscript"/>')
const struck = (text: string) => run(text, '<w:strike/>')
const style = (id: string, look: string, basedOn = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${look}</w:rPr></w:style>`

// ECMA-376 part 1, 17.3.2: what a run does to its characters.
testFeatures([
  {
    name: 'strike: deleted by hand, and no part of a figure',
    body: `<w:p>${run('受理')}${struck('18')}${run('15件。')}</w:p>`,
    prints: ['受理1815件。'],
    reads: ['受理15件。'],
    tells: ['struck-text']
  },
  {
    name: 'dstrike, in a cell',
    body: table(
      row(cell('规章'), cell(`<w:p>${run('18', '<w:dstrike/>')}${run('15')}</w:p>`)),
      row(cell('文件'), cell('3'))
    ),
    prints: ['规章\t1815', '文件\t3'],
    reads: ['grid [规章|15] [文件|3]'],
    tells: ['struck-text']
  },
  {
    name: 'a cell struck out is blank',
    body: table(row(cell('规章'), cell(`<w:p>${struck('18')}</w:p>`)), row(cell('文件'), cell('3'))),
    prints: ['规章\t18', '文件\t3'],
    reads: ['grid [规章|] [文件|3]'],
    tells: ['struck-text']
  },
  {
    name: 'strike switched off, and of a character style that is based on another',
    body: `<w:p>${run('甲', '<w:strike w:val="0"/>')}${run('乙', '<w:rStyle w:val="Gone2"/>')}${run('丙', '<w:rStyle w:val="Gone2"/><w:strike w:val="false"/>')}</w:p>`,
    parts: {styles: style('Gone', '<w:strike/>', '', 'character') + style('Gone2', '', 'Gone', 'character')},
    prints: ['甲乙丙'],
    reads: ['甲丙'],
    tells: ['struck-text']
  },
  {
    name: 'vanish of a style that is based on another',
    body:
      paragraph('看得见。') +
      paragraph('看不见12件。', '<w:pStyle w:val="Hidden2"/>') +
      paragraph('又看得见。') +
      paragraph('也看得见。', '<w:pStyle w:val="Shown"/>'),
    parts: {
      styles:
        style('Hidden', '<w:vanish/>') +
        style('Hidden2', '', 'Hidden') +
        style('Shown', '<w:vanish w:val="0"/>', 'Hidden')
    },
    prints: ['看得见。', '又看得见。', '也看得见。']
  },
  {
    name: 'vanish in both styles is none: a switch is switched back',
    body: `<w:p><w:pPr><w:pStyle w:val="Hidden"/></w:pPr>${run('看得见', '<w:rStyle w:val="HiddenRun"/>')}${run('看不见')}</w:p>`,
    parts: {styles: style('Hidden', '<w:vanish/>') + style('HiddenRun', '<w:vanish/>', '', 'character')},
    prints: ['看得见']
  },
  {
    name: 'the end of a paragraph hidden: the next goes on in its line',
    body: `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('（一）主动公开。')}</w:p>${paragraph('公开信息3条。')}`,
    prints: ['（一）主动公开。公开信息3条。']
  },
  {
    name: 'vertAlign: a power behind a number, also ten to a negative one',
    body: `<w:p>${run('占地0.6×10')}${raised('4')}${run('平方米，浓度10')}${raised('-3')}${run('，面积5m')}${raised('2')}${run('。')}</w:p>`,
    prints: ['占地0.6×10⁴平方米，浓度10⁻³，面积5m²。']
  },
  {
    name: 'vertAlign: the mark of a note behind words, in brackets, or a 1',
    body: `<w:p>${run('申请')}${raised('2')}${run('12')}${raised('1')}${run('件')}${raised('[3]')}${run('。')}</w:p>`,
    prints: ['申请2121件[3]。'],
    reads: ['申请12件。']
  },
  {
    name: 'vertAlign: digits above and below a slash are a fraction',
    body: `<w:p>${run('占')}${raised('3')}${run('/')}${lowered('4')}${run('，CO')}${lowered('2')}${run('排放')}</w:p>`,
    prints: ['占³⁄₄，CO2排放']
  },
  {
    name: 'a cell raised as a whole prints its figure',
    body: table(row(cell('规章'), cell(`<w:p>${raised('12')}</w:p>`)), row(cell('文件'), cell('3'))),
    prints: ['规章\t12', '文件\t3'],
    reads: ['grid [规章|12] [文件|3]']
  },
  {
    name: 'rFonts: letters in a symbol font are signs',
    body: `<w:p>${run('þ', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')}${run('是')}${run('l', '<w:rFonts w:ascii="Wingdings"/>')}${run('否')}</w:p>`,
    prints: ['☑是●否']
  },
  {
    name: 'sym: a number in a circle, a Greek letter',
    body: '<w:p><w:r><w:sym w:font="Wingdings" w:char="F081"/><w:sym w:font="Symbol" w:char="F061"/></w:r></w:p>',
    prints: ['①α']
  },
  {
    name: 'mc:Choice is taken where what it requires is read here, else the fallback',
    body:
      `<w:p>${run('合格')}<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="2714"/></mc:Choice><mc:Fallback><w:t>✔</w:t></mc:Fallback></mc:AlternateContent></w:r>` +
      '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
    prints: ['合格✔甲']
  },
  {
    name: 'framePr: a large first letter begins the next paragraph',
    body: paragraph('本', '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph('年度公开信息3条。'),
    prints: ['本年度公开信息3条。']
  }
])
