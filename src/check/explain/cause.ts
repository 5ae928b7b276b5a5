import type {Decimal} from '../../model/arithmetic.ts'
import type {CellIdentity, FigureCell} from '../../model/relations/identities.ts'

/** How the wrong figure likely came about. A guess: it helps to look in the right place and proves nothing. */
export type Slip =
  | {
      readonly kind:
        | 'total-left-at-zero'
        | 'swapped-digits'
        | 'dropped-digit'
        | 'added-digit'
        | 'doubled-digit'
    }
  | {readonly kind: 'wrong-digit' | 'stale-total' | 'parts-left-at-zero'}
  /** The two cells as printed. */
  | {readonly kind: 'split-number'; readonly texts: readonly [string, string]}
  /** `count` cases stand in the line `from` and belong to the line `to`. */
  | {
      readonly kind: 'moved-case' | 'next-line' | 'exchanged-cells'
      readonly count: Decimal
      readonly lines: 'column' | 'row'
      readonly from: string
      readonly to: string
    }
  | {readonly kind: 'shifted-line'; readonly lines: 'column' | 'row'; readonly label: string}
  /** Neighbouring lines between two others; `from` and `to` are the labels of the first and the last. */
  | {
      readonly kind: 'shifted-block'
      readonly lines: 'column' | 'row'
      readonly from: string
      readonly to: string
      readonly start: string
    }

/** A cell to change, and what it must become; null where several values would do (an inequality). */
export interface CellChange {
  readonly cell: FigureCell
  readonly expected: Decimal | null
}

/** An explanation of many cells that has one reason. */
export interface LargeSlip {
  readonly changes: readonly CellChange[]
  readonly slip: Slip
}

/** Broken identities that have one cause, and the smallest sets of changes that would put everything right. */
export interface Cause {
  readonly broken: readonly CellIdentity[]
  /** All equally small; none where more than four cells must change or the search was given up. */
  readonly explanations: readonly (readonly CellChange[])[]
  readonly outcome: 'found' | 'more-cells' | 'given-up'
  /** Where the explanation was not searched for but guessed from a slip that puts everything right. */
  readonly slip?: Slip
}
