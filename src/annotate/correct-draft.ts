import type {Revisions} from '../read/read-request.ts'
import type {Source} from '../source/source.ts'
import {correctText} from './correct-text.ts'
import type {Edit} from './edits.ts'
import {type Suggested, suggestInDocx} from './suggest.ts'

/**
 * A copy of a draft with edits made: in a Word document as tracked changes, in a text as such. All else stays byte for byte.
 *
 * @param source The draft as it was read, to which the places of the edits refer.
 * @throws ReadError where the copy cannot be written.
 */
export function correctDraft(
  bytes: Uint8Array,
  {format, text}: Pick<Source, 'format' | 'text'>,
  edits: readonly Edit[],
  revisions?: Revisions
): Suggested {
  if (format === 'docx') return suggestInDocx(bytes, edits, revisions)
  return {bytes: correctText(bytes, text, edits), made: edits, left: []}
}
