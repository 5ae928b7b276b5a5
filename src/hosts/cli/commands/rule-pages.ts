import {rules} from '../../../../rules/index.ts'
import type {Severity} from '../../../check/diagnostic.ts'
import {explainRule} from '../../../reporters/explain-rule.ts'
import type {Wording} from '../../../source/wording.ts'

/** What is told of a rule, without the rule. */
export interface RulePage {
  readonly id: string
  readonly aliases: readonly string[]
  readonly severity: Severity
  readonly title: Wording
  readonly page: Wording
}

/** The catalogue as text. The build writes it out, so that `explain` and `rules` start without loading a single rule. */
export const rulePages: readonly RulePage[] = rules.map(rule => ({
  id: rule.id,
  aliases: rule.aliases ?? [],
  severity: rule.severity,
  title: rule.title,
  page: {zh: explainRule(rule, 'zh'), en: explainRule(rule, 'en')}
}))
