import type {Rule} from '#rule'

/** The catalogue: every rule there is, in the order in which `reportlint rules` lists them. */
export const rules: readonly Rule[] = []
