import type {Phrase} from '../figure.ts'
import type {Report} from '../report.ts'
import {inYear, onDay, type Period, printDate, printsYear} from './dates.ts'

/** A place that says another year than the report's, and the words that would say the right one. */
export interface OtherYear {
  readonly at: Phrase
  readonly year: number
  readonly expected: string
}

/** The places that say another year than the report's: the introduction's words and the period. */
export function findOtherYears({declaredYears, period, profile}: Report, year: number): OtherYear[] {
  const others: OtherYear[] = declaredYears
    .filter(declared => declared.year !== year)
    .map(at => ({at, year: at.year, expected: inYear(at.text, year)}))
  const {start, end} = period ?? {}
  if (period && start?.year && start.year !== year && end?.year === start.year && profile.period) {
    others.push({at: period, year: start.year, expected: printDuePeriod(period, year, profile.period)})
  }
  return others.sort((a, b) => a.at.span.start - b.at.span.start)
}

/** Two other places that agree, the signing date counted for the year before it, say that the title is the wrong one. */
export function isOutvoted(
  {year, signedOn, declaredYears, period}: Report,
  years: readonly number[]
): boolean {
  const [agreed] = years
  if (!years.every(other => other === agreed)) return false
  const votes = years.length + (signedOn?.year === (agreed ?? 0) + 1 ? 1 : 0)
  const kept = declaredYears.filter(declared => declared.year === year).length
  return votes >= 2 && kept === 0 && period?.start.year !== year && signedOn?.year !== (year ?? 0) + 1
}

/** A period in months, 1月至12月, covers the same days. */
export function coversPeriod({start, end}: Period, due: {start: string; end: string}): boolean {
  const [first, last] = [onDay(0, due.start), onDay(0, due.end)]
  return (
    (start.month ?? first.month) === first.month &&
    (start.day ?? first.day) === first.day &&
    (end.month ?? last.month) === last.month &&
    (end.day ?? last.day) === last.day &&
    start.year === end.year
  )
}

/** The due period, with the year printed twice only where the report does so. */
export function printDuePeriod({end}: Period, year: number, due: {start: string; end: string}): string {
  const repeats = printsYear(end.text)
  const last = onDay(year, due.end)
  return `${printDate(onDay(year, due.start))}至${printDate(repeats ? last : {...last, year: null})}`
}
