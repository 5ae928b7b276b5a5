import {Component, h} from 'preact'
import type {Edit} from '../../../annotate/edits.ts'
import type {Block, Paragraph} from '../../../read/tree.ts'
import type {Format} from '../../../source/source.ts'
import type {TotalView} from '../engine/file-view.ts'
import type {Words} from '../words/words.ts'
import type {Mark} from './marks.ts'
import {PassageEditor} from './passage-editor.tsx'
import {PassageView} from './passage-view.tsx'
import {TableView} from './table-view.tsx'

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

type BlockViewProps = Marking & {
  readonly block: Block
  readonly tableNumber: number
  readonly signature: string
}

/** One block, drawn anew only where something changed in it: of a long draft a click touches two or three. */
export class BlockView extends Component<BlockViewProps> {
  override shouldComponentUpdate(next: BlockViewProps): boolean {
    return next.block !== this.props.block || next.signature !== this.props.signature
  }

  override render({block, tableNumber, ...marking}: BlockViewProps) {
    return block.kind === 'paragraph' ? (
      <ParagraphView paragraph={block} {...marking} />
    ) : (
      <TableView table={block} number={tableNumber} {...marking} />
    )
  }
}

function ParagraphView({paragraph, ...marking}: {paragraph: Paragraph} & Marking) {
  const {span, passage, heading} = paragraph
  const {editing, onEditing} = marking
  if (editing !== null && span.start <= editing && editing <= span.end) {
    return <PassageEditor passage={passage} {...marking} />
  }
  const properties = {onDblClick: () => onEditing(span.start)}
  const text = <PassageView passage={passage} {...marking} />
  if (heading === null) return <p {...properties}>{text}</p>
  return h(`h${Math.min(heading + 2, 6)}`, {class: 'heading', ...properties}, text)
}
