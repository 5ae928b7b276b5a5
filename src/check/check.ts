import type {Report} from '../model/report.ts'
import type {Language} from '../source/wording.ts'
import {type KnownRule, readAllows, suppressAllowed} from './allow.ts'
import {type Diagnostic, type Severity, severities} from './diagnostic.ts'
import type {Comparison, Finding} from './finding.ts'
import {fingerprint} from './fingerprint.ts'
import {createPlacer, type Placer} from './place.ts'
import type {Rule} from './rule.ts'

/** A rule as the configuration wants it applied. */
export interface RuleSetting {
  readonly rule: Rule
  readonly severity: Severity | 'off'
  readonly options: unknown
}

/** A rule that threw: our mistake, never the author's. */
export interface Crash {
  readonly ruleId: string
  readonly error: unknown
}

export interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  /** What each rule compared, for the ledger of `facts` and the coverage line. */
  readonly comparisons: readonly (Comparison & {readonly ruleId: string})[]
  readonly crashes: readonly Crash[]
}

/** Applies every rule that is on. A crash in one rule spares the others. Diagnostics are in order of the text. */
export function check(report: Report, settings: readonly RuleSetting[], language: Language): Checked {
  const diagnostics: Diagnostic[] = []
  const comparisons: (Comparison & {ruleId: string})[] = []
  const crashes: Crash[] = []
  const place = createPlacer(report, language)
  const apply = (
    {rule, severity}: RuleSetting,
    found: () => Iterable<Finding | Comparison>,
    diagnostics: Diagnostic[]
  ): void => {
    if (severity === 'off') return
    try {
      for (const yielded of found()) {
        if ('compared' in yielded) comparisons.push({ruleId: rule.id, compared: yielded.compared})
        else diagnostics.push(diagnose(yielded, rule, severity, place, language))
      }
    } catch (error) {
      crashes.push({ruleId: rule.id, error})
    }
  }
  for (const setting of settings) {
    apply(setting, () => setting.rule.check(report, setting.options), diagnostics)
  }
  const {tree} = report
  const allows = tree.comments.length > 0 ? readAllows(tree, knownRules(settings, crashes), diagnostics) : []
  const judged = suppressAllowed(diagnostics, allows)
  for (const setting of settings) {
    if (setting.rule.checkAllows) apply(setting, () => setting.rule.checkAllows?.(allows) ?? [], judged)
  }
  judged.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || order(a.ruleId, b.ruleId))
  return {diagnostics: numberRepeated(judged), comparisons, crashes}
}

function knownRules(settings: readonly RuleSetting[], crashes: readonly Crash[]): KnownRule[] {
  return settings.map(({rule, severity}) => ({
    id: rule.id,
    aliases: rule.aliases,
    isJudged: severity !== 'off' && !crashes.some(({ruleId}) => ruleId === rule.id)
  }))
}

function diagnose(
  finding: Finding,
  rule: Rule,
  severity: Severity,
  place: Placer,
  language: Language
): Diagnostic {
  return {
    ...place(finding.at),
    ruleId: rule.id,
    severity: lesser(severity, finding.severity ?? severity),
    message: rule.message[language](finding),
    expected: finding.expected ?? null,
    because: finding.because.map(place),
    alternatives:
      finding.alternatives?.map(remedies => remedies.map(({at, expected}) => ({...place(at), expected}))) ??
      null,
    cause: finding.cause ?? null,
    suggestions: (finding.suggestions ?? []).map(({title, edits}) => ({title: title[language], edits})),
    fingerprint: fingerprint(rule.id, [finding.at, ...finding.because]),
    suppressed: null
  }
}

function lesser(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Two findings with the same words in one document stay apart: the second one's fingerprint says that it is the second. */
function numberRepeated(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, number>()
  return diagnostics.map(diagnostic => {
    const count = (seen.get(diagnostic.fingerprint) ?? 0) + 1
    seen.set(diagnostic.fingerprint, count)
    return count === 1 ? diagnostic : {...diagnostic, fingerprint: `${diagnostic.fingerprint}-${count}`}
  })
}
