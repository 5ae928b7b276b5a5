import {isFigureText} from '../../read/lines/cell-text.ts'
import type {Passage} from '../../read/tree.ts'
import {countLeading} from '../../source/search.ts'
import type {Phrase} from '../figure.ts'
import type {SectionSpec} from '../profile.ts'
import {remember, rememberFor} from '../remember.ts'
import type {Report} from '../report.ts'
import {reduceLabel} from '../words/similarity.ts'
import type {Prose, Section} from './section.ts'
import {bareTitle, isAccepted, titleLikeness} from './sections.ts'

/** Below this a heading inside another section speaks of something else. */
const leastLikeness = 0.8

/** The running text of a section and of what stands below it; the signature and its date are none. */
export function contentOf(report: Report, section: Section): Prose[] {
  const {prose} = report
  const found: Prose[] = []
  for (
    let index = countLeading(prose, ({span}) => span.start < section.span.start);
    index < prose.length;
    index++
  ) {
    const candidate = prose[index]
    if (!candidate || candidate.span.end > section.span.end) break
    if (!isSignature(report, candidate)) found.push(candidate)
  }
  return found
}

/** The last paragraph of running text that ends at an offset or before it. */
export function proseBefore({prose}: Report, offset: number): Prose | undefined {
  return prose[countLeading(prose, ({span}) => span.end <= offset) - 1]
}

function isSignature({signature, signedOn}: Report, prose: Prose): boolean {
  if (!holds(prose, signature) && !holds(prose, signedOn)) return false
  const text = prose.passage.text.trim()
  if (text.length > 60) return false
  const rest = text.replace(signature?.text ?? '', '').replace(signedOn?.text ?? '', '')
  return rest.trim().length < 4 && !rest.includes('无')
}

function holds({span}: Prose, phrase: Phrase | null): boolean {
  return phrase !== null && phrase.span.start >= span.start && phrase.span.end <= span.end
}

/** Whether a table stands in the section, recognised or not. */
export function hasTable({tables, otherTables}: Report, {span}: Section): boolean {
  return [...tables, ...otherTables].some(
    table => span.start <= table.span.start && table.span.start < span.end
  )
}

/** Figures that stand alone on their lines, or five in a row: the statutory tables print two hundred. */
const enoughLooseFigures = 15

/** Whether a table may have come apart: its figures stand in the text, and nobody can tell which is which. */
export function holdsLooseFigures({prose}: Report): boolean {
  let count = 0
  for (const {passage} of prose) {
    if (passage.text.length > 200) continue
    const figures = passage.text.split(/[\s|｜,，]+/).filter(isFigureText).length
    if (figures >= 5 || isFigureText(passage.text)) count += figures
  }
  return count >= enoughLooseFigures
}

/** A child follows its parent at once. */
export function hasChildren({sections}: Report, section: Section): boolean {
  return sections[countLeading(sections, ({span}) => span.start < section.span.start + 1)]?.parent === section
}

/** More spaces and punctuation than a heading has characters, and these beside, stand in no heading said again. */
const mostPadding = 40

/** Whether running text only says the heading again. */
export function repeatsTitle(prose: readonly Prose[], {title}: Section): boolean {
  let text = ''
  for (const {passage} of prose) {
    text += passage.text
    if (text.length > 2 * title.text.length + mostPadding) return false
  }
  return prose.length > 0 && reduceLabel(text) === reduceLabel(title.text)
}

/** A section of a lower level whose heading is that of a statutory section. */
export function findHiddenSection({sections}: Report, spec: SectionSpec): Section | null {
  return (
    sections.find(
      ({level, title}) => level > 1 && titleLikeness(title.text, spec, leastLikeness) >= leastLikeness
    ) ?? null
  )
}

/**
 * Whether a short line of the text is the heading, without number and markup that would have made it one, or a line that was
 * read as one of a table's.
 */
export function isPrintedPlainly({prose, tree}: Report, spec: SectionSpec): boolean {
  const isHeading = ({passage}: {readonly passage: Passage}) => {
    const text = passage.text.trim()
    return text.length <= longestHeading && titleLikeness(text, spec, surelyTheHeading) >= surelyTheHeading
  }
  return (
    prose.some(isHeading) || tree.blocks.some(block => block.kind === 'table' && block.cells.some(isHeading))
  )
}

const longestHeading = 40
const surelyTheHeading = 0.9

/** How a printed heading differs from every accepted one: by a slip of a character or two, by its wording, or not. */
export function titleDifference(title: string, spec: SectionSpec): 'none' | 'slip' | 'wording' {
  if (isAccepted(title, spec)) return 'none'
  const printed = essence(bareTitle(title))
  const accepted = acceptedEssences(spec)
  if (accepted.includes(printed)) return 'none'
  let best: 'slip' | 'wording' = 'wording'
  for (const wanted of accepted) {
    const distance = editDistance(printed, wanted, 3)
    if (distance <= 2 && printed.length > 4 && !isByAWord(printed, wanted)) best = 'slip'
  }
  return best
}

/**
 * 行政复议、诉讼情况 leaves a word out, 存在的困难、问题 has one more and 存在的不足 another; 主动主动公开情况 and 公开政府政府情况 say one
 * twice and are slips.
 */
function isByAWord(printed: string, wanted: string): boolean {
  let [start, end] = [0, 0]
  while (start < printed.length && printed[start] === wanted[start]) start++
  const rest = Math.min(printed.length, wanted.length) - start
  while (end < rest && printed.at(-1 - end) === wanted.at(-1 - end)) end++
  const [own, other] = [printed, wanted].map(text => text.slice(start, text.length - end))
  if (own?.length === 0) return other?.length === 2
  if (own?.length !== 2 || (other?.length !== 0 && other?.length !== 2)) return false
  return own !== printed.slice(start - 2, start) && own !== printed.slice(start + 2, start + 4)
}

/** A heading without the small words in which accepted wordings differ. */
const essence = remember(title =>
  reduceLabel(title).replace(/政府信息公开工作|[的和及与等]|情况$|工作$/g, '')
)

const acceptedEssences = rememberFor(({title, variants}: SectionSpec): readonly string[] =>
  [title, ...variants].map(essence)
)

/** Levenshtein's distance, as far as `limit`. Headings are short. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 60 || b.length > 60) return limit + 1
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? limit + 1
}
