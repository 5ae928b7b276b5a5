import type {SumView} from '../engine/file-view.ts'

const signs = {'=': '=', '<=': '≤', '>=': '≥'} as const
const brokenSigns = {'=': '≠', '<=': '>', '>=': '<'} as const

/** The sign between both sides of a sum: what it should be where it holds, else what it is. */
export function sumSign(relation: SumView['relation'], holds: boolean): string {
  return holds ? signs[relation] : brokenSigns[relation]
}
