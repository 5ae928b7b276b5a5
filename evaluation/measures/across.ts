import {cellKey, cellsOf, type Density, type Draft, densities, withCells} from '../draft.ts'
import {applicants} from '../forms.ts'
import {carriedInKey, generatePair, type PairForm} from '../generate-pair.ts'
import {isAlarm, lintPrinted} from '../lint-printed.ts'
import {createTally, type Measure, share} from '../measure.ts'
import {caseSeed, createRandom, type Random} from '../random.ts'
import {render, renderings} from '../render.ts'

const forms: readonly PairForm[] = ['cn-2021', 'cn-2019', 'cn-2008']

interface Fault {
  readonly name: string
  readonly rule: string
  /** The changed report, and what last year's demands of its cells; null where the report has no such cell. */
  readonly make: (current: Draft, random: Random) => {draft: Draft; truth: ReadonlyMap<string, string>} | null
}

const faults: readonly Fault[] = [
  {
    name: 'carry-over changed, tables in balance',
    rule: 'broken-carry-over',
    make: (current, random) => {
      const column = random.pick(applicants.slice(0, -1)).id
      return shift(current, random.int(1, 5), [
        {...carriedInKey(column), by: 1, isWrong: true},
        {...carriedInKey('total'), by: 1, isWrong: true},
        {table: 'applications', row: 'carried-out', column, by: 1, isWrong: false},
        {table: 'applications', row: 'carried-out', column: 'total', by: 1, isWrong: false}
      ])
    }
  },
  {
    name: 'documents in force changed',
    rule: 'broken-continuity',
    make: (current, random) =>
      shift(current, random.int(1, 9), [
        {table: 'regulations', row: 'normative-documents', column: 'in-force', by: 1, isWrong: true}
      ])
  },
  {
    name: 'cumulative figure changed',
    rule: 'broken-continuity',
    make: (current, random) =>
      shift(current, random.int(1, 9), [
        {table: 'statistics', row: 'published', column: 'cumulative', by: 1, isWrong: true}
      ])
  }
]

/** Reports of two years running, in two formats: silent when right, and every changed cell named with last year's value. */
export const across: Measure = {
  id: 'across-years',
  title: 'Last year’s report beside this year’s',
  columns: [
    'pairs',
    'n',
    'alarms',
    'changed cells',
    'named with the right value',
    'other findings across years'
  ],
  async run({cases, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    for (let index = 0; index < cases; index++) {
      const form = forms[index % forms.length] ?? 'cn-2021'
      const density: Density =
        densities[Math.floor(index / forms.length / faults.length) % densities.length] ?? 'dense'
      const own = caseSeed(seed, index)
      const random = createRandom(own)
      const pair = generatePair(form, own, density)
      const [here = '', there = ''] = [
        renderings[index % renderings.length],
        renderings[(index * 7 + 3) % renderings.length]
      ]
      const previous = render(pair.previous, there, random)
      const {diagnostics} = await lintPrinted(render(pair.current, here, createRandom(own)), {previous})
      const alarms = diagnostics.filter(isAlarm)
      tally.add(`${form}, clean`, {n: 1, alarms: alarms.length})
      const name = `${form} ${density} seed ${own}, ${here} beside ${there}`
      for (const {ruleId, message} of alarms.slice(0, 1)) remarks.push(`${name}: ${ruleId}: ${message}`)
      const fault = faults[Math.floor(index / forms.length) % faults.length]
      const made = fault?.make(pair.current, random)
      // The form of 2019 counts documents otherwise, so that nothing follows from it.
      if (!fault || !made || (pair.previous.form !== form && fault.rule === 'broken-continuity')) continue
      const changed = await lintPrinted(render(made.draft, here, createRandom(own)), {previous})
      const found = changed.diagnostics.filter(({ruleId}) => ruleId === fault.rule)
      const named = [...made.truth].filter(([key, value]) =>
        found.some(({cell, expected}) => cell && cellKey(cell) === key && expected === value)
      )
      tally.add(fault.name, {
        n: 1,
        changed: made.truth.size,
        named: named.length,
        others: found.length - named.length
      })
      if (named.length < made.truth.size || found.length > named.length) {
        remarks.push(
          `${name}: ${fault.name}: ${[...made.truth].join('; ')}: ${found.map(({message}) => message).join(' / ') || 'nothing found'}`
        )
      }
    }
    return {
      rows: tally
        .rows()
        .map(({row, counts: {n = 0, alarms = 0, changed = 0, named = 0, others = 0}}) => [
          row,
          n,
          alarms,
          changed,
          share(named, changed),
          others
        ]),
      remarks
    }
  }
}

function shift(
  draft: Draft,
  amount: number,
  cells: readonly {table: string; row: string; column: string; by: number; isWrong: boolean}[]
): {draft: Draft; truth: ReadonlyMap<string, string>} | null {
  const printed = new Map(cellsOf(draft).map(cell => [cellKey(cell), cell.text]))
  const changes = new Map<string, string>()
  const truth = new Map<string, string>()
  for (const cell of cells) {
    const key = cellKey(cell)
    const text = printed.get(key)
    if (text === undefined) return null
    changes.set(key, `${Number(text) + amount * cell.by}`)
    if (cell.isWrong) truth.set(key, text)
  }
  return {draft: withCells(draft, changes), truth}
}
