import {hasOrdinal, isFigureText} from '../lines/cell-text.ts'
import {isBlank, type Line} from '../lines/line.ts'

/** `— 5 —`, `第 5 页`, `第5页 共12页`. */
const pageNumber =
  /^(?:[-—–－─]{1,3}\s{0,4}\d{1,3}\s{0,4}[-—–－─]{1,3}|第\s?\d{1,3}\s?页(?:\s{0,4}[,，/／]?\s{0,4}共\s?\d{1,3}\s?页)?)$/

const longestRunningHead = 40

/** A page number with what stands around it, by the positions of its lines: the first of them, and the first one behind. */
interface PageBreak {
  readonly from: number
  readonly to: number
  /** The text on the other side of the blanks behind the number: the first line of the page. */
  readonly head: string
}

/**
 * Takes the pages' numbers and running heads out of a text that was copied from a PDF, with the blank lines around them: they stand
 * between the rows of a table and in the middle of a sentence.
 */
export function removePageBreaks(lines: readonly Line[]): readonly Line[] {
  const breaks = findPageBreaks(lines)
  if (breaks.length === 0) return lines
  const heads = new Set<string>()
  const seen = new Set(lines.slice(0, 1).map(({passage}) => passage.text))
  for (const {head} of breaks) {
    if (seen.has(head) && isRunningHead(head)) heads.add(head)
    seen.add(head)
  }
  const kept: Line[] = []
  let at = 0
  for (const {from, to, head} of breaks) {
    for (; at < from; at++) kept.push(lines[at] as Line)
    at = to
    if (heads.has(head)) at = skipBlanks(lines, to + 1, 1)
    const next = lines[at]
    if (next && kept.length > 0) kept.push({...next, continues: true})
    else if (next) kept.push(next)
    at++
  }
  for (; at < lines.length; at++) kept.push(lines[at] as Line)
  return kept
}

function findPageBreaks(lines: readonly Line[]): PageBreak[] {
  const breaks: PageBreak[] = []
  for (const [index, {passage}] of lines.entries()) {
    if (!pageNumber.test(passage.text)) continue
    const from = skipBlanks(lines, index - 1, -1) + 1
    const to = skipBlanks(lines, index + 1, 1)
    if (from >= (breaks.at(-1)?.to ?? 0)) breaks.push({from, to, head: lines[to]?.passage.text ?? ''})
  }
  return breaks
}

/** The next line that is not blank. */
function skipBlanks(lines: readonly Line[], from: number, step: 1 | -1): number {
  let index = from
  while (lines[index] !== undefined && isBlank(lines[index] as Line)) index += step
  return index
}

function isRunningHead(text: string): boolean {
  return text !== '' && text.length <= longestRunningHead && !isFigureText(text) && !hasOrdinal(text)
}
