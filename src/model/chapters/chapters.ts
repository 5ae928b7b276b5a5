import type {Block} from '../../read/tree.ts'
import {type Heading, readBareChapter, readHeading} from './heading.ts'

/** How a report prints its chapters. */
export interface Chapters {
  /** Headings of a level; titles without a number; or none on a line of its own. */
  readonly kind: 'headings' | 'titles' | 'none'
  /** The level of a heading among the report's: 1 for its chapters, more below them, less above them. */
  readonly levelOf: (heading: Heading, text: string) => number
}

/** So many statutory titles show what a report's chapters look like. */
const fewestChapters = 3

/** 第一部分 with 一、 below it: half a level apart, for both are chapters where they stand alone. */
const half = 0.5

/**
 * Looks for the headings that are a report's chapters: those of the first level, or those of another one (（一）总体情况) where
 * these have the form's titles.
 */
export function findChapters(
  blocks: readonly Block[],
  depths: readonly number[],
  isChapter: (title: string) => boolean
): Chapters {
  const seen = new Map<number, number>()
  let unnumbered = 0
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue
    const heading = readHeading(block, depths)
    const {text} = block.passage
    if (heading?.level === 1) {
      return {
        kind: 'headings',
        levelOf: isPart(heading, text) ? partLevels(blocks.slice(index), depths, isChapter) : ownLevel
      }
    }
    if (!heading) unnumbered += readBareChapter(text, true, isChapter) ? 1 : 0
    else if (isChapter(titleOf(heading, text))) seen.set(heading.level, (seen.get(heading.level) ?? 0) + 1)
  }
  for (const [level, count] of seen) {
    if (count < fewestChapters) continue
    return {kind: 'headings', levelOf: heading => (heading.level === level ? 1 : heading.level)}
  }
  return {kind: unnumbered >= fewestChapters ? 'titles' : 'none', levelOf: ownLevel}
}

function ownLevel({level}: Heading): number {
  return level
}

/** Where 第一部分 stands above 一、, the chapters are the ones with the form's titles, else 第一部分. */
function partLevels(
  blocks: readonly Block[],
  depths: readonly number[],
  isChapter: (title: string) => boolean
): Chapters['levelOf'] {
  let [parts, others, chaptersBelow] = [0, 0, 0]
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const heading = readHeading(block, depths)
    if (heading?.level !== 1) continue
    const isStatutory = isChapter(titleOf(heading, block.passage.text))
    if (isPart(heading, block.passage.text)) parts += isStatutory ? 1 : 0
    else {
      others++
      chaptersBelow += isStatutory ? 1 : 0
    }
  }
  if (others === 0) return ownLevel
  const [partLevel, level] = chaptersBelow > parts ? [half, 1] : [1, 1 + half]
  return (heading, text) => (heading.level !== 1 ? heading.level : isPart(heading, text) ? partLevel : level)
}

function isPart({ordinal}: Heading, text: string): boolean {
  return ordinal !== null && text[ordinal.start] === '第'
}

function titleOf({title}: Heading, text: string): string {
  return text.slice(title.start, title.end)
}
