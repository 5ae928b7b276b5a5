import {type Cell, type Passage, slicePassage, sourceSpan, type Tree} from '../read/tree.ts'
import {han} from '../source/han.ts'
import type {Phrase} from './figure.ts'

/** A printed line: a paragraph, a line of one, or a cell of a table that holds running text. */
export interface Line {
  readonly passage: Passage
  /** The line's place in the passage. */
  readonly start: number
  readonly end: number
  /** Folded and trimmed, for matching; `start` and `end` are those of the trimmed text. */
  readonly text: string
  readonly heading: number | null
  readonly isCell: boolean
}

/** The longest name of an agency, as 中共某某省某某市委机构编制委员会办公室 goes. */
export const longestName = 40

/** Words that an agency's name ends in. */
export const agencyEnd =
  /(?:局|委|委员会|办|办公室|办公厅|厅|部|院|署|政府|中心|管委会|街道|街道办事处|办事处|镇|乡|区|县|市|省|州|盟|旗|馆|站|所|队|支队|总队|会|社|校|学校|小学|中学|大学|学院|幼儿园|医院|公司|集团|银行|处|组)$/u

/** A name has a few Chinese characters side by side. */
export const fourCharacters = new RegExp(`[${han}]{4}`, 'u')

/** The first lines of a report say whose it is; what stands in a cell counts there, however short. */
const frontLines = 40

/** Further down, a shorter cell than this holds no running text. */
export const shortestText = 20

/**
 * All lines of a tree, in order. Of a table below the front there are the cells with running text alone; of one without
 * any there is a cell, so that no line below the table looks to be below the paragraph above it.
 */
export function readLines({blocks}: Pick<Tree, 'blocks'>): Line[] {
  const lines: Line[] = []
  const add = (passage: Passage, heading: number | null, isCell: boolean) => {
    const {folded} = passage
    let start = 0
    for (const piece of folded.includes('\n') ? folded.split('\n') : [folded]) {
      const text = piece.trim()
      if (text !== '') {
        const from = start + (text.length === piece.length ? 0 : piece.length - piece.trimStart().length)
        lines.push({passage, start: from, end: from + text.length, text, heading, isCell})
      }
      start += piece.length + 1
    }
  }
  const addCells = (cells: readonly Cell[]) => {
    const before = lines.length
    let short: Cell | undefined
    for (const cell of cells) {
      if (lines.length < frontLines || cell.passage.text.length >= shortestText) add(cell.passage, null, true)
      else if (!short && cell.passage.text.trim() !== '') short = cell
    }
    if (lines.length === before && short) add(short.passage, null, true)
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') add(block.passage, block.heading, false)
    else addCells(block.cells)
  }
  return lines
}

/** The line as it stands in the source. */
export function phraseOf(line: Pick<Line, 'passage' | 'start' | 'end'>): Phrase {
  return {
    span: sourceSpan(line.passage, line.start, line.end),
    text: line.passage.text.slice(line.start, line.end)
  }
}

/** A part of a line, by offsets into its trimmed text. */
export function part(line: Line, start: number, end: number): Phrase {
  return phraseOf({passage: line.passage, start: line.start + start, end: line.start + end})
}

/** The line as a passage of its own. */
export function linePassage({passage, start, end}: Line): Passage {
  return start === 0 && end === passage.text.length ? passage : slicePassage(passage, start, end)
}
