import {parseArgs} from 'node:util'
import type {Measure, Outcome} from './measure.ts'
import {measures} from './measures/index.ts'

/** Cases in each table at full size. */
const fullSize = 2000
const remarksShown = 12

const {values} = parseArgs({
  options: {
    cases: {type: 'string', default: `${fullSize}`},
    seed: {type: 'string', default: '1'},
    only: {type: 'string', multiple: true},
    remarks: {type: 'string', default: `${remarksShown}`},
    list: {type: 'boolean', default: false}
  }
})

if (values.list) {
  for (const {id, title} of measures) console.log(`${id}: ${title}`)
} else {
  const chosen = values.only ? measures.filter(({id}) => values.only?.includes(id)) : measures
  if (chosen.length === 0)
    throw new RangeError(`no such table; there are ${measures.map(({id}) => id).join(', ')}`)
  const request = {cases: Number(values.cases), seed: Number(values.seed)}
  console.log(`reportlint evaluation, seed ${request.seed}, ${request.cases} cases a table`)
  for (const measure of chosen) printTable(measure, await measure.run(request), Number(values.remarks))
}

function printTable({id, title, columns}: Measure, {rows, remarks = []}: Outcome, shown: number): void {
  console.log(`\n## ${title} (${id})\n`)
  const lines = [columns, columns.map(() => '---'), ...rows]
  const widths = columns.map((_, index) => Math.max(...lines.map(line => `${line[index] ?? ''}`.length)))
  for (const line of lines) {
    const cells = line.map((cell, index) => {
      const width = widths[index] ?? 0
      if (cell === '---') return '-'.repeat(width)
      return index === 0 ? `${cell}`.padEnd(width) : `${cell}`.padStart(width)
    })
    console.log(`| ${cells.join(' | ')} |`)
  }
  if (remarks.length === 0) return
  console.log(`\nTo look at (${Math.min(shown, remarks.length)} of ${remarks.length}):`)
  for (const remark of remarks.slice(0, shown)) console.log(`- ${remark}`)
}
