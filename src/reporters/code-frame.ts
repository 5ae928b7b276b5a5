import type {Source} from '../source/source.ts'
import {characterWidth, displayWidth, printable} from './display-width.ts'
import type {Range} from './reporter.ts'

/** Columns of a line that a frame shows at most; a report may stand on a single line of thousands. */
const widestFrame = 84

/** Characters on either side that are looked at: more than a frame shows, and no more where a line is a whole report. */
const reach = 256

export interface CodeFrame {
  readonly line: number
  readonly before: string
  readonly found: string
  readonly after: string
  /** Columns from the start of the frame to what was found, and columns that it takes. */
  readonly indent: number
  readonly width: number
}

/** The line that a range starts on, cut to a readable window around it, of no more columns than there are. */
export function createCodeFrame(source: Source, {start, end}: Range, columns = widestFrame): CodeFrame {
  const frameWidth = Math.min(columns, widestFrame)
  const {text} = source
  const lineStart = Math.max(start.offset - start.column + 1, start.offset - reach)
  const farthest = Math.min(text.length, end.offset + reach, start.offset + 2 * reach)
  const rest = text.slice(start.offset, farthest).search(/[\r\n]/)
  const lineEnd = rest === -1 ? farthest : start.offset + rest
  const foundEnd = Math.min(end.offset, lineEnd)
  const found = shorten(printable(text.slice(start.offset, foundEnd)), frameWidth / 2, 'start')
  const room = Math.floor((frameWidth - displayWidth(found)) / 2)
  const before = shorten(printable(text.slice(lineStart, start.offset)).trimStart(), room, 'end')
  const after = shorten(printable(text.slice(foundEnd, lineEnd)).trimEnd(), room, 'start')
  return {
    line: start.line,
    before,
    found,
    after,
    indent: displayWidth(before),
    width: Math.max(1, displayWidth(found))
  }
}

/** As much of a text as fits, from its start or up to its end. */
function shorten(text: string, room: number, keep: 'start' | 'end'): string {
  if (text.length <= room / 2 || (text.length <= 2 * room && displayWidth(text) <= room)) return text
  const characters = [...(keep === 'start' ? text.slice(0, room + 1) : text.slice(-room - 1))]
  if (keep === 'end') characters.reverse()
  let width = 1
  const kept: string[] = []
  for (const character of characters) {
    width += characterWidth(character)
    if (width > room) break
    kept.push(character)
  }
  return keep === 'start' ? `${kept.join('')}…` : `…${kept.reverse().join('')}`
}
