import type {Diagnostic, Severity} from '../check/diagnostic.ts'
import type {Report} from '../model/report.ts'
import type {Language} from '../source/wording.ts'
import {createCodeFrame} from './code-frame.ts'
import {printable} from './display-width.ts'
import {alternativeWords, causeWords, evidenceWords, placeWords} from './finding-words.ts'
import {isWarning} from './notice.ts'
import {type Paint, paintFor} from './paint.ts'
import {
  type CheckedFile,
  createRangeFinder,
  type RangeFinder,
  type Reporter,
  type ReporterContext
} from './reporter.ts'
import {ruleUrl} from './rule-url.ts'
import {closingWords, severityWords, statusWords, totalWords} from './words.ts'

/** For people: a note such as a colleague writes, file by file, and what was checked. */
export const textReporter: Reporter = {
  file: (file, context) => `${fileNote(file, context)}\n`,
  separator: '\n',
  tellsWarnings: true,
  close: (outcome, {language}) => {
    const {summary, errors, leftOut = 0} = outcome
    // Where nothing was checked because something is wrong, that is told, and is enough.
    if (summary.files === 0) return errors.length > 0 ? '' : `${totalWords(outcome, language)}\n`
    if (summary.files === 1 && errors.length === 0 && leftOut === 0) return ''
    return `\n${totalWords(outcome, language)}\n`
  }
}

function fileNote(file: CheckedFile, context: ReporterContext): string {
  const {language} = context
  const paint = paintFor(context.color, context.links)
  const lines = [paint.bold(printable(file.path))]
  const {report} = file
  if (!report) return [...lines, `  ${statusWords(file.status, language)}`].join('\n')

  const find = createRangeFinder(report)
  const shown = file.diagnostics.filter(({suppressed}) => !suppressed)
  // What stands alone first, then what shares a likely cause, under the words for it.
  for (const cause of new Set([null, ...shown.map(each => each.cause)])) {
    if (cause !== null) {
      lines.push('', `  ${paint.bold(`${causeWords[cause][language]}${language === 'zh' ? '：' : ':'}`)}`)
    }
    for (const diagnostic of shown) {
      if (diagnostic.cause !== cause) continue
      lines.push('', ...findingLines(diagnostic, report, find, paint, language))
    }
  }
  const warnings = report.notices.filter(isWarning)
  if (warnings.length > 0) lines.push('')
  for (const {wording} of warnings) {
    lines.push(`  ${paint.yellow(severityWords.warning[language])}  ${printable(wording[language])}`)
  }
  if (shown.length + warnings.length > 0) lines.push('')
  lines.push(`  ${closingWords(file, language)}`)
  return lines.join('\n')
}

const severityColors: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan'
}

function findingLines(
  diagnostic: Diagnostic,
  report: Report,
  find: RangeFinder,
  paint: Paint,
  language: Language
): string[] {
  const {severity, message, ruleId} = diagnostic
  const mark = paint[severityColors[severity]](severityWords[severity][language])
  const frame = createCodeFrame(report.tree.source, find(diagnostic))
  const gutter = String(frame.line).padStart(6)
  const indented = (line: string) => `        ${line}`
  return [
    `  ${mark}  ${printable(message)}`,
    indented(
      `${language === 'zh' ? '在' : 'at '}${placeWords(diagnostic, find, language)}  ${paint.link(paint.dim(ruleId), ruleUrl(ruleId))}`
    ),
    `  ${paint.dim(`${gutter} │`)} ${frame.before}${paint.inverse(frame.found)}${frame.after}`,
    `  ${paint.dim(`${' '.repeat(6)} │`)} ${' '.repeat(frame.indent)}${paint.red('^'.repeat(frame.width))}`,
    ...evidenceWords(diagnostic, find, language).map(indented),
    ...alternativeWords(diagnostic, language).map(indented)
  ]
}
