/** What a printed line looks like when it is a cell of a table. */

const number =
  /^[-+−－＋﹣‐‑–]?\s?[\d０-９]{1,20}(?:[ ,，'’\u00a0\u3000][\d０-９]{3}){0,6}(?:[.．][\d０-９]{1,10})?\s?(?:[%％‰]|[件条份个宗例次人项篇元万亿]{1,3})?(?:\s?[(（][^()（）]{1,40}[)）])?$/

// A letter O alone is somebody's zero: no number, but the place of one.
const dash = /^(?:[-－—–―─/／]{1,4}|无|不适用|[OoＯｏ])$/

/** A number, perhaps with a unit or a note: `22（其中修订16件）`. */
export function isFigureText(text: string): boolean {
  return text.length <= 60 && number.test(text)
}

/** A mark that stands in place of a number. */
export function isDashText(text: string): boolean {
  return text.length <= 4 && dash.test(text)
}

/** Longer lines, and lines that end a sentence, are prose. */
const longestLabel = 60

export function isLabelText(text: string): boolean {
  return text !== '' && text.length <= longestLabel && !/(?:[。；;！!？?，,]|[a-z)]\.)$/.test(text)
}

const chapter = /^[(（]?([一二三四五六七八九十]{1,3})\s?[、.．，,]/
const numerals = '零一二三四五六七八九十'

/** The number of a heading or row that opens with 一、 to 九十九、, else null. */
export function chapterNumber(text: string): number | null {
  const first = text.charAt(text.charAt(0) === '(' || text.charAt(0) === '（' ? 1 : 0)
  if (first === '' || !numerals.includes(first)) return null
  const digits = chapter.exec(text)?.[1]
  if (!digits || digits.length > 3) return null
  const ten = digits.indexOf('十')
  if (ten === -1) return digits.length === 1 ? numerals.indexOf(digits) : null
  const tens = ten === 0 ? 1 : numerals.indexOf(digits[0] as string)
  const ones = ten === digits.length - 1 ? 0 : numerals.indexOf(digits[ten + 1] as string)
  return tens * 10 + ones
}

/**
 * Whether a number opens a row of a table and not the next chapter of the report: it goes on from the row before, and 一、 is a row
 * where the report has come further, for chapters do not begin anew. Both numbers are 0 before the first. Where it goes on from both,
 * the line of figures below it tells: it is （一） of a row that has no figures itself.
 */
export function isRowNumber(number: number, row: number, chapter: number, below: string): boolean {
  if (number !== row + 1 || (row === 0 && chapter < 2)) return false
  return number !== chapter + 1 || /^[(（]\s?一\s?[)）]/.test(below)
}

/** Opens like a numbered heading or row: 一、 （一） 1. 1、 （1） ① 第一章. */
export function hasOrdinal(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}\s?[、.．]|[(（]\s?[一二三四五六七八九十\d]{1,3}\s?[)）]|[一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s?[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十\d]{1,3}[章节条部分])/.test(
    text
  )
}

/** A whole date alone on its line is a signature's, not a cell's. */
export function isFullDate(text: string): boolean {
  return /^[(（]?(?:[12]\d{3}|[一二〇○零]{4})\s?年.{1,4}月.{1,4}日[)）]?$/.test(text)
}
