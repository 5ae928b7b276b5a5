import type {Report} from '../model/report.ts'
import type {Language} from '../source/wording.ts'
import {type KnownRule, readAllows, suppressAllowed} from './allow.ts'
import {findCauses} from './causes/one-cause.ts'
import {suggestionsFor} from './causes/suggestions.ts'
import type {Told} from './causes/told.ts'
import {verdictWords} from './causes/verdict-words.ts'
import {type Diagnostic, type Severity, severities} from './diagnostic.ts'
import type {Comparison, Finding} from './finding.ts'
import {fingerprint} from './fingerprint.ts'
import {createPlacer, type Placer} from './place.ts'
import type {Rule} from './rule.ts'
import {fitMessage} from './sentence.ts'

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

/**
 * Applies every rule that is on, and makes one diagnostic of all findings that have one cause. A crash in one rule spares the
 * others. Diagnostics are in order of the text.
 */
export function check(report: Report, settings: readonly RuleSetting[], language: Language): Checked {
  const comparisons: (Comparison & {ruleId: string})[] = []
  const crashes: Crash[] = []
  const place = createPlacer(report, language)
  const attempt = <Made>({rule}: RuleSetting, make: () => Made): Made | null => {
    try {
      return make()
    } catch (error) {
      crashes.push({ruleId: rule.id, error})
      return null
    }
  }
  const collect = (
    setting: RuleSetting,
    found: () => Iterable<Finding | Comparison>
  ): Told<RuleSetting>[] => {
    const told: Told<RuleSetting>[] = []
    if (setting.severity === 'off') return told
    attempt(setting, () => {
      for (const yielded of found()) {
        if ('compared' in yielded) comparisons.push({ruleId: setting.rule.id, compared: yielded.compared})
        else told.push({of: setting, finding: yielded, rank: rankOf(setting, yielded)})
      }
    })
    return told
  }
  const diagnose = (told: readonly Told<RuleSetting>[]): Diagnostic[] =>
    told.flatMap(one => attempt(one.of, () => diagnosticOf(one, place, language)) ?? [])
  const told = settings.flatMap(setting =>
    collect(setting, () => setting.rule.check(report, setting.options))
  )
  const {tree} = report
  // What an author allows is right as it stands, and proves nothing against other figures.
  const isCommented = tree.comments.length > 0
  const allows = isCommented ? readAllows(tree, knownRules(settings, crashes), diagnose(told)) : []
  const isAllowed = (one: Told<RuleSetting>) =>
    suppressAllowed(diagnose([one]), allows).some(({suppressed}) => suppressed !== null)
  const allowed = allows.length > 0 ? told.filter(isAllowed) : []
  const open = told.filter(one => !allowed.includes(one))
  const [first] = settings
  const causes = (first && attempt(first, () => findCauses(open, report))) ?? open
  const judged = suppressAllowed(diagnose([...causes, ...allowed]), allows)
  for (const setting of settings) {
    if (setting.rule.checkAllows)
      judged.push(...diagnose(collect(setting, () => setting.rule.checkAllows?.(allows) ?? [])))
  }
  judged.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || order(a.ruleId, b.ruleId))
  return {diagnostics: numberRepeated(judged), comparisons, crashes}
}

/** 0 for an error: the rule's severity, or the finding's where that is less. */
function rankOf({severity}: RuleSetting, finding: Finding): number {
  const most = severity === 'off' ? 'note' : severity
  return Math.max(severities.indexOf(most), severities.indexOf(finding.severity ?? most))
}

function knownRules(settings: readonly RuleSetting[], crashes: readonly Crash[]): KnownRule[] {
  return settings.map(({rule, severity}) => ({
    id: rule.id,
    aliases: rule.aliases,
    isJudged: severity !== 'off' && !crashes.some(({ruleId}) => ruleId === rule.id)
  }))
}

function diagnosticOf(
  {of: {rule}, finding, rank}: Told<RuleSetting>,
  place: Placer,
  language: Language
): Diagnostic {
  const {verdict} = finding
  return {
    ...place(finding.at),
    ruleId: rule.id,
    severity: severities[rank] ?? 'note',
    message: fitMessage(
      verdict ? verdictWords(verdict, language) : rule.message[language](finding),
      language
    ),
    details: detailsOf(finding, rule, language),
    expected: finding.expected ?? null,
    because: finding.because.map(place),
    alternatives:
      finding.alternatives?.map(remedies => remedies.map(({at, expected}) => ({...place(at), expected}))) ??
      null,
    cause: finding.cause ?? null,
    suggestions: suggestionsFor(finding, rule.corrects ?? false).map(({title, edits}) => ({
      title: title[language],
      edits
    })),
    fingerprint: fingerprint(rule.id, [finding.at, ...finding.because]),
    suppressed: null
  }
}

/** More lines of arithmetic than this are counted. */
const mostDetails = 12

/** What the message rests on: an equation a line. */
function detailsOf(finding: Finding, rule: Rule, language: Language): string[] {
  const sums = [...new Set(finding.relations?.map(({words}) => words()[language]) ?? [])]
  const rest = sums.length - mostDetails
  const shown = rest > 1 ? sums.slice(0, mostDetails) : sums
  if (rest > 1) shown.push(language === 'zh' ? `另有 ${rest} 式不成立` : `and ${rest} more that do not hold`)
  return [...shown, ...(rule.details?.[language](finding) ?? [])]
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
