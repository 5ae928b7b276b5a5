import {describe, expect, test} from 'vitest'
import {languages} from '../rules/language/index.ts'
import {lint, profiles, rules} from '../src/index.ts'
import {readReport} from '../src/lint.ts'
import {createLocator} from '../src/source/span.ts'

const extensions = {markdown: 'md', html: 'html', text: 'txt'} as const

function readMarkdown(path: string, text: string) {
  return readReport({path, bytes: new TextEncoder().encode(text), languages, profiles})
}

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.examples.map((example, index) => [index + 1, example] as const))(
    'example %i',
    async (_n, example) => {
      const {diagnostics, crashes} = await lint({
        path: `example.${extensions[example.format ?? 'markdown']}`,
        bytes: new TextEncoder().encode(example.draft),
        languages,
        profiles,
        profile: profiles.find(({id}) => id === example.profile),
        rules: rules.map(each => ({
          rule: each,
          severity: each === rule || example.rules?.includes(each.id) ? each.severity : 'off',
          options: each.options?.parse({})
        })),
        language: 'zh',
        references: async () => ({
          previous:
            example.previous === undefined ? null : await readMarkdown('previous.md', example.previous),
          parts: await Promise.all((example.parts ?? []).map((part, n) => readMarkdown(`part-${n}.md`, part)))
        })
      })
      expect(crashes).toEqual([])
      const locate = createLocator(example.draft)
      const found = diagnostics
        .filter(({ruleId, suppressed}) => ruleId === rule.id && !suppressed)
        .map(({span, text}) => {
          const [start, end] = [locate(span.start), locate(span.end)]
          return `${start.line}:${start.column}-${end.line}:${end.column} ${text}`
        })
      expect(found).toEqual(example.finds)
    }
  )

  test('has an example that is silent and one that is not', () => {
    expect(rule.examples.some(({finds}) => finds.length === 0)).toBe(true)
    expect(rule.examples.some(({finds}) => finds.length > 0)).toBe(true)
  })
})

test('every rule has an id of its own', () => {
  const ids = rules.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
