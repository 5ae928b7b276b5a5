import type {IdentitySpec} from '../../profile.ts'
import {foldLabel} from '../printed/match-label.ts'
import {type Division, findDivisions, isWithin, levelOf, mostDetails} from './details.ts'
import {type FigureGrid, type Gap, hasFigure, type Reading, tryReading, turn} from './grid.ts'

/** A larger table is data, not a table with a total that a person wrote. */
const mostLines = 400

const totalWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:小计|分计|subtotals?)$|小计$|subtotal$/, 1],
  [/^(?:合计|共计|总数|totals?|sum|overall)$|(?:合计|共计)$/, 2],
  [/^(?:总计|grandtotals?|合计总计)$|总计$/, 3]
]
/** What begins or ends as the name of a total does may be one: Total income, All services, 全市. */
const namedTotals: readonly (readonly [RegExp, number])[] = [
  [/^\W{0,3}sub-?totals?\b/i, 1],
  [/^\W{0,3}grand totals?\b/i, 3],
  [/^\W{0,3}(?:totals?|overall|all(?! other))\b|\btotals?\W{0,3}$|^全[国省市区县州旗镇乡校院系]$/i, 2]
]
const plainTotal = /^(?:合计|共计|总计|小计|总数|(?:grand|sub)?totals?)$/
/** What is taken away and not added, and what is picked out of a longer list. */
const notParts = /支出|费用|成本|减|扣|排名|名次|前十|expen|cost|less|minus|deduct|refund|rank|top/i

/** How high a total stands: 1 for 小计, 2 for 合计, 3 for 总计; 0 for what is none. */
export function totalLevel(label: string): number {
  const folded = foldLabel(label)
  const level = totalWords.find(([pattern]) => pattern.test(folded))?.[1]
  return level ?? namedTotals.find(([pattern]) => pattern.test(label))?.[1] ?? 0
}

/**
 * Finds what the totals of a table claim. A total can be meant in several ways (of the lines above, of the subtotals, of
 * the lines below): the one that holds most often is taken, and none where none holds, unless the table leaves no choice.
 */
export function findTotals(grid: FigureGrid): IdentitySpec[] {
  if (grid.rows.length > mostLines || grid.columns.length > mostLines) return []
  return [...totalsAlong(grid, 'column'), ...totalsAlong(turn(grid), 'row')]
}

function totalsAlong(grid: FigureGrid, forEvery: 'column' | 'row'): IdentitySpec[] {
  const levels = grid.rows.map(({label}) => totalLevel(label))
  const divisions = findDivisions(grid)
  const identities = divisions.flatMap(({line, reading}) => identitiesOf(line, reading, grid, forEvery))
  for (const [total, level] of levels.entries()) {
    if (level === 0 || !grid.rows[total]?.isAdditive) continue
    const readings = partsOf(total, level, levels, divisions, grid)
    const reading = bestReading(total, readings, grid)
    if (reading) identities.push(...identitiesOf(total, reading, grid, forEvery))
  }
  return identities
}

/** The total of all parts where all are printed, and that of the others where a dash or a blank stands for none. */
function identitiesOf(
  total: number,
  {columns}: Reading,
  grid: FigureGrid,
  forEvery: 'column' | 'row'
): IdentitySpec[] {
  const id = (index: number) => grid.rows[index]?.id ?? ''
  // A gap is known to stand for none where a total bears it out.
  const isNone = (gap: Gap | null) =>
    gap === null || columns.some(column => column.gap === gap && column.holds)
  const groups = new Map<string, {equation: string; only: string[]; severity: IdentitySpec['severity']}>()
  for (const {column, present, gap, holds} of columns) {
    const isProven = isNone(gap)
    if (!isProven && (gap === 'blank' || columns.filter(one => one.holds).length < 2)) continue
    const severity = gap === null || holds || (gap === 'dash' && isProven) ? 'error' : 'warning'
    const equation = `${present.map(id).join(' + ')} = ${id(total)}`
    const group = groups.get(`${equation} ${severity}`) ?? {equation, only: [], severity}
    group.only.push(grid.columns[column]?.id ?? '')
    groups.set(`${equation} ${severity}`, group)
  }
  return [...groups.values()].map(({equation, only, severity}) => ({equation, forEvery, only, severity}))
}

