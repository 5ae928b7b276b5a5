import type {Linted} from '../../src/index.ts'
import {cases} from '../cases.ts'
import {cellsOf, type Draft, formIds} from '../draft.ts'
import {isAlarm, lintPrinted} from '../lint-printed.ts'
import {createTally, type Measure, share} from '../measure.ts'
import type {Printed} from '../printer.ts'
import {render} from '../render.ts'

/** Reports in which everything agrees: nothing may be said of them, and every cell must be read as printed. */
export const clean: Measure = {
  id: 'clean',
  title: 'Clean reports: false alarms, and cells read with their printed value',
  columns: ['reports', 'n', 'errors', 'warnings', 'notes', 'reports with an alarm', 'cells read'],
  async run({cases: count, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    const unreadRemarks: string[] = []
    for (const {draft, rendering, random} of cases(count, seed, formIds)) {
      const printed = render(draft, rendering, random)
      const linted = await lintPrinted(printed)
      const alarms = linted.diagnostics.filter(isAlarm)
      const unread = unreadCells(draft, printed, linted)
      const cells = cellsOf(draft).length
      const counts = {
        n: 1,
        errors: alarms.filter(({severity}) => severity === 'error').length,
        warnings: alarms.filter(({severity}) => severity === 'warning').length,
        notes: linted.diagnostics.length - alarms.length,
        alarmed: alarms.length > 0 ? 1 : 0,
        cells,
        read: cells - unread.length
      }
      tally.add('all', counts)
      tally.add(draft.form, counts)
      tally.add(draft.density, counts)
      tally.add(rendering, counts)
      const name = `${draft.form} ${draft.density} seed ${draft.seed}, ${rendering}`
      for (const {ruleId, message} of alarms.slice(0, 1)) remarks.push(`${name}: ${ruleId}: ${message}`)
      if (unread.length > 0)
        unreadRemarks.push(`${name}: ${unread.length} cells not read, first ${unread[0]}`)
    }
    return {
      rows: tally
        .rows()
        .map(({row, counts}) => [
          row,
          counts.n ?? 0,
          counts.errors ?? 0,
          counts.warnings ?? 0,
          counts.notes ?? 0,
          counts.alarmed ?? 0,
          share(counts.read ?? 0, counts.cells ?? 0)
        ]),
      remarks: [...remarks, ...unreadRemarks]
    }
  }
}

/** The cells that were not found where they stand, or under another name than the contract gives them. */
export function unreadCells(draft: Draft, printed: Printed, {report}: Linted): string[] {
  const read = new Map<string, string>()
  for (const table of report.tables) {
    for (const {id, span, text} of table.cells) {
      read.set(`${span.start}`, `${id.table}/${id.row}/${id.column}=${text.trim()}`)
    }
  }
  return cellsOf(draft).flatMap(({table, row, column, text}) => {
    const name = `${table}/${row}/${column}`
    const found = (printed.places.get(name) ?? []).map(({start}) => read.get(`${start}`))
    const isFound = table.startsWith('table-')
      ? found.some(one => one?.endsWith(`=${text}`))
      : found.includes(`${name}=${text}`)
    return isFound ? [] : [name]
  })
}
