import type {Figure} from '../../../figure.ts'
import type {TableCell} from '../../../report-table.ts'
import {yearlike} from './grid-labels.ts'

/** Percentages and shares are taken from sums and make none. */
const ofPercent =
  /[（(]\s?[%％‰]\s?[)）]|[%％‰]\s{0,3}$|^\s{0,3}%|(?:占比|比重|比例)(?:[（(]|$)|\bper ?cent(?:age)?\b|\bpct\b|\bshare\b/i

/** Labels of what may be no part of a sum; whether it is one is for the figures to say. */
const suspicious =
  /[%％‰]|率(?:[（(]|$)|同比|环比|增幅|增速|增长$|平均|均值|[人户日月年场次件亩]均|单价|均价|价格(?:[（(]|$)|指数|倍数|序号|编号|代码|编码|行次|年份|排名|名次|\bper (?!cent)|\b(?:rate|ratio|average|avg|mean|median|code|rank|price|index)\b/i

/** 20%, 3年: never a part of a sum, though the line that it stands in may have one. */
export function isRate({unit}: Figure): boolean {
  return unit !== null && /[%％‰年月日]/.test(unit)
}

/** Whether the figures of a row or column can be added up at all. */
export function isAdditive(label: string, cells: readonly TableCell[]): boolean {
  const figures = figuresOf(cells)
  if (figures.length > 0 && figures.every(isRate)) return false
  if (
    ofPercent.test(label) &&
    figures.every(({value}) => Math.abs(Number(value.units)) <= 1000 * 10 ** value.scale)
  )
    return false
  return figures.length > 0 || !isText(cells)
}

/** Whether they may be none, so that they are tried with and without. */
export function isDoubtful(
  label: string,
  cells: readonly TableCell[],
  others: readonly TableCell[]
): boolean {
  if (suspicious.test(label)) return true
  const figures = figuresOf(cells)
  if (figures.length < 2) return false
  if (
    figures.every(({text}) => yearlike.test(text)) ||
    figures.every(({text}, index) => text === `${index + 1}`)
  )
    return true
  // All the others are looked at for a line of decimals alone.
  if (!hasDecimals(figures)) return false
  const own = new Set(figures)
  const rest = figuresOf(others).filter(figure => !own.has(figure) && figure.value.units !== 0n)
  return rest.length > 0 && !hasDecimals(rest)
}

function hasDecimals(figures: readonly Figure[]): boolean {
  return figures.filter(({value}) => value.scale > 0).length * 2 > figures.length
}

function figuresOf(cells: readonly TableCell[]): Figure[] {
  return cells.flatMap(({figure}) => figure ?? [])
}

const unread =
  /^(?:[^\p{L}]{1,12}|.{0,2}(?:暂无|没有|见附|见表|详见|不详|待|未)|n\/?a\b|see |tb[ca]\b|not |unknown|\p{Nd}|[零一二三四五六七八九十百千万亿两〇]{1,8}$)/iu

/** How many cells of a table hold something in the place of a figure that nobody can read: 见附表, 3+2, #REF!. */
export function countUnread(cells: readonly TableCell[]): number {
  const ofColumn = new Map<string, {figures: number; words: TableCell[]}>()
  for (const cell of cells) {
    const column = ofColumn.get(cell.id.column) ?? {figures: 0, words: []}
    ofColumn.set(cell.id.column, column)
    if (cell.figure) column.figures++
    else if (cell.reading === 'words') column.words.push(cell)
  }
  let count = 0
  for (const {figures, words} of ofColumn.values())
    if (words.length < figures) count += words.filter(({text}) => unread.test(text)).length
  return count
}

/** Words that stand for themselves (件, 同上) and for no figure that could not be read. */
function isText(cells: readonly TableCell[]): boolean {
  const words = cells.filter(({reading}) => reading === 'words')
  return words.length > 0 && words.every(({text}) => !unread.test(text))
}

const unitInBrackets = /[（(](?:单位[:：])?([^()（）\d]{1,6})[)）]\s{0,3}$/

/** 宗 of 合计（宗）. */
export function unitOf(label: string): string | null {
  return unitInBrackets.exec(label)?.[1] ?? null
}
