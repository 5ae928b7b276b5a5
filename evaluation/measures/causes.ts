import {check} from '../../src/check/check.ts'
import {longestMessage} from '../../src/check/sentence.ts'
import type {Diagnostic} from '../../src/index.ts'
import type {Density} from '../draft.ts'
import {type Fault, hasFalseValue} from '../false-value.ts'
import {type FaultId, faults} from '../faults.ts'
import {generatePair} from '../generate-pair.ts'
import {lintPrinted, pointsAt, settings, standsAt} from '../lint-printed.ts'
import {createTally, type Measure, share} from '../measure.ts'
import {caseSeed, createRandom} from '../random.ts'
import {render, renderings} from '../render.ts'

const names: Readonly<Record<FaultId, string>> = {
  cell: 'one wrong cell, uniquely explained: one error, at the cell, with its value',
  prose: 'one wrong figure in prose: one error, at the figure, naming the right value',
  both: 'the same figure wrong in prose and table: one finding with both places',
  row: 'a shifted row: one finding in these words',
  column: 'a shifted column: one finding in these words',
  block: 'a block pasted one row too low: one finding in these words',
  case: 'a case counted in the wrong line: one finding in these words',
  two: 'two independent wrong cells: two findings'
}

const slipWords: Readonly<Partial<Record<FaultId, RegExp>>> = {
  row: /错开了一格/,
  column: /错开了一格/,
  block: /错开|错位|粘贴/,
  case: /归错|错开了一格/
}

/** One cause, one finding: what a whole report says of a fault that is known. */
export const causes: Measure = {
  id: 'causes',
  title: 'One cause, one finding: tables with agreeing prose, last year’s report beside a third of them',
  columns: [
    'fault',
    'n',
    'as it must be',
    'errors a draft',
    'false expected',
    'message too long',
    'median ms'
  ],
  async run({cases, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    const times = new Map<string, number[]>()
    for (let index = 0; index < cases; index++) {
      const fault = faults[index % faults.length]
      const form = Math.floor(index / faults.length) % 2 === 0 ? 'cn-2021' : 'cn-2019'
      const density: Density = Math.floor(index / faults.length / 2) % 3 === 0 ? 'sparse' : 'dense'
      const own = caseSeed(seed, index)
      const random = createRandom(own)
      const pair = generatePair(form, own, density)
      const mutation = fault?.make(pair.current, random)
      if (!fault || !mutation) continue
      const rendering = renderings[(index * 3 + Math.floor(index / 10)) % renderings.length] ?? ''
      const printed = render(mutation.draft, rendering, random)
      const others = index % 3 === 0 ? {previous: render(pair.previous, rendering, random)} : {}
      const {diagnostics, report} = await lintPrinted(printed, others)
      const runs = [0, 1, 2].map(() => {
        const start = performance.now()
        check(report, settings, 'zh')
        return performance.now() - start
      })
      // The quickest of three: the machine does other things too.
      times.set(fault.id, [...(times.get(fault.id) ?? []), Math.min(...runs)])
      const errors = diagnostics.filter(({severity}) => severity === 'error')
      const made = {printed, truth: mutation.truth, draft: pair.current}
      const isRight = judge(fault.id, errors, made)
      const wrongValues = diagnostics.filter(one => hasFalseValue(one, made))
      tally.add(names[fault.id], {
        n: 1,
        right: isRight ? 1 : 0,
        errors: errors.length,
        false: wrongValues.length,
        long: diagnostics.filter(({message}) => [...message].length > longestMessage.zh).length
      })
      if (!isRight || wrongValues.length > 0) {
        remarks.push(
          `${fault.id} ${form} ${density} seed ${own}, ${rendering}${index % 3 === 0 ? ', last year' : ''}: ${[...mutation.truth].join('; ')}${wrongValues.length > 0 ? ' FALSE' : ''}: ${errors.map(({ruleId, message, expected}) => `${ruleId} ${message} [${expected}]`).join(' / ') || 'nothing found'}`
        )
      }
    }
    const ids = new Map(Object.entries(names).map(([id, name]) => [name, id]))
    return {
      rows: tally
        .rows()
        .map(({row, counts: {n = 0, right = 0, errors = 0, false: wrong = 0, long = 0}}) => [
          row,
          n,
          share(right, n),
          (errors / n).toFixed(2),
          wrong,
          long,
          median(times.get(ids.get(row) ?? '') ?? []).toFixed(2)
        ]),
      remarks
    }
  }
}

function judge(id: FaultId, errors: readonly Diagnostic[], {printed, truth}: Fault): boolean {
  const [first, second] = errors
  const places = (key: string) => printed.places.get(key) ?? []
  const [[key = '', value = ''] = []] = [...truth]
  if (id === 'two')
    return (
      errors.length === 2 && [...truth.keys()].every(one => errors.some(each => pointsAt(each, places(one))))
    )
  if (!first || second) return false
  if (id === 'cell') return standsAt(first, places(key)) && first.expected === value
  if (id === 'prose') {
    const named = [first.message, first.expected ?? '', ...first.because.map(({text}) => text)]
    return standsAt(first, places(key)) && named.some(text => text.includes(value))
  }
  if (id === 'both') return [...truth.keys()].every(one => pointsAt(first, places(one)))
  return slipWords[id]?.test(first.message) ?? false
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
