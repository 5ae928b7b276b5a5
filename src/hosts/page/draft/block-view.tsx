import {Component, h} from 'preact'
import type {Block, Paragraph} from '../../../read/tree.ts'
import type {Marking} from './marking.ts'
import {PassageEditor} from './passage-editor.tsx'
import {PassageView} from './passage-view.tsx'
import {TableView} from './table-view.tsx'

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
