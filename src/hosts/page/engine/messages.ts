import type {AcceptedFinding} from '../../../check/baseline.ts'
import type {Language, Wording} from '../../../source/wording.ts'
import type {EditedDraft, References} from './draft.ts'
import type {FileView, RulePage, Summary} from './file-view.ts'

/** What a draft is checked with, and in which language it is told. */
export interface CheckRequest {
  readonly draft: EditedDraft
  readonly references: References
  readonly language: Language
}

/** What the page asks of its worker. Every request has a number, which its answer repeats. */
export type Request =
  | (CheckRequest & {readonly kind: 'summary' | 'view'})
  | (CheckRequest & {
      readonly kind: 'annotate' | 'correct' | 'json'
      /** What is set aside on the page, which the file says too. */
      readonly accepted: readonly AcceptedFinding[]
    })
  | {readonly kind: 'baseline'; readonly accepted: readonly AcceptedFinding[]}
  | {readonly kind: 'rules'}

export type Answer =
  | {readonly kind: 'summary'; readonly summary: Summary; readonly mistakes: readonly Wording[]}
  | {readonly kind: 'view'; readonly view: FileView; readonly mistakes: readonly Wording[]}
  | {readonly kind: 'file'; readonly bytes: Uint8Array; readonly left: number}
  | {readonly kind: 'rules'; readonly pages: readonly RulePage[]}
  | {readonly kind: 'refused'; readonly wording: Wording}
