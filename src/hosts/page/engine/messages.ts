import type {AcceptedFinding} from '../../../check/baseline.ts'
import type {Diagnostic} from '../../../check/diagnostic.ts'
import type {Language, Wording} from '../../../source/wording.ts'
import type {Draft, FileResult} from './file-view.ts'

/** What the page asks of its worker. Every request has a number, which its answer repeats. */
export type Request =
  | {readonly kind: 'check'; readonly draft: Draft; readonly references: References}
  | {
      readonly kind: 'annotate'
      readonly draft: Draft
      readonly diagnostics: readonly Diagnostic[]
      readonly language: Language
    }
  | {
      readonly kind: 'json'
      readonly draft: Draft
      readonly references: References
      readonly language: Language
      /** What is set aside on the page, which the file says too. */
      readonly accepted: readonly AcceptedFinding[]
    }
  | {readonly kind: 'baseline'; readonly accepted: readonly AcceptedFinding[]}

/** What drafts are checked against: last year's report and a profile of the user's own. */
export interface References {
  readonly previous: Draft | null
  readonly profile: Draft | null
}

export type Answer =
  | {readonly kind: 'checked'; readonly result: FileResult; readonly mistakes: readonly Wording[]}
  | {readonly kind: 'file'; readonly bytes: Uint8Array}
  | {readonly kind: 'refused'; readonly wording: Wording}
