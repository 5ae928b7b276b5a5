import type {Diagnostic} from '../check/diagnostic.ts'
import {evidenceWords, placeWords} from './finding-words.ts'
import {type CheckedFile, createRangeFinder, type RangeFinder, type Reporter} from './reporter.ts'
import {closingWords, statusWords} from './words.ts'

/** For servers that show test results: a suite for each draft, a case for each finding; errors are failures. */
export const junitReporter: Reporter = {
  open: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="reportlint">\n',
  file: (file, {language}) => {
    const {report, path, diagnostics, status} = file
    const failures = diagnostics.filter(
      ({severity, suppressed}) => severity === 'error' && !suppressed
    ).length
    const skipped = diagnostics.filter(({suppressed}) => suppressed).length + (status === 'ignored' ? 1 : 0)
    const head = `<testsuite name="${escapeXml(path)}" tests="${diagnostics.length + 1}" failures="${failures}" errors="0" skipped="${skipped}">`
    const find = report ? createRangeFinder(report) : null
    const cases = find ? diagnostics.map(diagnostic => findingCase(diagnostic, path, find, language)) : []
    return [head, fileCase(file, language), ...cases, '</testsuite>\n'].join('\n')
  },
  close: ({errors}) => {
    const cases = errors.map(
      ({path, code, message}) =>
        `<testcase name="${escapeXml(code)}" classname="${escapeXml(path ?? 'reportlint')}"><error type="${escapeXml(code)}" message="${escapeXml(message)}"/></testcase>`
    )
    const suite = `<testsuite name="errors" tests="${errors.length}" failures="0" errors="${errors.length}" skipped="0">`
    return `${cases.length > 0 ? `${[suite, ...cases, '</testsuite>'].join('\n')}\n` : ''}</testsuites>\n`
  }
}

/** What was read, also where nothing was found. */
function fileCase(file: CheckedFile, language: 'zh' | 'en'): string {
  const name = `<testcase name="coverage" classname="${escapeXml(file.path)}">`
  const words = file.report ? closingWords(file, language) : statusWords(file.status, language)
  const skipped = file.status === 'ignored' ? '<skipped/>' : ''
  return `${name}${skipped}<system-out>${escapeXml(words)}</system-out></testcase>`
}

function findingCase(diagnostic: Diagnostic, path: string, find: RangeFinder, language: 'zh' | 'en'): string {
  const {severity, ruleId, message, suppressed} = diagnostic
  const place = placeWords(diagnostic, find, language)
  const body = escapeXml([place, message, ...evidenceWords(diagnostic, find, language)].join('\n'))
  const result = suppressed
    ? `<skipped message="${escapeXml(suppressed.reason)}"/>`
    : severity === 'error'
      ? `<failure type="${ruleId}" message="${escapeXml(message)}">${body}</failure>`
      : `<system-out>${escapeXml(severity)}: ${body}</system-out>`
  return `<testcase name="${escapeXml(`${ruleId}: ${place}`)}" classname="${escapeXml(path)}">${result}</testcase>`
}

/** For attributes and text. Characters that XML cannot hold become spaces. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ' ')
      .replace(/[&<>"\n]/g, character => entities[character] ?? character)
  )
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;'
}
