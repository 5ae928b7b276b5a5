import type {Diagnostic, Place, Severity} from '../check/diagnostic.ts'
import type {Report} from '../model/report.ts'
import type {Language} from '../source/wording.ts'
import {createCodeFrame} from './code-frame.ts'
import {printable} from './display-width.ts'
import {createPaint, type Paint} from './paint.ts'
import {
  type CheckedFile,
  createRangeFinder,
  type Range,
  type Reporter,
  type ReporterContext
} from './reporter.ts'
import {countWords, coverageWords, severityWords} from './words.ts'

/** For people: a note such as a colleague writes, file by file, and what was checked. */
export const textReporter: Reporter = {
  file: (file, context) => `${fileNote(file, context)}\n`,
  separator: '\n',
  close: ({summary, errors}, {language}) => {
    if (summary.files === 0 || (summary.files < 2 && errors.length === 0)) return ''
    const found = countWords(summary, language)
    const failed = errors.length
    return language === 'zh'
      ? `\n共 ${summary.files} 份：${found}${failed ? `；${failed} 项没有查成` : ''}。\n`
      : `\n${summary.files} in all: ${found}${failed ? `; ${failed} not completed` : ''}.\n`
  }
}

function fileNote(file: CheckedFile, context: ReporterContext): string {
  const {language} = context
  const paint = createPaint(context.color)
  const lines = [paint.bold(printable(file.path))]
  if (file.status === 'ignored') {
    lines.push(`  ${language === 'zh' ? '按配置略过，没有检查。' : 'ignored by configuration, not checked.'}`)
  }
  if (file.report) {
    const find = createRangeFinder(file.report)
    for (const diagnostic of file.diagnostics) {
      if (!diagnostic.suppressed)
        lines.push('', ...findingLines(diagnostic, file.report, find, paint, language))
    }
    const shown = file.diagnostics.filter(({suppressed}) => !suppressed)
    if (shown.length > 0) lines.push('')
    lines.push(`  ${closingLine(file, shown, language)}`)
  } else if (file.status === 'failed') {
    lines.push(`  ${language === 'zh' ? '没能检查。' : 'not checked.'}`)
  }
  return lines.join('\n')
}

function closingLine(file: CheckedFile, shown: readonly Diagnostic[], language: Language): string {
  const counts = {error: 0, warning: 0, note: 0, suppressed: file.diagnostics.length - shown.length}
  for (const {severity} of shown) counts[severity]++
  const found = countWords(counts, language)
  const read = coverageWords(file.coverage, language)
  if (language === 'en') {
    return `${found}${counts.suppressed ? ` (${counts.suppressed} allowed)` : ''}; ${read}.`
  }
  return `${found}${counts.suppressed ? `（另有 ${counts.suppressed} 处已说明理由）` : ''}；${read}。`
}

const severityColors: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan'
}

function findingLines(
  diagnostic: Diagnostic,
  report: Report,
  find: (place: Pick<Place, 'span' | 'path'>) => Range,
  paint: Paint,
  language: Language
): string[] {
  const range = find(diagnostic)
  const mark = paint[severityColors[diagnostic.severity]](severityWords[diagnostic.severity][language])
  const at =
    language === 'zh'
      ? `第 ${range.start.line} 行第 ${range.start.column} 列`
      : `line ${range.start.line}, column ${range.start.column}`
  const lines = [
    `  ${mark}  ${printable(diagnostic.message)}`,
    `        ${language === 'zh' ? '在' : 'at '}${printable(diagnostic.words)}${language === 'zh' ? `（${at}）` : ` (${at})`}  ${paint.dim(diagnostic.ruleId)}`
  ]
  const frame = createCodeFrame(report.tree.source, range)
  const gutter = String(frame.line).padStart(6)
  lines.push(
    `  ${paint.dim(`${gutter} │`)} ${frame.before}${paint.inverse(frame.found)}${frame.after}`,
    `  ${paint.dim(`${' '.repeat(6)} │`)} ${' '.repeat(frame.indent)}${paint.red('^'.repeat(frame.width))}`
  )
  for (const place of diagnostic.because) lines.push(`        ${relatedLine(place, find(place), language)}`)
  for (const corrections of diagnostic.alternatives ?? []) {
    const words = corrections.map(({words, text, expected}) =>
      language === 'zh'
        ? `${printable(words)} 的 ${printable(text)} 改为 ${expected ?? '？'}`
        : `${printable(words)}: ${printable(text)} to ${expected ?? '?'}`
    )
    lines.push(
      `        ${language === 'zh' ? '可能的改法' : 'possible correction'}${language === 'zh' ? '：' : ': '}${words.join(language === 'zh' ? '；' : '; ')}`
    )
  }
  return lines
}

/** The other side of the contradiction: what stands there, and where. */
function relatedLine(place: Place, {start}: Range, language: Language): string {
  const text = shorten(printable(place.text).trim())
  const where = printable(place.words)
  const file = place.path === null ? '' : printable(place.path)
  return language === 'zh'
    ? `对照：${text === '' ? '（空）' : `“${text}”`}，${file === '' ? '' : `${file} `}${where}（第 ${start.line} 行第 ${start.column} 列）`
    : `compare: ${text === '' ? '(blank)' : `“${text}”`}, ${file === '' ? '' : `${file} `}${where} (line ${start.line}, column ${start.column})`
}

function shorten(text: string): string {
  const characters = [...text]
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join('')}…`
}
