import type {Example, Rule} from '../src/check/rule.ts'
import {ruleOptions} from '../src/config/rule-options.ts'
import type {Language} from '../src/source/wording.ts'

const severityNames = {
  error: {zh: '错误', en: 'error'},
  warning: {zh: '警告', en: 'warning'},
  note: {zh: '提示', en: 'note'}
} as const

/** The page of a rule in `docs/rules`: what, why, what to do and examples, in Chinese and then in English. */
export function writeRulePage(rule: Rule): string {
  const silent = rule.examples.filter(({finds}) => finds.length === 0)
  const found = rule.examples.filter(({finds}) => finds.length > 0)
  const names = severityNames[rule.severity]
  return `${[
    `# ${rule.id}`,
    `${rule.title.zh} · ${rule.title.en}`,
    `默认级别：${names.zh} · Default severity: ${names.en}`,
    ...(rule.aliases?.length
      ? [`曾用名 · Formerly: ${rule.aliases.map(alias => `\`${alias}\``).join(', ')}`]
      : []),
    '## 为什么',
    rule.why.zh.trim(),
    '## 怎么办',
    rule.remedy.zh.trim(),
    '## Why',
    rule.why.en.trim(),
    '## What to do',
    rule.remedy.en.trim(),
    '## 会报的例子 · Found',
    ...found.slice(0, examplesShown).map(printExample),
    '## 不报的例子 · Silent',
    ...silent.slice(0, examplesShown).map(printExample),
    '## 确有道理时 · Where there is good reason',
    `\`\`\`html\n<!-- reportlint-allow ${rule.id}: 理由 -->\n\`\`\``,
    '## 不用它，或改变级别 · To turn it off',
    `\`\`\`json\n{"rules": {"${rule.id}": "off"}}\n\`\`\``,
    ...optionTable(rule)
  ].join('\n\n')}\n`
}

function optionTable(rule: Rule): string[] {
  const options = ruleOptions(rule)
  if (options.length === 0) return []
  const rows = options.map(
    ({name, default: usual, about}) =>
      `| \`${name}\` | ${JSON.stringify(usual)} | ${about.zh} · ${about.en} |`
  )
  const head = ['| 选项 · option | 默认 · default | 含义 · meaning |', '| --- | --- | --- |']
  return ['## 选项 · Options', [...head, ...rows].join('\n')]
}

const examplesShown = 3

function printExample({draft, format, finds}: Example): string {
  const language = format === 'html' ? 'html' : format === 'text' ? 'text' : 'markdown'
  const places = finds.map(found => `- \`${found.replaceAll('\n', ' ').replaceAll('`', "'")}\``)
  const fence = draft.includes('```') ? '````' : '```'
  return [
    `${fence}${language}\n${draft.trim()}\n${fence}`,
    ...(places.length > 0 ? [places.join('\n')] : [])
  ].join('\n\n')
}

/** The table of all rules, for the README of one language. */
export function writeRuleTable(rules: readonly Rule[], language: Language): string {
  const head = {zh: ['规则', '级别', '查什么'], en: ['rule', 'severity', 'what it finds']}[language]
  const lines = rules.map(
    ({id, severity, title}) =>
      `| [\`${id}\`](docs/rules/${id}.md) | ${severityNames[severity][language]} | ${title[language]} |`
  )
  return [`| ${head.join(' | ')} |`, '| --- | --- | --- |', ...lines].join('\n')
}

const tableStart = '<!-- rules: npm run generate -->'
const tableEnd = '<!-- /rules -->'

/** The README with its table of rules renewed; everything else stays as it is. */
export function renewRuleTable(readme: string, table: string): string {
  const [start, end] = [readme.indexOf(tableStart), readme.indexOf(tableEnd)]
  if (start < 0 || end < start) throw new Error(`the README has no ${tableStart} … ${tableEnd}`)
  return `${readme.slice(0, start + tableStart.length)}\n\n${table}\n\n${readme.slice(end)}`
}

/** Every generated file by its path: what `npm run generate` writes and what a test compares. */
export function generatePages(
  rules: readonly Rule[],
  readReadme: (path: string) => string
): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  for (const rule of rules) pages.set(`docs/rules/${rule.id}.md`, writeRulePage(rule))
  for (const [path, language] of [
    ['README.md', 'zh'],
    ['README.en.md', 'en']
  ] as const) {
    pages.set(path, renewRuleTable(readReadme(path), writeRuleTable(rules, language)))
  }
  return pages
}
