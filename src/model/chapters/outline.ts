import {
  type Block,
  type Paragraph,
  type Passage,
  slicePassage,
  sourceSpan,
  type Table
} from '../../read/tree.ts'
import type {Span} from '../../source/span.ts'
import type {Phrase} from '../figure.ts'
import type {Profile} from '../profile.ts'
import {findChapters} from './chapters.ts'
import {findContentsList} from './contents-list.ts'
import {
  findInlineChapters,
  findInlineHeadings,
  type Heading,
  readBareChapter,
  readHeading
} from './heading.ts'
import type {Prose, Section} from './section.ts'
import {identifySections, isStatutoryTitle} from './sections.ts'

/** A table and the section it stands in. */
export interface PlacedTable {
  readonly table: Table
  readonly section: Section | null
}

export interface Outline {
  readonly sections: readonly Section[]
  readonly prose: readonly Prose[]
  readonly tables: readonly PlacedTable[]
}

/** A section that is still growing while the blocks go by. */
interface OpenSection {
  id: string | null
  level: number
  ordinal: Phrase | null
  number: number | null
  title: Phrase
  span: {start: number; end: number}
  parent: OpenSection | null
}

/**
 * Divides the blocks into headings, running text and tables. Headings are found by their numbers (一、（一）1.), by markup, by
 * the titles of the form, and, where the whole report stands on one line, inside the line.
 */
export function readOutline(blocks: readonly Block[], title: Phrase | null, profile: Profile): Outline {
  const sections: OpenSection[] = []
  const prose: Prose[] = []
  const tables: PlacedTable[] = []
  let current: OpenSection | null = null
  let numbered: {depth: number; level: number} | null = null
  const depths = headingDepths(blocks, title)
  const isChapter = (text: string) => isStatutoryTitle(text, profile)
  const contents = findContentsList(blocks)
  const body = contents.size === 0 ? blocks : blocks.filter(block => !contents.has(block))
  const chapters = findChapters(
    body.filter(({span}) => title === null || span.start >= title.span.end),
    depths,
    isChapter
  )
  const isOneLine = chapters.kind === 'none'

  const open = (heading: Heading, level: number, passage: Passage) => {
    let parent: OpenSection | null = current
    while (parent && parent.level >= level) parent = parent.parent
    current = {
      id: null,
      level,
      ordinal: heading.ordinal ? phrase(passage, heading.ordinal) : null,
      number: heading.number,
      title: phrase(passage, heading.title),
      span: sourceSpan(passage, 0, heading.end),
      parent
    }
    sections.push(current)
  }
  const write = (passage: Passage) => {
    if (passage.text.trim() === '') return
    const whole = sourceSpan(passage, 0, passage.text.length)
    prose.push({passage, span: whole, section: current as Section | null})
    extend(current, whole.end)
  }
  // ## 5. Services, ### Planning: 1. is of the third level elsewhere, but what its markup puts below it stands below it.
  const levelOf = (heading: Heading, {passage, heading: depth}: Pick<Paragraph, 'passage' | 'heading'>) => {
    const level = chapters.levelOf(heading, passage.text)
    if (depth === null) return level
    if (heading.ordinal !== null) numbered = {depth, level}
    return numbered && depth > numbered.depth
      ? Math.max(level, numbered.level + depth - numbered.depth)
      : level
  }
  const readParagraph = (paragraph: Pick<Paragraph, 'passage' | 'heading'>) => {
    const heading =
      readHeading(paragraph, depths) ??
      readBareChapter(paragraph.passage.text, chapters.kind === 'titles', isChapter)
    if (!heading) return write(paragraph.passage)
    // The agency's name above the title is a part of it, whatever its markup.
    const isAboveTitle = title !== null && paragraph.passage.origin < title.span.start
    if (isAboveTitle && heading.ordinal === null) return write(paragraph.passage)
    open(heading, levelOf(heading, paragraph), paragraph.passage)
    write(slicePassage(paragraph.passage, heading.end, paragraph.passage.text.length))
  }

  for (const block of body) {
    if (block.kind === 'table') {
      tables.push({table: block, section: current as Section | null})
      extend(current, block.span.end)
    } else if (holdsTitle(block, title)) {
      // Where the whole report stands on one line, its title does too
      const [first, ...rest] = splitAt(block.passage, findInlineChapters(block.passage.text, isChapter))
      write(first ?? block.passage)
      for (const passage of rest) readParagraph({passage, heading: null})
    } else if (isOneLine) {
      for (const passage of splitAtHeadings(block.passage)) readParagraph({passage, heading: block.heading})
    } else {
      const starts = block.heading === null ? findInlineChapters(block.passage.text, isChapter) : []
      for (const passage of splitAt(block.passage, starts)) readParagraph({passage, heading: block.heading})
    }
  }
  for (const [index, id] of identifySections(sections, profile)) (sections[index] as OpenSection).id = id
  return {sections, prose, tables}
}

function holdsTitle({span: {start, end}}: Block, title: Phrase | null): boolean {
  return title !== null && start <= title.span.start && title.span.end <= end
}

function splitAtHeadings(passage: Passage): Passage[] {
  return splitAt(passage, findInlineHeadings(passage.text))
}

function splitAt(passage: Passage, starts: readonly number[]): Passage[] {
  if (starts.length === 0) return [passage]
  const edges = [...new Set([0, ...starts, passage.text.length])]
  return edges.slice(0, -1).map((start, index) => slicePassage(passage, start, edges[index + 1] as number))
}

function phrase(passage: Passage, {start, end}: Span): Phrase {
  return {span: sourceSpan(passage, start, end), text: passage.text.slice(start, end)}
}

function extend(section: OpenSection | null, end: number): void {
  for (let step = section; step; step = step.parent) step.span.end = Math.max(step.span.end, end)
}

/**
 * Depths of markup headings in use, the outermost first, so that `##` under a `#` title is the first level. The title of
 * the report is no section.
 */
function headingDepths(blocks: readonly Block[], title: Phrase | null): readonly number[] {
  const depths = new Set<number>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.heading === null) continue
    if (title && block.span.start <= title.span.start && title.span.start < block.span.end) continue
    depths.add(block.heading)
  }
  return [...depths].sort((a, b) => a - b)
}
