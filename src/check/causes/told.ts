import type {Figure} from '../../model/figure.ts'
import type {Finding, Located} from '../finding.ts'
import {figuresIn, keyOf, type Relation, type RelationKind} from './relation.ts'

/** A finding of some rule, which the caller knows by `of`. */
export interface Told<Of> {
  readonly of: Of
  /** 0 for an error; a finding takes the gravest of those that it stands for. */
  readonly rank: number
  readonly finding: Finding
}

/** Which of several broken relations a finding is named after, the strongest first. */
const strength: readonly RelationKind[] = [
  'identity',
  'carry-over',
  'claim',
  'same',
  'tally',
  'bound',
  'ratio',
  'continuity',
  'roll-up'
]

export function figuresOf<Of>(told: readonly Told<Of>[]): Figure[] {
  return relationsOfAll(told).flatMap(figuresIn)
}

export function relationsOfAll<Of>(told: readonly Told<Of>[]): Relation[] {
  return told.flatMap(({finding}) => finding.relations ?? [])
}

export function rankOf({kind}: Relation): number {
  return strength.indexOf(kind)
}

function strengthOf<Of>({finding}: Told<Of>): number {
  return Math.min(...(finding.relations ?? []).map(rankOf))
}

/** The gravest first; of those, the one that breaks the strongest relation. */
export function compareTold<Of>(a: Told<Of>, b: Told<Of>): number {
  return a.rank - b.rank || strengthOf(a) - strengthOf(b)
}

/** One finding for several: named after the strongest, as grave as the gravest, with the places of all. */
export function merge<Of>(main: Told<Of>, absorbed: readonly Told<Of>[]): Told<Of> {
  if (absorbed.length === 0) return main
  const places = new Map<string, Located>()
  const add = (place: Located) => {
    const key = `${place.report ? place.report.tree.source.path : ''} ${place.span.start}`
    if (place.span.start !== main.finding.at.span.start || place.report) places.set(key, place)
  }
  for (const place of main.finding.because) add(place)
  for (const {finding} of absorbed) for (const place of [finding.at, ...finding.because]) add(place)
  return {
    of: main.of,
    rank: Math.min(main.rank, ...absorbed.map(({rank}) => rank)),
    finding: {
      ...main.finding,
      because: [...places.values()],
      relations: [main, ...absorbed].flatMap(({finding}) => finding.relations ?? [])
    }
  }
}

/** Findings that share a figure, directly or through others. */
export function connect<Of>(told: readonly Told<Of>[]): Told<Of>[][] {
  const groups: {keys: Set<number>; members: Told<Of>[]}[] = []
  for (const one of told) {
    const keys = new Set(figuresOf([one]).map(keyOf))
    const touching = groups.filter(group => [...keys].some(key => group.keys.has(key)))
    const joined = {keys, members: [...touching.flatMap(({members}) => members), one]}
    for (const group of touching) {
      for (const key of group.keys) keys.add(key)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(joined)
  }
  return groups.map(({members}) => told.filter(one => members.includes(one)))
}
