import {tooDeep, tooManyBlocks, tooMuchMarkup} from '../beyond-limits.ts'

/** Quotations and lists in each other, on one line. */
const deepest = 100
const nested = new RegExp(`^(?:[ \\t]{0,8}(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepest}}`, 'm')

/** Marks of emphasis, code and links, of which remark compares each with many others. */
const mostMarks = 12_000
/** Tags, entities and escapes, for each of which it takes its time. */
const mostSigns = 150_000

function isBeyondRemark(text: string): boolean {
  let marks = 0
  let signs = 0
  for (const [sign] of text.matchAll(/[*_`[\]\\&<]/g)) {
    if (sign === '\\' || sign === '&' || sign === '<') signs++
    else marks++
  }
  return marks > mostMarks || signs > mostSigns
}

/**
 * Lines that open a block of their own. Remark's time grows with their square; so many take it about a second, and no report has
 * them.
 */
const blockLimits = [
  {name: {zh: '引用（>）', en: 'quotations (>)'}, line: /^[ \t]{0,3}>/gm, most: 3000},
  {name: {zh: '列表项', en: 'list items'}, line: /^[ \t]{0,20}(?:[-+*]|\d{1,9}[.)])[ \t]/gm, most: 6000},
  {name: {zh: '脚注（[^1]）', en: 'footnotes ([^1])'}, line: /^[ \t]{0,3}\[\^/gm, most: 1000},
  {name: {zh: '标签（<…>）', en: 'tags (<…>)'}, line: /^[ \t]{0,3}<[a-z/]/gim, most: 3000},
  {name: {zh: '表格分隔线（|---|）', en: 'delimiter rows (|---|)'}, line: /^[ \t:|-]{1,400}$/gm, most: 2000}
] as const

/** @throws ReadError where there is more of one kind of block than remark reads in a second. */
function refuseManyBlocks(text: string): void {
  for (const {name, line, most} of blockLimits) {
    let count = 0
    line.lastIndex = 0
    while (line.test(text)) if (++count > most) throw tooManyBlocks(name, most)
  }
}

/** @throws ReadError where a text asks more of remark than it does in about a second. */
export function refuseBeyondRemark(text: string): void {
  if (nested.test(text)) throw tooDeep(deepest)
  if (isBeyondRemark(text)) throw tooMuchMarkup()
  refuseManyBlocks(text)
}
