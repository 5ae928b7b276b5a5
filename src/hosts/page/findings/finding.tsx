import {useState} from 'preact/hooks'
import type {Severity} from '../../../check/diagnostic.ts'
import type {FileView, FindingView, PlaceView} from '../engine/file-view.ts'
import type {Words} from '../words/words.ts'
import type {FindingsPaneProps} from './pane-props.ts'
import {wordsAround} from './words-around.ts'

type FindingProps = FindingsPaneProps & {readonly finding: number; readonly isOpen: boolean}

/** One shape for each severity, besides its colour. */
const shapes: Readonly<Record<Severity, string>> = {error: '✕', warning: '!', note: 'i'}

/** A finding in three lines: what, what it rests on, and where. The chosen one unfolds. */
export function Finding(props: FindingProps) {
  const {view, say, state, finding: index, isOpen, onSelect} = props
  const finding = view.findings[index] as FindingView
  const {severity, message, details, words, ruleId} = finding
  return (
    <div class={`finding ${severity} ${isOpen ? 'open' : ''}`}>
      <button
        type="button"
        class="summary"
        aria-expanded={isOpen}
        data-finding={index}
        onClick={() => onSelect(isOpen ? null : index)}
      >
        <span class="shape" aria-hidden="true">
          {shapes[severity]}
        </span>
        <span class="number" aria-hidden="true">
          {index + 1}
        </span>
        <span class="visually-hidden severity">{say.severity[severity]}</span>
        <span class="message">{message}</span>
        <span class="basis">{details[0] ?? view.pages[ruleId]?.title[state.language]}</span>
        <span class="place">{shortPlace(words)}</span>
      </button>
      {isOpen && <FindingDetail {...props} detail={finding} />}
    </div>
  )
}

/** The end of a place says most: the chapter stands in the heading, or is unfolded. */
function shortPlace(words: string): string {
  const parts = words.split(' › ')
  return parts.length > 2 ? `${parts[0]} › … › ${parts.at(-1)}` : words
}

/** At most this many places are listed; a whole table's worth of them says no more. */
const mostPlaces = 30

function FindingDetail(props: FindingProps & {detail: FindingView}) {
  const {view, say, state, detail, onEdit, onEditAt, onSetAside} = props
  const {details, because, alternatives, correction, sums, ruleId} = detail
  const page = view.pages[ruleId]
  return (
    <div class="detail">
      <div class="acts">
        {correction && (
          <button type="button" class="primary" onClick={() => onEdit(correction)}>
            {say.correctTo(correctedText(detail))}
          </button>
        )}
        <button type="button" onClick={() => onEditAt(detail.span.start)}>
          {say.editHere}
        </button>
        <SetAsideForm say={say} onSubmit={reason => onSetAside(detail, reason)} />
      </div>
      {alternatives.length > 0 && (
        <div class="alternatives">
          <p>{say.alternatives}</p>
          <ul>
            {alternatives.map(({changes, edits}) => (
              <li key={changes.map(({span}) => span.start).join()}>
                <span>
                  {changes.map(change => (
                    <span key={change.span.start} class="correction">
                      {wordsBefore(change, view)} {change.text || say.blank} → <b>{change.expected ?? '?'}</b>
                    </span>
                  ))}
                </span>
                {edits && (
                  <button type="button" onClick={() => onEdit(edits)}>
                    {say.takeAlternative}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {sums.length === 0 && details.length > 1 && (
        <ul class="details">
          {details.slice(1).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {sums.length > 0 && (
        <ul class="sums">
          {sums.map(sum => (
            <li key={`${sum.label} ${sum.left} ${sum.right}`} class={sum.holds ? '' : 'broken'}>
              {sum.holds ? '✓ ' : '✕ '}
              {say.sums(sum)}
            </li>
          ))}
        </ul>
      )}
      <ul class="sides">
        {[detail, ...because.slice(0, mostPlaces)].map((place, index, places) => (
          <PlaceLine
            key={`${place.path} ${place.span.start}`}
            {...props}
            place={place}
            isSamePlace={places[index - 1]?.words === place.words}
            expected={index === 0 ? detail.expected : null}
          />
        ))}
      </ul>
      {because.length > mostPlaces && <p>{say.morePlaces(because.length - mostPlaces)}</p>}
      {page && (
        <details class="why">
          <summary>{say.whyAndRemedy}</summary>
          <p class="rule-title">{page.title[state.language]}</p>
          <p>{page.why[state.language]}</p>
          <p>{page.remedy[state.language]}</p>
        </details>
      )}
    </div>
  )
}

/** What a figure counts, where its sentence says so; else where it stands. */
function wordsBefore({path, span, words: place}: PlaceView, {blocks}: FileView): string {
  const [before] = path === null ? wordsAround(blocks, span) : ['']
  return before || shortPlace(place)
}

/** What the button that corrects says: the one new value, or how many places change. */
function correctedText({correction, expected}: FindingView): string | number {
  const put = (correction ?? []).filter(({text}) => text !== '')
  return put.length > 1 ? put.length : (expected ?? put[0]?.text ?? '')
}

interface PlaceLineProps extends FindingProps {
  readonly place: PlaceView
  /** The line above has said where this is. */
  readonly isSamePlace: boolean
  readonly expected: string | null
}

/** One side of a finding: where it stands, and the figure among its own words, which leads there. */
function PlaceLine({view, say, place, isSamePlace, expected, onPlace}: PlaceLineProps) {
  const {path, span} = place
  const [before, after] = path === null ? wordsAround(view.blocks, span) : ['', '']
  const figure = (
    <>
      {before}
      <span class="figure">{place.text || say.blank}</span>
      {after}
    </>
  )
  return (
    <li class={isSamePlace ? 'same' : ''}>
      {!isSamePlace && (
        <span class="where">
          {place.words}
          {path === null ? '' : ` · ${say.elsewhere(path)}`}
        </span>
      )}
      {path === null ? (
        <button type="button" class="quiet" onClick={() => onPlace(span.start)}>
          {figure}
        </button>
      ) : (
        <span>{figure}</span>
      )}
      {expected !== null && (
        <span>
          {say.expected} <span class="figure expected">{expected}</span>
        </span>
      )}
    </li>
  )
}

function SetAsideForm({say, onSubmit}: {say: Words; onSubmit: (reason: string) => void}) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isRefused, setRefused] = useState(false)
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {say.setAside}
      </button>
    )
  }
  return (
    <form
      class="set-aside-form"
      onSubmit={event => {
        event.preventDefault()
        if (reason.trim() === '') setRefused(true)
        else onSubmit(reason.trim())
      }}
    >
      <label>
        {say.setAsideReason}
        <input
          value={reason}
          maxLength={200}
          aria-invalid={isRefused}
          onInput={event => setReason(event.currentTarget.value)}
        />
      </label>
      {isRefused && <p role="alert">{say.reasonNeeded}</p>}
      <button type="submit" class="primary">
        {say.setAsideNow}
      </button>
      <button type="button" onClick={() => setOpen(false)}>
        {say.cancel}
      </button>
    </form>
  )
}
