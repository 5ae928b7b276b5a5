import {agencyEnd} from '../lines.ts'
import type {Profile, SectionSpec} from '../profile.ts'
import {remember, rememberFor} from '../remember.ts'
import {mostSimilarity, reduceLabel, similarity} from '../words/similarity.ts'
import type {Section} from './section.ts'

/** Below this a title is another one, not a misspelt one. */
const leastSimilarity = 0.6
/** From here on a few words in the middle of a line are a title. */
const surelyAlike = 0.9

/**
 * Finds the statutory section that each title of the first level means, whatever its number or wording: the ids by index
 * in `sections`. Each id is given once, to the title that fits it best; equal fits go to the printed number, then to the
 * first.
 */
export function identifySections(
  sections: readonly Pick<Section, 'level' | 'number' | 'title'>[],
  profile: Profile
): ReadonlyMap<number, string> {
  const candidates: {index: number; spec: SectionSpec; fit: number}[] = []
  const likenessesTo = likenessesOf(profile)
  for (let index = 0; index < sections.length; index++) {
    const section = sections[index]
    if (section?.level !== 1) continue
    for (const {spec, position, likeness} of likenessesTo(section.title.text)) {
      candidates.push({index, spec, fit: likeness + (section.number === position + 1 ? 0.01 : 0)})
    }
  }
  candidates.sort((a, b) => b.fit - a.fit || a.index - b.index)
  const ids = new Map<number, string>()
  const given = new Set<string>()
  for (const {index, spec} of candidates) {
    if (ids.has(index) || given.has(spec.id)) continue
    ids.set(index, spec.id)
    given.add(spec.id)
  }
  return ids
}

/** Whether a title is that of a statutory section, but for a letter or two. */
export function isStatutoryTitle(title: string, profile: Profile): boolean {
  return likenessesOf(profile)(title).some(({likeness}) => likeness >= surelyAlike)
}

/** A statutory section that a title may mean. */
interface Likeness {
  readonly spec: SectionSpec
  readonly position: number
  readonly likeness: number
}

/** The sections of a form that titles may mean. The reports of a form have the same titles, and each is compared once. */
const likenessesOf = rememberFor(({sections}: Profile) =>
  remember((title): readonly Likeness[] =>
    sections
      .map((spec, position) => ({spec, position, likeness: titleLikeness(title, spec, leastSimilarity)}))
      .filter(({likeness}) => likeness >= leastSimilarity)
  )
)

/**
 * How well a printed title means a statutory section: the best likeness to its title or an accepted variant. One that is
 * below `least` may count as 0.
 */
export function titleLikeness(title: string, spec: SectionSpec, least: number): number {
  if (isAccepted(title, spec)) return 1
  const reduced = reduceLabel(bareTitle(title))
  const accepted = acceptedTitles(spec)
  let best = 0
  for (const wanted of accepted) {
    const most = mostSimilarity(reduced.length, wanted.length)
    if (most >= least && most > best) best = Math.max(best, similarity(reduced, wanted))
  }
  return best
}

/** Whether a title is the section's or one of its variants, perhaps behind the name of the agency: 云岭县教育局总体情况. */
export function isAccepted(title: string, spec: SectionSpec): boolean {
  const reduced = reduceLabel(bareTitle(title))
  return acceptedTitles(spec).some(
    wanted =>
      wanted === reduced ||
      (reduced.endsWith(wanted) && agencyEnd.test(reduced.slice(0, reduced.length - wanted.length)))
  )
}

/** 2023年总体情况 · 我局总体情况 · 收到和处理政府信息公开申请情况（单位：件）: what titles are printed with and the form's have not. */
export function bareTitle(title: string): string {
  const bare = title
    .trim()
    .replace(
      /^(?:(?:\d{4}|[一二][〇○零一二三四五六七八九]{3}) {0,2}年度?|本年度?|全年)? {0,2}(?:[我本全](?:局|委|办|厅|院|校|县|市|区|省|州|镇|乡|街道|中心|机关|单位))?的?/u,
      ''
    )
    .replace(/[（(][^）)]{0,20}[）)]?$/u, '')
  return bare === '' ? title : bare
}

/** A section's title and its variants, reduced once. */
const acceptedTitles = rememberFor(({title, variants}: SectionSpec): readonly string[] =>
  [title, ...variants].map(reduceLabel)
)
