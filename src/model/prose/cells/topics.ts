import {literal} from '../../../source/literal.ts'
import type {Section} from '../../chapters/section.ts'
import type {Profile} from '../../profile.ts'
import {rememberFor} from '../../remember.ts'

/** What a stretch of text is about: ids of topics of the profile, sorted and joined. */
export type Topics = string

/** The topics that the words of a text name; empty where it names none. */
export function topicsIn(text: string, profile: Profile): Topics {
  const named: Topic[] = []
  for (const topic of profile.claims.topics) if (isNamed(topic, text)) named.push(topic)
  return named.length > 0 ? idsOf(named) : ''
}

type Topic = Profile['claims']['topics'][number]

function isNamed({words, unless}: Topic, text: string): boolean {
  const named = anyOf(words)
  if (!named.test(text)) return false
  if (unless.length === 0) return true
  let rest = text
  for (const word of unless) rest = rest.replaceAll(word, '')
  return named.test(rest)
}

/** Any of some words: one expression is quicker than a search for each. */
const anyOf = rememberFor((words: readonly string[]) => new RegExp(words.map(literal).join('|') || '$^'))

/** The words of every topic. */
const allWords = rememberFor(({claims}: Profile): readonly string[] =>
  claims.topics.flatMap(({words}) => words)
)

/** The topics of the last clause that names any. */
export function lastTopics(text: string, profile: Profile): Topics {
  if (!anyOf(allWords(profile)).test(text)) return ''
  for (const clause of text.split(/[,;:。]/).reverse()) {
    const topics = topicsIn(clause, profile)
    if (topics !== '') return topics
  }
  return ''
}

/** The topics of a section that is about nothing else. */
export function sectionTopics(section: Section | null, profile: Profile): Topics {
  let outermost = section
  while (outermost?.parent) outermost = outermost.parent
  if (!outermost) return ''
  const own = section && section !== outermost ? topicsIn(section.title.text, profile) : ''
  return own !== '' || outermost.id === null ? own : (topicsById(profile).get(outermost.id) ?? '')
}

/** The topics of the sections of a form, by the section's id. */
const topicsById = rememberFor(({claims: {topics}}: Profile): ReadonlyMap<string | undefined, Topics> => {
  const topicsOf = (id: string | undefined) => idsOf(topics.filter(({section}) => section === id))
  return new Map(topics.map(({section}) => [section, topicsOf(section)]))
})

function idsOf(topics: readonly {readonly id: string}[]): Topics {
  return topics
    .map(({id}) => id)
    .sort()
    .join(' ')
}
