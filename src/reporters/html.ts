import type {Diagnostic, Severity} from '../check/diagnostic.ts'
import type {Language} from '../source/wording.ts'
import {alternativeWords, evidenceWords, placeWords} from './finding-words.ts'
import {escapeHtml, type Mark, renderDraft} from './html-draft.ts'
import {htmlStyle} from './html-style.ts'
import {isWarning} from './notice.ts'
import {type CheckedFile, createRangeFinder, type RangeFinder, type Reporter} from './reporter.ts'
import {closingWords, severityWords, statusWords, totalWords} from './words.ts'

const words = {
  title: {zh: '报告核对单', en: 'Check sheet'},
  accepted: {zh: '已接受', en: 'accepted'},
  checkedBy: {zh: '核对人', en: 'checked by'},
  date: {zh: '日期', en: 'date'}
} as const

/**
 * One self-contained page to print and file: the findings beside the draft's text, both sides of each marked. It loads nothing and
 * runs nothing.
 */
export const htmlReporter: Reporter = {
  open: ({language, version}) =>
    [
      `<!doctype html>\n<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<meta name="generator" content="reportlint ${version}">`,
      `<title>${words.title[language]}</title>\n<style>\n${htmlStyle}</style>\n</head>\n<body>`,
      `<h1>${words.title[language]}</h1>\n`
    ].join('\n'),
  file: (file, {language}) => fileSection(file, language),
  close: (outcome, {language}) =>
    [
      '<footer>',
      ...outcome.errors.map(({message}) => `<p class="failed">${escapeHtml(message)}</p>`),
      `<p>${escapeHtml(totalWords(outcome, language))}</p>`,
      `<p class="signature">${words.checkedBy[language]} <span></span> ${words.date[language]} <span></span></p>`,
      '</footer>\n</body>\n</html>\n'
    ].join('\n')
}

function fileSection(file: CheckedFile, language: Language): string {
  const {path, report, status, diagnostics} = file
  const name = `<h2>${escapeHtml(path)}</h2>`
  if (!report) return `<section>\n${name}\n<p>${escapeHtml(statusWords(status, language))}</p>\n</section>\n`
  const find = createRangeFinder(report)
  // Ids must differ between the files of one page.
  const prefix = [...path].map(each => each.codePointAt(0)?.toString(36)).join('')
  const findings = diagnostics.map((diagnostic, index) =>
    findingItem(diagnostic, `${prefix}-${index}`, find, language)
  )
  return [
    '<section>',
    name,
    ...report.notices
      .filter(isWarning)
      .map(
        ({wording}) =>
          `<p class="failed">${severityWords.warning[language]}  ${escapeHtml(wording[language])}</p>`
      ),
    `<p class="coverage">${escapeHtml(closingWords(file, language))}</p>`,
    '<div class="sides">',
    `<div class="draft">${renderDraft(report.tree, marksOf(diagnostics, prefix))}</div>`,
    `<ol class="findings">\n${findings.join('\n')}\n</ol>`,
    '</div>\n</section>\n'
  ].join('\n')
}

/** Both sides of every finding, as marks in the draft's text. */
function marksOf(diagnostics: readonly Diagnostic[], prefix: string): Mark[] {
  return diagnostics.flatMap(({span, severity, because, suppressed}, index) => [
    {
      span,
      style: suppressed ? 'accepted' : severity,
      id: `m${prefix}-${index}`,
      target: `f${prefix}-${index}`
    },
    ...because
      .filter(({path}) => path === null)
      .map(place => ({span: place.span, style: 'related' as const, id: null, target: `f${prefix}-${index}`}))
  ])
}

function findingItem(diagnostic: Diagnostic, id: string, find: RangeFinder, language: Language): string {
  const {severity, message, ruleId, suppressed} = diagnostic
  const style: Severity | 'accepted' = suppressed ? 'accepted' : severity
  const label = suppressed ? words.accepted[language] : severityWords[severity][language]
  const more = [...evidenceWords(diagnostic, find, language), ...alternativeWords(diagnostic, language)]
  return [
    `<li id="f${id}" class="${style}"><p><strong>${label}</strong> ${escapeHtml(message)}</p>`,
    `<p class="place"><a href="#m${id}">${escapeHtml(placeWords(diagnostic, find, language))}</a> <code>${ruleId}</code></p>`,
    ...more.map(line => `<p class="place">${escapeHtml(line)}</p>`),
    ...(suppressed ? [`<p class="place">${escapeHtml(suppressed.reason)}</p>`] : []),
    '</li>'
  ].join('\n')
}
