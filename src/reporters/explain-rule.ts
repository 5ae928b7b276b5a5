import type {Example, Rule} from '../check/rule.ts'
import type {Language, Wording} from '../source/wording.ts'
import {severityWords} from './words.ts'

const words = {
  severity: {zh: '级别', en: 'Severity'},
  why: {zh: '为什么', en: 'Why'},
  remedy: {zh: '怎么办', en: 'What to do'},
  found: {zh: '会报的例子', en: 'Found, for example'},
  silent: {zh: '不报的例子', en: 'Silent, for example'},
  allow: {zh: '确有道理时，在这一段之前写明理由', en: 'Where there is good reason, say so before the block'},
  reason: {zh: '理由', en: 'reason'},
  aliases: {zh: '曾用名', en: 'Formerly'}
} as const satisfies Readonly<Record<string, Wording>>

/** A rule's page for the terminal. */
export function explainRule(rule: Rule, language: Language): string {
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
    section(words.allow[language], `<!-- reportlint-allow ${rule.id}: ${words.reason[language]} -->`)
  ]
  return `${parts.join('\n').trimEnd()}\n`
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
