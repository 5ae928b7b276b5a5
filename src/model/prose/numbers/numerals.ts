import {type Decimal, multiply, whole} from '../../arithmetic.ts'

/** A number in digits or in Chinese numerals, before anything is known of what it counts. Offsets in the folded text. */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: Decimal
  readonly script: 'arabic' | 'chinese'
  /** Digits after the point as printed. */
  readonly decimals: number
  /** The power of ten that 万 or 亿 stands for; 0 where there is none. */
  readonly magnitude: number
  /** Number of printed digits before the point, without separators. */
  readonly digits: number
}

const MAX_DIGITS = 30
/** So many digits are exact as a plain number. */
const MAX_EXACT = 15
/** Stands where a line ends between two digits: 共收到1⏎5件 may be 15 or an end and a beginning. */
export const brokenLine = '\u2028'
const MAX_CHINESE = 16

const chineseDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
}
const chinesePowers: Readonly<Record<string, number>> = {十: 1, 百: 2, 千: 3}

/** The power of ten of a character, and 0 for any that is none. */
export function magnitudeOf(character: string): number {
  return character === '万' ? 4 : character === '亿' ? 8 : 0
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

const chineseNumerals = '〇零一二两三四五六七八九十百千万亿'

/** Marks what a number is written in. A regular expression takes five times as long to tell characters that lie so far apart. */
const isNumeral = new Uint8Array(0x10000)
for (const character of `0123456789${chineseNumerals}`) isNumeral[character.charCodeAt(0)] = 1

/** Finds every number of a folded text, in order. */
export function scanNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isNumeral[code] !== 1) {
      at++
      continue
    }
    const numeral = isDigit(code) ? readArabic(text, at) : readChinese(text, at)
    const formula = isDigit(code) ? endOfFormula(text, numeral) : numeral.end
    numerals.push(formula > numeral.end ? notCounted(at, formula) : numeral)
    at = formula
  }
  return numerals
}

const restOfFormula = /^(?:\s?[×xX*·]\s?\d{1,4}(?=[⁰¹²³⁴-⁹⁻^])|\^[-−]?\d{1,4}|[⁰¹²³⁴-⁹⁻₀-₉⁄¼-¾⅐-⅞]{1,8}){1,4}/

/** 0.6×10⁴, 3¾, 10^4: a number with a power or a fraction is none to compare. Where it ends; the end of the number alone for any other. */
function endOfFormula(text: string, {end}: Numeral): number {
  const next = text.charAt(end)
  if (next === '' || !/[\s×xX*·^⁰¹²³⁴-⁹⁻₀-₉⁄¼-¾⅐-⅞]/.test(next)) return end
  const rest = restOfFormula.exec(text.slice(end, end + 40))
  return end + (rest?.[0].length ?? 0)
}

function readArabic(text: string, start: number): Numeral {
  const line = skipDigits(text, start)
  let end = behindBreak(text, line)
  let digits = text.slice(start, line) + text.slice(line, end).replace(/\D/g, '')
  // 1,234, 1'234 and 1 559: groups of exactly three after one to three digits
  if (digits.length <= 3 && digits !== '0') {
    while (isSeparator(text.charAt(end))) {
      const groupEnd = skipDigits(text, end + 1)
      if (groupEnd - end !== 4 || (text[end] === ' ' && !isSpacedGroup(text, groupEnd))) break
      digits += text.slice(end + 1, groupEnd)
      end = groupEnd
    }
  }
  const integers = digits.length
  let decimals = 0
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    const fractionEnd = skipDigits(text, end + 1)
    decimals = fractionEnd - end - 1
    digits += text.slice(end + 1, fractionEnd)
    end = fractionEnd
  }
  const spaced = text[end] === ' ' ? end + 1 : end
  const magnitude = magnitudeOf(text.charAt(spaced))
  if (magnitude > 0) end = spaced + 1
  const value =
    digits.length <= MAX_EXACT && decimals === 0
      ? whole(Number(digits))
      : {units: BigInt(digits.slice(0, MAX_DIGITS)), scale: Math.min(decimals, MAX_DIGITS)}
  return {
    start,
    end,
    value: magnitude > 0 ? multiply(value, power(magnitude)) : value,
    script: 'arabic',
    decimals,
    magnitude,
    digits: integers
  }
}

