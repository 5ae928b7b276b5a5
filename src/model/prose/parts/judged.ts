import type {Tally} from '../../facts/tally.ts'
import type {Quantity} from '../sentences/quantity.ts'

/** A whole and parts of it, with what becomes of them. */
export interface Judged {
  readonly tally: Tally
  /** The whole, and behind it the parts. */
  readonly quantities: readonly Quantity[]
  /** Whether nothing announces the parts. */
  readonly isBare: boolean
}

/** Parts that make their whole. */
export function settle(whole: readonly Quantity[], parts: readonly Quantity[], isBare: boolean): Judged {
  const [total, ...more] = whole as readonly [Quantity, ...Quantity[]]
  return {
    tally: {
      kind: 'parts',
      total: total.number,
      isAnnounced: !isBare,
      parts: [...more, ...parts].map(({number}) => number),
      sum: total.number.value,
      settled: true,
      certainty: 'none',
      exceeding: [],
      overlaps: false
    },
    quantities: [...whole, ...parts],
    isBare
  }
}
