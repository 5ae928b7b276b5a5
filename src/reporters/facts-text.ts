import {judgeRelations} from '../check/causes/system.ts'
import {comparedSpans, figuresOf, isCompared, measureCoverage} from '../check/coverage.ts'
import type {Linted} from '../lint.ts'
import type {Report} from '../model/report.ts'
import type {Language} from '../source/wording.ts'
import {printable} from './display-width.ts'
import {isoDate} from './facts.ts'
import {coverageWords} from './words.ts'

/** What was read of one draft, for people. */
export function factsText(
  path: string,
  linted: Pick<Linted, 'report' | 'comparisons'>,
  language: Language
): string {
  const {report, comparisons} = linted
  const compared = comparedSpans(comparisons)
  const unknown = language === 'zh' ? '（没有读到）' : '(not found)'
  const say = (zh: string, en: string, value: string | null | undefined) =>
    `  ${language === 'zh' ? `${zh}：` : `${en}: `}${value ? printable(value) : unknown}`
  const period = report.period && `${isoDate(report.period.start)} – ${isoDate(report.period.end)}`
  const lines = [
    printable(path),
    say('标题', 'title', report.title?.text),
    say('机关', 'agency', report.agency?.text),
    say('年度', 'year', report.year === null ? null : String(report.year)),
    say('统计期限', 'period', period),
    say('落款日期', 'signed on', report.signedOn && isoDate(report.signedOn)),
    say('报告种类', 'profile', `${report.profile.id} ${report.profile.title[language]}`),
    '',
    language === 'zh' ? '  章节' : '  sections',
    ...report.sections.map(
      ({level, ordinal, title}) =>
        `  ${'  '.repeat(level)}${printable(`${ordinal?.text ?? ''}${title.text}`)}`
    )
  ]
  for (const table of report.tables) {
    lines.push('', `  ${language === 'zh' ? '表' : 'table'} ${table.id}  ${printable(table.spec.title)}`)
    const rows = new Map<string, string[]>()
    for (const cell of table.cells) {
      const mark = cell.figure && !isCompared(cell.figure, compared) ? '?' : ''
      const row = rows.get(cell.rowLabel) ?? []
      row.push(`${printable(cell.columnLabel)}=${printable(cell.text) || '□'}${mark}`)
      rows.set(cell.rowLabel, row)
    }
    for (const [label, cells] of rows) lines.push(`    ${printable(label)}: ${cells.join('  ')}`)
  }
  const claims = figuresOf(report).filter(({cell}) => cell === null)
  if (claims.length > 0) {
    lines.push(
      '',
      language === 'zh'
        ? '  正文中的数字（? 为没有核对的）'
        : '  figures in prose (? marks those not checked)'
    )
    lines.push(
      `    ${claims.map(figure => `${printable(figure.text)}${isCompared(figure, compared) ? '' : '?'}`).join('  ')}`
    )
  }
  lines.push(...relationLines(report, language))
  lines.push('', `  ${coverageWords(measureCoverage(report, comparisons), language)}`)
  return `${lines.join('\n')}\n`
}

const stateMarks = {held: '✓', broken: '✗', undecided: '?'} as const

/** The report as one system: each relation between its figures, held, broken or not decided. */
function relationLines(report: Report, language: Language): string[] {
  const judged = judgeRelations(report)
  if (judged.length === 0) return []
  return [
    '',
    language === 'zh'
      ? '  数字之间的关系（✓ 成立，✗ 不成立，? 不能判断）'
      : '  relations between figures (✓ held, ✗ broken, ? not decided)',
    ...judged.map(({relation, state}) => `    ${stateMarks[state]} ${printable(relation.words()[language])}`)
  ]
}
