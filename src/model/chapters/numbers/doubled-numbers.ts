import {sourceSpan} from '../../../read/tree.ts'
import type {Report} from '../../report.ts'
import {type Ordinal, readOrdinal} from '../read-ordinal.ts'
import type {NumberingBreak} from './numbering-break.ts'

/** （一）（二）项信息已公开: a reference. */
const refers = /^ ?(?:[项款类条目点节两三各、，,和及至到]|等)/u

/** 1.2. may be a number of two levels. */
const decimalLevel = 3

/** Paragraphs that begin with two numbers of one level, (二)(一)主动公开: one of them was left. */
export function findDoubledNumbers({tree}: Pick<Report, 'tree'>): NumberingBreak[] {
  const breaks: NumberingBreak[] = []
  for (const block of tree.blocks) {
    if (block.kind !== 'paragraph') continue
    const {passage} = block
    const {text} = passage
    const lead = text.length - text.trimStart().length
    const first = readOrdinal(text.slice(lead, lead + 12))
    if (!first || first.level === decimalLevel) continue
    const second = readOrdinal(text.slice(lead + first.length, lead + first.length + 12))
    if (!second || second.level !== first.level || isInText(first, second)) continue
    const end = lead + first.length + second.length
    if (refers.test(text.slice(end, end + 4)) || text.slice(end).trim() === '') continue
    const at = {span: sourceSpan(passage, lead, end), text: text.slice(lead, end)}
    const {level, number} = first
    breaks.push({at, level, kind: 'double', previous: null, number, expected: number})
  }
  return breaks
}

/** 三、四、五月份: numbers that follow each other without brackets are the sentence's. */
function isInText(first: Ordinal, second: Ordinal): boolean {
  return first.level === 1 && second.number === first.number + 1
}
