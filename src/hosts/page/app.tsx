import {useEffect, useRef, useState} from 'preact/hooks'
import {AboutDialog} from './about/about-dialog.tsx'
import {Bar} from './bar/bar.tsx'
import {DraftPanes} from './draft-panes.tsx'
import {DraftsTable} from './drafts/drafts-table.tsx'
import {startEngine} from './engine/engine.ts'
import type {FileView} from './engine/file-view.ts'
import {PasteDialog} from './intake/paste-dialog.tsx'
import {Start} from './intake/start.tsx'
import {type Problem, useIntake} from './intake/use-intake.ts'
import {rememberedLanguage, rememberLanguage} from './language.ts'
import {sampleDraft} from './sample.ts'
import {loadSetAside, type SetAside, storeSetAside} from './set-aside.ts'
import {CheckSheets} from './sheet/check-sheets.tsx'
import {createStore} from './store.ts'
import {words} from './words/words.ts'

const store = createStore(startEngine(), rememberedLanguage())

/** The whole page: one bar, and below it the place to put drafts, the list of them, or one draft with its findings. */
export function App() {
  const [state, setState] = useState(store.get)
  const [setAside, setSetAside] = useState<SetAside>(loadSetAside)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [showsUnchecked, setShowsUnchecked] = useState(false)
  const [printed, setPrinted] = useState<readonly FileView[] | null>(null)
  const paste = useRef<HTMLDialogElement>(null)
  const about = useRef<HTMLDialogElement>(null)
  const {language, files, shown, view, progress} = state
  const say = words[language]

  useEffect(() => {
    const stop = store.subscribe(() => setState(store.get()))
    return () => void stop()
  }, [])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = `${say.name} · reportlint`
  }, [language])
  useEffect(() => storeSetAside(setAside), [setAside])
  useEffect(() => {
    if (!printed) return
    window.print()
    setPrinted(null)
  }, [printed])

  const intake = useIntake(drafts => {
    setShowsUnchecked(false)
    store.take(drafts)
  }, setProblem)

  /** The sheets of all drafts are made one after the other; a single draft's is there already. */
  const print = async () => {
    if (view) return setPrinted([view])
    const views: FileView[] = []
    for (const index of files.keys()) {
      const request = store.request(index)
      const answer = request && (await store.ask({kind: 'view', ...request}))
      if (answer?.kind === 'view') views.push(answer.view)
    }
    setPrinted(views)
  }

  const isEmpty = files.length === 0
  return (
    <div class={`app ${intake.isOver ? 'over' : ''}`}>
      {!isEmpty && (
        <a class="skip" href="#findings">
          {say.skip}
        </a>
      )}
      <Bar
        store={store}
        state={state}
        say={say}
        setAside={setAside}
        showsUnchecked={showsUnchecked}
        onShowUnchecked={setShowsUnchecked}
        onFiles={intake.take}
        onPaste={() => paste.current?.showModal()}
        onAbout={() => about.current?.showModal()}
        onPrint={() => void print()}
        onSetAside={setSetAside}
        onLanguage={() => store.setLanguage(rememberLanguage(language === 'zh' ? 'en' : 'zh'))}
      />
      {problem && (
        <p role="alert" class="mistake">
          {say[problem]}
        </p>
      )}
      {state.mistakes.map(mistake => (
        <p key={mistake.zh} role="alert" class="mistake">
          {mistake[language]}
        </p>
      ))}
      {state.refusal && (
        <p role="alert" class="mistake">
          {state.refusal[language]}
        </p>
      )}
      <main class="main">
        {isEmpty && (
          <Start
            say={say}
            onFiles={intake.take}
            onPaste={() => paste.current?.showModal()}
            onSample={() => store.take([sampleDraft(say.sampleName)])}
            onAbout={() => about.current?.showModal()}
          />
        )}
        {files.length > 1 && (
          <DraftsTable store={store} state={state} say={say} setAside={setAside} isNarrow={shown !== null} />
        )}
        {shown !== null && files[shown]?.error && (
          <p role="alert" class="mistake failed" id="findings">
            <strong>{files[shown]?.draft.path}</strong> {say.failed}：{files[shown]?.error?.[language]}
          </p>
        )}
        {shown !== null && view && (
          <DraftPanes
            key={`${shown} ${view.path}`}
            store={store}
            state={state}
            view={view}
            say={say}
            setAside={setAside}
            showsUnchecked={showsUnchecked}
            onSetAside={setSetAside}
          />
        )}
        {files.length === 1 && !view && !files[0]?.error && (
          <p class="waiting">{progress ? say.checking(0, 1) : say.stopped}</p>
        )}
      </main>
      <PasteDialog say={say} dialog={paste} onPaste={draft => store.take([draft])} />
      <AboutDialog say={say} language={language} dialog={about} ask={store.ask} />
      <CheckSheets views={printed ?? (view ? [view] : [])} language={language} setAside={setAside} />
      {intake.isOver && <p class="drop-veil">{say.dropHere}</p>}
    </div>
  )
}
