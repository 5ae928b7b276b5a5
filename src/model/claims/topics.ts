import type {Profile} from '../profile.ts'
import type {Section} from '../report.ts'

/** What a stretch of text is about: ids of topics of the profile, sorted and joined. */
export type Topics = string

/** The topics that the words of a text name; empty where it names none. */
export function topicsIn(text: string, profile: Profile): Topics {
  return idsOf(
    profile.claims.topics.filter(({words, unless}) => {
      if (!words.some(word => text.includes(word))) return false
      const rest = unless.reduce((left, word) => left.replaceAll(word, ''), text)
      return words.some(word => rest.includes(word))
    })
  )
}

/** The topics of the last clause that names any. */
export function lastTopics(text: string, profile: Profile): Topics {
  if (!profile.claims.topics.some(({words}) => words.some(word => text.includes(word)))) return ''
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
  if (own !== '') return own
  const {id} = outermost
  return idsOf(profile.claims.topics.filter(topic => topic.section !== undefined && topic.section === id))
}

export function idsOf(topics: readonly {readonly id: string}[]): Topics {
  return topics
    .map(({id}) => id)
    .sort()
    .join(' ')
}
