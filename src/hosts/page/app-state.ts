import type {Edit} from '../../annotate/edits.ts'
import type {Wording} from '../../source/wording.ts'
import type {Draft} from './engine/draft.ts'
import type {Summary} from './engine/file-view.ts'

/** A draft of the list, with what became of it. */
export interface ListedDraft {
  readonly draft: Draft
  readonly summary: Summary | null
  readonly error: Wording | null
  /** Last year's report of the same agency, where it was dropped together with this one. */
  readonly previous: Draft | null
  readonly edits: EditHistory
}

/** What was changed in a draft, step by step; steps behind `at` were taken back. */
export interface EditHistory {
  readonly steps: readonly (readonly Edit[])[]
  readonly at: number
}

export const noEdits: EditHistory = {steps: [[]], at: 0}

export function currentEdits({steps, at}: EditHistory): readonly Edit[] {
  return steps[at] ?? []
}

export function withStep({steps, at}: EditHistory, edits: readonly Edit[]): EditHistory {
  return {steps: [...steps.slice(0, at + 1), edits], at: at + 1}
}
