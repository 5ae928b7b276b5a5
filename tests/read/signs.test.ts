import {describe, expect, test} from 'vitest'
import {scanNumerals} from '../../src/model/prose/numbers/numerals.ts'
import {read} from '../../src/read/read.ts'
import {cell, row, run, table, wordDocument} from '../docx/word-xml.ts'
import {outline} from './outline.ts'

async function readAs(name: string, text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const tree = await read({path: `draft.${name}`, bytes})
  return {lines: outline(tree), tells: (tree.notices ?? []).map(({code}) => code)}
}

describe('what a person struck out, raised or wrote as a formula', () => {
  test.each([
    ['md', '受理~~18~~15件<del>，2</del>。'],
    ['html', '<p>受理<s>18</s>15件<span style="text-decoration: line-through">，2</span>。</p>']
  ])('%s: what is struck out is deleted, and told once', async (name, text) => {
    expect(await readAs(name, text)).toEqual({lines: ['受理15件。'], tells: ['struck-text']})
  })

  test.each([
    [
      'md',
      '占地0.6×10<sup>4</sup>平方米，绿地30<sup>2</sup>米，占<sup>3</sup>/<sub>4</sub>，CO<sub>2</sub>排放。'
    ],
    [
      'html',
      '<p>占地0.6×10<sup>4</sup>平方米，绿地30<sup>2</sup>米，占<sup>3</sup>/<sub>4</sub>，CO<sub>2</sub>排放。</p>'
    ]
  ])('%s: raised digits are powers and fractions', async (name, text) => {
    expect((await readAs(name, text)).lines).toEqual(['占地0.6×10⁴平方米，绿地30²米，占³⁄₄，CO2排放。'])
  })

  test.each([
    ['md', '受理<sup>2</sup>12<sup>1</sup>件<sup>[3]</sup>。'],
    ['html', '<p>受理<sup>2</sup>12<sup>1</sup>件<sup><a href="#n">3</a></sup>。</p>'],
    ['html', '<p>受理<sup>2</sup>12<span style="vertical-align:super">1</span>件<sup>[3]</sup>。</p>']
  ])('%s: raised marks behind words are notes', async (name, text) => {
    expect((await readAs(name, text)).lines).toEqual(['受理12件。'])
  })

  test('a formula of a page is one, and a plain number in it is a number', async () => {
    const html =
      '<p>办结率<math><mfrac><mn>3</mn><mn>4</mn></mfrac></math>，面积<math><mrow><msup><mn>10</mn><mn>4</mn></msup></mrow></math>，<math><mn>12</mn></math>件，<math><msqrt><mn>2</mn></msqrt></math></p>'
    expect((await readAs('html', html)).lines).toEqual(['办结率³⁄₄，面积10⁴，12件，√𝟸'])
  })

  test('a cell reads alike in every format, struck, raised or noted', async () => {
    const markdown = `|甲|乙|丙|\n|---|---|---|\n|规章|<s>18</s>15<sup>1</sup>|5|\n|文件|<sup>3</sup>|6|\n`
    const html =
      '<table><tr><td>甲<td>乙<td>丙<tr><td>规章<td><s>18</s>15<sup>1</sup><td>5<tr><td>文件<td><sup>3</sup><td>6</table>'
    const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>')
    const docx = wordDocument(
      table(
        row(cell('甲'), cell('乙'), cell('丙')),
        row(
          cell('规章'),
          cell(`<w:p>${run('18', '<w:strike/>')}${run('15')}${raised('1')}</w:p>`),
          cell('5')
        ),
        row(cell('文件'), cell(`<w:p>${raised('3')}</w:p>`), cell('6'))
      )
    )
    const read = {lines: ['grid [甲|乙|丙] [规章|15|5] [文件|3|6]'], tells: ['struck-text']}
    expect(await readAs('md', markdown)).toEqual(read)
    expect(await readAs('html', html)).toEqual(read)
    expect(await readAs('docx', docx)).toEqual(read)
  })
})

test.each([
  ['占地0.6×10⁴平方米12间', ['12']],
  ['占³⁄₄，共5件', ['5']],
  ['3¾小时，10^4次，x₁₂', []],
  ['30²米，5m²，7件', ['5', '7']]
])('a number with a power or a fraction is none to compare: %s', (text, plain) => {
  const numerals = scanNumerals(text).filter(({value}) => value.units >= 0n)
  expect(numerals.map(({start, end}) => text.slice(start, end))).toEqual(plain)
})
