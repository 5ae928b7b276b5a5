import {compare, toNumber, zero} from '../../../arithmetic.ts'
import type {FigureGrid} from '../grids/grid.ts'
import {isMarkedBelow, isWithin, levelOf} from './line-marks.ts'
import {farOff, isBetween} from './proofs.ts'
import {totalLevel} from './total-labels.ts'
import {none, type Reading, tryReading} from './try-reading.ts'

/** More lines than this after 其中 are not taken for its details. */
export const mostDetails = 12

/** So unlikely must it be that lines after 其中 make the line above by chance: they may be a choice of its parts. */
const leastBits = 10

/** What marks say is borne out by less; then a difference must look like an error, and is a warning. */
const leastMarkedBits = 3

/** A line that is divided by some of those below it. */
export interface Division {
  readonly line: number
  readonly reading: Reading
  readonly severity: 'error' | 'warning'
}

/** What puts lines below others; a code says so by itself, a number or a dash where the figures bear it out. */
type System = 'code' | 'number' | 'mark'

/**
 * The lines that those below them divide, going by codes (201 by 20101 and 20102), numbers (一、 by 1. and 2.), dashes and
 * indents, or 其中: where the other columns of the line prove it, or most other lines that are divided in the same way.
 */
export function findDivisions(grid: FigureGrid): Division[] {
  const levels = grid.rows.map(levelOf)
  const hasCodes = grid.rows.some(({level = 0}) => level > 0)
  const divided = new Map<number, Division>()
  const systems: [System, (line: number) => number[]][] = [
    [hasCodes ? 'code' : 'number', line => numberedBelow(line, levels, grid)],
    ['mark', line => markedBelow(line, grid)]
  ]
  for (const [system, partsOf] of systems) {
    const tried = grid.rows.flatMap((_, line) => divisionOf(line, partsOf(line), grid, system) ?? [])
    for (const one of tried) {
      if (divided.has(one.line)) continue
      if (isBorneOut(one, tried, system)) divided.set(one.line, one)
      else if (system === 'mark' && isLikely(one, grid)) divided.set(one.line, {...one, severity: 'warning'})
    }
  }
  for (const line of grid.rows.keys()) {
    const [best] = namedBelow(line, levels, grid)
      .flatMap(parts => divisionOf(line, parts, grid, 'mark') ?? [])
      .filter(
        ({reading: {held, broken, bits}}) =>
          held >= Math.max(1, broken) && (bits >= leastBits || (held >= 2 && broken === 0))
      )
      .sort((a, b) => b.reading.held - a.reading.held)
    if (best && !divided.has(line)) divided.set(line, best)
  }
  return [...divided.values()].sort((a, b) => a.line - b.line)
}

/** What a line and its parts say in each column; null where they cannot be added. */
function divisionOf(
  line: number,
  parts: readonly number[],
  grid: FigureGrid,
  system: System
): Division | null {
  if (parts.length < 2 || !parts.every(part => grid.rows[part]?.isAdditive)) return null
  const all = tryReading(line, {parts, minus: none}, grid)
  // Accounts with codes print no averages.
  const reading = system === 'code' ? all : withoutAverages(line, all, grid)
  return reading.columns.length > 0 ? {line, reading, severity: 'error'} : null
}

/** What lies among its parts where others are their sums is no sum. */
function withoutAverages(line: number, reading: Reading, grid: FigureGrid): Reading {
  const columns = reading.columns.filter(one => one.holds || !isBetween(line, one, reading, grid))
  return {...reading, columns, broken: reading.broken - (reading.columns.length - columns.length)}
}

/** Whether enough says that a line is divided by those below it: its own columns, or other lines. */
function isBorneOut({line, reading}: Division, all: readonly Division[], system: System): boolean {
  if (reading.broken === 0) return reading.held > 0
  if (reading.held >= 2 && reading.held >= 2 * reading.broken) return true
  const others = all.filter(other => other.line !== line && other.reading.held > 0)
  const held = others.filter(({reading}) => reading.broken === 0).length
  const broken = all.filter(({reading}) => reading.broken > 0).length
  const isOwn = reading.held > 0 && reading.held >= reading.broken
  if (system === 'code') return isOwn || held >= broken
  if (isOwn && (reading.bits >= leastBits || held >= broken)) return true
  return held >= 2 && held >= 2 * broken
}

/** Whether a column or more bears marks out, and the others are off by little, or have a part above the whole. */
function isLikely({line, reading}: Division, {at}: FigureGrid): boolean {
  const {columns, held, broken, bits} = reading
  if (held < broken || bits < leastMarkedBits) return false
  return columns.every(({column, present, difference, holds}) => {
    const whole = Math.abs(toNumber(at(line, column) ?? zero))
    if (holds || Math.abs(toNumber(difference)) <= farOff * whole) return true
    return present.some(part => compare(at(part, column) ?? zero, at(line, column) ?? zero) > 0)
  })
}

/** The lines of the next lower level, up to the next line of this one. */
function numberedBelow(line: number, levels: readonly number[], {rows}: FigureGrid): number[] {
  const own = levels[line] ?? 0
  if (own === 0) return []
  const end = levels.findIndex(
    (level, index) =>
      index > line && ((level > 0 && level <= own) || totalLevel(rows[index]?.label ?? '') > 0)
  )
  const below = levels.map((level, index) => ({level, index})).slice(line + 1, end < 0 ? undefined : end)
  const next = Math.min(...below.flatMap(({level}) => (level > own ? [level] : [])))
  return below.filter(({level}) => level === next).map(({index}) => index)
}

/** The lines with a dash, or further indented, that follow one without. */
function markedBelow(line: number, {rows}: FigureGrid): number[] {
  const [own, first] = [rows[line], rows[line + 1]]
  if (!own || !first || !isMarkedBelow(first)) return []
  const isBelow = (indent = 0) => indent > (own.indent ?? 0)
  if (isMarkedBelow(own) && !isBelow(first.indent)) return []
  const parts: number[] = []
  for (let next = line + 1; next < rows.length; next++) {
    const axis = rows[next]
    if (!axis || !isMarkedBelow(axis) || totalLevel(axis.label) > 0) break
    if ((own.indent ?? 0) > 0 && !isBelow(axis.indent)) break
    if ((axis.indent ?? 0) <= (first.indent ?? 0)) parts.push(next)
  }
  return parts
}

/** 其中：自然人, and the lines after it that may belong to it too: one, two … or all of them. */
function namedBelow(line: number, levels: readonly number[], {rows}: FigureGrid): number[][] {
  if (!isWithin(rows[line + 1]?.label ?? '')) return []
  const parts = [line + 1]
  const lists: number[][] = []
  for (let next = line + 2; next < rows.length && parts.length < mostDetails; next++) {
    if ((levels[next] ?? 0) > 0) break
    parts.push(next)
    lists.push([...parts])
  }
  return lists
}
