import type {Rule} from '#rule'
import partExceedsWhole from './claims/part-exceeds-whole.ts'
import wrongTally from './claims/wrong-tally.ts'

/** The catalogue: every rule there is, in the order in which `reportlint rules` lists them. */
export const rules: readonly Rule[] = [wrongTally, partExceedsWhole]
