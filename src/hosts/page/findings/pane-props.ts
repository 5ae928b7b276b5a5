import type {Edit} from '../../../annotate/edits.ts'
import type {EditHistory} from '../app-state.ts'
import type {FileView, FindingView} from '../engine/file-view.ts'
import type {SetAsideEntry} from '../set-aside.ts'
import type {Filter} from '../shown-findings.ts'
import type {PageState, PageStore} from '../store.ts'
import type {Words} from '../words/words.ts'

/** What the list of findings shows and what it can ask for. */
export interface FindingsPaneProps {
  readonly store: PageStore
  readonly state: PageState
  readonly view: FileView
  readonly say: Words
  /** Indices of the findings that are listed, in order. */
  readonly listed: readonly number[]
  readonly selected: number | null
  readonly aside: ReadonlyMap<string, SetAsideEntry>
  readonly filter: Filter
  readonly history: EditHistory | null
  readonly hasEdits: boolean
  readonly onFilter: (filter: Filter) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onSelect: (finding: number | null) => void
  /** The place of the draft that begins at this offset is asked for. */
  readonly onPlace: (start: number) => void
  readonly onEdit: (edits: readonly Edit[]) => void
  readonly onEditAt: (start: number) => void
  readonly onSetAside: (finding: FindingView, reason: string) => void
  readonly onRestore: (fingerprint: string) => void
}
