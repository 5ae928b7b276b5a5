import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {isAlarm, pointsAt} from '../evaluation/lint-printed.ts'
import {languages} from '../rules/language/index.ts'
import {figuresOf} from '../src/check/coverage.ts'
import {type Linted, lint, profiles, rules} from '../src/index.ts'
import type {Span} from '../src/source/span.ts'

const settings = rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({}) ?? {}}))

/** Figures of the clean reports that nothing guards, each with the words around it. The list may only shrink. */
const unguarded: readonly string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'unguarded-figures.json'), 'utf8')
)

// Every figure is changed by itself, and a finding has to name it: as the culprit, as a reason, or in an explanation.
describe.each(['cn-2021', 'cn-2019', 'cn-2008', 'cn-2008-national', 'generic-zh', 'generic-en'])(
  'the figures of the clean %s',
  form => {
    const text = readFileSync(join(import.meta.dirname, '../fixtures/clean', form, 'draft.md'), 'utf8')

    test('are all guarded but for those listed', {timeout: 60_000}, async () => {
      const {report} = await check(text)
      const bare: string[] = []
      for (const {span, text: printed, cell} of figuresOf(report)) {
        // The zeros of a table are as many as all other figures, and guarded alike; `npm run evaluate` changes them.
        if (cell && printed === '0') continue
        const {corrupted, place} = corrupt(text, span)
        const {diagnostics} = await check(corrupted)
        const isNamed = diagnostics.some(one => isAlarm(one) && pointsAt(one, [place]))
        if (!isNamed) bare.push(`${form}: ${around(text, span)}`)
      }
      expect(bare.filter(figure => !unguarded.includes(figure))).toEqual([])
    })
  }
)

function check(text: string): Promise<Linted> {
  return lint({
    path: 'draft.md',
    bytes: new TextEncoder().encode(text),
    languages,
    profiles,
    rules: settings,
    language: 'zh'
  })
}

/** The text with another number at the figure's place: its last whole digit is three more, its Chinese numeral another. */
function corrupt(text: string, {start, end}: Span): {corrupted: string; place: Span} {
  const printed = text.slice(start, end)
  const whole = /\d+/.exec(printed)
  const changed = whole
    ? replaceAt(printed, whole.index + whole[0].length - 1, digit => `${(Number(digit) + 3) % 10}`)
    : printed.replace(/[一二三四五六七八九]/, digit => (digit === '二' ? '五' : '二'))
  return {
    corrupted: text.slice(0, start) + changed + text.slice(end),
    place: {start, end: start + changed.length}
  }
}

function replaceAt(text: string, index: number, change: (character: string) => string): string {
  return text.slice(0, index) + change(text.charAt(index)) + text.slice(index + 1)
}

function around(text: string, {start, end}: Span): string {
  const words = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ')
  return `${words(start - 14, start)}【${words(start, end)}】${words(end, end + 6)}`
}
