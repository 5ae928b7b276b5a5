import {sourceSpan} from '../../read/tree.ts'
import {add, compare, type Decimal, multiply, subtract, whole, zero} from '../arithmetic.ts'
import type {Prose} from '../report.ts'
import {type Numeral, power, scanNumerals} from './numerals.ts'
import type {Hedge, NumberKind, PrintedNumber} from './printed-number.ts'
import {unitAt} from './units.ts'

/** A mention with its place in the folded text of its passage. */
export interface PlacedNumber extends PrintedNumber {
  readonly start: number
  /** Behind the number, its hedge and its unit. */
  readonly end: number
  readonly script: Numeral['script']
}

/** How far around a number its neighbours are looked at. */
const REACH = 16

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
  const before = text.slice(Math.max(0, numeral.start - REACH), numeral.start)
  const place = (kind: NumberKind, end = numeral.end): PlacedNumber => {
    const span = sourceSpan(prose.passage, numeral.start, end)
    const words = prose.passage.text.slice(numeral.start, end)
    const {value, script} = numeral
    const bare = {value, low: value, high: value, unit: null, cell: null, hedge: null}
    return {...bare, kind, span, text: words, start: numeral.start, end, script}
  }
  if (numeral.script === 'chinese') return readChinese(prose, text, numeral, masks, before, place)
  if (masks.linked[numeral.start]) return place('link')
  const named = nameOf(text, numeral, before, masks, last)
  if (named) return place(named)
  return readFigure(prose, text, numeral, before)
}

type Place = (kind: NumberKind, end?: number) => PlacedNumber

/** Chinese numerals are words too (统一, 进一步): one counts only where a unit follows. */
function readChinese(
  prose: Prose,
  text: string,
  numeral: Numeral,
  masks: Masks,
  before: string,
  place: Place
): PlacedNumber | null {
  const {start, end} = numeral
  if (masks.quoted[start]) return null
  const previous = text.charAt(start - 1)
  const characters = text.slice(start, end)
  if (before.endsWith('百分之')) return percentage(prose, numeral, null, end)
  if (/[第之统唯同任每某逐进单专划归几数上前后近]/.test(previous) && !/[上近前后]/.test(previous)) return null
  if (/[几来]/.test(text.charAt(end))) return null
  if (text[end] === '年' && characters.length === 4) return place('date', end + 1)
  if (text.startsWith('季度', end)) return place('date', end + 2)
  if (text[end] === '月' || (text[end] === '日' && previous === '月')) return place('date', end + 1)
  const more = /^[余多]/.test(text.slice(end, end + 1)) ? 1 : 0
  const unit = unitAt(text, end + more)
  if (!unit) return null
  if (unit === '成') return isShare(text, end + more + 1, previous) ? tenths(prose, numeral, before) : null
  if (characters === '一' && !isOneCounted(text, end, unit)) return null
  if (/^(?:步|点|单|行|级|层|天|年|周|大|元)$/.test(unit) && characters === '一') return null
  return readFigure(prose, text, numeral, before)
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

/** Right before or behind a number, these can make it a name: a letter, a digit, a bracket, 第, 年, the space before them. */
const namingBefore = /[a-zA-Z\d+×.·/、。;:!? ([【〔﹝)\]】〕﹞第令号年月日至到~—-]/
const namingBehind =
  /[a-zA-Z\d+*×.·/、:) \]】〕﹞条款项章节号室栋幢楼弄单大路层年月日季和至到版政便市公服热平电~—-]/

/** Whether nothing stands beside a number that could make it anything but a figure: 收到12件. So stand most of them. */
function isPlain(
  text: string,
  {start, end, digits}: Numeral,
  {quoted}: Masks,
  last: PlacedNumber | null
): boolean {
  if (start === 0 || digits > 6 || quoted[start] || text.charAt(start) === '0') return false
  if (namingBefore.test(text.charAt(start - 1)) || namingBehind.test(text.charAt(end))) return false
  if (last?.kind === 'date' && start - last.end <= 2) return false
  // A postcode or a telephone number goes without a unit.
  return digits < 3 || unitAt(text, end) !== null
}

