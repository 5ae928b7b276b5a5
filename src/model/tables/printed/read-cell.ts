import {type Passage, sourceSpan} from '../../../read/tree.ts'
import {han} from '../../../source/han.ts'
import {type Decimal, multiply, parseDecimal, whole} from '../../arithmetic.ts'
import type {CellId, Figure, Phrase} from '../../figure.ts'
import type {CellReading} from '../../report-table.ts'

/** What a cell says, before it is known which row and column it stands in. */
export interface CellContent extends Phrase {
  readonly reading: CellReading
  readonly number: CellNumber | null
}

interface CellNumber extends Phrase {
  readonly digits: Decimal
  /** 1 for a plain number, 10 000 for 万. */
  readonly scale: Decimal
  /** 件, 元, % without 万 and 亿; null where the cell prints none. */
  readonly unit: string | null
}

const one: Decimal = {units: 1n, scale: 0}
const scales: Readonly<Record<string, Decimal>> = {
  十: {units: 10n, scale: 0},
  百: {units: 100n, scale: 0},
  千: {units: 1000n, scale: 0},
  万: {units: 10_000n, scale: 0},
  亿: {units: 100_000_000n, scale: 0}
}

/** A cell with more text than this is prose. */
const longestFigure = 120

/** What nearly every cell of a form holds. */
const plainCount = /^\d{1,15}$/
const dash = /^(?:[-‐‑‒–—―−－﹣/／\\＼~～·]{1,6}|无[。.]?|暂无|没有|空|不适用|n\/?a|nil)$/i
const numeral =
  /^([-+−－﹣‐‑–＋]?)[ \t\u00a0\u2000-\u200a\u202f\u3000]{0,4}(\d{1,3}(?:[ \u00a0\u2009\u202f,，'’]\d{3}){1,6}|\d{1,18})(?:[.．](\d{1,10}))?/
const afterNumeral = new RegExp(
  `^[\\s\\u00a0]{0,4}([十百千万亿]?)([\\s\\u00a0]{0,4})(%|％|‰|[${han}]{0,4})`,
  'u'
)
const remark =
  /^\s{0,4}(?:[(（[【〔][^()（）[\]【】〔〕]{0,100}[)）\]】〕]|[*※†‡＊①-⑳⁰¹²³⁴-⁹。.；;，,、]|\s){0,6}$/u
/** Behind 10 a raised digit is a power of ten; behind any other number of a table it is the mark of a note. */
const isPower = /^[⁻⁰¹²³⁴-⁹]/
const wideDigits = /[０-９]/g

/** Reads what a cell prints: a figure with its remark, nothing, a dash, or words. */
export function readCellContent(passage: Passage): CellContent {
  const start = passage.text.length - passage.text.trimStart().length
  const text = passage.text.trim()
  const span = sourceSpan(passage, start, start + text.length)
  if (text === '') return {span, text, reading: 'blank', number: null}
  if (plainCount.test(text)) {
    return {
      span,
      text,
      reading: 'figure',
      number: {span, text, digits: whole(Number(text)), scale: one, unit: null}
    }
  }
  if (dash.test(text)) return {span, text, reading: 'dash', number: null}
  const number = text.length > longestFigure ? null : readNumber(passage, start, text)
  return {span, text, reading: number ? 'figure' : 'words', number}
}

/** (1,234) is negative in an account, and £1,234 is 1,234. */
const accounted =
  /^([-−–]?)([(（]?)\s?(?:[A-Z]{0,3}[£$€¥￥]\s?)?([-−–]?)((?!000)\d[\d,.\s]{0,30}[%％]?)\s?([)）]?)$/

/** Reads a cell that holds words as a figure of an account, where it is one. */
export function readAccount(passage: Passage, content: CellContent): CellContent {
  const match = accounted.exec(content.text)
  if (!match) return content
  const [, before = '', open = '', inside = '', digits = '', close = ''] = match
  if ((open === '') !== (close === '')) return content
  const offset = passage.text.indexOf(digits)
  const number = readNumber(passage, offset, digits.trimEnd())
  if (!number) return content
  const isNegative = `${before}${open}${inside}` !== ''
  const value = isNegative ? {units: -number.digits.units, scale: number.digits.scale} : number.digits
  const {span, text} = content
  return {span, text, reading: 'figure', number: {...number, span, text, digits: value}}
}

/** What any number begins with; most cells that hold none are told by it. */
const beginsLikeNumber = /^[-+−－﹣‐‑–＋\s\d０-９]/

function readNumber(passage: Passage, offset: number, text: string): CellNumber | null {
  if (!beginsLikeNumber.test(text)) return null
  // The same length as the text, so that offsets stay true.
  const digits = text.replace(wideDigits, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const match = numeral.exec(digits)
  if (!match) return null
  const [printed, sign = '', integer = '', fraction] = match
  const [suffix = '', scale = '', , unit = ''] = afterNumeral.exec(digits.slice(printed.length)) ?? []
  // 22（其中修订16件）: the remark explains the number and is no part of it.
  const behind = digits.slice(printed.length + suffix.length)
  if (!remark.test(behind) || (printed === '10' && isPower.test(behind))) return null
  const minus = sign === '' || sign === '+' || sign === '＋' ? '' : '-'
  const value = parseDecimal(
    `${minus}${integer.replace(/\D/g, '')}${fraction === undefined ? '' : `.${fraction}`}`
  )
  if (!value) return null
  const length = printed.length + (scale === '' ? 0 : suffix.length - unit.length)
  return {
    span: sourceSpan(passage, offset, offset + length),
    text: text.slice(0, length).trimEnd(),
    digits: value,
    scale: scales[scale] ?? one,
    unit: unit === '' ? null : unit
  }
}

/**
 * The figure of a cell in the unit of its column: `976.81万元` is 9 768 100 where the column counts 元, and `380元` is
 * 0.038 where it counts 万元.
 */
export function cellFigure(content: CellContent, columnUnit: string | null, cell: CellId): Figure | null {
  const {number} = content
  if (!number) return null
  const isScaled = number.scale !== one
  const columnScale = moneyScale(columnUnit)
  const convert = (value: Decimal) =>
    columnScale !== null && moneyScale(number.unit) !== null ? divide(value, columnScale) : value
  const printed = isScaled ? multiply(number.digits, number.scale) : number.digits
  const value = convert(printed)
  const half = isScaled && number.digits.scale > 0 ? halfOfLastDigit(number) : null
  return {
    span: number.span,
    text: number.text,
    value,
    low: half ? convert(shift(printed, half, -1n)) : value,
    high: half ? convert(shift(printed, half, 1n)) : value,
    unit: number.unit ?? columnUnit,
    cell
  }
}

/** How far a rounded number may be from the true one: 0.005万 for 1.23万. */
function halfOfLastDigit({digits, scale}: CellNumber): Decimal {
  const step = multiply({units: 1n, scale: digits.scale}, scale)
  return {units: step.units * 5n, scale: step.scale + 1}
}

/** How many 元 one of the unit is, as a power of ten; null for what is no money. */
function moneyScale(unit: string | null): number | null {
  if (unit === null || !unit.endsWith('元')) return null
  return unit.startsWith('万') ? 4 : unit.startsWith('亿') ? 8 : 0
}

function divide(value: Decimal, powerOfTen: number): Decimal {
  return {units: value.units, scale: value.scale + powerOfTen}
}

function shift(value: Decimal, by: Decimal, sign: bigint): Decimal {
  const scale = Math.max(value.scale, by.scale)
  const lift = (number: Decimal) => number.units * 10n ** BigInt(scale - number.scale)
  return {units: lift(value) + sign * lift(by), scale}
}
