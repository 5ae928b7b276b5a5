import {acceptedDrafts, FileButton} from '../intake/file-button.tsx'
import {readFiles} from '../intake/read-drop.ts'
import {asideIn, ownerOf, type SetAside} from '../set-aside.ts'
import {shortForm} from '../short-form.ts'
import type {PageState, PageStore} from '../store.ts'
import type {Words} from '../words/words.ts'
import {CoverageMeter} from './coverage-meter.tsx'
import {Menu} from './menu.tsx'
import {TakeAway} from './take-away.tsx'

interface BarProps {
  readonly store: PageStore
  readonly state: PageState
  readonly say: Words
  readonly setAside: SetAside
  readonly showsUnchecked: boolean
  readonly onShowUnchecked: (shows: boolean) => void
  readonly onFiles: (files: readonly File[], isFolder: boolean) => void
  readonly onPaste: () => void
  readonly onAbout: () => void
  readonly onPrint: () => void
  readonly onSetAside: (setAside: SetAside) => void
  readonly onLanguage: () => void
}

/** The one bar: what is open, what it is compared with, what was checked, and what can be taken away. */
export function Bar(props: BarProps) {
  const {store, state, say, onFiles, onPaste, onAbout, onLanguage} = props
  const {files, shown, view, progress, language} = state
  const file = shown === null ? null : files[shown]
  return (
    <header class="bar">
      <h1>{say.name}</h1>
      {files.length > 0 && (
        <>
          {file && (
            <p class="file" title={file.draft.path}>
              {file.draft.path.replace(/^.*\//u, '')}
            </p>
          )}
          {files.length > 1 && shown !== null && (
            <button type="button" class="chip" onClick={store.showList}>
              {say.backToList(files.length)}
            </button>
          )}
          <PreviousChip {...props} />
          <ProfileChip {...props} />
        </>
      )}
      <span class="spacer" />
      <div role="status" class="status">
        {progress && files.length > 1 && (
          <>
            <progress value={progress.done} max={progress.total} aria-label={say.files} />{' '}
            {say.checking(progress.done, progress.total)}
          </>
        )}
        {progress && files.length === 1 && say.checking(0, 1)}
        {!progress && files.length > 0 && <span class="visually-hidden">{doneWords(props)}</span>}
      </div>
      {progress && (
        <button type="button" class="chip" onClick={store.stop}>
          {say.stop}
        </button>
      )}
      {view && (
        <CoverageMeter view={view} say={say} isShown={props.showsUnchecked} onShow={props.onShowUnchecked} />
      )}
      {files.length > 0 && (
        <>
          <Menu label={say.takeAway}>
            <TakeAway {...props} />
          </Menu>
          <Menu label={say.more}>
            <FileButton
              class="item"
              label={say.chooseFiles}
              isMultiple
              onFiles={chosen => onFiles(chosen, false)}
            />
            <FileButton
              class="item"
              label={say.chooseFolder}
              isFolder
              onFiles={chosen => onFiles(chosen, true)}
            />
            <button type="button" class="item" onClick={onPaste}>
              {say.paste}
            </button>
            <button type="button" class="item" onClick={onAbout}>
              {say.rulesAndPrivacy}
            </button>
            {props.setAside.size > 0 && (
              <button type="button" class="item" onClick={() => props.onSetAside(new Map())}>
                {say.forgetAll}
              </button>
            )}
          </Menu>
        </>
      )}
      <button type="button" class="chip" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={onLanguage}>
        {say.otherLanguage}
      </button>
    </header>
  )
}

/** Last year's report: chosen, or found among what was dropped. */
function PreviousChip({store, state, say}: BarProps) {
  const {references, files, shown} = state
  const paired = shown === null ? null : (files[shown]?.previous ?? null)
  const previous = references.previous ?? paired
  const name = previous?.path.replace(/^.*\//u, '')
  return (
    <span class="chip reference" title={name ? `${say.previous} ${name}` : say.previousHint}>
      <FileButton
        class="chip-button"
        accept={acceptedDrafts}
        label={name ? say.previousIs(name) : say.previousNone}
        onFiles={chosen =>
          void readFiles(chosen, false).then(([draft]) =>
            store.setReferences({...references, previous: draft ?? null})
          )
        }
      />
      {references.previous && (
        <button
          type="button"
          class="chip-remove"
          aria-label={`${say.remove} ${name}`}
          onClick={() => store.setReferences({...references, previous: null})}
        >
          ×
        </button>
      )}
    </span>
  )
}

function ProfileChip({store, state, say}: BarProps) {
  const {references, view, language} = state
  const {profile} = references
  const form = view && shortForm(view.profileTitle[language])
  const name = profile?.path.replace(/^.*\//u, '') ?? form
  return (
    <span class="chip reference" title={say.profileHint}>
      <FileButton
        class="chip-button"
        accept=".json,.yaml,.yml"
        label={name ? say.formIs(name) : say.profile}
        onFiles={chosen =>
          void readFiles(chosen, false).then(([draft]) =>
            store.setReferences({...references, profile: draft ?? null})
          )
        }
      />
      {profile && (
        <button
          type="button"
          class="chip-remove"
          aria-label={`${say.remove} ${name}`}
          onClick={() => store.setReferences({...references, profile: null})}
        >
          ×
        </button>
      )}
    </span>
  )
}

/** What is read aloud when everything asked for has been looked at. */
function doneWords({state, say, setAside}: BarProps): string {
  const {files} = state
  const counts = say.counts(
    files.flatMap(({summary}) => {
      if (!summary) return []
      const aside = asideIn(setAside, ownerOf(summary))
      return summary.found.flatMap(([severity, fingerprint]) => (aside.has(fingerprint) ? [] : [severity]))
    })
  )
  const failed = files.filter(({error}) => error !== null).length
  const isProven = files.some(({summary}) => summary !== null && summary.coverage.figures.checked > 0)
  const words = [
    ...(failed === files.length ? [] : [counts || (isProven ? say.nothing : say.nothingChecked)]),
    ...(failed > 0 ? [files.length === 1 ? say.failed : say.failedCount(failed)] : [])
  ].join(say.comma)
  return files.length === 1 ? say.done(words) : say.doneAll(files.length, words)
}
