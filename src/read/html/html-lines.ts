import type {Inline} from '../inline.ts'
import type {Line} from '../lines/line.ts'
import {spanOf} from '../passage.ts'
import {Passage} from '../tree.ts'

/**
 * 共收到1⏎559件: a browser prints a space where a line ends, so that this is one number or two. Between two digits the space is the line
 * end that it was, as in plain text.
 */
export function asBrokenNumber(this: string, inline: Inline): Inline {
  if (inline.isBreak || inline.keepsBlanks || inline.text !== ' ' || inline.verbatim) return inline
  const {start, end} = inline.span
  const isBroken =
    /[\r\n]/.test(this.slice(start, end)) &&
    /\d,?$/.test(this.slice(start - 2, start)) &&
    /^\d/.test(this.slice(end, end + 1))
  return isBroken ? {...inline, text: '\n'} : inline
}

/** Puts the automatic number before a line. It is not in the source: its place is where the line begins. */
export function numbered(line: Line, marker: string): Line {
  const {start} = spanOf(line.passage)
  const moved = line.passage.segments.map(segment => ({...segment, at: segment.at + marker.length}))
  const number = {at: 0, length: marker.length, span: {start, end: start}, verbatim: false}
  return {...line, passage: new Passage(`${marker}${line.passage.text}`, start, [number, ...moved])}
}
