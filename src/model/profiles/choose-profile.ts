import type {Block, Tree} from '../../read/tree.ts'
import {foldWidth} from '../../source/fold.ts'
import type {Phrase} from '../figure.ts'
import type {Profile} from '../profile.ts'
import {foldLabel} from '../tables/printed/match-label.ts'

/** A longer line is running text and no heading. */
const longestHeading = 60
/** Where a title may stand that the masthead did not take for one. */
const linesOfTitle = 12
const shortestTitle = 12
/** Headings of the form of which a report without a title that names its kind has at least so many. */
const fewestHeadings = 2
/** A shorter heading is one of many kinds of reports: 概述, 政府信息公开情况. */
const shortestOfForm = 9

const endOfTitle = /(?:报告|年报)[）)》\s]{0,4}$/
const year = /(?:19|20)\d{2}/
const yearInTitle = /(?:(?:19|20)\d{2}(?:[-—–~至]{1,2}(?:19|20)?\d{2,4})?)(?:学年|年度|年)?度?/g
const cited = /《[^》]{0,80}》/gu

/**
 * Chooses the profile for a report that the user gave none for: of the profiles that the report names, the one for its
 * year. `generic` is the last of the list and fits everything.
 *
 * What names a report is its title, two headings of the form, or without a title the sentence that opens it: a report on other
 * work may well mention 政府信息公开, or have a heading on it.
 */
export function chooseProfile(
  tree: Pick<Tree, 'blocks'>,
  masthead: {readonly title: Phrase | null; readonly year: number | null},
  profiles: readonly Profile[]
): Profile {
  const {title, year} = masthead
  const names = namesOf(tree, title)
  const related = profiles.filter(
    profile =>
      !isOfAnotherKind(title, profile) &&
      (profile.keywords.some(keyword => names.some(name => name.includes(keyword))) ||
        hasHeadings(tree, profile))
  )
  const chosen = related.find(({years}) => year !== null && isWithin(year, years)) ?? profiles.at(-1)
  if (!chosen) throw new Error('the catalogue has no profile')
  return chosen
}

/** Whether a title has words by which the report is of another kind in spite of all else. */
export function isOfAnotherKind(title: Phrase | null, {unless}: Profile): boolean {
  if (!title) return false
  const text = foldWidth(title.text)
  const bare = text.replace(yearInTitle, '')
  return unless.some(words => text.includes(words) || bare.includes(words))
}

/** The lines that may say what a report is: its title, else a line like one, else how it opens. */
function namesOf({blocks}: Pick<Tree, 'blocks'>, title: Phrase | null): string[] {
  const lines = blocks.slice(0, linesOfTitle).flatMap(block => paragraph(block) ?? [])
  const like = lines.filter(
    line =>
      line.length >= shortestTitle &&
      line.length <= longestHeading &&
      year.test(line) &&
      endOfTitle.test(line)
  )
  if (title) return [foldWidth(title.text), ...like]
  const opening = lines.flatMap(line => line.split('。').slice(0, 2)).map(line => line.replace(cited, ''))
  return [...like, ...opening.filter(line => /(?:报告|通报|公布|公开)如下/.test(line))]
}

function paragraph(block: Block): string | null {
  return block.kind === 'paragraph' ? block.passage.folded.trim() : null
}

function isWithin(year: number, {from, to}: Profile['years']): boolean {
  return (from === undefined || year >= from) && (to === undefined || year <= to)
}

/** Whether a report has two headings of the form, of which one is not met in other reports. */
function hasHeadings({blocks}: Pick<Tree, 'blocks'>, {sections}: Profile): boolean {
  if (sections.length === 0) return false
  const headings = new Set(
    blocks.flatMap(block => {
      const text = paragraph(block)
      return text !== null && text.length <= longestHeading ? [foldLabel(text)] : []
    })
  )
  const named = sections.map(({title, variants}) =>
    [title, ...variants].map(foldLabel).filter(words => headings.has(words))
  )
  const isOfForm = (words: string) => words.includes('公开') && words.length >= shortestOfForm
  return named.filter(({length}) => length > 0).length >= fewestHeadings && named.flat().some(isOfForm)
}
