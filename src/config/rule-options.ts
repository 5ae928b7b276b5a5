import * as z from 'zod/mini'
import type {Rule} from '../check/rule.ts'
import type {Wording} from '../source/wording.ts'

/** One option of a rule, as a configuration writes it. */
export interface RuleOption {
  readonly name: string
  readonly type: string
  readonly default: unknown
  readonly about: Wording
}

interface Described {
  readonly properties?: Readonly<Record<string, {type?: string; default?: unknown; description?: string}>>
}

/** The options of a rule, out of its schema. The description of each is Chinese, a line feed and English. */
export function ruleOptions({options}: Pick<Rule, 'options'>): RuleOption[] {
  if (!options) return []
  const {properties = {}} = z.toJSONSchema(options, {io: 'input'}) as Described
  return Object.entries(properties).map(([name, {type = '', default: usual, description = ''}]) => {
    const [zh = '', en = ''] = description.split('\n')
    return {name, type, default: usual, about: {zh, en}}
  })
}
