import type {Percentage} from '../../facts/percentage.ts'
import type {Tally} from '../../facts/tally.ts'
import type {Quantity, Sequence} from '../numbers/quantity.ts'
import {isPercentage} from '../numbers/roles.ts'
import {readAsides} from '../tallies/endings.ts'
import type {Home} from './against.ts'
import {findAsides, growthOf} from './growth.ts'
import {isMultiple, multipleOf} from './multiples.ts'
import {pointsOf, rateOf} from './rates.ts'
import {findShared, shareOf, sharesFrom, sharesInTurn} from './shares.ts'

/** Every percentage that the numbers around it prove or refute. */
export function findPercentages(
  sequences: readonly Sequence[],
  tallies: readonly Tally[],
  year: number | null
): Percentage[] {
  const found: Percentage[] = []
  const isOne = (one: Quantity) => isPercentage(one) || isMultiple(one)
  const printed = sequences.filter(({quantities}) => quantities.some(isOne))
  if (printed.length === 0) return found
  const tallyOf = talliesByPart(tallies)
  const homes = findHomes(sequences, printed)
  const context = {
    tallyOf,
    shared: findShared(printed),
    asides: findAsides(sequences, year),
    lone: readAsides(sequences),
    year
  }
  for (const {quantities, owner} of printed) {
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index] as Quantity
      if (!isOne(quantity)) continue
      if (isMultiple(quantity)) {
        const times = growthOf(quantities, index, null, context) ?? multipleOf(quantities, index, context)
        if (times) found.push(times)
        continue
      }
      if (quantity.mention.unit !== '%') {
        const points = pointsOf(quantities, index)
        if (points) found.push(points)
        continue
      }
      const home = owner ? (homes.get(owner) ?? null) : null
      const percentage =
        growthOf(quantities, index, home, context) ??
        shareOf(quantities, index, home, context) ??
        rateOf(quantities, index, context)
      if (percentage) found.push(percentage)
      found.push(...sharesInTurn(quantities, index, context))
      const shares = sharesFrom(quantities, index)
      if (shares) found.push(shares)
    }
  }
  const shares = found.filter(({kind}) => kind === 'share')
  const right = new Set(shares.filter(({settled}) => settled).map(({figure}) => figure))
  const wrong = new Set(shares.filter(({settled}) => !settled).map(({figure}) => figure))
  // Shares that are each right may make more than 100: of things that do not exclude each other
  const isTold = ({kind, figure, numbers}: Percentage) =>
    kind === 'shares' &&
    ([figure, ...numbers].some(number => wrong.has(number)) ||
      [figure, ...numbers].every(number => right.has(number)))
  return found.filter(one => !isTold(one))
}

/** Where the owners of some sequences stand. */
function findHomes(sequences: readonly Sequence[], owned: readonly Sequence[]): Map<Quantity, Home> {
  const homes = new Map<Quantity, Home>()
  const owners = new Set(owned.map(({owner}) => owner))
  if (owners.size === 1 && owners.has(null)) return homes
  for (const {quantities} of sequences) {
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index] as Quantity
      if (owners.has(quantity)) homes.set(quantity, {quantities, index})
    }
  }
  return homes
}

function talliesByPart(tallies: readonly Tally[]): Map<number, Tally> {
  const byPart = new Map<number, Tally>()
  for (const tally of tallies) for (const part of tally.parts) byPart.set(part.span.start, tally)
  return byPart
}
