import type {Edit} from '../../../annotate/edits.ts'

/** A draft as dropped on the page. */
export interface Draft {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What drafts are checked against: last year's report and a profile of the user's own. */
export interface References {
  readonly previous: Draft | null
  readonly profile: Draft | null
}

/** A draft with what its reader has changed in it so far. */
export interface EditedDraft extends Draft {
  readonly edits: readonly Edit[]
}
