import {useEffect, useRef, useState} from 'preact/hooks'
import {severities} from '../../check/diagnostic.ts'
import type {Language, Wording} from '../../source/wording.ts'
import {DraftView} from './draft-view.tsx'
import {startEngine} from './engine/engine.ts'
import type {Draft, FileResult} from './engine/file-view.ts'
import type {References} from './engine/messages.ts'
import {Intake} from './intake/intake.tsx'
import {asideIn, loadSetAside, ownerOf, type SetAside, storeSetAside} from './set-aside.ts'
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
          <p>{say.privacy}</p>
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
          {!progress && files.length > 0 && doneWords(files, language, setAside)}
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
                <li key={`${index} ${draft.path}`}>
                  <button type="button" aria-current={index === shown} onClick={() => setShown(index)}>
                    <span class="path">{draft.path}</span>
                    <span class="counts">{countWords([result], language, setAside)}</span>
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
            ask={ask}
            draft={current.draft}
            view={current.result.view}
            language={language}
            references={references}
            setAside={setAside}
            onSetAside={setSetAside}
          />
        )}
      </main>
    </>
  )
}

/** What is said, and read aloud, when everything asked for has been looked at. */
function doneWords(files: readonly Checked[], language: Language, setAside: SetAside): string {
  const say = words[language]
  const results = files.map(({result}) => result)
  const counts = countWords(results, language, setAside)
  return files.length === 1 ? say.done(counts) : say.doneAll(files.length, counts)
}

function countWords(results: readonly FileResult[], language: Language, setAside: SetAside): string {
  const say = words[language]
  const views = results.flatMap(({view}) => view ?? [])
  const open = views.flatMap(view => {
    const aside = asideIn(setAside, ownerOf(view))
    return view.diagnostics[language].filter(({fingerprint}) => !aside.has(fingerprint))
  })
  const counts = severities.flatMap(severity => {
    const count = open.filter(diagnostic => diagnostic.severity === severity).length
    return count > 0 ? [say.count[severity](count)] : []
  })
  const failed = results.length - views.length
  if (counts.length === 0 && views.length > 0) {
    counts.push(views.some(({coverage}) => coverage.figures.checked > 0) ? say.nothing : say.nothingChecked)
  }
  if (failed > 0) counts.push(results.length === 1 ? say.failed : say.failedCount(failed))
  return counts.join(say.comma)
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
