import {findRule, unknownRule} from '../../../config/settings.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {print} from '../writing/streams.ts'
import {oneOperand, refuse} from '../writing/write-document.ts'
import {rulePages} from './rule-pages.ts'

/** Prints a rule's page: what it finds, why, what to do, an example. */
export async function run(invocation: Invocation): Promise<number> {
  const {operands, language} = invocation
  const mistakes = [...invocation.mistakes, ...oneOperand(invocation, {zh: '规则', en: 'rule'})]
  const name = operands[0] ?? ''
  const rule = findRule(rulePages, name)
  if (!rule && mistakes.length === 0) mistakes.push(unknownRule(rulePages, name))
  if (!rule || mistakes.length > 0) return refuse({...invocation, mistakes})
  await print(rule.page[language])
  return 0
}
