import type {Edit} from '../../../annotate/edits.ts'
import type {Format} from '../../../source/source.ts'
import type {TotalView} from '../engine/file-view.ts'
import type {Words} from '../words/words.ts'
import type {Mark} from './marks.ts'

/** What the drawing of a block needs to know beside the block. */
export interface Marking {
  readonly say: Words
  readonly marks: readonly Mark[]
  readonly selected: number | null
  readonly editing: number | null
  readonly format: Format
  readonly totals: readonly TotalView[]
  readonly describe: (finding: number) => string
  readonly onEditing: (start: number | null) => void
  readonly onEdit: (edits: readonly Edit[]) => void
  readonly onSelect: (finding: number) => void
}
