import {type Axis, type FigureGrid, type Reading, tryReading} from './grid.ts'

/** 其中 and what English says for it: part of the line above, so that adding it would count it twice. */
const ofWhich = /^\s*(?:其中|含[:：]|包括|of which|including|incl\.)/i

/** More lines than this after 其中 are not taken for its details. */
export const mostDetails = 12

/** How lines are numbered, from the highest level to the lowest: 一、（一）1.（1） */
const numberings: readonly RegExp[] = [
  /^\s{0,9}[一二三四五六七八九十]{1,3}[、.．]/,
  /^\s{0,9}[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\s{0,9}\d{1,2}[.、．](?!\d)/,
  /^\s{0,9}[（(]\d{1,2}[)）]/
]

/** A line that is divided by some of those below it. */
export interface Division {
  readonly line: number
  readonly reading: Reading
}

export function isWithin(label: string): boolean {
  return ofWhich.test(label)
}

/** From 1 for 一、 to 4 for （1）, or by the line's code; 0 for a line without a number. */
export function levelOf({label, level = 0}: Axis): number {
  return level || numberedLevel(label)
}

function numberedLevel(label: string): number {
  return numberings.findIndex(pattern => pattern.test(label)) + 1
}

/**
 * The lines that those below them divide, going by numbers (一、 by 1. and 2.) or 其中, where two columns or more prove it
 * and at most half as many refute it.
 */
export function findDivisions(grid: FigureGrid): Division[] {
  const labels = grid.rows.map(({label}) => label)
  const levels = grid.rows.map(levelOf)
  const found: Division[] = []
  if (!labels.some(isWithin) && new Set(levels.filter(level => level > 0)).size < 2) return found
  const byNumber = grid.rows.map((_, line) => readingOf(line, numberedBelow(line, levels), grid))
  const isBorneOut = pooled(byNumber)
  for (const line of grid.rows.keys()) {
    const tried = [
      ...namedBelow(line, labels, levels).map(parts => readingOf(line, parts, grid)),
      byNumber[line] ?? null
    ]
      .filter(reading => reading !== null)
      .filter(
        reading =>
          (isBorneOut && reading === byNumber[line] && reading.held > 0) ||
          (reading.columns.filter(one => one.holds && one.present.length > 1).length >= 2 &&
            reading.held >= 2 * (reading.columns.length - reading.held))
      )
      .sort((a, b) => b.held - a.held)
    if (tried[0]) found.push({line, reading: tried[0]})
  }
  return found
}

/** The lines of the next lower level, up to the next line of this one. */
function numberedBelow(line: number, levels: readonly number[]): number[] {
  const own = levels[line] ?? 0
  if (own === 0) return []
  const end = levels.findIndex((level, index) => index > line && level > 0 && level <= own)
  const below = levels.map((level, index) => ({level, index})).slice(line + 1, end < 0 ? undefined : end)
  const next = Math.min(...below.flatMap(({level}) => (level > own ? [level] : [])))
  return below.filter(({level}) => level === next).map(({index}) => index)
}

/** 其中：自然人, and the lines after it that may belong to it too: one, two … or all of them. */
function namedBelow(line: number, labels: readonly string[], levels: readonly number[]): number[][] {
  if (!isWithin(labels[line + 1] ?? '')) return []
  const parts = [line + 1]
  const lists: number[][] = []
  for (let next = line + 2; next < labels.length && parts.length < mostDetails; next++) {
    if ((levels[next] ?? 0) > 0) break
    parts.push(next)
    lists.push([...parts])
  }
  return lists
}

/** What a line and its parts say in each column; null where they cannot be added. */
function readingOf(line: number, parts: readonly number[], grid: FigureGrid): Reading | null {
  const isSum = parts.length >= 2 && parts.every(part => grid.rows[part]?.isAdditive)
  return isSum ? tryReading(line, parts, grid) : null
}

/** Whether the numbers of a table divide its lines nearly everywhere, so that one column of a line is enough. */
function pooled(readings: readonly (Reading | null)[]): boolean {
  const columns = readings.flatMap(reading => reading?.columns ?? [])
  const held = columns.filter(({holds, present}) => holds && present.length > 1).length
  return held >= 3 && held >= 3 * columns.filter(({holds}) => !holds).length
}
