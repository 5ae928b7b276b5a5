import {linkYears} from '../../model/across/across-years.ts'
import {identitiesOf} from '../../model/relations/identities.ts'
import type {Report} from '../../model/report.ts'
import {keyOf, type Relation} from './relation.ts'
import {
  relationOfBound,
  relationOfClaim,
  relationOfIdentity,
  relationOfLink,
  relationOfPercentage,
  relationOfTally
} from './relations.ts'

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
      tally.settled || tally.certainty !== 'none'
        ? tally.exceeding.length > 0 && !tally.settled
          ? tally.exceeding.map(part => relationOfBound(tally.total, part))
          : [relationOfTally(tally)]
        : []
    ),
    ...report.percentages.flatMap(percentage =>
      percentage.settled || percentage.certainty !== 'none' ? [relationOfPercentage(percentage)] : []
    )
  ]
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
