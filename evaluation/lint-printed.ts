import {languages} from '../rules/language/index.ts'
import {
  type Diagnostic,
  type Linted,
  lint,
  profiles,
  type Report,
  type RuleSetting,
  rules
} from '../src/index.ts'
import {readReport} from '../src/lint.ts'
import type {Printed, PrintedPlace} from './printer.ts'

export const settings: readonly RuleSetting[] = rules.map(rule => ({
  rule,
  severity: rule.severity,
  options: rule.options?.parse({}) ?? {}
}))

/** What a report is compared with. */
export interface Others {
  readonly previous?: Printed
  readonly parts?: readonly Printed[]
}

/** Checks a printed report with every rule as it is by default. */
export async function lintPrinted(printed: Printed, others: Others = {}): Promise<Linted> {
  return lintBytes(printed.path, new TextEncoder().encode(printed.text), others)
}

/** Checks a file with every rule as it is by default. */
export async function lintBytes(path: string, bytes: Uint8Array, others: Others = {}): Promise<Linted> {
  const linted = await lint({
    path,
    bytes,
    languages,
    profiles,
    references: async () => ({
      previous: others.previous ? await readPrinted(others.previous) : null,
      parts: await Promise.all((others.parts ?? []).map(readPrinted))
    }),
    rules: settings,
    language: 'zh'
  })
  const crash = linted.crashes[0]
  if (crash) throw new Error(`${crash.ruleId} crashed`, {cause: crash.error})
  return linted
}

/** The printed report as one that others are compared with. */
function readPrinted({path, format, text}: Printed): Promise<Report> {
  return readReport({
    path: `other-${path}`,
    bytes: new TextEncoder().encode(text),
    format,
    languages,
    profiles
  })
}

/** Whether a diagnostic points at one of the places: as the culprit, as a reason, or as one of several explanations. */
export function pointsAt(diagnostic: Diagnostic, places: readonly PrintedPlace[]): boolean {
  const pointed = [diagnostic, ...diagnostic.because, ...(diagnostic.alternatives ?? []).flat()]
  return pointed.some(({span, path}) => path === null && places.some(place => overlaps(place, span)))
}

/** Whether a diagnostic stands exactly at one of the places. */
export function standsAt({span}: {readonly span: PrintedPlace}, places: readonly PrintedPlace[]): boolean {
  return places.some(({start, end}) => span.start === start && span.end === end)
}

function overlaps(a: PrintedPlace, b: PrintedPlace): boolean {
  return a.start < b.end && b.start < a.end
}

export function isAlarm({severity}: Diagnostic): boolean {
  return severity !== 'note'
}
