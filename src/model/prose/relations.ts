import type {Percentage} from '../facts/percentage.ts'
import type {Tally} from '../facts/tally.ts'
import type {Twice} from '../facts/twice.ts'
import {findDifferences, findPairs} from './changes/changes.ts'
import {findGrowth, findGrowthInBracket} from './changes/growth.ts'
import {findMultiples} from './changes/multiples.ts'
import {findNetChanges} from './changes/net.ts'
import type {Pairs} from './changes/pairs.ts'
import {findPoints} from './changes/points.ts'
import {findFlows} from './flows.ts'
import {findParts} from './parts/parts.ts'
import type {Quantity, Sequence} from './sentences/quantity.ts'
import {findAverages} from './shares/averages.ts'
import {findHundreds} from './shares/hundreds.ts'
import {findRates} from './shares/rates.ts'
import {findShares} from './shares/shares.ts'
import {findStocks} from './stocks.ts'
import {findSurpluses} from './surpluses.ts'
import {findAnaphors, findTwice} from './twice.ts'
import type {Lexicon} from './words/lexicon.ts'

/** What the numbers of the prose say of each other. */
export interface Relations {
  readonly tallies: readonly Tally[]
  readonly percentages: readonly Percentage[]
  readonly twice: readonly Twice[]
}

/**
 * How the numbers of all prose relate: wholes and their parts, what came in and what became of it, what changed, and which share
 * is of what. `year` is the year reported on.
 */
export function findRelations(
  sequences: readonly Sequence[],
  lexicon: Lexicon,
  year: number | null
): Relations {
  const asides = asidesOf(sequences)
  const parts = findParts(sequences, lexicon)
  const tallyOf = talliesByPart(parts)
  const flows = [...findFlows(sequences, {tallyOf, asides}, year), ...findStocks(sequences)]
  const differences: Tally[] = []
  const percentages: Percentage[] = []
  const pairsOf = new Map(sequences.map(sequence => [sequence, findPairs(sequence, asides)]))
  const behind = new Map<Quantity, Pairs>()
  for (const [{owner}, pairs] of pairsOf) if (owner) behind.set(owner, pairs)
  for (const [sequence, pairs] of pairsOf) {
    differences.push(...findDifferences(sequence, pairs))
    percentages.push(
      ...findGrowth(sequence, pairs, tallyOf),
      ...findGrowthInBracket(sequence, sequence.home ? pairsOf.get(sequence.home) : undefined),
      ...findPoints(sequence, pairs),
      ...findMultiples(sequence, pairs, behind),
      ...findShares(sequence, {tallyOf, asides}),
      ...findRates(sequence),
      ...findHundreds(sequence),
      ...findAverages(sequence)
    )
  }
  return {
    tallies: [
      ...withoutFlows(parts, flows),
      ...flows,
      ...differences,
      ...sequences.flatMap(sequence => [...findNetChanges(sequence), ...findSurpluses(sequence)])
    ],
    percentages: firstOfEach(percentages),
    twice: [...findTwice(sequences), ...findAnaphors(sequences)]
  }
}

function asidesOf(sequences: readonly Sequence[]): ReadonlyMap<Quantity, readonly Quantity[]> {
  const asides = new Map<Quantity, Quantity[]>()
  for (const {owner, quantities} of sequences) {
    if (owner) asides.set(owner, [...(asides.get(owner) ?? []), ...quantities])
  }
  return asides
}

function talliesByPart(tallies: readonly Tally[]): ReadonlyMap<number, Tally> {
  const byPart = new Map<number, Tally>()
  for (const tally of tallies) {
    for (const {span} of tally.parts) {
      const known = byPart.get(span.start)
      if (!known || (tally.settled && !known.settled)) byPart.set(span.start, tally)
    }
  }
  return byPart
}

/** A list that is the account of a year is judged as such. */
function withoutFlows(parts: readonly Tally[], flows: readonly Tally[]): Tally[] {
  const judged = flows.filter(({settled, certainty}) => settled || certainty !== 'none')
  const inFlows = new Map(
    judged.flatMap(flow => [flow.total, ...flow.parts].map(({span}) => [span.start, flow]))
  )
  return parts.filter(tally => {
    if (tally.settled || tally.exceeding.length > 0) return true
    const flow = inFlows.get(tally.total.span.start)
    return !flow || tally.parts.filter(({span}) => inFlows.get(span.start) === flow).length < 2
  })
}

/** One verdict on a percentage: the first that holds, else the first that does not. */
function firstOfEach(percentages: readonly Percentage[]): Percentage[] {
  const chosen = new Map<number, Percentage>()
  for (const one of percentages) {
    const known = chosen.get(one.figure.span.start)
    if (!known || (one.settled && !known.settled)) chosen.set(one.figure.span.start, one)
  }
  return [...chosen.values()]
}
