import {useMemo, useState} from 'preact/hooks'
import type {Edit} from '../../../annotate/edits.ts'
import type {Block} from '../../../read/tree.ts'
import type {Language} from '../../../source/wording.ts'
import type {FileView} from '../engine/file-view.ts'
import type {Words} from '../words/words.ts'
import {BlockView} from './block-view.tsx'
import {Connector} from './connector.tsx'
import type {Marking} from './marking.ts'
import type {Mark} from './marks.ts'

interface DraftPaneProps {
  readonly view: FileView
  readonly say: Words
  readonly language: Language
  readonly marks: readonly Mark[]
  readonly selected: number | null
  /** A place of the source whose paragraph or cell is being changed. */
  readonly editing: number | null
  readonly showsSums: boolean
  readonly onShowSums: (shows: boolean) => void
  readonly onEditing: (start: number | null) => void
  readonly onEdit: (edits: readonly Edit[]) => void
  readonly onSelect: (finding: number) => void
}

/** The draft as its author knows it, with the findings marked at their characters and cells. */
export function DraftPane(props: DraftPaneProps) {
  const {view, say, language, marks, selected, editing, showsSums, onShowSums} = props
  const [paper, setPaper] = useState<HTMLElement | null>(null)
  const perBlock = useMemo(() => marksPerBlock(view.blocks, marks), [view, marks])
  const tableNumbers = useMemo(() => numberTables(view.blocks), [view])
  const marking: Omit<Marking, 'marks'> = {
    say,
    selected,
    editing,
    format: view.format,
    totals: showsSums ? view.totals : [],
    describe: finding => view.findings[finding]?.message ?? '',
    onEditing: props.onEditing,
    onEdit: props.onEdit,
    onSelect: props.onSelect
  }
  return (
    <div class="draft-pane">
      <div class="draft-tools">
        <h2 class="title">{view.title ?? view.path}</h2>
        {view.totals.length > 0 && (
          <button
            type="button"
            class="chip"
            aria-pressed={showsSums}
            title={say.sumsHint}
            onClick={() => onShowSums(!showsSums)}
          >
            {say.sumsToggle}
          </button>
        )}
        <span class="hint">{say.editHint}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long draft scrolls, and the keyboard must be able to scroll it. */}
      <section class="draft-scroll" tabIndex={0} aria-label={say.report}>
        {view.notices.map(notice => (
          <p key={notice.zh} class="notice">
            {notice[language]}
          </p>
        ))}
        <article class="paper report" ref={setPaper}>
          {view.blocks.map((block, index) => (
            <BlockView
              key={index}
              block={block}
              tableNumber={tableNumbers[index] ?? 0}
              marks={perBlock[index] ?? []}
              {...marking}
              signature={signatureOf(block, perBlock[index] ?? [], marking, view.totals.length)}
            />
          ))}
          <Connector container={paper} selected={selected} marks={marks} />
        </article>
      </section>
    </div>
  )
}

/** Tables are told apart by number, where they are read aloud. */
function numberTables(blocks: readonly Block[]): number[] {
  let number = 0
  return blocks.map(({kind}) => (kind === 'table' ? ++number : 0))
}

/** Both lists are in the order of the text. */
function marksPerBlock(blocks: readonly Block[], marks: readonly Mark[]): Mark[][] {
  const perBlock: Mark[][] = blocks.map(() => [])
  let from = 0
  for (const [index, {span}] of blocks.entries()) {
    while (from < marks.length && (marks[from] as Mark).span.end < span.start) from++
    for (let at = from; at < marks.length; at++) {
      const mark = marks[at] as Mark
      if (mark.span.start > span.end) break
      if (mark.span.end >= span.start) perBlock[index]?.push(mark)
    }
  }
  return perBlock
}

/** All that the look of a block depends on besides the block itself: where it is the same, nothing is drawn anew. */
function signatureOf(
  {span, kind}: Block,
  marks: readonly Mark[],
  {selected, editing, totals, say}: Omit<Marking, 'marks'>,
  known: number
): string {
  const isEdited = editing !== null && span.start <= editing && editing <= span.end
  const own = marks.map(
    ({span: at, finding, role, severity}) =>
      `${at.start}-${at.end}${role}${finding}${severity}${finding === selected ? '*' : ''}`
  )
  const sums = kind === 'table' && known > 0 ? totals.length : ''
  return `${say.name} ${isEdited ? editing : ''} ${sums} ${own.join()}`
}
