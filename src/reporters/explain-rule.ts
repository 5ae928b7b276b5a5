import type {Example, Rule} from '../check/rule.ts'
import type {Language, Wording} from '../source/wording.ts'
import {ruleUrl} from './rule-url.ts'
import {severityWords} from './words.ts'

/** What is told of an option. */
interface RuleOptionWords {
  readonly name: string
  readonly default: unknown
  readonly about: Wording
}

const words = {
  severity: {zh: '级别', en: 'Severity'},
  why: {zh: '为什么', en: 'Why'},
  remedy: {zh: '怎么办', en: 'What to do'},
  found: {zh: '会报的例子', en: 'Found, for example'},
  silent: {zh: '不报的例子', en: 'Silent, for example'},
  allow: {zh: '确有道理时，在这一段之前写明理由', en: 'Where there is good reason, say so before the block'},
  reason: {zh: '理由', en: 'reason'},
  aliases: {zh: '曾用名', en: 'Formerly'},
  off: {zh: '整个不用，或改变级别', en: 'To turn it off, or to change its severity'},
  options: {zh: '选项', en: 'Options'},
  more: {zh: '更多例子', en: 'More examples'}
} as const satisfies Readonly<Record<string, Wording>>

/** A rule's page for the terminal. */
export function explainRule(
  rule: Rule,
  language: Language,
  options: readonly RuleOptionWords[] = []
): string {
  const bad = rule.examples.find(({finds}) => finds.length > 0)
  const good = rule.examples.find(({finds}) => finds.length === 0)
  const parts = [
    `${rule.id}: ${rule.title[language]}`,
    `${words.severity[language]}: ${severityWords[rule.severity][language]}`,
    ...(rule.aliases?.length ? [`${words.aliases[language]}: ${rule.aliases.join(', ')}`] : []),
    '',
    section(words.why[language], rule.why[language]),
    section(words.remedy[language], rule.remedy[language]),
    ...(bad ? [example(words.found[language], bad)] : []),
    ...(good ? [example(words.silent[language], good)] : []),
    section(words.allow[language], `<!-- reportlint-allow ${rule.id}: ${words.reason[language]} -->`),
    section(words.off[language], offLines(rule.id)),
    ...(options.length > 0 ? [section(words.options[language], optionLines(rule, options, language))] : []),
    section(words.more[language], ruleUrl(rule.id))
  ]
  return `${parts.join('\n').trimEnd()}\n`
}

function offLines(id: string): string {
  return [
    `reportlint --skip ${id}`,
    `.reportlintrc.json: {"rules": {"${id}": "off"}}   off | note | warning | error`
  ].join('\n')
}

function optionLines({id, severity}: Rule, options: readonly RuleOptionWords[], language: Language): string {
  const lines = options.map(
    ({name, default: usual, about}) => `${name} = ${JSON.stringify(usual)}   ${about[language]}`
  )
  const all = Object.fromEntries(options.map(({name, default: usual}) => [name, usual]))
  return [...lines, `{"rules": {"${id}": ["${severity}", ${JSON.stringify(all)}]}}`].join('\n')
}

function section(title: string, text: string): string {
  return `${title}\n${indent(text.trim())}\n`
}

function example(title: string, {draft, finds}: Example): string {
  return section(title, [draft.trim(), ...finds.map(found => `→ ${found}`)].join('\n'))
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}
