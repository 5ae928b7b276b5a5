import type {Tally} from '../facts/tally.ts'
import {has, type Quantity, type Sequence} from './sentences/quantity.ts'
import {meets, sumOf} from './sentences/sums.ts'

const MAX_MONEY = 3
const REACH = 6

/** Income £10.4m, expenditure £8.3m, a surplus of £2.1m: what came in and went out, and what is left, with no other money beside. */
export function findSurpluses({quantities, owner}: Sequence): Tally[] {
  if (owner) return []
  return quantities.flatMap((rest, index) => {
    const isSurplus = has(rest.label, 'surplus')
    if (rest.nature !== 'amount' || !rest.number.isMoney || !(isSurplus || has(rest.label, 'deficit')))
      return []
    const near = quantities
      .slice(Math.max(0, index - REACH), index + REACH + 1)
      .filter(
        one => one.paragraph === rest.paragraph && rest.sentence - one.sentence <= 1 && one.number.isMoney
      )
    const before = near.slice(0, near.indexOf(rest)).filter(({nature}) => nature === 'amount')
    const income = before.find(({label}) => has(label, 'income'))
    const spent = before.find(({label}) => has(label, 'spending'))
    if (!income || !spent) return []
    const into = isSurplus ? [income] : [income, rest]
    const out = isSurplus ? [spent, rest] : [spent]
    const numbers = (some: readonly Quantity[]) => some.map(({number}) => number)
    const settled = meets(sumOf(numbers(into)), sumOf(numbers(out)))
    const isAll = near.length === MAX_MONEY && near.every(({number}) => number.hedge === null)
    const [total, ...more] = numbers(into)
    if (!total || !(settled || isAll)) return []
    return [
      {
        kind: 'balance' as const,
        total,
        parts: [...more, ...numbers(out)],
        incoming: into.length,
        sum: sumOf(numbers(out)).value,
        settled,
        certainty: settled ? ('none' as const) : ('likely' as const),
        exceeding: [],
        overlaps: false
      }
    ]
  })
}
