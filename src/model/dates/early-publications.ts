import type {Phrase} from '../figure.ts'
import type {Report} from '../report.ts'
import {isPossible} from './dates.ts'

/** How a sentence says when a report was published. Group 1 is the year that the report is on. */
export interface PublicationWords {
  /** Behind the date: 前公布2023年年报 */
  readonly named: RegExp
  /** Before the date: 编好2023年度年报，于 */
  readonly namedBefore: RegExp
  /** Behind the date, where the report is named before it: 前在网站公布 */
  readonly published: RegExp
}

/** The first month of a year in which work on its report may be told: 2023年12月启动2023年年报编制. */
const lastMonth = 12

/** Dates of the report year on which the report on that year is said to be published, which cannot be. */
export function findEarlyPublications(
  {dates, year}: Pick<Report, 'dates' | 'year'>,
  {named, namedBefore, published}: PublicationWords
): Phrase[] {
  return dates.filter(date => {
    if (date.year === null || date.year !== year || date.month === null || !isPossible(date)) return false
    if (date.month === lastMonth) return false
    const behind = named.exec(date.after)
    if (behind) return Number(behind[1]) === year
    const before = namedBefore.exec(date.before)
    return before !== null && Number(before[1]) === year && published.test(date.after)
  })
}
