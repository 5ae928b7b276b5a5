import {sourceSpan} from '../../../read/tree.ts'
import {add, compare, type Decimal, multiply, subtract, whole, zero} from '../../arithmetic.ts'
import type {Prose} from '../../chapters/section.ts'
import type {Hedge, NumberKind, PlacedNumber, PrintedNumber} from '../../facts/printed-number.ts'
import {nameOf, REACH} from './number-kinds.ts'
import {isBrokenNumber, type Numeral, power, scanNumerals} from './numerals.ts'
import {unitAt, unitBehind} from './units.ts'

const linkText = /(?:https?:\/\/|www\.)[\w./?=&%#:+~-]{1,300}|[\w.-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}/g

/** Every printed number of a passage and what it is: of its folded text, in which `quoted` marks the quotations. */
export function readNumbers(prose: Prose, folded: string, quoted: Uint8Array): PlacedNumber[] {
  const numerals = scanNumerals(folded)
  if (numerals.length === 0) return []
  const masks = {quoted, linked: maskLinks(folded)}
  const mentions: PlacedNumber[] = []
  for (const numeral of numerals) {
    const mention = readMention(prose, folded, numeral, masks, mentions.at(-1) ?? null)
    if (mention) mentions.push(mention)
  }
  return mentions
}

interface Masks {
  readonly quoted: Uint8Array
  readonly linked: Uint8Array
}

function readMention(
  prose: Prose,
  text: string,
  numeral: Numeral,
  masks: Masks,
  last: PlacedNumber | null
): PlacedNumber | null {
  if (numeral.value.units < 0n) return null
  if (numeral.script === 'chinese') return readChinese(prose, text, numeral, masks)
  if (masks.linked[numeral.start]) return named(prose, numeral, 'link')
  const kind = nameOf(text, numeral, masks.quoted, last)
  return kind ? named(prose, numeral, kind) : readFigure(prose, text, numeral)
}

/** A number that is a name, a date or the like. */
function named(prose: Prose, {start, end, value, script}: Numeral, kind: NumberKind, more = 0): PlacedNumber {
  return {
    kind,
    span: sourceSpan(prose.passage, start, end + more),
    text: prose.passage.text.slice(start, end + more),
    value,
    low: value,
    high: value,
    unit: null,
    cell: null,
    hedge: null,
    start,
    end: end + more,
    script
  }
}

/** Chinese numerals are words too (统一, 进一步): one counts only where a unit follows. */
function readChinese(prose: Prose, text: string, numeral: Numeral, masks: Masks): PlacedNumber | null {
  const {start, end} = numeral
  if (masks.quoted[start]) return null
  const previous = text.charAt(start - 1)
  const characters = text.slice(start, end)
  if (previous === '之' && text.endsWith('百分之', start)) return percentage(prose, numeral, null, end)
  if (start > 0 && '第之统唯同任每某逐进单专划归几数'.includes(previous)) return null
  const next = text.charAt(end)
  if (next === '几' || next === '来') return null
  if (next === '年' && characters.length === 4) return named(prose, numeral, 'date', 1)
  if (next === '季' && text.startsWith('季度', end)) return named(prose, numeral, 'date', 2)
  if (next === '月' || (next === '日' && previous === '月')) return named(prose, numeral, 'date', 1)
  const more = next === '余' || next === '多' ? 1 : 0
  const unit = unitAt(text, end + more)
  if (!unit) return null
  if (unit === '成') return isShare(text, end + more + 1, previous) ? tenths(prose, numeral, text) : null
  if (characters === '一' && !isOneCounted(text, end, unit)) return null
  if (/^(?:步|点|单|行|级|层|天|年|周|大|元)$/.test(unit) && characters === '一') return null
  return readFigure(prose, text, numeral)
}

/** 收到申请一件。 counts; 一件事一次办 and 一次性 do not. */
function isOneCounted(text: string, end: number, unit: string): boolean {
  if (!/^[件例起宗次条份项篇人家名个]/.test(unit)) return false
  const after = text.slice(end + unit.length, end + unit.length + 4)
  return after === '' || /^[,。;、)]/.test(after) || /^(?:申请|行政|政府|案件)/.test(after)
}

function isShare(text: string, end: number, previous: string): boolean {
  return /[超近过约达足]/.test(previous) || text[end] === undefined || /[,。;以左]/.test(text.charAt(end))
}

const hedgeBefore: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:约|大约|约为|大概|接近|将近|近)$/, 'about'],
  [/(?:超过?|逾|突破|至少|不少于|不低于|大于|多于)$/, 'more'],
  [/(?:不足|不到|少于|低于|至多|不超过|不多于)$/, 'less']
]

