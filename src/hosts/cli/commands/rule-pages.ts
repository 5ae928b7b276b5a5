import {rules} from '../../../../rules/index.ts'
import type {Severity} from '../../../check/diagnostic.ts'
import type {Example} from '../../../check/rule.ts'
import {type RuleOption, ruleOptions} from '../../../config/rule-options.ts'
import {explainRule} from '../../../reporters/explain-rule.ts'
import {ruleUrl} from '../../../reporters/rule-url.ts'
import type {Wording} from '../../../source/wording.ts'

/** What is told of a rule, without the rule. */
export interface RulePage {
  readonly id: string
  readonly aliases: readonly string[]
  readonly severity: Severity
  readonly title: Wording
  readonly page: Wording
  readonly why: Wording
  readonly remedy: Wording
  readonly options: readonly RuleOption[]
  readonly examples: readonly Example[]
  readonly url: string
}

/** The catalogue as text. The build writes it out, so that `explain` and `rules` start without loading a single rule. */
export const rulePages: readonly RulePage[] = rules.map(rule => ({
  id: rule.id,
  aliases: rule.aliases ?? [],
  severity: rule.severity,
  title: rule.title,
  page: {zh: explainRule(rule, 'zh', ruleOptions(rule)), en: explainRule(rule, 'en', ruleOptions(rule))},
  why: rule.why,
  remedy: rule.remedy,
  options: ruleOptions(rule),
  examples: rule.examples.slice(0, 4),
  url: ruleUrl(rule.id)
}))