function isSeparator(character: string): boolean {
  return character === ',' || character === ' ' || character === "'" || character === '’'
}

/**
 * The end of a number that goes on in the next line or behind a space, where it is counted there: not 1⏎2024年. Groups of three
 * digits need no such doubt: 1 559件.
 */
function behindBreak(text: string, line: number): number {
  const at = text[line] === ',' ? line + 1 : line
  const isSpaced = at === line && text[at] === ' '
  if (!isSpaced && text[at] !== brokenLine) return line
  const end = skipDigits(text, at + 1)
  if (isSpaced && (end === at + 1 || end === at + 4 || end > at + 7)) return line
  return /[%\u4e00-\u9fff]/.test(text.charAt(end)) && !/[年月日号]/.test(text.charAt(end)) ? end : line
}

/** Whether the digits of a number are parted by more than the groups of three: by a line end, or by a space elsewhere (15 59件). */
export function isBrokenNumber(printed: string): boolean {
  return printed.includes(brokenLine) || (printed.includes(' ') && /\d (?!\d{3}(?!\d))\d/.test(printed))
}

/** A space groups digits only where a count follows: “1 559件”, not “2018 123”. */
function isSpacedGroup(text: string, end: number): boolean {
  return /[\u4e00-\u9fff]/.test(text[end] ?? '')
}

function skipDigits(text: string, start: number): number {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

function readChinese(text: string, start: number): Numeral {
  let end = start + 1
  while (end - start < MAX_CHINESE && isChineseNumeral(text.charAt(end))) end++
  const digit = end === start + 1 ? chineseDigits[text.charAt(start)] : undefined
  if (digit !== undefined) {
    return {start, end, value: whole(digit), script: 'chinese', decimals: 0, magnitude: 0, digits: 0}
  }
  const characters = text.slice(start, end)
  const value = valueOfChinese(characters)
  if (value === null) return {...notCounted(start, end), digits: characters.length}
  return {start, end, value: whole(value), script: 'chinese', decimals: 0, magnitude: 0, digits: 0}
}

/** A run such as 三五 or 万千 that names no number; kept with a negative value so that no reader takes it for one. */
function notCounted(start: number, end: number): Numeral {
  return {start, end, value: whole(-1), script: 'chinese', decimals: 0, magnitude: 0, digits: 0}
}

function isChineseNumeral(character: string): boolean {
  return character !== '' && chineseNumerals.includes(character)
}

/** 二百零三 is 203, 二〇二四 is 2024; null for what names no single number (三四, 百). */
export function valueOfChinese(characters: string): number | null {
  if (isPositional(characters)) {
    return Number([...characters].map(character => chineseDigits[character]).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | null = null
  let lastPower = 9
  for (const character of characters) {
    const plain = chineseDigits[character]
    if (plain !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = plain
      continue
    }
    const step = chinesePowers[character]
    if (step !== undefined) {
      if (step >= lastPower || (digit === null && (step !== 1 || section > 0))) return null
      section += (digit ?? 1) * 10 ** step
      lastPower = step
    } else {
      if (section + (digit ?? 0) === 0) return null
      total = (total + section + (digit ?? 0)) * 10 ** magnitudeOf(character)
      section = 0
      lastPower = 9
    }
    digit = null
  }
  return total + section + (digit ?? 0)
}

/** Four digits written one by one, as in a year. */
function isPositional(characters: string): boolean {
  if (characters.length !== 4) return false
  return [...characters].every(character => chineseDigits[character] !== undefined)
}

export function power(exponent: number): Decimal {
  return {units: 10n ** BigInt(exponent), scale: 0}
}
