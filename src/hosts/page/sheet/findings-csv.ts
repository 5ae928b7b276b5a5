import type {Language} from '../../../source/wording.ts'
import type {FileView} from '../engine/file-view.ts'
import type {Words} from '../words/words.ts'

/** All findings as a table for spreadsheet programs, which know by the mark at its start how it is encoded. */
export function findingsCsv(views: readonly FileView[], language: Language, say: Words): string {
  const {name, agency, year} = say.columns
  const head = [
    name,
    agency,
    year,
    say.sheetKind,
    say.rule,
    say.place,
    say.printed,
    say.expected,
    say.problem
  ]
  const rows = views.flatMap(view =>
    view.findings.map(({severity, ruleId, words, text, expected, message}) => [
      view.path,
      view.agency ?? '',
      view.year === null ? '' : String(view.year),
      say.severity[severity],
      view.pages[ruleId]?.title[language] ?? ruleId,
      words,
      text,
      expected ?? '',
      message
    ])
  )
  return `\ufeff${[head, ...rows].map(cells => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
}

/** A cell that begins as a formula does would be one. */
function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]{1,40}%?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless
}
