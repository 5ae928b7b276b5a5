import {describe, expect, test} from 'vitest'
import {cases} from '../evaluation/cases.ts'
import {type Draft, formIds, tablesOf} from '../evaluation/draft.ts'
import {generateReport} from '../evaluation/generate-report.ts'
import {isAlarm, lintPrinted} from '../evaluation/lint-printed.ts'
import {unreadCells} from '../evaluation/measures/clean.ts'
import {oneWrongCell} from '../evaluation/mutate.ts'
import type {Printed} from '../evaluation/printer.ts'
import {createRandom} from '../evaluation/random.ts'
import {render, renderings} from '../evaluation/render.ts'
import {languages} from '../rules/language/index.ts'
import {type Diagnostic, lint, profiles, rules} from '../src/index.ts'
import {encodeGb18030} from './gb18030.ts'

const caseCount = 60

describe('generated reports', () => {
  test('the same seed makes the same report, in which every identity holds', () => {
    for (const form of formIds) {
      const draft = generateReport({form, seed: 7, density: 'dense'})
      expect(generateReport({form, seed: 7, density: 'dense'})).toEqual(draft)
      expect(brokenSums(draft)).toEqual([])
    }
  })

  test.each(
    [...cases(caseCount, 11, formIds)].map(
      one => [`${one.draft.form} ${one.draft.density}, ${one.rendering}`, one] as const
    )
  )(
    'a clean report gives no alarm, and all its cells are read: %s',
    async (_name, {draft, rendering, random}) => {
      const printed = render(draft, rendering, random)
      const linted = await lintPrinted(printed)
      expect(linted.diagnostics.filter(isAlarm).map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual(
        []
      )
      expect(unreadCells(draft, printed, linted)).toEqual([])
    }
  )

  test.each(formIds)('one wrong cell gives the same findings in every rendering: %s', async form => {
    const mutation = oneWrongCell(generateReport({form, seed: 3, density: 'dense'}), createRandom(5))
    if (!mutation) throw new Error('no cell to change')
    const [first, ...rest] = await Promise.all(
      renderings.map(async rendering =>
        summary((await lintPrinted(render(mutation.draft, rendering, createRandom(2)))).diagnostics)
      )
    )
    expect(first).not.toEqual([])
    for (const other of rest) expect(other).toEqual(first)
  })
})

describe('the same report stored in other ways', () => {
  const mutation = oneWrongCell(
    generateReport({form: 'cn-2021', seed: 21, density: 'dense'}),
    createRandom(8)
  )
  const printed = render(
    mutation?.draft ?? generateReport({form: 'cn-2021', seed: 21}),
    'markdown, merged empty',
    createRandom(1)
  )
  const {text} = printed

  test.each([
    ['with a byte order mark', () => new TextEncoder().encode(`\ufeff${text}`)],
    ['with carriage returns', () => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
    ['in UTF-16', () => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['in GB18030', () => encodeGb18030(text)],
    [
      'with full-width digits',
      () =>
        new TextEncoder().encode(
          text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        )
    ]
  ] as const)('%s it gives the same findings', async (_name, bytes) => {
    const plain = await lintPrinted(printed)
    const other = await lintBytes(printed, bytes())
    expect(summary(other)).toEqual(summary(plain.diagnostics))
    expect(summary(other)).not.toEqual([])
  })
})

/** What must be the same in every format: rule, severity, cell, right value and fingerprint. */
function summary(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter(isAlarm)
    .map(
      ({ruleId, severity, cell, expected, fingerprint}) =>
        `${ruleId} ${severity} ${cell?.row ?? ''}/${cell?.column ?? ''} ${expected ?? ''} ${fingerprint}`
    )
    .sort()
}

async function lintBytes({path}: Printed, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const settings = rules.map(rule => ({
    rule,
    severity: rule.severity,
    options: rule.options?.parse({}) ?? {}
  }))
  return (await lint({path, bytes, languages, profiles, rules: settings, language: 'zh'})).diagnostics
}

/** The sums of a draft that do not hold, told from the data alone. */
function brokenSums(draft: Draft): string[] {
  const broken: string[] = []
  for (const {id, rows, columns, printed} of tablesOf(draft)) {
    // 对外公开总数量 of the form of 2019 is no sum of the other columns.
    if (!columns.includes('total') || id === 'regulations') continue
    for (const row of rows) {
      const number = (column: string) => Number(printed.get(`${row}/${column}`))
      const sum = columns
        .filter(column => column !== 'total')
        .reduce((total, column) => total + number(column), 0)
      if (sum !== number('total')) broken.push(`${id} ${row}: ${sum} ≠ ${number('total')}`)
    }
  }
  return broken
}
