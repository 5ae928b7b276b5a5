import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {languages} from '../rules/language/index.ts'
import {check} from '../src/check/check.ts'
import {profiles, rules} from '../src/index.ts'
import {createReport} from '../src/model/model.ts'
import {read} from '../src/read/read.ts'
import type {Tree} from '../src/read/tree.ts'

const bySeverity = {
  error:
    'broken-identity impossible-figure wrong-tally part-exceeds-whole contradicted-claim conflicting-claims wrong-percentage mismatched-list wrong-count missing-section missing-table impossible-date wrong-period wrong-signing-date broken-carry-over unexplained-allow unknown-allow',
  warning:
    'unreadable-part misplaced-section empty-section broken-numbering outdated-form unfilled-cell improbable-figure stale-year late-publication inconsistent-name malformed-document-number leftover-placeholder personal-information broken-continuity wrong-roll-up copied-text unused-allow',
  note: 'missing-metadata repeated-word'
} as const

/** Rules that are promised and not there. The list may only shrink. */
const notYet: readonly string[] = []

const promised = Object.entries(bySeverity).flatMap(([severity, ids]) =>
  ids.split(' ').map(id => [id, severity] as const)
)

describe('the catalogue', () => {
  test('has every rule that is promised, and no other', () => {
    const built = rules.map(({id}) => id)
    expect(promised.map(([id]) => id).filter(id => !built.includes(id))).toEqual(notYet)
    expect(built.filter(id => !promised.some(([other]) => other === id))).toEqual([])
  })

  test.each(rules.map(rule => [rule.id, rule] as const))(
    '%s has its severity and is documented',
    (id, rule) => {
      expect([id, rule.severity]).toEqual(promised.find(([other]) => other === id))
      for (const language of ['zh', 'en'] as const) {
        for (const wording of [rule.title, rule.why, rule.remedy])
          expect(wording[language].trim()).not.toBe('')
        expect(rule.message[language]).toBeTypeOf('function')
      }
      expect(rule.title.zh).toMatch(/\p{Script=Han}/u)
      expect(rule.title.en).not.toMatch(/\p{Script=Han}/u)
    }
  )
})

/** The ids of the rules that speak about a tree. */
function speakers(tree: Tree): string[] {
  const settings = rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({})}))
  const {diagnostics, crashes} = check(createReport(tree, {languages, profiles}), settings, 'zh')
  expect(crashes).toEqual([])
  return [...new Set(diagnostics.map(({ruleId}) => ruleId))]
}

function onlyMissing(ids: readonly string[], besides: readonly string[] = []): void {
  expect(ids.filter(id => !id.startsWith('missing-') && !besides.includes(id))).toEqual([])
}

describe('absence belongs to the missing-* rules', () => {
  test('of an empty report', () => {
    const source = {path: 'draft.md', format: 'markdown', text: ''} as const
    onlyMissing(speakers({source, blocks: [], metadata: [], comments: [], unreadable: []}))
  })

  test.each(['cn-2021', 'cn-2019', 'cn-2008', 'generic-zh', 'generic-en'])(
    'of the clean report %s less each table',
    async form => {
      const path = join(import.meta.dirname, `../fixtures/clean/${form}/draft.md`)
      const tree = await read({path: 'draft.md', bytes: readFileSync(path)})
      onlyMissing(speakers(tree))
      // Where no form demands tables, a heading whose one table is gone is a heading with nothing under it.
      const besides = form.startsWith('generic') ? ['empty-section'] : []
      for (const table of tree.blocks.filter(({kind}) => kind === 'table')) {
        onlyMissing(speakers({...tree, blocks: tree.blocks.filter(block => block !== table)}), besides)
      }
    }
  )
})
