import type {Reporter} from './reporter.ts'

/** Every format of the report; a reporter loads when it is asked for. */
export const reporters = {
  text: () => import('./text.ts').then(module => module.textReporter),
  json: () => import('./json.ts').then(module => module.jsonReporter)
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type ReportFormat = keyof typeof reporters

export const reportFormats = Object.keys(reporters) as readonly ReportFormat[]

export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name)
}
