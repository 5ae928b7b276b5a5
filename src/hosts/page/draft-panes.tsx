import {useEffect, useMemo, useRef, useState} from 'preact/hooks'
import type {Edit} from '../../annotate/edits.ts'
import {severities} from '../../check/diagnostic.ts'
import {currentEdits} from './app-state.ts'
import {type Chosen, collectMarks} from './draft/collect-marks.ts'
import {DraftPane} from './draft/draft-pane.tsx'
import type {FileView, FindingView} from './engine/file-view.ts'
import {FindingsPane} from './findings/findings-pane.tsx'
import {asideIn, ownerOf, type SetAside, withEntry, withoutEntry} from './set-aside.ts'
import {type Filter, listFindings} from './shown-findings.ts'
import type {PageState, PageStore} from './store.ts'
import type {Words} from './words/words.ts'

interface DraftPanesProps {
  readonly store: PageStore
  readonly state: PageState
  readonly view: FileView
  readonly say: Words
  readonly setAside: SetAside
  readonly showsUnchecked: boolean
  readonly onSetAside: (setAside: SetAside) => void
}

/** An element to be brought into sight, and whether the keyboard goes on from there. */
interface Aim {
  readonly start: number
  readonly takesFocus: boolean
}

/** Where the style sheet makes tabs of the panes. */
const tabbed = '(max-width: 60rem)'

