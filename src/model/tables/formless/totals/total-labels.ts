import {remember} from '../../../remember.ts'
import {foldLabel, labelWordings} from '../../printed/match-label.ts'

const totalWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:小计数?|分计|计|subtotals?)$|小计$|subtotal$/, 1],
  [/^(?:合计数?|共计|总数|totals?|sum|overall)$|(?:合计|共计)$/, 2],
  [/^(?:总计数?|总合计|grandtotals?|合计总计)$|总计$/, 3]
]
/** What begins or ends as the name of a total does may be one: Total income, All services, 全市. */
const namedTotals: readonly (readonly [RegExp, number])[] = [
  [/^\W{0,3}sub-?totals?\b/i, 1],
  [/^\W{0,3}grand totals?\b/i, 3],
  [/^\W{0,3}(?:totals?|overall|all(?! other))\b|\btotals?\W{0,3}$|^全[国省市区县州旗镇乡校院系]$/i, 2]
]
const plainTotal = /^(?:合计数?|共计|总计数?|小计数?|总数|计|(?:grand|sub)?totals?)$/

/** How high a total stands: 1 for 小计, 2 for 合计, 3 for 总计; 0 for what is none. Units in brackets do not matter. */
export const totalLevel: (label: string) => number = remember(label => {
  for (const wording of labelWordings(label)) {
    const level = totalWords.find(([pattern]) => pattern.test(wording))?.[1]
    if (level) return level
  }
  return namedTotals.find(([pattern]) => pattern.test(label))?.[1] ?? 0
})

/** Whether a label is nothing but the word for a total: 合计（宗）. */
export function isPlainTotal(label: string): boolean {
  return labelWordings(label).some(wording => plainTotal.test(wording))
}

/** Whether a label only begins or ends as the name of a total does, so that it may be none. */
export function isNamedTotal(label: string): boolean {
  return !labelWordings(label).some(wording => totalWords.some(([pattern]) => pattern.test(wording)))
}

/** 合计 over 男 and 女: the total of all that stands under the same words in other groups. Null for any other label. */
export function totalOfKind(path: readonly string[] | undefined): string | null {
  const last = path?.at(-1)
  if (!path || path.length < 2 || last === undefined || totalLevel(last) > 0) return null
  return isPlainTotal(path[0] as string) ? foldLabel(last) : null
}
