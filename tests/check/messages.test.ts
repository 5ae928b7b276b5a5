import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {cases} from '../../evaluation/cases.ts'
import {formIds} from '../../evaluation/draft.ts'
import {oneWrongCell, twoWrongCells, wrongMark} from '../../evaluation/mutate.ts'
import {render} from '../../evaluation/render.ts'
import {languages} from '../../rules/language/index.ts'
import {longestMessage} from '../../src/check/sentence.ts'
import {lint, profiles, rules} from '../../src/index.ts'
import type {Language} from '../../src/source/wording.ts'

const settings = rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({}) ?? {}}))
const fixtures = join(import.meta.dirname, '../../fixtures')
const drafts = readdirSync(fixtures, {recursive: true, encoding: 'utf8'}).filter(name =>
  /^draft\.(?:md|html|txt|docx)$/.test(basename(name))
)

/** What is wrong with the messages of a draft: too long, or more than one sentence. */
async function faultsOf(path: string, bytes: Uint8Array): Promise<string[]> {
  const faults: string[] = []
  for (const language of ['zh', 'en'] satisfies Language[]) {
    const {diagnostics} = await lint({path, bytes, languages, profiles, rules: settings, language})
    for (const {message} of diagnostics) {
      // A quotation may have stops of its own.
      const bare = message.replace(/“[^“”]{0,200}”/g, '')
      if ([...message].length > longestMessage[language]) faults.push(`too long: ${message}`)
      if (/。|[a-z]\. [A-Z]|\n/.test(bare)) faults.push(`several sentences: ${message}`)
      if (/应为 -|undefined|null/.test(bare)) faults.push(`no value: ${message}`)
    }
  }
  return faults
}

const encode = (text: string) => new TextEncoder().encode(text)

describe('a message is one sentence of at most 120 characters, 200 in English', () => {
  test.each(drafts)('fixtures/%s', async path => {
    expect(await faultsOf(basename(path), readFileSync(join(fixtures, path)))).toEqual([])
  })

  test.each(rules.map(({id, examples}) => [id, examples] as const))(
    'the examples of %s',
    async (_, examples) => {
      for (const {draft, format} of examples) {
        const name = {markdown: 'draft.md', html: 'draft.html', text: 'draft.txt'}[format ?? 'markdown']
        expect(await faultsOf(name, encode(draft))).toEqual([])
      }
    }
  )

  test('generated reports with a fault', {timeout: 120_000}, async () => {
    let index = 0
    for (const {draft, rendering, random} of cases(40, 7, formIds)) {
      const faults = [
        () => oneWrongCell(draft, random),
        () => twoWrongCells(draft, random),
        () => wrongMark(draft, random, 'total'),
        () => wrongMark(draft, random, 'claim')
      ]
      const mutation = faults[index++ % faults.length]?.()
      if (!mutation) continue
      const {path, text} = render(mutation.draft, rendering, random)
      expect(await faultsOf(path, encode(text))).toEqual([])
    }
  })
})