/** What a number is that looks like a figure and is none; null where it may be a figure. */
function nameOf(
  text: string,
  numeral: Numeral,
  before: string,
  masks: Masks,
  last: PlacedNumber | null
): NumberKind | null {
  const {start, end, digits, decimals} = numeral
  if (isPlain(text, numeral, masks, last)) return null
  const after = text.slice(end, end + REACH)
  if (/[a-z][+-]?$/i.test(before) || /^[+*×]?[a-z]/i.test(after)) return /^%/.test(after) ? null : 'name'
  if (/^[+×]\d/.test(after) || /\d[+×]$/.test(before)) return 'name'
  if (isTelephone(text, numeral, before, after, last)) return 'telephone'
  if (isDocumentNumber(before, after, last)) return 'document-number'
  if (/第 ?$/.test(before)) return /^ ?[条款项章节号]/.test(after) ? 'article' : 'ordinal'
  if (/^ ?(?:号|室|栋|幢|楼|弄|单元|大街|路|层楼)/.test(after) && !/月 ?$/.test(before)) return 'address'
  if (isDate(text, numeral, before, after, last)) return 'date'
  if (masks.quoted[start]) return 'name'
  if (decimals > 0 && /^版/.test(after)) return 'name'
  if (/[\d.]$/.test(before) || /^[.·]\d/.test(after) || /\d·$/.test(before)) return 'name'
  if (isOrdinal(before, after, digits, decimals)) return 'ordinal'
  return null
}

function isTelephone(
  text: string,
  numeral: Numeral,
  before: string,
  after: string,
  last: PlacedNumber | null
): boolean {
  if (numeral.decimals > 0 || numeral.magnitude > 0) return false
  const {start, end, digits} = numeral
  const unitFollows = unitAt(text, end) !== null
  if (
    digits >= 3 &&
    /^[政便市公服热平电]/.test(after) &&
    /^(?:政务服务|政务|便民|市民|公共|服务)?(?:便民)?(?:服务)?(?:热线|平台|电话)/.test(after)
  )
    return true
  if (digits >= 7 && !unitFollows && (text[start] === '0' || text[start] === '1' || digits <= 8)) {
    return /(?:电话|传真|手机|热线|号码)[^。;]{0,12}$/.test(before) || digits >= 10 || /\d-$/.test(before)
  }
  if (/(?:邮编|邮政编码|邮码|电话|传真|热线|QQ)[^。;\d]{0,6}$/.test(before) && !unitFollows && digits >= 3)
    return true
  if (text[start] === '0' && digits >= 3 && /^-\d{7}/.test(after)) return true
  return last?.kind === 'telephone' && last.end === start - 1 && /[-/、]$/.test(before)
}

/** 〔2018〕27号, 国令第711号, and the same with a bracket lost. */
function isDocumentNumber(before: string, after: string, last: PlacedNumber | null): boolean {
  if (/[〔﹝[【(] ?$/.test(before) && /^ ?[〕﹞\]】)] ?第? ?\d{1,5} ?号/.test(after)) return true
  if (/[〔﹝] ?$/.test(before)) return true
  if (/^ ?〕/.test(after) || /^ ?号令/.test(after)) return true
  if (/令 ?\(?第? ?$/.test(before) && /^ ?号/.test(after)) return true
  return last?.kind === 'document-number' && /[〕﹞\]】)] ?第? ?$/.test(before) && /^ ?号/.test(after)
}

function isDate(
  text: string,
  numeral: Numeral,
  before: string,
  after: string,
  last: PlacedNumber | null
): boolean {
  const {digits, decimals, magnitude, start, end} = numeral
  if (magnitude > 0) return false
  const afterDate = last?.kind === 'date' && start - last.end <= 2
  if (decimals > 0) return (afterDate && /^[.]\d/.test(after)) || (digits === 4 && /^\.\d/.test(after))
  if (digits === 4 && /^ ?年/.test(after)) return true
  if (digits === 4 && before.endsWith(' ') && englishBefore.test(before) && !/^ [a-z]{3}/.test(after))
    return true
  if (digits <= 2 && after.startsWith(' ') && englishMonth.test(after)) return true
  if (digits <= 2 && before.endsWith(' ') && monthBefore.test(before)) return true
  if (digits === 4 && /^ ?[-—~至到] ?\d{4} ?年/.test(after)) return true
  if (digits === 4 && /^[-/.]\d{1,2}[-/.]\d{1,2}/.test(after)) return true
  if (digits === 2 && /^ ?年(?:度|\d)/.test(after)) return true
  if (digits <= 2 && /^ ?(?:月|季度)/.test(after)) return true
  if (digits <= 2 && /^ ?[、和至到-] ?\d{1,2} ?月/.test(after)) return true
  if (digits <= 2 && /^ ?(?:日|号)/.test(after)) return true
  if (digits <= 2 && /^:\d{2}/.test(after)) return true
  if (digits <= 2 && /(?:年|月|日)[ 至到]?$/.test(before) && !unitAt(text, end)) return true
  if (afterDate && /[-/:.]$/.test(before)) return true
  return (
    digits === 4 &&
    /^(?:19|20)\d\d$/.test(text.slice(start, end)) &&
    /^ ?[、至到-] ?(?:19|20)\d\d ?年/.test(after)
  )
}

