import type {Diagnostic, Severity} from '../check/diagnostic.ts'
import type {Report} from '../model/report.ts'
import type {Language} from '../source/wording.ts'
import {createCodeFrame} from './code-frame.ts'
import {displayWidth, printable} from './display-width.ts'
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
import {wrapText} from './wrap-text.ts'

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
  const {report} = file
  const title = paint.bold(printable(file.path))
  if (!report) return `${title}\n  ${statusWords(file.status, language)}`

  const page = createPage(report, context, paint)
  const shown = file.diagnostics.filter(({suppressed}) => !suppressed)
  const lines = [title]
  // What stands alone first, then what shares a likely cause, under the words for it.
  for (const cause of new Set([null, ...shown.map(each => each.cause)])) {
    if (cause !== null) {
      const heading = `${causeWords[cause][language]}${language === 'zh' ? '：' : ':'}`
      lines.push('', ...page.wrap(heading, 2).map(line => `  ${paint.bold(line)}`))
    }
    for (const same of withSameSentence(shown.filter(each => each.cause === cause))) {
      lines.push('', ...findingLines(same, page))
    }
  }
  const warnings = report.notices.filter(isWarning)
  if (warnings.length > 0) lines.push('')
  for (const {wording} of warnings) lines.push(...markedLines('warning', printable(wording[language]), page))
  if (shown.length + warnings.length > 0) lines.push('')
  lines.push(...page.wrap(closingWords(file, language), 2).map(line => `  ${line}`))
  return lines.join('\n')
}

/** Columns left of what is said of a finding, and left of an excerpt. */
const indent = 8
const gutter = 6
/** Where a terminal has fewer columns than that, it breaks the lines itself. */
const fewestColumns = 24

interface Page {
  readonly report: Report
  readonly find: RangeFinder
  readonly paint: Paint
  readonly language: Language
  /** The text in as many lines as the terminal needs, with so many columns left of them, and left of the first. */
  readonly wrap: (text: string, left: number, first?: number) => string[]
  /** The excerpt around a range; none where it is the one just printed. */
  readonly excerpt: (diagnostic: Diagnostic) => string[]
}

function createPage(report: Report, {language, columns}: ReporterContext, paint: Paint): Page {
  const width = columns && Math.max(columns, fewestColumns)
  const find = createRangeFinder(report)
  let last = ''
  return {
    report,
    find,
    paint,
    language,
    wrap: (text, left, first = left) => (width ? wrapText(text, width - left, width - first) : [text]),
    excerpt: diagnostic => {
      const place = `${diagnostic.span.start}-${diagnostic.span.end}`
      if (place === last) return []
      last = place
      const frame = createCodeFrame(report.tree.source, find(diagnostic), width && width - gutter - 5)
      const rule = (number: string) => `  ${paint.dim(`${number.padStart(gutter)} │`)} `
      return [
        `${rule(String(frame.line))}${frame.before}${paint.inverse(frame.found)}${frame.after}`,
        `${rule('')}${' '.repeat(frame.indent)}${paint.red('^'.repeat(frame.width))}`
      ]
    }
  }
}

const severityColors: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan'
}

/** Findings that say the same, in the order of the first of each. */
function withSameSentence(diagnostics: readonly Diagnostic[]): Iterable<readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const {severity, ruleId, message} = diagnostic
    const key = `${severity} ${ruleId} ${message}`
    const group = groups.get(key)
    if (group) group.push(diagnostic)
    else groups.set(key, [diagnostic])
  }
  return groups.values()
}

/** One sentence, and under it every place of which it is said. */
function findingLines(same: readonly Diagnostic[], page: Page): string[] {
  const {language, find} = page
  const lines: string[] = []
  let last: readonly string[] = []
  for (const diagnostic of same) {
    const {severity, message} = diagnostic
    if (lines.length === 0) lines.push(...markedLines(severity, printable(message), page))
    lines.push(...placeLines(diagnostic, page), ...page.excerpt(diagnostic))
    const evidence = [...evidenceWords(diagnostic, find, language), ...alternativeWords(diagnostic, language)]
    for (const line of evidence)
      if (!last.includes(line)) lines.push(...page.wrap(line, indent).map(indented))
    last = evidence
  }
  return lines
}

function markedLines(severity: Severity, words: string, {paint, language, wrap}: Page): string[] {
  const mark = severityWords[severity][language]
  const [first, ...rest] = wrap(words, indent, displayWidth(mark) + 4)
  return [`  ${paint[severityColors[severity]](mark)}  ${first}`, ...rest.map(indented)]
}

/** Where it is, and the rule, which goes to a line of its own where there is no room beside. */
function placeLines(diagnostic: Diagnostic, {find, language, paint, wrap}: Page): string[] {
  const {ruleId} = diagnostic
  const place = `${language === 'zh' ? '在' : 'at '}${placeWords(diagnostic, find, language)}`
  const lines = wrap(place, indent)
  const isTogether = wrap(`${place}  ${ruleId}`, indent).length === lines.length
  const rule = paint.link(paint.dim(ruleId), ruleUrl(ruleId))
  const whole = isTogether ? [...lines.slice(0, -1), `${lines.at(-1)}  ${rule}`] : [...lines, rule]
  return whole.map(indented)
}

function indented(line: string): string {
  return `${' '.repeat(indent)}${line}`
}
