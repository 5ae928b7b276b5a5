import {isOneAgency} from '../../../model/across/relate.ts'
import type {Summary} from '../engine/file-view.ts'

/**
 * For each draft the index of last year's report of the same agency among those dropped with it, or null. Where two files could
 * be it, which one is meant is not known.
 */
export function pairYears(
  summaries: readonly (Pick<Summary, 'agency' | 'year'> | null)[]
): (number | null)[] {
  return summaries.map(own => {
    if (!own?.agency || own.year === null) return null
    const {agency, year} = own
    const earlier = summaries.flatMap((other, index) =>
      other?.agency && other.year === year - 1 && isOneAgency(agency, other.agency) ? [index] : []
    )
    const exact = earlier.filter(index => summaries[index]?.agency === agency)
    const [only, ...more] = exact.length > 0 ? exact : earlier
    return only !== undefined && more.length === 0 ? only : null
  })
}
