import type {Tree} from '../../read/tree.ts'
import {foldWidth} from '../../source/fold.ts'
import type {Phrase} from '../figure.ts'
import type {Profile} from '../profile.ts'

/** How much of the beginning may name the kind of report where no title does, in UTF-16 units. */
const openingLength = 2_000

/** A longer line is running text and no heading. */
const longestHeading = 60

/**
 * Chooses the profile for a report that the user gave none for: of the profiles that the report names, the one for its
 * year. `generic` is the last of the list and fits everything.
 *
 * A title says what a report is about, and a report on other work may well mention 政务公开 in a sentence. So the text decides
 * only where there is no title, or where a heading is that of a section.
 */
export function chooseProfile(
  tree: Pick<Tree, 'blocks'>,
  {title, year}: {readonly title: Phrase | null; readonly year: number | null},
  profiles: readonly Profile[]
): Profile {
  const opening = title ? foldWidth(title.text) : openingText(tree)
  const related = profiles.filter(
    ({keywords, unless, sections}) =>
      (keywords.some(keyword => opening.includes(keyword)) &&
        !(title && unless.some(words => opening.includes(words)))) ||
      sections.some(section =>
        [section.title, ...section.variants].some(
          words => keywords.some(keyword => words.includes(keyword)) && hasHeading(tree, foldWidth(words))
        )
      )
  )
  const chosen = related.find(({years}) => year !== null && isWithin(year, years)) ?? profiles.at(-1)
  if (!chosen) throw new Error('the catalogue has no profile')
  return chosen
}

function isWithin(year: number, {from, to}: Profile['years']): boolean {
  return (from === undefined || year >= from) && (to === undefined || year <= to)
}

function hasHeading({blocks}: Pick<Tree, 'blocks'>, words: string): boolean {
  return blocks.some(
    block =>
      block.kind === 'paragraph' &&
      block.passage.text.length <= longestHeading &&
      block.passage.folded.includes(words)
  )
}

function openingText({blocks}: Pick<Tree, 'blocks'>): string {
  let opening = ''
  for (const block of blocks) {
    if (opening.length >= openingLength) break
    if (block.kind === 'paragraph') opening += `\n${block.passage.text}`
  }
  return opening.slice(0, openingLength)
}
