import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {languages} from '../rules/language/index.ts'
import {type Linted, lint, profiles, rules} from '../src/index.ts'
import {createLocator} from '../src/source/span.ts'

/** Five published reports and what a careful auditor says of them; beside the repository, where they are at hand. */
const folder = new URL('../../shared/seeds/', import.meta.url)

interface Gold {
  readonly findings: readonly {
    readonly id: string
    readonly file: string
    readonly line: number
    readonly severity: string
    readonly required: boolean
    readonly rules: readonly string[]
  }[]
  readonly silent: readonly {readonly file: string; readonly line: number; readonly quote: string}[]
}

describe.skipIf(!existsSync(folder))('the five published reports', () => {
  const gold: Gold = existsSync(folder)
    ? JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8'))
    : {findings: [], silent: []}
  const files = [...new Set(gold.findings.map(({file}) => file))]

  describe.each(files)('%s', file => {
    const findings = gold.findings.filter(one => one.file === file)

    test('every required finding is made at its line', async () => {
      const {report, diagnostics} = await lintSeed(file)
      const locate = createLocator(report.tree.source.text)
      const missed = findings.filter(
        ({required, line, severity, rules: accepted}) =>
          required &&
          !diagnostics.some(
            one =>
              accepted.includes(one.ruleId) &&
              locate(one.span.start).line === line &&
              (one.severity === severity || (severity === 'warning' && one.severity === 'error'))
          )
      )
      expect(missed.map(({id}) => id)).toEqual([])
    })

    test('no error is made that the auditor does not know', async () => {
      const {report, diagnostics} = await lintSeed(file)
      const locate = createLocator(report.tree.source.text)
      const unknown = diagnostics.filter(
        one =>
          one.severity === 'error' &&
          !findings.some(
            ({line, rules: accepted}) => accepted.includes(one.ruleId) && line === locate(one.span.start).line
          )
      )
      expect(unknown.map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([])
    })

    test('no error and no warning stands where silence is due', async () => {
      const {report, diagnostics} = await lintSeed(file)
      const {text} = report.tree.source
      const lines = text.split('\n')
      const alarms = diagnostics.filter(({severity}) => severity !== 'note')
      for (const {line, quote} of gold.silent.filter(one => one.file === file)) {
        const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
        const start = text.indexOf(quote, from)
        expect(start, `“${quote}” at line ${line}`).toBeGreaterThanOrEqual(from)
        const inside = alarms.filter(({span}) => span.start < start + quote.length && start < span.end)
        expect(inside.map(({ruleId, message}) => `${quote}: ${ruleId}: ${message}`)).toEqual([])
      }
    })

    test('every place is the text it says', async () => {
      const {report, diagnostics} = await lintSeed(file)
      for (const one of diagnostics) {
        for (const place of [one, ...one.because, ...(one.alternatives ?? []).flat()]) {
          if (place.path === null) {
            expect(place.text).toBe(report.tree.source.text.slice(place.span.start, place.span.end))
          }
        }
      }
    })
  })
})

const linted = new Map<string, Promise<Linted>>()

function lintSeed(file: string): Promise<Linted> {
  const known =
    linted.get(file) ??
    lint({
      path: file,
      bytes: readFileSync(new URL(file, folder)),
      languages,
      profiles,
      rules: rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({})})),
      language: 'zh'
    })
  linted.set(file, known)
  return known
}
