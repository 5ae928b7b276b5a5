import {useEffect, useMemo, useRef, useState} from 'preact/hooks'
import type {Language, Wording} from '../../source/wording.ts'
import {CheckSheet} from './check-sheet.tsx'
import {Connector} from './connector.tsx'
import {CoverageMeter} from './coverage-meter.tsx'
import {startEngine} from './engine.ts'
import type {Draft, FileResult, FileView} from './file-view.ts'
import {FindingsPanel} from './findings-panel.tsx'
import {Intake} from './intake.tsx'
import type {Mark} from './marks.ts'
import type {References, Request} from './messages.ts'
import {ReportView} from './report-view.tsx'
import {saveFile} from './save-file.ts'
import {loadSetAside, type SetAside, storeSetAside} from './set-aside.ts'
import {words} from './words.ts'

interface Checked {
  readonly draft: Draft
  readonly result: FileResult
}

const ask = startEngine()

/** The whole page: drafts come in at the top, one of them is shown below with its findings. */
export function App() {
  const [language, setLanguage] = useState<Language>(initialLanguage)
  const [files, setFiles] = useState<readonly Checked[]>([])
  const [shown, setShown] = useState(0)
  const [progress, setProgress] = useState<{done: number; total: number} | null>(null)
  const [references, setReferences] = useState<References>({previous: null, profile: null})
  const [mistakes, setMistakes] = useState<readonly Wording[]>([])
  const [setAside, setSetAside] = useState<SetAside>(loadSetAside)
  const run = useRef(0)
  const say = words[language]

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = `${say.name} · reportlint`
  }, [language])
  useEffect(() => storeSetAside(setAside), [setAside])

  const checkAll = async (drafts: readonly Draft[], against: References) => {
    const number = ++run.current
    const checked: Checked[] = []
    setMistakes([])
    setFiles([])
    setShown(0)
    for (const [done, draft] of drafts.entries()) {
      setProgress({done, total: drafts.length})
      const answer = await ask({kind: 'check', draft, references: against})
      if (run.current !== number) return
      if (answer.kind === 'checked') {
        checked.push({draft, result: answer.result})
        setMistakes(answer.mistakes)
      } else if (answer.kind === 'refused') {
        checked.push({draft, result: {view: null, error: {path: draft.path, wording: answer.wording}}})
      }
      setFiles([...checked])
    }
    setProgress(null)
  }
  const changeReferences = (changed: References) => {
    setReferences(changed)
    if (files.length > 0)
      void checkAll(
        files.map(({draft}) => draft),
        changed
      )
  }

  const current = files[shown]
  return (
    <>
      <a class="skip" href="#findings">
        {say.skip}
      </a>
      <header class="masthead">
        <div>
          <h1>{say.name}</h1>
          <p>{say.tagline}</p>
        </div>
        <button
          type="button"
          class="quiet"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(rememberLanguage(language === 'zh' ? 'en' : 'zh'))}
        >
          {say.otherLanguage}
        </button>
      </header>
      <main>
        <Intake
          say={say}
          isSmall={files.length > 0}
          references={references}
          onDrafts={drafts => void checkAll(drafts, references)}
          onReferences={changeReferences}
        />
        <div role="status" class="status">
          {progress && (
            <>
              <progress
                value={progress.done}
                max={progress.total}
                aria-label={say.checking(progress.done, progress.total)}
              />{' '}
              {say.checking(progress.done, progress.total)}
            </>
          )}
        </div>
        {mistakes.map(mistake => (
          <p key={mistake.zh} role="alert" class="mistake">
            {mistake[language]}
          </p>
        ))}
        {files.length > 1 && (
          <nav class="files" aria-label={say.files}>
            <ul>
              {files.map(({draft, result}, index) => (
                <li key={draft.path}>
                  <button type="button" aria-current={index === shown} onClick={() => setShown(index)}>
                    <span class="path">{draft.path}</span>
                    <span class="counts">{countWords(result, language, setAside)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {current?.result.error && (
          <p role="alert" class="mistake">
            <strong>{current.draft.path}</strong> {say.failed}：{current.result.error.wording[language]}
          </p>
        )}
        {current?.result.view && (
          <DraftView
            key={`${run.current} ${shown}`}
            draft={current.draft}
            view={current.result.view}
            language={language}
            references={references}
            setAside={setAside}
            onSetAside={setSetAside}
          />
        )}
      </main>
      <footer class="colophon">{say.privacy}</footer>
    </>
  )
}

interface DraftViewProps {
  readonly draft: Draft
  readonly view: FileView
  readonly language: Language
  readonly references: References
  readonly setAside: SetAside
  readonly onSetAside: (entries: SetAside) => void
}

/** One draft: what was checked, the list of findings, the report with its marks, and what can be taken away. */
function DraftView({draft, view, language, references, setAside, onSetAside}: DraftViewProps) {
  const [selected, setSelected] = useState<number | null>(null)
  const [showsUnchecked, setShowsUnchecked] = useState(false)
  const [paper, setPaper] = useState<HTMLElement | null>(null)
  const [refusal, setRefusal] = useState<Wording | null>(null)
  const say = words[language]
  const diagnostics = view.diagnostics[language]
  const marks = useMemo(
    () => collectMarks(view, setAside, selected, showsUnchecked),
    [view, setAside, selected, showsUnchecked]
  )

  useEffect(() => {
    if (selected === null) return
    const mark = paper?.querySelector(`.mark[data-finding="${selected}"][data-role="at"]`)
    mark?.scrollIntoView({block: 'center', behavior: 'auto'})
  }, [selected, paper])

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
              void takeAway({kind: 'json', draft, references, language}, `${stem}.reportlint.json`)
            }
          >
            {say.json}
          </button>
          {setAside.size > 0 && (
            <button
              type="button"
              onClick={() =>
                void takeAway(
                  {kind: 'baseline', accepted: [...setAside.values()]},
                  'reportlint-baseline.json'
                )
              }
            >
              {say.baseline}
            </button>
          )}
        </div>
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
          onSelect={setSelected}
          onSetAside={({ruleId, fingerprint, message}, reason) => {
            setSelected(null)
            onSetAside(new Map([...setAside, [fingerprint, {ruleId, fingerprint, message, reason}]]))
          }}
          onRestore={restored => onSetAside(new Map([...setAside].filter(([each]) => each !== restored)))}
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
            onSelect={setSelected}
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
  setAside: SetAside,
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

function countWords({view}: FileResult, language: Language, setAside: SetAside): string {
  const say = words[language]
  if (!view) return say.failed
  const open = view.diagnostics[language].filter(({fingerprint}) => !setAside.has(fingerprint))
  const counts = (['error', 'warning', 'note'] as const).flatMap(severity => {
    const count = open.filter(diagnostic => diagnostic.severity === severity).length
    return count > 0 ? [say.count[severity](count)] : []
  })
  return counts.join(language === 'zh' ? '，' : ', ') || say.nothing
}

const languageKey = 'reportlint.language'

function initialLanguage(): Language {
  try {
    return localStorage.getItem(languageKey) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

function rememberLanguage(language: Language): Language {
  try {
    localStorage.setItem(languageKey, language)
  } catch {
    // Without storage the page begins in Chinese again.
  }
  return language
}
