import {languages} from '../../rules/language/index.ts'
import {explainIdentities} from '../../src/check/explain/explain-identities.ts'
import {profiles} from '../../src/index.ts'
import {readReport} from '../../src/lint.ts'
import {identitiesOf} from '../../src/model/relations/identities.ts'
import {findTable} from '../../src/model/report.ts'
import type {ReportTable, TableCell} from '../../src/model/report-table.ts'
import {cases} from '../cases.ts'
import {type Measure, share} from '../measure.ts'
import type {Random} from '../random.ts'
import {render} from '../render.ts'

/** Cases that share one report, which is read once. */
const casesPerReport = 25

const wrongCells = [0, 1, 2, 3, 4, 5, 6] as const

/** What it takes to find the culprits in the table of applications, from its cells to the explanations. */
export const localisationCost: Measure = {
  id: 'localisation-cost',
  title: 'Cost of localisation: 175 cells, 39 equations',
  columns: [
    'wrong cells',
    'n',
    'median ms',
    '99 % below ms',
    'slowest ms',
    'explained',
    'more than four',
    'given up'
  ],
  async run({cases: count, seed}) {
    const times = wrongCells.map((): number[] => [])
    const outcomes = wrongCells.map(() => ({found: 0, 'more-cells': 0, 'given-up': 0}))
    for (const {draft, random} of cases(Math.ceil(count / casesPerReport), seed, ['cn-2021'])) {
      const {path, text} = render(draft, 'markdown, merged empty', random)
      const report = await readReport({path, bytes: new TextEncoder().encode(text), languages, profiles})
      const table = findTable(report, 'applications')
      if (!table) continue
      for (let round = 0; round < casesPerReport; round++) {
        for (const errors of wrongCells) {
          const spoiled = spoil(table, errors, random)
          const start = performance.now()
          const causes = explainIdentities(identitiesOf(spoiled))
          times[errors]?.push(performance.now() - start)
          const worst = causes.find(({outcome}) => outcome !== 'found')?.outcome ?? 'found'
          const counted = outcomes[errors]
          if (counted) counted[worst]++
        }
      }
    }
    return {
      rows: wrongCells.map(errors => {
        const sorted = (times[errors] ?? []).sort((a, b) => a - b)
        const n = sorted.length
        const at = (part: number) => (sorted[Math.min(n - 1, Math.floor(n * part))] ?? 0).toFixed(2)
        const {found = 0, 'more-cells': more = 0, 'given-up': given = 0} = outcomes[errors] ?? {}
        return [errors, n, at(0.5), at(0.99), at(1), share(found, n), share(more, n), share(given, n)]
      })
    }
  }
}

/** The table with so many of its numbers changed. */
function spoil(table: ReportTable, errors: number, random: Random): ReportTable {
  const chosen = new Set(random.sample(table.cells, errors))
  return {...table, cells: table.cells.map(cell => (chosen.has(cell) ? misprint(cell, random) : cell))}
}

function misprint(cell: TableCell, random: Random): TableCell {
  const {figure} = cell
  if (!figure) return cell
  const more = random.chance(0.5) || figure.value.units < 9n
  const units = figure.value.units + BigInt(more ? random.int(1, 9) : -random.int(1, 9))
  const value = {units, scale: 0}
  return {...cell, figure: {...figure, value, low: value, high: value, text: `${units}`}}
}