/** The sets of lines that a total can be meant to add up, without repetition. */
function partsOf(
  total: number,
  level: number,
  levels: readonly number[],
  divisions: readonly Division[],
  grid: FigureGrid
): number[][] {
  const details = new Set(divisions.flatMap(({reading}) => reading.parts))
  const isLeaf = (index: number) =>
    levels[index] === 0 &&
    grid.rows[index]?.isAdditive === true &&
    !details.has(index) &&
    hasFigure(index, grid)
  const numbered = grid.rows.map(levelOf)
  const isDetail = (index: number) => isWithin(grid.rows[index]?.label ?? '')
  const range = (from: number, to: number) =>
    Array.from({length: Math.max(0, to - from)}, (_, offset) => from + offset)
  const readings: number[][] = []
  const propose = (indexes: readonly number[]) => {
    const leaves = indexes.filter(isLeaf)
    readings.push(
      leaves.filter(index => !isDetail(index)),
      ...withoutDetails(leaves, isDetail)
    )
    const highest = Math.min(...leaves.flatMap(index => numbered[index] || []))
    readings.push(leaves.filter(index => numbered[index] === highest))
    const lower = indexes.filter(index => (levels[index] ?? 0) > 0 && (levels[index] ?? 0) < level)
    if (lower.length === 0) return
    const last = lower.at(-1) ?? 0
    readings.push(lower, [...lower, ...leaves.filter(index => index > last && !isDetail(index))])
  }
  const above = range(0, total)
  const previous = above.filter(index => (levels[index] ?? 0) >= level).at(-1)
  const nearest = above.filter(index => (levels[index] ?? 0) > 0).at(-1)
  propose(above)
  if (previous !== undefined) propose(range(previous + 1, total))
  if (nearest !== undefined) propose(range(nearest + 1, total))
  // Statistical tables print the total first.
  if (above.every(index => !isLeaf(index))) {
    const below = range(total + 1, levels.length)
    const next = below.find(index => (levels[index] ?? 0) >= level) ?? levels.length
    propose(range(total + 1, next))
  }
  const seen = new Set<string>()
  return readings.filter(parts => {
    const key = parts.join()
    if (parts.length < 2 || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Without 其中 and the lines after it that may belong to it too: one, two … or all of them. */
function withoutDetails(leaves: readonly number[], isDetail: (index: number) => boolean): number[][] {
  const first = leaves.findIndex(isDetail)
  if (first === -1) return [[...leaves]]
  const most = Math.min(leaves.length - first, mostDetails)
  return Array.from({length: most}, (_, extra) =>
    leaves.filter((index, at) => at < first || (at > first + extra && !isDetail(index)))
  )
}

function bestReading(total: number, readings: readonly number[][], grid: FigureGrid): Reading | null {
  const tried = readings
    .map(parts => tryReading(total, parts, grid))
    .filter(({columns}) => columns.length > 0)
  tried.sort(
    (a, b) => b.held - a.held || b.columns.length - a.columns.length || b.parts.length - a.parts.length
  )
  const [best] = tried
  if (!best) return null
  const broken = best.columns.length - best.held
  const label = foldLabel(grid.rows[total]?.label ?? '')
  // A total printed first may be of more than the lines that follow (收到 10，其中办结 6), and one whose name only begins
  // like that of a total may be none, so that they need more proof.
  const isFirst = best.parts.every(part => part > total)
  const isNamed = !totalWords.some(([pattern]) => pattern.test(label))
  if (best.held > 0) return best.held >= broken * (isFirst ? 3 : isNamed ? 2 : 1) ? best : null
  const labels = [...best.parts.map(part => grid.rows[part]), ...grid.columns].map(axis => axis?.label ?? '')
  const isPlain =
    tried.length === 1 &&
    !isFirst &&
    best.columns.length === 1 &&
    best.columns[0]?.gap === null &&
    plainTotal.test(label) &&
    !labels.some(text => notParts.test(text))
  return isPlain ? best : null
}
