import type {Rule} from '#rule'
import unexplainedAllow from './allows/unexplained-allow.ts'
import unknownAllow from './allows/unknown-allow.ts'
import unusedAllow from './allows/unused-allow.ts'
import partExceedsWhole from './claims/part-exceeds-whole.ts'
import wrongTally from './claims/wrong-tally.ts'

/** The catalogue: every rule there is, in the order in which `reportlint rules` lists them. */
export const rules: readonly Rule[] = [
  wrongTally,
  partExceedsWhole,

  // The linter's own comments.
  unusedAllow,
  unexplainedAllow,
  unknownAllow
]
