import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {parse} from 'yaml'
import {reportlint} from './command.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/editors.md'), 'utf8')

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
}

const draft =
  '# 青山市水务局2022年政府信息公开工作年度报告\n\n一般😀全年公开信息20条，其中动态5条、公告6条、其他8条。\n'

const levels = ['error', 'warning', 'note']
const lines: string[] = []

beforeAll(() => {
  const input = ['--stdin', '--stdin-filename', '年报.md', '-f', 'compact', '--only', 'wrong-tally']
  for (const level of levels) {
    lines.push(reportlint([...input, '--rule', `wrong-tally=${level}`], {input: draft}).stdout.trimEnd())
  }
})

test('the problem matcher of VS Code reads every line', () => {
  const {regexp} = JSON.parse(block('json')).tasks[0].problemMatcher.pattern
  for (const [index, line] of lines.entries()) {
    const [, file, row, column, severity, message, code] = new RegExp(regexp).exec(line) ?? []
    expect([file, row, column, severity, code]).toEqual(['年报.md', '3', '11', levels[index], 'wrong-tally'])
    expect(message).toContain('20')
  }
})

/** An errorformat as Vim reads it, as far as the page uses it: one item for a level. */
function errorFormat(item: string): RegExp {
  const parts: Readonly<Record<string, string>> = {
    '%f': '(?<file>.+?)',
    '%l': '(?<line>\\d+)',
    '%c': '(?<column>\\d+)',
    '%t': '(?<type>.)',
    '%m': '(?<message>.+)'
  }
  return new RegExp(`^${item.replace(/%[flctm]/g, part => parts[part] ?? part)}$`)
}

test.each([
  ['Neovim', () => (/errorformat = '([^']+)'/.exec(block('lua'))?.[1] ?? '').split(',')],
  ['efm-langserver', () => parse(block('yaml')).languages.markdown[0]['lint-formats'] as string[]]
])('the patterns of %s read every line, each by the item for its level', (_name, items) => {
  for (const [index, line] of lines.entries()) {
    const matches = items().flatMap(item => {
      const groups = errorFormat(item).exec(line)?.groups
      return groups ? [groups] : []
    })
    expect(matches).toHaveLength(1)
    expect(matches[0]).toMatchObject({file: '年报.md', line: '3', column: '11', type: levels[index]?.[0]})
  }
})

test('the pattern of Emacs reads every line', () => {
  const written = /"(\^.*?: )" 1 2 3/.exec(block('elisp'))?.[1] ?? ''
  // Emacs escapes groups and alternatives, and its strings escape the backslash.
  const pattern = new RegExp(written.replaceAll('\\\\', '\\').replace(/\\([(|)])/g, '$1'))
  for (const [index, line] of lines.entries()) {
    const [, file, row, column, warning, note] = pattern.exec(line) ?? []
    expect([file, row, column]).toEqual(['年报.md', '3', '11'])
    expect(warning ?? note ?? 'error').toBe(levels[index])
  }
})

test('the command that Helix runs answers for a draft that is not saved', () => {
  const [entry] = parse(block('yaml')).languages.markdown
  const args = String(entry['lint-command'])
    .replace('reportlint ', '')
    .replace('$' + '{INPUT}', '新稿.md')
    .split(' ')
  expect(reportlint([...args, '--only', 'wrong-tally'], {input: draft}).stdout).toMatch(
    /^新稿\.md:3:11: error: /
  )
})
