import type {Notice} from '../read/tree.ts'
import type {Report} from './report.ts'
import {reduceLabel} from './similarity.ts'

/** The other reports that a report is held against. */
export interface References {
  readonly previous: Report | null
  readonly parts: readonly Report[]
  /** What the search for them came upon. */
  readonly notices?: readonly Notice[]
}

/**
 * Gives a report what it is compared with. A previous report of another agency or another year is told and left out:
 * comparing with it would be guessing.
 */
export function relate(report: Report, {previous, parts, notices = []}: References): Report {
  const refusal = previous && refusePrevious(report, previous)
  const shortfall = previous && !refusal ? missingTables(report, previous) : null
  return {
    ...report,
    previous: refusal ? null : previous,
    parts,
    notices: [...report.notices, ...notices, ...[refusal, shortfall].filter(notice => notice !== null)]
  }
}

function refusePrevious(report: Report, previous: Report): Notice | null {
  const path = previous.tree.source.path
  if (report.year !== null && previous.year !== null && previous.year !== report.year - 1) {
    return {
      code: 'previous-of-another-year',
      wording: {
        zh: `${path} 是 ${previous.year} 年度的报告，不是 ${report.year} 年度的上一年，没有拿来比对`,
        en: `${path} is the report for ${previous.year}, not for the year before ${report.year}; it was not compared`
      }
    }
  }
  if (report.agency && previous.agency && !isOneAgency(report.agency.text, previous.agency.text)) {
    return {
      code: 'previous-of-another-agency',
      wording: {
        zh: `${path} 是${previous.agency.text}的报告，不是${report.agency.text}的，没有拿来比对`,
        en: `${path} is the report of ${previous.agency.text}, not of ${report.agency.text}; it was not compared`
      }
    }
  }
  return null
}

function missingTables(report: Report, previous: Report): Notice | null {
  const path = previous.tree.source.path
  if (previous.tables.length === 0 && report.tables.length > 0) {
    return {
      code: 'previous-without-tables',
      wording: {
        zh: `${path} 里没有读到统计表，只比对了文字`,
        en: `no statutory table was found in ${path}; only its text was compared`
      }
    }
  }
  return null
}

/**
 * Whether two printed names are one agency's: equal, or one of them without its regions (某局, 某市某局). Two offices of one
 * district have most of their names in common, so that likeness would pair them.
 */
export function isOneAgency(a: string, b: string): boolean {
  const [left, right] = [reduceLabel(a), reduceLabel(b)]
  return left.endsWith(right) || right.endsWith(left)
}
