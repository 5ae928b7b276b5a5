import {cases} from '../cases.ts'
import {formIds} from '../draft.ts'
import {hasFalseValue} from '../false-value.ts'
import {isAlarm, lintPrinted, pointsAt, standsAt} from '../lint-printed.ts'
import {createTally, type Measure, share} from '../measure.ts'
import {proseFaults, tableAgainstText, wrongMark} from '../mutate.ts'
import {render} from '../render.ts'

/** One figure of the prose of a clean report changed. */
export const wrongProse: Measure = {
  id: 'wrong-prose',
  title: 'One figure of the prose changed',
  columns: [
    'figure',
    'n',
    'found',
    'found by an error',
    'stands at the figure',
    'with its value',
    'false values',
    'alarms by other rules'
  ],
  async run({cases: count, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    let index = 0
    for (const {draft, rendering, random} of cases(count, seed, formIds, ['dense', 'sparse'])) {
      const wanted = proseFaults.slice(index % proseFaults.length).concat(proseFaults)
      index++
      const [fault, mutation] = firstOf(wanted, one => wrongMark(draft, random, one)) ?? []
      if (!fault || !mutation) continue
      const printed = render(mutation.draft, rendering, random)
      const places = printed.places.get(mutation.mark.id) ?? []
      const {diagnostics} = await lintPrinted(printed)
      const alarms = diagnostics.filter(isAlarm)
      const right = alarms.filter(
        one => mutation.mark.rules.includes(one.ruleId) && pointsAt(one, widened(places))
      )
      const others = alarms.filter(one => !mutation.mark.rules.includes(one.ruleId))
      const falseValues = alarms.filter(one => hasFalseValue(one, {printed, truth: mutation.truth, draft}))
      const counts = {
        n: 1,
        found: right.length > 0 ? 1 : 0,
        proven: right.some(({severity}) => severity === 'error') ? 1 : 0,
        at: right.some(
          one => standsAt(one, widened(places)) || pointsAt({...one, because: [], alternatives: []}, places)
        )
          ? 1
          : 0,
        valued: alarms.some(({expected}) => expected === mutation.mark.text) ? 1 : 0,
        false: falseValues.length,
        others: others.length
      }
      // 20万条 beside parts that make 20 may be another way of counting: told apart, and no part of the whole.
      const rows = fault === 'unit' ? ['a 万 too many'] : ['all', fault, draft.form]
      for (const row of rows) tally.add(row, counts)
      const changed = printed.text
        .slice((places[0]?.start ?? 0) - 40, (places[0]?.end ?? 0) + 40)
        .replace(/\s+/g, ' ')
      for (const {expected, message} of falseValues)
        remarks.unshift(
          `FALSE ${expected} at ${fault}: ${draft.form} seed ${draft.seed}, ${rendering}: …${changed}… (was ${mutation.mark.text}): ${message}`
        )
      if (right.length === 0 && fault !== 'unit')
        remarks.push(
          `missed ${fault}: ${draft.form} seed ${draft.seed}, ${rendering}: …${changed}… (was ${mutation.mark.text})`
        )
      else if (others.length > 0)
        remarks.push(
          `other ${others[0]?.ruleId}: ${draft.form} seed ${draft.seed}, ${rendering}: …${changed}… (was ${mutation.mark.text}): ${others[0]?.message}`
        )
    }
    return {
      rows: tally
        .rows()
        .map(
          ({
            row,
            counts: {n = 0, found = 0, proven = 0, at = 0, valued = 0, false: wrong = 0, others = 0}
          }) => [row, n, share(found, n), share(proven, n), share(at, n), share(valued, n), wrong, others]
        ),
      remarks
    }
  }
}

/** Tables changed so that they still add up and only the text shows it. */
export const textAgainstTable: Measure = {
  id: 'text-against-table',
  title: 'A line of the table changed consistently against the text',
  columns: ['reports', 'n', 'found', 'by an error'],
  async run({cases: count, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    for (const {draft, rendering, random} of cases(
      count,
      seed,
      ['cn-2021', 'cn-2019'],
      ['dense', 'sparse']
    )) {
      const mutation = tableAgainstText(draft, random)
      if (!mutation) continue
      const printed = render(mutation.draft, rendering, random)
      const {diagnostics} = await lintPrinted(printed)
      const found = diagnostics.filter(one => one.ruleId === 'contradicted-claim' && isAlarm(one))
      const isProven = found.some(({severity}) => severity === 'error')
      for (const row of ['all', draft.form])
        tally.add(row, {n: 1, found: found.length > 0 ? 1 : 0, proven: isProven ? 1 : 0})
      if (found.length === 0) remarks.push(`${draft.form} seed ${draft.seed}, ${rendering}`)
    }
    return {
      rows: tally
        .rows()
        .map(({row, counts: {n = 0, found = 0, proven = 0}}) => [row, n, share(found, n), share(proven, n)]),
      remarks
    }
  }
}

function firstOf<T, R>(choices: readonly T[], make: (choice: T) => R | null): [T, R] | null {
  for (const choice of choices) {
    const made = make(choice)
    if (made) return [choice, made]
  }
  return null
}

/** A figure's place with its unit, and a sign before it. */
function widened(places: readonly {start: number; end: number}[]): {start: number; end: number}[] {
  return places.map(({start, end}) => ({start: start - 1, end: end + 2}))
}
