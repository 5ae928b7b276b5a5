import type {Diagnostic} from '../check/diagnostic.ts'
import {alternativeWords, causeWords, evidenceWords, placeWords} from './finding-words.ts'
import {isWarning} from './notice.ts'
import {createRangeFinder, type RangeFinder, type Reporter, shownDiagnostics} from './reporter.ts'
import {closingWords, severityWords, statusWords, totalWords} from './words.ts'

/** For comments on a change and for minutes: a section for each draft, an entry for each finding. */
export const markdownReporter: Reporter = {
  file: (file, {language}) => {
    const {report, path, status} = file
    const heading = `## ${escapeMarkdown(path)}\n\n`
    if (!report) return `${heading}${statusWords(status, language)}\n`
    const find = createRangeFinder(report)
    const shown = shownDiagnostics(file)
    const parts: string[] = []
    for (const cause of new Set([null, ...shown.map(each => each.cause)])) {
      if (cause !== null) parts.push(`${escapeMarkdown(causeWords[cause][language])}\n`)
      const entries = shown.filter(each => each.cause === cause).map(each => entry(each, find, language))
      if (entries.length > 0) parts.push(`${entries.join('\n')}\n`)
    }
    for (const {wording} of report.notices.filter(isWarning)) {
      parts.push(`- **${severityWords.warning[language]}** ${escapeMarkdown(wording[language])}\n`)
    }
    return `${heading}${[...parts, `${escapeMarkdown(closingWords(file, language))}\n`].join('\n')}`
  },
  separator: '\n',
  close: (outcome, {language}) => {
    const errors = outcome.errors.map(({message}) => `- ${escapeMarkdown(message)}\n`).join('')
    return `${errors === '' ? '' : `\n${errors}`}\n${escapeMarkdown(totalWords(outcome, language))}\n`
  }
}

function entry(diagnostic: Diagnostic, find: RangeFinder, language: 'zh' | 'en'): string {
  const {severity, message, ruleId} = diagnostic
  const more = [
    placeWords(diagnostic, find, language),
    ...evidenceWords(diagnostic, find, language),
    ...alternativeWords(diagnostic, language)
  ]
  return [
    `- **${severityWords[severity][language]}** ${escapeMarkdown(message)} \`${ruleId}\``,
    ...more.map(line => `  - ${escapeMarkdown(line)}`)
  ].join('\n')
}

/** A draft's words must not become markup, a link or a mention. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]{1,100}/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200b')
}
