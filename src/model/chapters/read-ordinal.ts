/** The number at the beginning of a heading or of a paragraph. */
export interface Ordinal {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） or 1), 5 for ①. */
  readonly level: number
  readonly number: number
  /** Length of the printed number with its punctuation. */
  readonly length: number
}

const numerals = '一二三四五六七八九十'
const digits = '0123456789'
const wideDigits = '０１２３４５６７８９'
const beginnings = `（(〔第${numerals}${digits}${wideDigits}`
const chineseDigits = '零一二三四五六七八九'

/** More spaces behind a number belong to what follows. */
const mostSpaces = 3

/** The number a passage begins with: 一、（一）1. （1）① and their slips. */
export function readOrdinal(text: string): Ordinal | null {
  const first = text.charAt(0)
  if (first >= '①' && first <= '⑳') return ordinalAt(text, 5, first, 1)
  if (!beginnings.includes(first)) return null
  const isBracketed = isIn('（(〔', first)
  const start = isBracketed ? skipSpaces(text, 1, 1) : first === '第' ? 1 : 0
  const chinese = skip(numerals, text, start, 3)
  if (first === '第') return unitOrdinal(text, start, chinese)
  if (chinese > start) return chineseOrdinal(text, start, chinese, isBracketed)
  if (first === '〔') return null
  const arabic = skip(isIn(digits, text.charAt(start)) ? digits : wideDigits, text, start, 2)
  return arabic > start ? arabicOrdinal(text, start, arabic, isBracketed) : null
}

/** What reports are divided into by name: 第一篇, 第二部分, 第三章, 第四节. */
const units = ['部分', '章', '节', '篇', '编', '卷']

/** The unit that an ordinal counts: 章 in 第三章. */
export function unitOf(ordinal: string): string | null {
  if (!ordinal.startsWith('第')) return null
  return units.find(unit => ordinal.includes(unit)) ?? null
}

/**
 * 第一部分： · 第二章 · 第3节 and a space. 第一，…第二，… goes through what a paragraph has to say; 第一节课 and 第一篇文章 are things
 * that are counted.
 */
function unitOrdinal(text: string, start: number, chinese: number): Ordinal | null {
  const end =
    chinese > start ? chinese : skip(isIn(digits, text.charAt(start)) ? digits : wideDigits, text, start, 2)
  const unit = units.find(word => text.startsWith(word, end))
  if (end === start || !unit) return null
  const behind = end + unit.length
  const mark = skip('、，,．.：:', text, behind, 1)
  const isParted = mark > behind || text.charAt(mark).trim() === ''
  if (!isParted && unit !== '部分' && unit !== '章') return null
  return ordinalAt(text, 1, text.slice(start, end), mark > behind ? mark : skipSpaces(text, mark, 1))
}

/** 一、 · （一） */
function chineseOrdinal(text: string, start: number, end: number, isBracketed: boolean): Ordinal | null {
  const number = text.slice(start, end)
  const behind = skipSpaces(text, end, 1)
  if (isBracketed) {
    return isIn('）)〕', text.charAt(behind))
      ? ordinalAt(text, 2, number, skip('、，,．.', text, behind + 1, 1))
      : null
  }
  if (!isIn('、，,．.', text.charAt(behind)) || isPairOfNumbers(text, number, behind + 1)) return null
  return ordinalAt(text, 1, number, behind + 1)
}

const countedInPairs = /^(?:季度|年级|等奖|产业|胎|月份?|级响应)/u

/** 一、二季度公开信息12条: two numbers on end and what they count, and no heading. */
function isPairOfNumbers(text: string, first: string, behind: number): boolean {
  const end = skip(numerals, text, behind, 2)
  if (end === behind || ordinalValue(text.slice(behind, end)) !== ordinalValue(first) + 1) return false
  return countedInPairs.test(text.slice(end, end + 4))
}

/** 1. · 1、 but not 1.5 · （1） · 1） */
function arabicOrdinal(text: string, start: number, end: number, isBracketed: boolean): Ordinal | null {
  const number = text.slice(start, end)
  const behind = skipSpaces(text, end, 1)
  const mark = text.charAt(behind)
  if (isIn('）)', mark)) return ordinalAt(text, 4, number, skip('、，,．.', text, behind + 1, 1))
  if (isBracketed) return null
  const isPoint = mark === '.' && !isIn(digits, text.charAt(behind + 1))
  return isPoint || isIn('、．', mark) ? ordinalAt(text, 3, number, behind + 1) : null
}

function ordinalAt(text: string, level: number, number: string, end: number): Ordinal {
  return {level, number: ordinalValue(number), length: skipSpaces(text, end, mostSpaces)}
}

function ordinalValue(text: string): number {
  const circled = text.codePointAt(0) ?? 0
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f
  return isIn(numerals, text.charAt(0)) ? chineseValue(text) : Number(text.normalize('NFKC'))
}

function chineseValue(text: string): number {
  const ten = text.indexOf('十')
  if (ten === -1) return chineseDigits.indexOf(text)
  const tens = ten === 0 ? 1 : chineseDigits.indexOf(text.slice(0, ten))
  return tens * 10 + chineseDigits.indexOf(text.slice(ten + 1))
}

function isIn(characters: string, character: string): boolean {
  return character !== '' && characters.includes(character)
}

/** Behind as many of some characters as stand at an offset, at most so many. */
function skip(characters: string, text: string, from: number, most: number): number {
  let end = from
  while (end - from < most && isIn(characters, text.charAt(end))) end++
  return end
}

function skipSpaces(text: string, from: number, most: number): number {
  let end = from
  while (end - from < most && end < text.length && text.charAt(end).trim() === '') end++
  return end
}