/** One draft: the findings at the left, the draft with its marks at the right. */
export function DraftPanes({
  store,
  state,
  view,
  say,
  setAside: all,
  showsUnchecked,
  onSetAside
}: DraftPanesProps) {
  const {language} = state
  const [filter, setFilter] = useState<Filter>({
    severities: new Set(severities),
    section: null,
    rule: null,
    order: 'severity'
  })
  const owner = ownerOf(view)
  const aside = useMemo(() => asideIn(all, owner), [all, owner])
  const listed = useMemo(
    () => listFindings(view, ({fingerprint}) => aside.has(fingerprint), filter),
    [view, aside, filter]
  )
  const [selected, setSelected] = useState<number | null>(() => listed[0] ?? null)
  const [tab, setTab] = useState<'findings' | 'draft'>('findings')
  const [aim, setAim] = useState<Aim | null>(null)
  const [editing, setEditing] = useState<number | null>(null)
  const [showsSums, setShowsSums] = useState(true)
  const root = useRef<HTMLDivElement>(null)

  const goTo = (start: number, takesFocus: boolean) => setAim({start, takesFocus})
  // What a press goes on from, though the press before it is not drawn yet
  const reached = useRef(selected)
  reached.current = selected
  const select = (finding: number | null) => {
    reached.current = finding
    setSelected(finding)
    const start = finding === null ? undefined : view.findings[finding]?.span.start
    if (start !== undefined) goTo(start, false)
  }
  /** After a change the numbers of the findings are others: the same one stays chosen, else the next in its place. */
  const last = useRef<{view: FileView; finding: FindingView | undefined}>({
    view,
    finding: selected === null ? undefined : view.findings[selected]
  })
  useEffect(() => {
    const {view: before, finding} = last.current
    if (before !== view) {
      const same = view.findings.findIndex(({fingerprint}) => fingerprint === finding?.fingerprint)
      const after = finding
        ? listed.find(index => (view.findings[index]?.span.start ?? 0) >= finding.span.start)
        : undefined
      const next = same >= 0 && listed.includes(same) ? same : (after ?? listed[0] ?? null)
      last.current = {view, finding: next === null ? undefined : view.findings[next]}
      setSelected(next)
      if (same < 0 && next !== null) goTo(view.findings[next]?.span.start ?? 0, false)
    } else last.current = {view, finding: selected === null ? undefined : view.findings[selected]}
  }, [view, selected])

  // What a filter hides is not chosen; the first that it shows is.
  useEffect(() => {
    if (selected !== null && !listed.includes(selected)) select(listed[0] ?? null)
  }, [filter])

  // The first finding and its place are in sight when a draft opens.
  useEffect(() => {
    const start = selected === null ? undefined : view.findings[selected]?.span.start
    if (start !== undefined) goTo(start, false)
  }, [])

  // After drawing: what is aimed at may only then be there.
  useEffect(() => {
    if (!aim) return
    const element = root.current?.querySelector<HTMLElement>(`.mark[data-at~="${aim.start}"]`)
    if (!element) return
    if (aim.takesFocus && matchMedia(tabbed).matches) setTab('draft')
    requestAnimationFrame(() => {
      element.scrollIntoView({block: 'center', inline: 'nearest'})
      if (aim.takesFocus) element.focus({preventScroll: true})
    })
  }, [aim])

  const step = (by: 1 | -1) => {
    if (listed.length === 0) return
    const at = reached.current === null ? -1 : listed.indexOf(reached.current)
    const next = at < 0 ? (by > 0 ? 0 : listed.length - 1) : at + by
    select(listed[(next + listed.length) % listed.length] ?? null)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return
      if (event.ctrlKey || event.metaKey) {
        const isRedo = event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey)
        if (!isRedo && event.key.toLowerCase() !== 'z') return
        event.preventDefault()
        return isRedo ? store.redo() : store.undo()
      }
      if (event.key === 'n' || event.key === 'j') step(1)
      else if (event.key === 'p' || event.key === 'k') step(-1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  const chosen: Chosen | null = useMemo(() => {
    const finding = selected === null ? undefined : view.findings[selected]
    return finding && selected !== null ? {index: selected, finding} : null
  }, [view, selected])
  const marks = useMemo(
    () => collectMarks(view, ({fingerprint}) => aside.has(fingerprint), chosen, showsUnchecked),
    [view, aside, chosen, showsUnchecked]
  )
  const edit = (edits: readonly Edit[]) => {
    setEditing(null)
    store.edit(edits)
  }
  const file = state.shown === null ? undefined : state.files[state.shown]
  return (
    <div class={`panes tab-${tab}`} ref={root}>
      <div class="tabs" role="tablist">
        {(['findings', 'draft'] as const).map(each => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={tab === each}
            onClick={() => setTab(each)}
          >
            {each === 'findings' ? say.findingsOf(listed.length) : say.report}
          </button>
        ))}
      </div>
      <FindingsPane
        store={store}
        state={state}
        view={view}
        say={say}
        listed={listed}
        selected={selected}
        aside={aside}
        filter={filter}
        history={file?.edits ?? null}
        hasEdits={file !== undefined && currentEdits(file.edits).length > 0}
        onFilter={setFilter}
        onStep={step}
        onSelect={select}
        onPlace={start => goTo(start, true)}
        onEdit={edit}
        onEditAt={start => {
          setEditing(start)
          goTo(start, false)
          if (matchMedia(tabbed).matches) setTab('draft')
        }}
        onSetAside={({ruleId, fingerprint, message}, reason) => {
          const at = selected === null ? -1 : listed.indexOf(selected)
          select(listed[at + 1] ?? listed[at - 1] ?? null)
          onSetAside(withEntry(all, {owner, ruleId, fingerprint, message, reason}))
        }}
        onRestore={fingerprint => onSetAside(withoutEntry(all, owner, fingerprint))}
      />
      <DraftPane
        view={view}
        say={say}
        language={language}
        marks={marks}
        selected={selected}
        editing={editing}
        showsSums={showsSums}
        onShowSums={setShowsSums}
        onEditing={setEditing}
        onEdit={edit}
        onSelect={finding => {
          setSelected(finding)
          if (matchMedia(tabbed).matches) setTab('findings')
          // The list draws what is in sight, and moves there first.
          const focus = () =>
            root.current
              ?.querySelector<HTMLElement>(`.summary[data-finding="${finding}"]`)
              ?.focus({preventScroll: true})
          requestAnimationFrame(() => requestAnimationFrame(focus))
        }}
      />
    </div>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}
