import {linkYears} from '../../model/across/across-years.ts'
import {identitiesOf} from '../../model/relations/identities.ts'
import type {Report} from '../../model/report.ts'
import {relationOfPercentage} from './ratio.ts'
import {holds, keyOf, noChanges, type Relation} from './relation.ts'
import {relationOfClaim, relationOfIdentity, relationOfLink, relationOfPair} from './relations.ts'
import {relationOfTally, relationsOfBounds} from './tally.ts'

/**
 * All that the figures of a report must satisfy: identities of its tables, what prose says of them, sums, differences and
 * shares of the prose, last year's figures.
 */
export function relationsOf(report: Report): Relation[] {
  return [
    ...report.tables.flatMap(table => identitiesOf(table).map(relationOfIdentity)),
    ...linkYears(report).map(relationOfLink),
    ...report.claims.flatMap(claim =>
      claim.readings.length > 0 && claim.scope === 'own' ? [relationOfClaim(claim)] : []
    ),
    ...report.tallies.flatMap(tally =>
      tally.settled || tally.certainty !== 'none' || tally.exceeding.length > 0
        ? tally.exceeding.length > 0 && !tally.settled
          ? relationsOfBounds(tally)
          : [relationOfTally(tally)]
        : []
    ),
    ...report.twice.flatMap(({first, again, agrees}) => (agrees ? [relationOfPair(first, again)] : [])),
    ...report.percentages.flatMap(percentage =>
      percentage.settled || percentage.certainty !== 'none' ? [relationOfPercentage(percentage)] : []
    )
  ]
}

/** What a reading of the prose suggests and does not prove: held where it adds up, and no more than a doubt where not. */
export function undecidedRelations({tallies, percentages}: Report): Relation[] {
  return [
    ...tallies.flatMap(tally =>
      tally.settled || tally.certainty !== 'none' ? [] : [relationOfTally(tally)]
    ),
    ...percentages.flatMap(percentage =>
      percentage.settled || percentage.certainty !== 'none' ? [] : [relationOfPercentage(percentage)]
    )
  ]
}

/** A relation and what came of it, for whoever wants to see what a report was held against. */
export interface Judged {
  readonly relation: Relation
  readonly state: 'held' | 'broken' | 'undecided'
}

/** Every relation of a report with its outcome, in order of the text. */
export function judgeRelations(report: Report): Judged[] {
  const judged: Judged[] = [
    ...relationsOf(report).map(
      (relation): Judged => ({relation, state: holds(relation, noChanges) ? 'held' : 'broken'})
    ),
    ...undecidedRelations(report).map((relation): Judged => ({relation, state: 'undecided'}))
  ]
  const start = ({relation: {figures}}: Judged) => Math.min(...figures.map(keyOf))
  return judged.sort((a, b) => start(a) - start(b))
}

export type RelationsAt = (key: number) => readonly Relation[]

/** The relations that a figure is in, by its place. */
export function indexRelations(relations: readonly Relation[]): RelationsAt {
  const known = new Map<number, Relation[]>()
  for (const relation of relations) {
    for (const key of new Set(relation.figures.map(keyOf))) {
      const list = known.get(key)
      if (list) list.push(relation)
      else known.set(key, [relation])
    }
  }
  return key => known.get(key) ?? []
}
