import type {Tree} from '../read/tree.ts'
import type {Profile} from './profile.ts'
import type {Report} from './report.ts'

export interface ModelRequest {
  /** All profiles there are; the one for a report is chosen among them. */
  readonly profiles: readonly Profile[]
  /** The profile the user named; chosen by year and tables when absent. */
  readonly profile?: Profile | undefined
  readonly previous?: Report | undefined
  readonly parts?: readonly Report[] | undefined
}

/** Builds the report that a tree holds. Never fails: what cannot be understood is absent from the report. */
export function createReport(_tree: Tree, _request: ModelRequest): Report {
  throw new Error('not yet')
}
