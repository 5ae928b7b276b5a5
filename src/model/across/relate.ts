import type {Notice} from '../../read/tree.ts'
import {divideName, isSubsequence} from '../masthead/agency-names.ts'
import type {Report} from '../report.ts'
import {reduceLabel} from '../words/similarity.ts'

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
  if (!previous && parts.length === 0 && notices.length === 0) return report
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
 * Whether two printed names are one agency's: equal but for what names are printed with or without (人民政府, 办事处, 委员会), one
 * of them without its regions (某局, 某市某局), or one an abbreviation (卫健委). Two offices of one district have most of their
 * names in common, so that likeness would pair them, and 税务局 is not 税务稽查局: an abbreviation leaves something out in more than
 * one place.
 */
export function isOneAgency(a: string, b: string): boolean {
  const [left, right] = [commonForm(a), commonForm(b)]
  if (left.endsWith(right) || right.endsWith(left)) return true
  const [short, long] = [left, right]
    .map(divideName)
    .sort((one, other) => one.core.length - other.core.length)
  if (!short || !long) return false
  const [fewer, more] = [short.regions.join(''), long.regions.join('')]
  return (more.endsWith(fewer) || fewer.endsWith(more)) && isAbbreviation(short.core, long.core)
}

/** A name as it is commonly printed. */
function commonForm(name: string): string {
  return reduceLabel(name)
    .replace(/(?:(?<=[省市县区州旗镇乡])人民政府|(?<=街道)办事处)$/u, '')
    .replace(/(?<!监督)管理委员会/gu, '管委会')
    .replace(/委员会/gu, '委')
    .replace(/监督管理/gu, '监管')
    .replace(/人民政府/gu, '政府')
    .replace(/办公室$/u, '办')
    .replace(/(?<=.)[和与及](?=.)/gu, '')
}

function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  let [start, end] = [0, 0]
  while (start < short.length && short[start] === long[start]) start++
  while (end < short.length && short.at(-1 - end) === long.at(-1 - end)) end++
  return start + end < short.length && isSubsequence(short, long)
}
