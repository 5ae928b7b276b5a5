import type {Reporter} from './reporter.ts'

export const reportFormats = [
  'text',
  'compact',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'rdjson',
  'junit',
  'markdown',
  'html'
] as const

export type ReportFormat = (typeof reportFormats)[number]

/** Every format of the report; a reporter loads when it is asked for. */
export const reporters: Readonly<Record<ReportFormat, () => Promise<Reporter>>> = {
  text: () => import('./text.ts').then(module => module.textReporter),
  compact: () => import('./compact.ts').then(module => module.compactReporter),
  json: () => import('./json.ts').then(module => module.jsonReporter),
  jsonl: () => import('./jsonl.ts').then(module => module.jsonlReporter),
  sarif: () => import('./sarif.ts').then(module => module.sarifReporter),
  github: () => import('./github.ts').then(module => module.githubReporter),
  gitlab: () => import('./gitlab.ts').then(module => module.gitlabReporter),
  rdjson: () => import('./rdjson.ts').then(module => module.rdjsonReporter),
  junit: () => import('./junit.ts').then(module => module.junitReporter),
  markdown: () => import('./markdown.ts').then(module => module.markdownReporter),
  html: () => import('./html.ts').then(module => module.htmlReporter)
}

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name)
}
