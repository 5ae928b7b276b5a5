import type {RuleSetting} from '../check/check.ts'
import type {Severity} from '../check/diagnostic.ts'
import type {Rule} from '../check/rule.ts'
import {nearestName} from '../source/nearest-name.ts'
import type {Wording} from '../source/wording.ts'

export const ruleLevels = ['off', 'note', 'warning', 'error'] as const satisfies readonly (Severity | 'off')[]

export type RuleLevel = (typeof ruleLevels)[number]

/** What one source says about rules: a level, or a level with options already checked against the rule's schema. */
export interface RuleChoice {
  readonly level: RuleLevel
  readonly options?: unknown
  /** Where it was said, for `reportlint config`. */
  readonly origin: string
}

/** Choices by rule id; later ones win. */
export type RuleChoices = readonly (readonly [string, RuleChoice])[]

/** The rule that an id or one of its former names stands for. */
export function findRule<Named extends Pick<Rule, 'id' | 'aliases'>>(
  rules: readonly Named[],
  name: string
): Named | null {
  return rules.find(({id, aliases}) => id === name || aliases?.includes(name)) ?? null
}

export function unknownRule(rules: readonly Pick<Rule, 'id'>[], name: string): Wording {
  const nearest = nearestName(
    name,
    rules.map(({id}) => id)
  )
  return {
    zh: `没有规则 ${name}${nearest ? `，是不是 ${nearest}？` : ''}（全部规则见 reportlint rules）`,
    en: `unknown rule ${name}${nearest ? `, did you mean ${nearest}?` : ''} (reportlint rules lists them)`
  }
}

/** Every rule with the severity and options in force. */
export function applyChoices(rules: readonly Rule[], choices: RuleChoices): RuleSetting[] {
  const chosen = new Map<Rule, RuleChoice>()
  for (const [id, choice] of choices) {
    const rule = findRule(rules, id)
    if (rule) chosen.set(rule, {...chosen.get(rule), ...choice})
  }
  return rules.map(rule => {
    const choice = chosen.get(rule)
    return {
      rule,
      severity: choice?.level ?? rule.severity,
      options: choice?.options ?? rule.options?.parse({})
    }
  })
}

export function isRuleLevel(name: unknown): name is RuleLevel {
  return (ruleLevels as readonly unknown[]).includes(name)
}
