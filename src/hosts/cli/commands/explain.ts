import {findRule, unknownRule} from '../../../config/settings.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {oneOperand, refuse, writeDocument} from '../writing/write-document.ts'
import {rulePages} from './rule-pages.ts'

/** Prints a rule's page: what it finds, why, what to do, an example, its options, how to turn it off. */
export async function run(invocation: Invocation): Promise<number> {
  const {operands, language} = invocation
  const mistakes = [...invocation.mistakes, ...oneOperand(invocation, {zh: '规则', en: 'rule'})]
  const name = operands[0] ?? ''
  const rule = findRule(rulePages, name)
  if (!rule && mistakes.length === 0) mistakes.push(unknownRule(rulePages, name))
  if (!rule || mistakes.length > 0) return refuse({...invocation, mistakes})
  return writeDocument(invocation, {
    text: () => rule.page[language],
    json: () => ({
      id: rule.id,
      aliases: rule.aliases,
      severity: rule.severity,
      title: rule.title[language],
      why: rule.why[language],
      remedy: rule.remedy[language],
      options: rule.options.map(({about, ...option}) => ({...option, about: about[language]})),
      examples: rule.examples,
      url: rule.url
    })
  })
}
