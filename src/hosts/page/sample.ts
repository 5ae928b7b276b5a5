import sample from '../../../fixtures/sample/draft.md?raw'
import type {Draft} from './engine/draft.ts'

/** A report of an agency that does not exist, with the errors that real ones have, for those who want to look first. */
export function sampleDraft(name: string): Draft {
  return {path: `${name}.md`, bytes: new TextEncoder().encode(sample)}
}
