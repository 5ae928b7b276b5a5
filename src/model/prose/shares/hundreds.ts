import {compare, subtract, whole} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {Certainty} from '../../facts/tally.ts'
import {has, type Quantity, type Sequence} from '../sentences/quantity.ts'
import {sumOf} from '../sentences/sums.ts'
import type {Role} from '../words/language.ts'
import {splitAtShare} from './shares.ts'

/** Shares that should make a hundred: 网站占62.5%，公众号占24.1%，其他占18.4%. */
export function findHundreds({quantities, owner}: Sequence): Percentage[] {
  if (owner) return []
  const found: Percentage[] = []
  let run: Quantity[] = []
  const close = () => {
    const one = hundredOf(run)
    if (one) found.push(one)
    run = []
  }
  for (const quantity of quantities) {
    if (quantity.nature === 'growth' || quantity.nature === 'change') continue
    const last = run.at(-1)
    // for the remaining 40%: goes on with the shares of its sentence
    const goesOn = quantity.nature === 'level' && last?.sentence === quantity.sentence && quantity.link <= 2
    const isShare = goesOn || (quantity.nature === 'share' && isOfAll(quantity))
    if (last && (quantity.link >= 4 || has(quantity.gap, 'dimension'))) close()
    if (isShare) run.push(quantity)
  }
  close()
  return found
}

/** A share of all there is: no words name another whole. */
function isOfAll(share: Quantity): boolean {
  const {named} = splitAtShare(share)
  return named === '' || has(share.tail, 'total')
}

const MOST_ROUNDING = 5n

function hundredOf(run: readonly Quantity[]): Percentage | null {
  const [first, ...others] = run
  const last = run.at(-1)
  if (!first || !last || run.length < 2 || run.some(({number}) => number.hedge !== null)) return null
  const sum = sumOf(run.map(({number}) => number))
  const hundred = {value: whole(100), low: whole(100), high: whole(100)}
  const numbers = others.map(({number}) => number)
  const settled =
    compare(sum.low, {units: 100n * 10n + MOST_ROUNDING, scale: 1}) <= 0 &&
    sum.high !== null &&
    compare(sum.high, {units: 100n * 10n - MOST_ROUNDING, scale: 1}) >= 0
  const isMore = compare(sum.low, hundred.value) > 0
  const closes = ['other', 'rest'].some(role => has(last.label, role as Role) || has(last.tail, role as Role))
  // 优良天数比例92.3%，优良断面比例95.0%，达标率100%: no one wrong share explains that
  const highest = numbers
    .map(({value}) => value)
    .reduce((a, b) => (compare(a, b) > 0 ? a : b), first.number.value)
  const isOfOthers = compare(subtract(sum.value, highest), hundred.value) > 0
  const certainty: Certainty =
    settled || isOfOthers
      ? 'none'
      : isMore
        ? run.length > 2
          ? 'proven'
          : 'none'
        : closes
          ? 'likely'
          : 'none'
  return {kind: 'shares', figure: first.number, settled, certainty, numbers, expected: null}
}