/** What any of them ends in. */
const hedgeEnd = /[约为概近超过逾破少于多足到]/

function hedgeOf(text: string, {start}: Numeral): Hedge | null {
  if (!hedgeEnd.test(text.charAt(start - 1))) return null
  const before = text.slice(Math.max(0, start - REACH), start)
  let hedge: Hedge | null = null
  for (const [words, kind] of hedgeBefore) if (words.test(before)) hedge = kind
  return hedge
}

/** Reads what can be wrong as a number: a quantity or a percentage, with its hedge, precision and unit. */
function readFigure(prose: Prose, text: string, numeral: Numeral): PlacedNumber {
  let end = numeral.end
  const isBroken = isBrokenNumber(text.slice(numeral.start, end))
  let hedge = isBroken ? 'unsure' : hedgeOf(text, numeral)
  const spaces = text[end] === ' ' ? 1 : 0
  if (text.charAt(end + spaces) === '%') return percentage(prose, numeral, hedge, end + spaces + 1)
  if ((text[end] === '余' || text[end] === '多') && text[end + 1] !== '于') {
    hedge = 'more'
    end++
  }
  let digitsEnd = end
  const unit = unitBehind(text, end)
  if (unit) end += (text[end] === ' ' ? 1 : 0) + unit.length
  const tail = text.slice(end, end + 2)
  if (/^[以余多左上之]/.test(tail)) {
    if (/^(?:以上|[余多](?!次))/.test(tail) && unit) hedge = 'more'
    else if (/^(?:左右|上下)/.test(tail)) hedge = 'about'
    else if (/^(?:以下|以内|之内)/.test(tail)) hedge = 'less'
  }
  if (isBroken) hedge = 'unsure'
  if (numeral.script === 'chinese') digitsEnd = Math.max(digitsEnd, numeral.end)
  const {low, high} = boundsOf(numeral.value, hedge, printedHalf(numeral))
  return {
    kind: unit === '百分点' || unit === '个百分点' ? 'percentage' : 'quantity',
    span: sourceSpan(prose.passage, numeral.start, digitsEnd),
    text: prose.passage.text.slice(numeral.start, digitsEnd),
    value: numeral.value,
    low,
    high,
    unit,
    cell: null,
    hedge,
    start: numeral.start,
    end,
    script: numeral.script
  }
}

function percentage(prose: Prose, numeral: Numeral, hedge: Hedge | null, end: number): PlacedNumber {
  const {low, high} = boundsOf(numeral.value, hedge, {units: 5n, scale: numeral.decimals + 1})
  return {
    kind: 'percentage',
    span: sourceSpan(prose.passage, numeral.start, end),
    text: prose.passage.text.slice(numeral.start, end),
    value: numeral.value,
    low,
    high,
    unit: '%',
    cell: null,
    hedge,
    start: numeral.start,
    end,
    script: numeral.script
  }
}

/** 八成 is a share of about 80 %. */
function tenths(prose: Prose, numeral: Numeral, text: string): PlacedNumber {
  const value = multiply(numeral.value, whole(10))
  return percentage(prose, {...numeral, value}, hedgeOf(text, numeral) ?? 'about', numeral.end + 1)
}

/** Half of the last printed place: 1.2万 is right to 500, 72.4 to 0.05; a plain whole number is exact. */
function printedHalf({decimals, magnitude}: Numeral): Decimal {
  if (decimals === 0 && magnitude === 0) return zero
  const place = magnitude - decimals
  return place > 0 ? multiply(power(place - 1), whole(5)) : {units: 5n, scale: 1 - place}
}

const tenth: Decimal = {units: 1n, scale: 1}

function boundsOf(value: Decimal, hedge: Hedge | null, half: Decimal): Pick<PrintedNumber, 'low' | 'high'> {
  if (hedge === null && half === zero) return {low: value, high: value}
  if (hedge === 'more') return {low: value, high: null}
  if (hedge === 'unsure') return {low: zero, high: null}
  if (hedge === 'less') return {low: zero, high: value}
  const margin = hedge === 'about' ? multiply(value, tenth) : half
  const low = subtract(value, margin)
  // 1.2万 is at most 12 499: a whole number of things that rounds to 12 500 would be written 1.3万
  const high = add(value, margin)
  const top = hedge === null && compare(half, whole(1)) > 0 ? subtract(high, whole(1)) : high
  return {low, high: top}
}

const noLinks = new Uint8Array(0)

function maskLinks(text: string): Uint8Array {
  if (!/www|:\/\/|@/.test(text)) return noLinks
  const mask = new Uint8Array(text.length + 1)
  for (const match of text.matchAll(linkText)) mask.fill(1, match.index, match.index + match[0].length)
  return mask
}
