import {cellKey, cellsOf, type Draft, densities, withCells} from '../draft.ts'
import {generateReport} from '../generate-report.ts'
import {lintPrinted} from '../lint-printed.ts'
import {createTally, type Measure, share} from '../measure.ts'
import type {Printed} from '../printer.ts'
import {caseSeed, createRandom} from '../random.ts'
import {render, renderings} from '../render.ts'

const officeCount = 30

/** Thirty offices take as long as thirty reports, so that a tenth of the cases is enough work. */
const tenth = 10

/** A report that adds up thirty offices: silent when right, and one wrong cell named with the sum. */
export const offices: Measure = {
  id: 'roll-up',
  title: 'A report that adds up thirty offices',
  columns: ['density', 'n', 'alarms when right', 'wrong cells', 'named with the sum'],
  async run({cases, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    for (let index = 0; index < Math.ceil(cases / tenth); index++) {
      const own = caseSeed(seed, index)
      const random = createRandom(own)
      const density = densities[index % densities.length] ?? 'dense'
      const parts: Printed[] = []
      const sums = new Map<string, number>()
      for (let office = 0; office < officeCount; office++) {
        const draft = generateReport({form: 'cn-2021', seed: caseSeed(own, office), density})
        for (const cell of cellsOf(draft)) {
          const key = cellKey(cell)
          sums.set(key, (sums.get(key) ?? 0) + Number(cell.text))
        }
        const rendering = renderings[office % renderings.length] ?? ''
        parts.push({...render(draft, rendering, random), path: `office-${office}`})
      }
      const whole = summedUp(generateReport({form: 'cn-2021', seed: own, density}), sums)
      const rendering = renderings[index % renderings.length] ?? ''
      const right = await findings(whole, rendering, own, parts)
      const wrong = random.pick(
        cellsOf(whole).filter(
          ({table, column, text}) => table === 'applications' && column !== 'total' && text !== ''
        )
      )
      const expected = wrong.text
      const changed = withCells(
        whole,
        new Map([[cellKey(wrong), String(Number(expected) + random.int(1, 9))]])
      )
      const found = await findings(changed, rendering, own, parts)
      const isNamed = found.some(
        each => each.cell && cellKey(each.cell) === cellKey(wrong) && each.expected === expected
      )
      tally.add(density, {n: 1, alarms: right.length, changed: 1, named: isNamed ? 1 : 0})
      if (right.length > 0 || !isNamed) {
        const messages = [...right, ...found].map(({message}) => message)
        remarks.push(
          `${density} seed ${own}, ${rendering}: ${cellKey(wrong)}: ${messages[0] ?? 'nothing found'}`
        )
      }
    }
    return {
      rows: tally
        .rows()
        .map(({row, counts: {n = 0, alarms = 0, changed = 0, named = 0}}) => [
          row,
          n,
          alarms,
          changed,
          share(named, changed)
        ]),
      remarks
    }
  }
}

/** The same report with every cell the sum of the offices' cells. */
function summedUp(draft: Draft, sums: ReadonlyMap<string, number>): Draft {
  const rounded = [...sums].map(([key, sum]) => [key, String(Number(sum.toFixed(4)))] as const)
  return withCells(draft, new Map(rounded))
}

async function findings(draft: Draft, rendering: string, seed: number, parts: readonly Printed[]) {
  const {diagnostics} = await lintPrinted(render(draft, rendering, createRandom(seed)), {parts})
  return diagnostics.filter(({ruleId}) => ruleId === 'wrong-roll-up')
}
