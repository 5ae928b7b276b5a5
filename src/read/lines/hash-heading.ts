import {slicePassage} from '../tree.ts'
import type {Line} from './line.ts'

/** `#一、总体情况`, also outside Markdown and without a blank: a heading to its author. */
export function readHashes(line: Line): Line {
  const {passage, heading} = line
  const hashes = /^(#{1,6})\s{0,8}(?=[\u4e00-\u9fff（(《“])/.exec(passage.text)
  if (!hashes || heading !== null) return line
  const depth = hashes[1]?.length ?? 1
  return {...line, passage: slicePassage(passage, hashes[0].length, passage.text.length), heading: depth}
}
