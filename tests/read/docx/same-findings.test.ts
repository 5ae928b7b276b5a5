import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {languages} from '../../../rules/language/index.ts'
import {type Diagnostic, lint, profiles, rules} from '../../../src/index.ts'
import {read} from '../../../src/read/read.ts'
import {wordOf} from '../../docx/word-of-tree.ts'

const root = join(import.meta.dirname, '../../../fixtures')
const drafts = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter(path => /draft\.md$/.test(path) && !existsSync(join(root, path, '../.reportlintrc.json')))
  .sort()

const settings = rules.map(rule => ({
  rule,
  severity: rule.severity,
  options: rule.options?.parse({}) ?? {}
}))

test.each(drafts)('%s gives the same findings as a Word document', async path => {
  const bytes = readFileSync(join(root, path))
  const word = wordOf(await read({path, bytes}))
  expect(await findings('draft.docx', word)).toEqual(await findings(path, bytes))
})

async function findings(path: string, bytes: Uint8Array): Promise<readonly object[]> {
  const {diagnostics} = await lint({path, bytes, languages, profiles, rules: settings, language: 'zh'})
  return diagnostics.map(summary)
}

/** A finding without its offsets, which differ between formats. */
function summary({ruleId, severity, text, message, expected, cell, words, fingerprint, because}: Diagnostic) {
  const others = because.map(place => place.text.trim())
  return {ruleId, severity, text: text.trim(), message, expected, cell, words, fingerprint, others}
}
