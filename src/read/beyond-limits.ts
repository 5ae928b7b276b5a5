import {ReadError} from '../source/read-error.ts'

/** Emphasis, code, links, tags and escapes without end. */
export function tooMuchMarkup(): ReadError {
  return tooMuch({
    zh: '标记符号（*、_、`、[、]、&、<、\\）太多',
    en: 'too many marks (*, _, `, [, ], &, <, \\)'
  })
}

/** More of something than any report holds. */
export function tooMuch(what: {zh: string; en: string}): ReadError {
  return new ReadError('beyond-limits', {
    zh: `${what.zh}，不像是一份报告，未予检查`,
    en: `${what.en}; the file was not checked`
  })
}

/** Quotations, list items, notes or tags without end. */
export function tooManyBlocks(name: {zh: string; en: string}, limit: number): ReadError {
  return tooMuch({
    zh: `${name.zh}超过 ${limit} 行`,
    en: `more than ${limit} lines of ${name.en}`
  })
}

/** Tags, quotations or lists in each other beyond reason. */
export function tooDeep(limit: number | null): ReadError {
  const depth =
    limit === null ? {zh: '太深', en: 'too deep'} : {zh: `超过 ${limit} 层`, en: `more than ${limit} deep`}
  return tooMuch({
    zh: `标签、引用或列表的嵌套${depth.zh}`,
    en: `tags, quotations or lists are nested ${depth.en}`
  })
}

/** A table of millions of cells. */
export function tooManyCells(limit: number): ReadError {
  return new ReadError('beyond-limits', {
    zh: `有一张表超过 ${limit} 格，不像是报告里的表，未予检查`,
    en: `a table has more than ${limit} cells; the file was not checked`
  })
}
