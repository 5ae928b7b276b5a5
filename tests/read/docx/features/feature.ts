import {expect, test} from 'vitest'
import {readDocx} from '../../../../src/read/docx/docx.ts'
import {wordDocument} from '../../../docx/word-xml.ts'
import {outline} from '../../outline.ts'

/** A feature of WordprocessingML: a document that has it, what Word prints, and what is read where that is less. */
export interface Feature {
  readonly name: string
  readonly body: string
  readonly parts?: Parameters<typeof wordDocument>[1]
  /** The reading text, a line for each that Word prints. */
  readonly prints: readonly string[]
  /** The blocks, where sentences have less than is printed, or tables stand among them. */
  readonly reads?: readonly string[]
  /** Codes of what the user is told. */
  readonly tells?: readonly string[]
}

/** A row for each feature: the test is that it reads as it says. */
export function testFeatures(features: readonly Feature[]): void {
  test.each(features.map(feature => [feature.name, feature] as const))('%s', (_, feature) => {
    const {body, parts = {}, prints, reads = prints, tells = []} = feature
    const tree = readDocx({path: 'draft.docx', bytes: wordDocument(body, parts)})
    expect(tree.source.text.split('\n').slice(0, -1)).toEqual(prints)
    expect(outline(tree)).toEqual(reads.filter(line => line !== ''))
    expect(tree.notices?.map(({code}) => code)).toEqual(tells)
  })
}

/** A complex field, with a stored result or none. */
export function field(code: string, result: string | null = null): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const inside = `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`
  const stored = result === null ? '' : `${mark('separate')}<w:r><w:t>${result}</w:t></w:r>`
  return `${mark('begin')}${inside}${stored}${mark('end')}`
}

/** A formula from its inner elements, and its pieces. */
export const math = {
  formula: (...inner: readonly string[]) => `<m:oMath>${inner.join('')}</m:oMath>`,
  text: (text: string) => `<m:r><m:t>${text}</m:t></m:r>`,
  fraction: (above: string, below: string) =>
    `<m:f><m:num>${math.text(above)}</m:num><m:den>${math.text(below)}</m:den></m:f>`,
  power: (base: string, exponent: string) =>
    `<m:sSup><m:e>${math.text(base)}</m:e><m:sup>${math.text(exponent)}</m:sup></m:sSup>`,
  index: (base: string, index: string) =>
    `<m:sSub><m:e>${math.text(base)}</m:e><m:sub>${math.text(index)}</m:sub></m:sSub>`,
  root: (inner: string) =>
    `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${inner}</m:e></m:rad>`,
  bracket: (inner: string, begin = '(', end = ')') =>
    `<m:d><m:dPr><m:begChr m:val="${begin}"/><m:endChr m:val="${end}"/></m:dPr><m:e>${inner}</m:e></m:d>`
} as const
