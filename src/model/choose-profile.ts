import type {Paragraph, Tree} from '../read/tree.ts'
import type {Profile} from './profile.ts'

/** How much of the beginning may name the kind of report, in UTF-16 units. */
const openingLength = 2_000

/**
 * Chooses the profile for a report that the user gave none for: of the profiles whose keywords the title or the opening
 * has, the one for the report year. `generic` is the last of the list and fits everything.
 */
export function chooseProfile(tree: Tree, year: number | null, profiles: readonly Profile[]): Profile {
  const opening = openingText(tree)
  const related = profiles.filter(profile => profile.keywords.some(keyword => opening.includes(keyword)))
  const chosen = related.find(({years}) => year !== null && isWithin(year, years)) ?? profiles.at(-1)
  if (!chosen) throw new Error('the catalogue has no profile')
  return chosen
}

function isWithin(year: number, {from, to}: Profile['years']): boolean {
  return (from === undefined || year >= from) && (to === undefined || year <= to)
}

function openingText(tree: Tree): string {
  const title = tree.metadata.find(({name}) => name === 'title')?.passage.text ?? ''
  let opening = title
  for (const block of tree.blocks) {
    if (opening.length >= openingLength) break
    if (block.kind === 'paragraph') opening += `\n${(block as Paragraph).passage.text}`
  }
  return opening.slice(0, openingLength)
}
