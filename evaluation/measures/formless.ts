import {layouts} from '../formless/layouts.ts'
import type {Place, Sum} from '../formless/made-table.ts'
import {keyOf, printReport, printSheet, provableSums, type Sheet, withTexts} from '../formless/print-table.ts'
import {isAlarm, lintPrinted, pointsAt} from '../lint-printed.ts'
import {createTally, type Measure, share} from '../measure.ts'
import {caseSeed, createRandom, type Random} from '../random.ts'

/** Tables without a form: right ones may not be accused, and one wrong figure is found where another sum proves it. */
export const formless: Measure = {
  id: 'formless',
  title: 'Tables without a form: clean, one figure wrong, and a total out of date in every column',
  columns: [
    'layout',
    'n',
    'false errors',
    'false warnings',
    'wrong',
    'found',
    'by an error',
    'stale',
    'stale found'
  ],
  async run({cases: count, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    const names = Object.keys(layouts)
    for (let index = 0; index < count; index++) {
      const random = createRandom(caseSeed(seed, index))
      const name = names[index % names.length] ?? ''
      const zeroColumns = random.pick([0, 0, 1, 2])
      const unreadCells = random.pick([0, 0, 1, 2])
      const made = layouts[name]?.(random, zeroColumns)
      if (!made) continue
      const sheet = printSheet(made, unreadCells, random)
      const counts = {n: 1, errors: 0, warnings: 0, wrong: 0, found: 0, proven: 0, stale: 0, staleFound: 0}
      const clean = (await lintSheet(sheet)).alarms
      if (clean.some(({severity}) => severity === 'error')) counts.errors++
      else if (clean.length > 0) counts.warnings++
      if (clean[0])
        remarks.push(`accused ${name} ${index}: ${clean[0].message}\n${(await lintSheet(sheet)).text}`)
      const fault = clean.length > 0 ? null : oneWrong(sheet, random)
      if (fault) {
        counts.wrong++
        const {alarms, printed, text} = await lintSheet(fault.sheet)
        const places = [fault.sum.total, ...fault.sum.parts].flatMap(
          place => printed.places.get(keyOf(place)) ?? []
        )
        const hits = alarms.filter(alarm => pointsAt({...alarm, because: []}, places))
        if (hits.length > 0) counts.found++
        else remarks.push(`missed ${name} ${index}: ${fault.told}\n${text}`)
        if (hits.some(({severity}) => severity === 'error')) counts.proven++
      }
      const stale = clean.length > 0 ? null : staleTotal(sheet, random)
      if (stale) {
        counts.stale++
        const {alarms, printed, text} = await lintSheet(stale.sheet)
        const places = stale.totals.flatMap(place => printed.places.get(keyOf(place)) ?? [])
        if (alarms.some(alarm => pointsAt(alarm, places))) counts.staleFound++
        else remarks.push(`missed stale ${name} ${index}\n${text}`)
      }
      for (const row of ['all', name]) tally.add(row, counts)
    }
    return {
      rows: tally
        .rows()
        .map(
          ({
            row,
            counts: {
              n = 0,
              errors = 0,
              warnings = 0,
              wrong = 0,
              found = 0,
              proven = 0,
              stale = 0,
              staleFound = 0
            }
          }) => [
            row,
            n,
            errors,
            warnings,
            wrong,
            share(found, wrong),
            share(proven, wrong),
            stale,
            share(staleFound, stale)
          ]
        ),
      remarks
    }
  }
}

async function lintSheet(sheet: Sheet) {
  const printed = printReport(sheet, '云岭县政务服务中心2023年度业务统计')
  const {diagnostics} = await lintPrinted(printed)
  return {alarms: diagnostics.filter(isAlarm), printed, text: printed.text}
}

interface Fault {
  readonly sheet: Sheet
  readonly sum: Sum
  readonly told: string
}

/** One cell of a sum that can be proved, with another figure. */
function oneWrong(sheet: Sheet, random: Random): Fault | null {
  const sums = provableSums(sheet)
  if (sums.length === 0) return null
  const sum = random.pick(sums)
  const place = random.pick([sum.total, sum.total, ...sum.parts])
  const text = sheet.texts[place.row]?.[place.column] ?? ''
  const wrong = slip(text, random)
  if (wrong === null) return null
  return {sheet: withTexts(sheet, new Map([[keyOf(place), wrong]])), sum, told: `${text} → ${wrong}`}
}

/** The figure with a digit changed, two swapped, one lost, or some more; null for what is no figure. */
function slip(text: string, random: Random): string | null {
  const digits = text.replace(/\D/g, '')
  if (digits === '' || /^[^\d(-]/.test(text)) return null
  const places = [...text.matchAll(/\d/g)].map(({index}) => index)
  const whole = places.filter(index => !/\.\d*$/.test(text.slice(0, index)))
  const at = random.pick(whole)
  const digit = Number(text[at])
  const changed = `${text.slice(0, at)}${(digit + random.int(1, 9)) % 10}${text.slice(at + 1)}`
  const other = whole[whole.indexOf(at) + 1]
  const swapped = other === undefined || text[at] === text[other] ? changed : swap(text, at, other)
  const wrong = random.pick([changed, swapped])
  return Number(wrong.replace(/[^\d.]/g, '')) === Number(text.replace(/[^\d.]/g, '')) ? null : wrong
}

function swap(text: string, one: number, other: number): string {
  return [...text]
    .map((letter, index) => (index === one ? text[other] : index === other ? text[one] : letter))
    .join('')
}

/** A line that was written in after the total had been made: the total lacks it in every column. */
function staleTotal(sheet: Sheet, random: Random): {sheet: Sheet; totals: Place[]} | null {
  const {table, isUnread, texts} = sheet
  const families = new Set(
    table.sums.filter(({family}) => /^row|total/.test(family)).map(({family}) => family)
  )
  const family = [...families].at(-1)
  const sums = table.sums.filter(sum => sum.family === family)
  if (sums.length < 2 || sums.some(({total, parts}) => [total, ...parts].some(isUnread))) return null
  // What is a total of totals, or has parts that are totals, would put others out too.
  const totals = new Set(table.sums.map(({total}) => keyOf(total)))
  const rows = [...new Set(sums.flatMap(({parts}) => parts.map(({row}) => row)))].filter(
    row => !sums.some(({parts}) => parts.some(part => part.row === row && totals.has(keyOf(part))))
  )
  if (rows.length < 3) return null
  const left = random.pick(rows)
  const size = (place: Place) => table.rows[place.row]?.figures[place.column] ?? 0
  const changed = new Map<string, string>()
  for (const {total, parts} of sums) {
    const part = parts.find(({row}) => row === left)
    if (!part || texts[total.row]?.[total.column] === '') continue
    const value = size(total) - size(part)
    if (value < 0) return null
    changed.set(
      keyOf(total),
      table.rows.some(({figures}) => figures.some(figure => figure && figure % 100 !== 0))
        ? (value / 100).toFixed(2)
        : `${value / 100}`
    )
  }
  const nonZero = sums.filter(({parts}) => parts.some(part => part.row === left && size(part) !== 0)).length
  if (nonZero < 2) return null
  return {sheet: withTexts(sheet, changed), totals: sums.map(({total}) => total)}
}
