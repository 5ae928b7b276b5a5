import fc from 'fast-check'
import {expect, test} from 'vitest'
import {correctText} from '../../src/annotate/correct-text.ts'
import {writtenAs} from '../../src/annotate/corrections.ts'
import {addEdit, applyEdits, type Edit, orderEdits} from '../../src/annotate/edits.ts'
import {createEditPlacer, editPassage} from '../../src/annotate/place-edits.ts'
import {read} from '../../src/read/read.ts'
import {encodeGb18030} from '../gb18030.ts'

test('whatever is changed after what, the edits of the original come to the same', () => {
  const change = fc.record({
    at: fc.nat(30),
    length: fc.nat(6),
    text: fc.string({maxLength: 5, unit: fc.constantFrom('甲', '1', '2')})
  })
  fc.assert(
    fc.property(
      fc.string({maxLength: 20, unit: fc.constantFrom('乙', '3')}),
      fc.array(change, {maxLength: 8}),
      (original, changes) => {
        let edits: Edit[] = []
        let text = original
        for (const {at, length, text: put} of changes) {
          const start = Math.min(at, text.length)
          const next = {span: {start, end: Math.min(start + length, text.length)}, text: put}
          edits = addEdit(original, edits, next)
          text = applyEdits(text, [next])
          expect(applyEdits(original, edits)).toBe(text)
          expect(orderEdits(edits)).toEqual(edits)
        }
      }
    )
  )
})

test('what is changed back leaves no edit', () => {
  const first = addEdit('共12条', [], {span: {start: 1, end: 3}, text: '111'})
  expect(addEdit('共12条', first, {span: {start: 1, end: 4}, text: '12'})).toEqual([])
})

const draft = '共公开信息412条，其中动态205条、通知207条。𠮷\r\n'
const edits: readonly Edit[] = [
  {span: {start: 5, end: 8}, text: '四百一十二'},
  {span: {start: 15, end: 18}, text: '206'},
  {span: {start: draft.length - 2, end: draft.length - 2}, text: '𠮷龥镕㐀'}
]
const wide = (isLittle: boolean) => (text: string) => {
  const buffer = Buffer.from(text, 'utf16le')
  return new Uint8Array(isLittle ? buffer : buffer.swap16())
}
test.each<[string, (text: string) => Uint8Array]>([
  ['utf-8', text => new TextEncoder().encode(text)],
  ['utf-8', text => new TextEncoder().encode(`\ufeff${text}`)],
  ['utf-16le', text => wide(true)(`\ufeff${text}`)],
  ['utf-16be', text => wide(false)(`\ufeff${text}`)]
])(
  'a text draft in %s is changed where it is corrected, byte for byte the same elsewhere',
  (encoding, encode) => {
    const corrected = correctText(encode(draft), draft, edits)
    expect(Buffer.compare(corrected, encode(applyEdits(draft, edits)))).toBe(0)
    expect(new TextDecoder(encoding).decode(corrected)).toBe(applyEdits(draft, edits))
  }
)

test('a draft in GB18030 keeps its encoding, forms of four bytes included', () => {
  const plain = draft.replace('𠮷', '')
  const own = [...edits.slice(0, 2), {span: {start: plain.length, end: plain.length}, text: '镕㐀𠮷'}]
  const corrected = correctText(encodeGb18030(plain), plain, own)
  expect(new TextDecoder('gb18030').decode(corrected)).toBe(applyEdits(plain, own))
})

test.each([
  ['412', '402', '402'],
  ['1,412', '1402', '1,402'],
  ['４１２', '402', '４０２'],
  ['57.5%', '51.5%', '51.5%'],
  ['', '0', '0'],
  ['2024年1月18日', '2025年1月18日', '2025年1月18日'],
  ['六个部分', '5', null],
  ['428.6万', '4346000', null],
  ['Seven', '8', null]
])('“%s” that should be %s is written as %s', (text, expected, written) => {
  expect(writtenAs(text, expected)).toBe(written)
})

test('markup between the characters of a figure stays, and what is put in is written as the format writes it', async () => {
  const html = '<!doctype html><p>共公开<b>8</b>1条。</p><table><tr><td>甲</td><td></td></tr></table>'
  const tree = await read({path: 'draft.html', bytes: new TextEncoder().encode(html)})
  const at = (text: string) => ({start: html.indexOf(text), end: html.indexOf(text) + text.length})
  const blank = html.indexOf('</td></tr>')
  const placed = createEditPlacer(tree)([
    {span: at('8</b>1'), text: '9<2'},
    {span: {start: blank, end: blank}, text: '0'}
  ])
  expect(applyEdits(html, placed)).toBe(
    '<!doctype html><p>共公开<b>9&lt;2</b>条。</p><table><tr><td>甲</td><td>0</td></tr></table>'
  )
  const [paragraph] = tree.blocks
  if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph')
  const range = {start: paragraph.passage.text.indexOf('1条'), end: paragraph.passage.text.length}
  expect(applyEdits(html, editPassage(paragraph.passage, range, '0件', 'html'))).toContain('<b>8</b>0件</p>')
})