const englishMonth = /^ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/
const monthBefore = /(?:uary|March|April|May|June|July|August|ember|October) $/
const englishBefore =
  /(?:\b(?:in|since|until|during|year|from|to|by|for|and)|uary|March|April|May|June|July|August|ember|October|\d),? $/

function isOrdinal(before: string, after: string, digits: number, decimals: number): boolean {
  if (digits > 2 || decimals > 0) return false
  if (/\($/.test(before)) return /^\)/.test(after)
  const opens = before === '' || /[ 。;:!?]$/.test(before)
  return opens && /^(?:[.)]|、)(?!\d)/.test(after)
}

const hedgeBefore: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:约|大约|约为|大概|接近|将近|近)$/, 'about'],
  [/(?:超过?|逾|突破|至少|不少于|不低于|大于|多于)$/, 'more'],
  [/(?:不足|不到|少于|低于|至多|不超过|不多于)$/, 'less']
]

/** What any of them ends in. */
const hedgeEnd = /[约为概近超过逾破少于多足到]/

function hedgeOf(before: string): Hedge | null {
  let hedge: Hedge | null = null
  for (const [words, kind] of hedgeBefore) if (words.test(before)) hedge = kind
  return hedge
}

/** Reads what can be wrong as a number: a quantity or a percentage, with its hedge, precision and unit. */
function readFigure(prose: Prose, text: string, numeral: Numeral, before: string): PlacedNumber {
  let end = numeral.end
  let hedge: Hedge | null = null
  if (hedgeEnd.test(text.charAt(numeral.start - 1))) hedge = hedgeOf(before)
  const spaces = text[end] === ' ' ? 1 : 0
  if (text.charAt(end + spaces) === '%') return percentage(prose, numeral, hedge, end + spaces + 1)
  if (/^[余多]/.test(text.slice(end, end + 1)) && text[end + 1] !== '于') {
    hedge = 'more'
    end++
  }
  let digitsEnd = end
  const unit = unitAt(text, end + (text[end] === ' ' ? 1 : 0))
  if (unit) end += (text[end] === ' ' ? 1 : 0) + unit.length
  const tail = text.slice(end, end + 2)
  if (/^[以余多左上之]/.test(tail)) {
    if (/^(?:以上|[余多](?!次))/.test(tail) && unit) hedge = 'more'
    else if (/^(?:左右|上下)/.test(tail)) hedge = 'about'
    else if (/^(?:以下|以内|之内)/.test(tail)) hedge = 'less'
  }
  if (numeral.script === 'chinese') digitsEnd = Math.max(digitsEnd, numeral.end)
  const [low, high] = boundsOf(numeral.value, hedge, printedHalf(numeral))
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
  const [low, high] = boundsOf(numeral.value, hedge, {units: 5n, scale: numeral.decimals + 1})
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
function tenths(prose: Prose, numeral: Numeral, before: string): PlacedNumber {
  const value = multiply(numeral.value, whole(10))
  return percentage(prose, {...numeral, value}, hedgeOf(before) ?? 'about', numeral.end + 1)
}

/** Half of the last printed place: 1.2万 is right to 500, 72.4 to 0.05; a plain whole number is exact. */
function printedHalf({decimals, magnitude}: Numeral): Decimal {
  if (decimals === 0 && magnitude === 0) return zero
  const place = magnitude - decimals
  return place > 0 ? multiply(power(place - 1), whole(5)) : {units: 5n, scale: 1 - place}
}

const tenth: Decimal = {units: 1n, scale: 1}

function boundsOf(value: Decimal, hedge: Hedge | null, half: Decimal): [Decimal, Decimal | null] {
  if (hedge === null && half === zero) return [value, value]
  if (hedge === 'more') return [value, null]
  if (hedge === 'less') return [zero, value]
  const margin = hedge === 'about' ? multiply(value, tenth) : half
  const low = subtract(value, margin)
  // 1.2万 is at most 12 499: a whole number of things that rounds to 12 500 would be written 1.3万
  const high = add(value, margin)
  const top = hedge === null && compare(half, whole(1)) > 0 ? subtract(high, whole(1)) : high
  return [low, top]
}

const noLinks = new Uint8Array(0)

function maskLinks(text: string): Uint8Array {
  if (!/www|:\/\/|@/.test(text)) return noLinks
  const mask = new Uint8Array(text.length + 1)
  for (const match of text.matchAll(linkText)) mask.fill(1, match.index, match.index + match[0].length)
  return mask
}
