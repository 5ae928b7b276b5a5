import type {Passage} from '../../../read/tree.ts'
import type {Marking} from './marking.ts'
import {cutPassage, type Mark, type Piece} from './marks.ts'

/** The words of a paragraph or cell, cut at its marks. */
export function PassageView({passage, marks, ...marking}: {passage: Passage} & Marking) {
  if (marks.length === 0) return <>{passage.text}</>
  return (
    <>
      {cutPassage(passage, marks).map((piece, index) => {
        const key = `${index}-${piece.text}`
        const first =
          piece.marks.find(({role}) => role === 'at') ?? piece.marks.find(({role}) => role === 'because')
        if (first) return <MarkView key={key} piece={piece} mark={first} {...marking} />
        if (piece.marks.length === 0) return piece.text
        return (
          <span key={key} class="unchecked" title={marking.say.uncheckedHere}>
            {piece.text}
          </span>
        )
      })}
    </>
  )
}

function MarkView({
  piece: {text, marks, ending},
  mark,
  selected,
  describe,
  onSelect
}: {piece: Piece; mark: Mark} & Omit<Marking, 'marks'>) {
  const chosen = marks.find(({finding}) => finding === selected)
  const shown = chosen ?? mark
  const ends = ending.find(({role, finding}) => role === 'at' && finding === shown.finding)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is one box, after which a line may break before its full stop.
    <span
      role="button"
      tabIndex={0}
      class={`mark ${shown.role} ${shown.severity} ${chosen ? 'selected' : ''}`}
      data-finding={shown.finding}
      data-role={shown.role}
      data-at={marks.map(({span}) => span.start).join(' ')}
      data-number={ends ? ends.finding + 1 : undefined}
      aria-pressed={chosen !== undefined}
      title={describe(shown.finding)}
      onClick={() => onSelect(shown.finding)}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onSelect(shown.finding)
      }}
    >
      {text}
    </span>
  )
}
