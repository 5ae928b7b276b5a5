import type {Report} from '../report.ts'
import type {Section} from './section.ts'

/** A statutory section that stands in another place than the form gives it. */
export interface SectionOutOfOrder {
  readonly section: Section
  /** Its neighbours in the form, among the sections that stand in order. */
  readonly before: Section | undefined
  readonly after: Section | undefined
}

/** The fewest sections whose removal leaves the others in order, each with its neighbours in the form. */
export function findSectionsOutOfOrder({profile, sections}: Report): readonly SectionOutOfOrder[] {
  const statutory = sections.filter(({id}) => id !== null)
  const rank = ({id}: Section) => profile.sections.findIndex(spec => spec.id === id)
  const ranks = statutory.map(rank)
  if (ranks.every((own, index) => index === 0 || own > (ranks[index - 1] as number))) return []
  const kept = longestRising(statutory, rank)
  return statutory
    .filter(section => !kept.includes(section))
    .map(section => ({
      section,
      before: kept.findLast(other => rank(other) < rank(section)),
      after: kept.find(other => rank(other) > rank(section))
    }))
}

function longestRising<Value>(values: readonly Value[], rank: (value: Value) => number): Value[] {
  const chains: Value[][] = []
  for (const value of values) {
    const before = chains.filter(chain => rank(chain.at(-1) as Value) < rank(value))
    const longest = before.reduce<Value[]>((a, b) => (b.length > a.length ? b : a), [])
    chains.push([...longest, value])
  }
  return chains.reduce<Value[]>((a, b) => (b.length > a.length ? b : a), [])
}
