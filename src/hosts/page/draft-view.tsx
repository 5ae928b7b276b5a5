import {useEffect, useMemo, useState} from 'preact/hooks'
import type {Language, Wording} from '../../source/wording.ts'
import {CoverageMeter} from './coverage-meter.tsx'
import {Connector} from './draft/connector.tsx'
import type {Mark} from './draft/marks.ts'
import {ReportView} from './draft/report-view.tsx'
import type {Ask} from './engine/engine.ts'
import type {Draft, FileView} from './engine/file-view.ts'
import type {References, Request} from './engine/messages.ts'
import {FindingsPanel} from './findings/findings-panel.tsx'
import {saveFile} from './save-file.ts'
import {
  asBaseline,
  asideIn,
  ownerOf,
  type SetAside,
  type SetAsideEntry,
  withEntry,
  withoutEntry
} from './set-aside.ts'
import {CheckSheet} from './sheet/check-sheet.tsx'
import {words} from './words.ts'

interface DraftViewProps {
  readonly ask: Ask
  readonly draft: Draft
  readonly view: FileView
  readonly language: Language
  readonly references: References
  readonly setAside: SetAside
  readonly onSetAside: (entries: SetAside) => void
}

/** An element to be brought into sight, and whether the keyboard goes on from there. */
interface Aim {
  readonly selector: string
  readonly block: ScrollLogicalPosition
  readonly takesFocus: boolean
}

/** Where the style sheet puts the list above the report. */
const stacked = '(max-width: 60rem)'

/** One draft: what was checked, the list of findings, the report with its marks, and what can be taken away. */
export function DraftView({
  ask,
  draft,
  view,
  language,
  references,
  setAside: all,
  onSetAside
}: DraftViewProps) {
  const [selected, setSelected] = useState<number | null>(null)
  const [showsUnchecked, setShowsUnchecked] = useState(false)
  const [paper, setPaper] = useState<HTMLElement | null>(null)
  const [aim, setAim] = useState<Aim | null>(null)
  const [refusal, setRefusal] = useState<Wording | null>(null)
  const say = words[language]
  const owner = ownerOf(view)
  const setAside = useMemo(() => asideIn(all, owner), [all, owner])
  const diagnostics = view.diagnostics[language]
  const marks = useMemo(
    () => collectMarks(view, setAside, selected, showsUnchecked),
    [view, setAside, selected, showsUnchecked]
  )

  // After drawing: what is aimed at may only then be there, or at its final height.
  useEffect(() => {
    const element = aim && document.querySelector<HTMLElement>(aim.selector)
    if (!element) return
    element.scrollIntoView({block: aim.block})
    if (aim.takesFocus) element.focus({preventScroll: true})
  }, [aim])

  const goToPlace = (start: number, takesFocus: boolean) =>
    setAim({selector: `.mark[data-at~="${start}"]`, block: 'center', takesFocus})
  const selectInList = (finding: number | null) => {
    setSelected(finding)
    const start = finding === null ? undefined : diagnostics[finding]?.span.start
    // Where the list stands above the report, it stays in sight; the places in it lead to the report.
    if (start !== undefined && !matchMedia(stacked).matches) goToPlace(start, false)
  }
  const selectInReport = (finding: number) => {
    setSelected(finding)
    setAim({selector: `.summary[data-finding="${finding}"]`, block: 'nearest', takesFocus: true})
  }
  const takeAway = async (request: Request, name: string) => {
    const answer = await ask(request)
    setRefusal(answer.kind === 'refused' ? answer.wording : null)
    if (answer.kind === 'file') saveFile(name, answer.bytes)
  }
  const open = diagnostics.filter(({fingerprint}) => !setAside.has(fingerprint))
  const stem = draft.path.replace(/^.*\//u, '').replace(/\.[^.]{1,10}$/u, '')

  return (
    <div class="draft">
      <section class="overview">
        <h2>{view.title ?? draft.path}</h2>
        <p class="about">
          {[view.agency, view.year && String(view.year), `${say.kind}${view.profileTitle[language]}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <CoverageMeter view={view} say={say} isShown={showsUnchecked} onShow={setShowsUnchecked} />
        {view.notices.map(notice => (
          <p key={notice.zh} class="notice">
            {notice[language]}
          </p>
        ))}
        <div class="actions">
          {view.format === 'docx' && (
            <button
              type="button"
              onClick={() =>
                void takeAway({kind: 'annotate', draft, diagnostics: open, language}, `${stem}.checked.docx`)
              }
            >
              {say.annotated}
            </button>
          )}
          <button type="button" onClick={() => window.print()}>
            {say.sheet}
          </button>
          <button
            type="button"
            onClick={() =>
              void takeAway(
                {kind: 'json', draft, references, language, accepted: asBaseline(setAside.values())},
                `${stem}.reportlint.json`
              )
            }
          >
            {say.json}
          </button>
          {setAside.size > 0 && (
            <button
              type="button"
              onClick={() =>
                void takeAway(
                  {kind: 'baseline', accepted: asBaseline(setAside.values())},
                  'reportlint-baseline.json'
                )
              }
            >
              {say.baseline}
            </button>
          )}
        </div>
        {setAside.size > 0 && (
          <p class="carried">
            {say.carried(setAside.size)}{' '}
            <button type="button" class="quiet" onClick={() => onSetAside(new Map())}>
              {say.forgetAll}
            </button>
          </p>
        )}
        {refusal && (
          <p role="alert" class="mistake">
            {refusal[language]}
          </p>
        )}
      </section>
      <div class="sheets">
        <FindingsPanel
          view={view}
          language={language}
          selected={selected}
          setAside={setAside}
          onSelect={selectInList}
          onPlace={start => goToPlace(start, true)}
          onSetAside={({ruleId, fingerprint, message}, reason) => {
            setSelected(null)
            onSetAside(withEntry(all, {owner, ruleId, fingerprint, message, reason}))
          }}
          onRestore={restored => onSetAside(withoutEntry(all, owner, restored))}
        />
        <section class="paper" ref={setPaper} aria-label={say.report}>
          <ReportView
            blocks={view.blocks}
            marks={marks}
            selected={selected}
            sums={selected === null ? [] : (view.sums[selected] ?? [])}
            sumWords={say.sums}
            label={say.report}
            tableLabel={say.table}
            describe={finding => diagnostics[finding]?.message ?? ''}
            onSelect={selectInReport}
          />
          <Connector container={paper} selected={selected} />
        </section>
      </div>
      <CheckSheet view={view} language={language} setAside={setAside} />
    </div>
  )
}

/** Marks of every open finding where it stands, of the chosen finding where it looks, and of unchecked numbers on request. */
function collectMarks(
  view: FileView,
  setAside: ReadonlyMap<string, SetAsideEntry>,
  selected: number | null,
  showsUnchecked: boolean
): Mark[] {
  const marks: Mark[] = []
  for (const [finding, {span, because, fingerprint}] of view.diagnostics.zh.entries()) {
    if (setAside.has(fingerprint)) continue
    marks.push({span, finding, role: 'at'})
    if (finding !== selected) continue
    for (const place of because) {
      if (place.path === null) marks.push({span: place.span, finding, role: 'because'})
    }
  }
  if (showsUnchecked)
    marks.push(...view.unchecked.map(span => ({span, finding: -1, role: 'unchecked' as const})))
  return marks
}
