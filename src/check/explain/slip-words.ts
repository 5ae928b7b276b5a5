import {print} from '../../model/arithmetic.ts'
import type {Wording} from '../../source/wording.ts'
import type {Slip} from './cause.ts'

/** The slip in a clerk's words, to stand behind a semicolon. */
export function describeSlip(slip: Slip): Wording {
  switch (slip.kind) {
    case 'total-left-at-zero':
      return {
        zh: '有分项而总计为 0：总计未填',
        en: 'there are parts and the total is 0: it was not filled in'
      }
    case 'parts-left-at-zero':
      return {
        zh: '总计有数而各分项都是 0：分项未填',
        en: 'there is a total and all its parts are 0: they were not filled in'
      }
    case 'swapped-digits':
      return {zh: '疑为相邻两位数字颠倒', en: 'two digits are likely swapped'}
    case 'dropped-digit':
      return {zh: '疑漏写了一位数字', en: 'a digit is likely missing'}
    case 'added-digit':
      return {zh: '疑多写了一位数字', en: 'there is likely a digit too many'}
    case 'doubled-digit':
      return {zh: '疑有一位数字重复', en: 'a digit is likely doubled'}
    case 'wrong-digit':
      return {zh: '疑有一位数字写错', en: 'one digit is likely wrong'}
    case 'stale-total':
      return {
        zh: '疑分项改过而总计没有随之更新',
        en: 'the parts were likely changed and the total was not'
      }
    case 'split-number':
      return {
        zh: `疑一个多位数被拆进了相邻两格（${slip.texts.join(' 与 ')}），从 PDF 抽取时常见`,
        en: `one number is likely split over two neighbouring cells (${slip.texts.join(' and ')}), as happens when text is extracted from a PDF`
      }
    case 'moved-case':
    case 'exchanged-cells': {
      const count = print(slip.count)
      const [zh, en] = slip.lines === 'column' ? ['列', 'column'] : ['行', 'row']
      const isExchange = slip.kind === 'exchanged-cells'
      return {
        zh:
          `“${slip.from}”${zh}多 ${count}、“${slip.to}”${zh}少 ${count}：` +
          `疑有 ${count} 件应计入“${slip.to}”而归错了${zh}${isExchange ? '，或两格的数填反了' : ''}`,
        en:
          `the ${en} “${slip.from}” has ${count} too many and “${slip.to}” ${count} too few: ` +
          `${count} was likely counted in the wrong ${en}${isExchange ? ', or the two figures are exchanged' : ''}`
      }
    }
    case 'next-line': {
      const [zh, en] = slip.lines === 'column' ? ['列', 'column'] : ['行', 'row']
      return {
        zh: `疑归错了${zh}：“${slip.to}”${zh}的 ${print(slip.count)} 填到了相邻的“${slip.from}”${zh}`,
        en: `the ${print(slip.count)} of the ${en} “${slip.to}” was likely written into “${slip.from}” beside it`
      }
    }
    case 'shifted-block': {
      const [zh, en] = slip.lines === 'column' ? ['列', 'column'] : ['行', 'row']
      const isOne = slip.from === slip.to
      return {
        zh: `疑“${slip.from}”${isOne ? zh : `至“${slip.to}”${zh}`}从“${slip.start}”起的一块数粘贴时错开了一格`,
        en: `the figures of ${en} “${slip.from}”${isOne ? '' : ` to “${slip.to}”`} from “${slip.start}” on were likely pasted one cell off`
      }
    }
    case 'shifted-line':
      return {
        zh: `疑“${slip.label}”${slip.lines === 'row' ? '一行' : '一列'}的数整体错开了一格`,
        en: `the figures of the ${slip.lines} “${slip.label}” are likely shifted by one cell`
      }
  }
}
