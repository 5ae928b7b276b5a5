import {useState} from 'preact/hooks'
import {type Diagnostic, type Place, severities} from '../../../check/diagnostic.ts'
import {contains} from '../../../source/span.ts'
import type {Language} from '../../../source/wording.ts'
import type {FileView} from '../engine/file-view.ts'
import type {SetAsideEntry} from '../set-aside.ts'
import {type Words, words} from '../words.ts'
import {wordsAround} from './words-around.ts'

interface FindingsPanelProps {
  readonly view: FileView
  readonly language: Language
  readonly selected: number | null
  readonly setAside: ReadonlyMap<string, SetAsideEntry>
  readonly onSelect: (finding: number | null) => void
  /** The place in the report that begins at this offset is asked for. */
  readonly onPlace: (start: number) => void
  readonly onSetAside: (finding: Diagnostic, reason: string) => void
  readonly onRestore: (fingerprint: string) => void
}

interface Group {
  readonly title: string
  readonly findings: readonly number[]
}

/** The list of findings, by severity or by section; the chosen one opens with both sides and what to do. */
export function FindingsPanel(props: FindingsPanelProps) {
  const {view, language, selected, setAside} = props
  const [order, setOrder] = useState<'severity' | 'section'>('severity')
  const say = words[language]
  const diagnostics = view.diagnostics[language]
  const open = diagnostics.flatMap(({fingerprint}, index) => (setAside.has(fingerprint) ? [] : [index]))
  const aside = diagnostics.flatMap(({fingerprint}, index) => (setAside.has(fingerprint) ? [index] : []))
  const groups = order === 'severity' ? bySeverity(open, diagnostics, say) : bySection(open, view, language)
  return (
    <section class="findings" id="findings" aria-labelledby="findings-title" tabIndex={-1}>
      <h2 id="findings-title">{say.findings}</h2>
      {diagnostics.length > 0 && (
        <fieldset class="choices" aria-label={say.findings}>
          <button type="button" aria-pressed={order === 'severity'} onClick={() => setOrder('severity')}>
            {say.bySeverity}
          </button>
          <button type="button" aria-pressed={order === 'section'} onClick={() => setOrder('section')}>
            {say.bySection}
          </button>
        </fieldset>
      )}
      {open.length > 0 && <p class="how-to">{say.howTo}</p>}
      {open.length === 0 && (
        <div class="clean">
          <p class="clean-title">{cleanTitle(view, aside.length, say)}</p>
          <p>{say.nothingHint}</p>
        </div>
      )}
      {groups.map(({title, findings}) => (
        <div key={title} class="group">
          <h3>{title}</h3>
          <ol>
            {findings.map(finding => (
              <li key={finding}>
                <Finding {...props} finding={finding} isOpen={finding === selected} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {aside.length > 0 && (
        <div class="group aside">
          <h3>{say.setAsideDone}</h3>
          <ol>
            {aside.map(finding => {
              const {fingerprint, message} = diagnostics[finding] as Diagnostic
              return (
                <li key={finding} class="set-aside">
                  <p>{message}</p>
                  <p class="reason">{setAside.get(fingerprint)?.reason}</p>
                  <button type="button" onClick={() => props.onRestore(fingerprint)}>
                    {say.restore}
                  </button>
                </li>
              )
            })}
          </ol>
        </div>
      )}
    </section>
  )
}

/** Where nothing could be compared, silence proves nothing. */
function cleanTitle({coverage}: FileView, setAside: number, say: Words): string {
  if (setAside > 0) return say.allSetAside
  return coverage.figures.checked > 0 ? say.nothing : say.nothingChecked
}

function bySeverity(findings: readonly number[], diagnostics: readonly Diagnostic[], say: Words): Group[] {
  return severities.flatMap(severity => {
    const members = findings.filter(index => diagnostics[index]?.severity === severity)
    return members.length > 0 ? [{title: say.count[severity](members.length), findings: members}] : []
  })
}

function bySection(findings: readonly number[], view: FileView, language: Language): Group[] {
  const rest = new Set(findings)
  const groups = view.sections.map(({title, span}) => {
    const members = [...rest].filter(index => {
      const diagnostic = view.diagnostics[language][index]
      return diagnostic && contains(span, diagnostic.span)
    })
    for (const member of members) rest.delete(member)
    return {title, findings: members}
  })
  return [{title: words[language].before, findings: [...rest]}, ...groups].filter(
    group => group.findings.length > 0
  )
}

function Finding(props: FindingsPanelProps & {finding: number; isOpen: boolean}) {
  const {view, language, finding, isOpen, onSelect} = props
  const say = words[language]
  const diagnostic = view.diagnostics[language][finding] as Diagnostic
  return (
    <div class={`finding ${diagnostic.severity} ${isOpen ? 'open' : ''}`}>
      <button
        type="button"
        class="summary"
        aria-expanded={isOpen}
        data-finding={finding}
        onClick={() => onSelect(isOpen ? null : finding)}
      >
        <span class="severity">{say.severity[diagnostic.severity]}</span>
        <span class="title">{view.pages[diagnostic.ruleId]?.title[language]}</span>
        <span class="message">{diagnostic.message}</span>
        <span class="place">{diagnostic.words}</span>
      </button>
      {isOpen && <FindingDetail {...props} diagnostic={diagnostic} />}
    </div>
  )
}

/** Lines of arithmetic; what comes after them a person no longer adds up. */
const mostSums = 3

/** At most this many places are listed; a whole table's worth of them says no more. */
const mostPlaces = 30

function FindingDetail(props: FindingsPanelProps & {diagnostic: Diagnostic}) {
  const {view, language, diagnostic, onSetAside} = props
  const say = words[language]
  const page = view.pages[diagnostic.ruleId]
  return (
    <div class="detail">
      {diagnostic.details.slice(0, mostSums).map(line => (
        <p key={line} class="arithmetic">
          {line}
        </p>
      ))}
      <dl class="sides">
        <PlaceLine {...props} place={diagnostic} expected={diagnostic.expected} />
        {diagnostic.because.slice(0, mostPlaces).map(place => (
          <PlaceLine key={`${place.path} ${place.span.start}`} {...props} place={place} expected={null} />
        ))}
      </dl>
      {diagnostic.because.length > mostPlaces && <p>{say.more(diagnostic.because.length - mostPlaces)}</p>}
      {diagnostic.alternatives && diagnostic.alternatives.length > 0 && (
        <div class="alternatives">
          <p>{say.alternatives}</p>
          <ul>
            {diagnostic.alternatives.map(corrections => (
              <li key={corrections.map(({span}) => span.start).join()}>
                {corrections.map(({words: place, text, expected, span}) => (
                  <span key={span.start} class="correction">
                    {place}: {text || say.blank} → {expected ?? '?'}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {page && (
        <>
          <h4>{say.why}</h4>
          <p>{page.why[language]}</p>
          <h4>{say.remedy}</h4>
          <p>{page.remedy[language]}</p>
        </>
      )}
      <SetAsideForm say={say} onSubmit={reason => onSetAside(diagnostic, reason)} />
    </div>
  )
}

interface PlaceLineProps extends FindingsPanelProps {
  readonly place: Pick<Place, 'words' | 'text' | 'span'> & Partial<Pick<Place, 'path'>>
  readonly expected: string | null
}

/** One side of a finding: where it stands, which leads there, and the figure among its own words. */
function PlaceLine({view, language, place, expected, onPlace}: PlaceLineProps) {
  const say = words[language]
  const {path = null, span} = place
  const [before, after] = path === null ? wordsAround(view.blocks, span) : ['', '']
  return (
    <div>
      <dt>
        {path === null ? (
          <button type="button" class="quiet" onClick={() => onPlace(span.start)}>
            {place.words}
          </button>
        ) : (
          `${place.words} · ${say.elsewhere(path)}`
        )}
      </dt>
      <dd>
        {before}
        <span class="figure">{place.text || say.blank}</span>
        {after}
        {expected !== null && (
          <>
            {' '}
            {say.expected} <span class="figure expected">{expected}</span>
          </>
        )}
      </dd>
    </div>
  )
}

function SetAsideForm({say, onSubmit}: {say: Words; onSubmit: (reason: string) => void}) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isRefused, setRefused] = useState(false)
  if (!isOpen) {
    return (
      <button type="button" class="quiet" onClick={() => setOpen(true)}>
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
      <button type="submit">{say.setAside}</button>
      <button type="button" class="quiet" onClick={() => setOpen(false)}>
        {say.cancel}
      </button>
    </form>
  )
}
