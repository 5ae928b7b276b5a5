import {useEffect, useRef, useState} from 'preact/hooks'
import type {Draft} from '../engine/file-view.ts'
import type {References} from '../engine/messages.ts'
import type {Words} from '../words.ts'
import {mostFiles, readDrop, readFiles} from './read-drop.ts'

interface IntakeProps {
  readonly say: Words
  /** Drafts are shown already, so the field takes less room. */
  readonly isSmall: boolean
  readonly references: References
  readonly onDrafts: (drafts: readonly Draft[]) => void
  readonly onReferences: (references: References) => void
}

const accepted = '.docx,.html,.htm,.md,.markdown,.txt'

/** Where drafts come in: dropped, chosen, or pasted; with last year's report and a profile beside them. */
export function Intake({say, isSmall, references, onDrafts, onReferences}: IntakeProps) {
  const [isOver, setOver] = useState(false)
  const [problem, setProblem] = useState<'unsupportedHere' | 'unreadableHere' | 'tooMany' | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const latest = useRef(0)
  /** What was dropped last is what is checked, though an earlier file may take longer to read. */
  const take = async (reading: Promise<readonly Draft[]>) => {
    const number = ++latest.current
    try {
      const drafts = await reading
      if (number !== latest.current) return
      setProblem(drafts.length === 0 ? 'unsupportedHere' : drafts.length === mostFiles ? 'tooMany' : null)
      if (drafts.length > 0) onDrafts(drafts)
    } catch {
      if (number === latest.current) setProblem('unreadableHere')
    }
  }

  // On the whole window: a file dropped beside the field would be opened in place of the page.
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) void take(readDrop(event.dataTransfer.items))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  })

  return (
    <section class={`intake ${isSmall ? 'small' : ''}`}>
      <div class={`drop ${isOver ? 'over' : ''}`}>
        <p class="drop-title">{say.drop}</p>
        <p class="drop-hint">{say.dropHint}</p>
        <div class="actions">
          <FileButton
            label={say.chooseFiles}
            isMultiple
            onFiles={files => void take(readFiles(files, false))}
          />
          <FileButton
            label={say.chooseFolder}
            isFolder
            onFiles={files => void take(readFiles(files, true))}
          />
          <button type="button" onClick={() => dialog.current?.showModal()}>
            {say.paste}
          </button>
        </div>
        {problem && <p role="alert">{say[problem]}</p>}
      </div>
      <div class="references">
        <Reference
          say={say}
          label={say.previous}
          accept={accepted}
          draft={references.previous}
          onChange={previous => onReferences({...references, previous})}
        />
        <Reference
          say={say}
          label={say.profile}
          accept=".json,.yaml,.yml"
          draft={references.profile}
          onChange={profile => onReferences({...references, profile})}
        />
      </div>
      <p class="references-hint">{say.referencesHint}</p>
      <dialog ref={dialog} aria-labelledby="paste-title">
        <PasteForm
          say={say}
          onPaste={draft => {
            dialog.current?.close()
            void take(Promise.resolve([draft]))
          }}
          onCancel={() => dialog.current?.close()}
        />
      </dialog>
    </section>
  )
}

interface FileButtonProps {
  readonly label: string
  readonly accept?: string
  readonly isMultiple?: boolean
  readonly isFolder?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

function FileButton({
  label,
  accept = accepted,
  isMultiple = false,
  isFolder = false,
  onFiles
}: FileButtonProps) {
  return (
    <label class="button">
      {label}
      <input
        type="file"
        class="visually-hidden"
        accept={isFolder ? undefined : accept}
        multiple={isMultiple}
        {...(isFolder && {webkitdirectory: true})}
        onChange={event => {
          // The list empties with the field, so it is copied before the field is made ready for the same file again.
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}

interface ReferenceProps {
  readonly say: Words
  readonly label: string
  readonly accept: string
  readonly draft: Draft | null
  readonly onChange: (draft: Draft | null) => void
}

function Reference({say, label, accept, draft, onChange}: ReferenceProps) {
  return (
    <div class="reference">
      <FileButton
        label={label}
        accept={accept}
        onFiles={files => void readFiles(files, false).then(([chosen]) => onChange(chosen ?? null))}
      />{' '}
      <span>{draft?.path ?? say.none}</span>
      {draft && (
        <button type="button" class="quiet" onClick={() => onChange(null)}>
          {say.remove}
        </button>
      )}
    </div>
  )
}

/** A table copied from Word or a page comes as HTML on the clipboard; its cells are lost in the plain text. */
function PasteForm({
  say,
  onPaste,
  onCancel
}: {
  say: Words
  onPaste: (draft: Draft) => void
  onCancel: () => void
}) {
  const [text, setText] = useState('')
  const [html, setHtml] = useState<string | null>(null)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        const [content, extension] = html === null ? [text, 'txt'] : [html, 'html']
        if (content.trim() === '') return
        onPaste({path: `${say.pasteName}.${extension}`, bytes: new TextEncoder().encode(content)})
        setText('')
        setHtml(null)
      }}
    >
      <h2 id="paste-title">{say.pasteTitle}</h2>
      <label>
        {say.pasteHint}
        <textarea
          rows={12}
          value={text}
          onInput={event => {
            setText(event.currentTarget.value)
            setHtml(null)
          }}
          onPaste={event => {
            const pasted = event.clipboardData?.getData('text/html') ?? ''
            if (text !== '' || !/<table[\s>]/iu.test(pasted)) return
            event.preventDefault()
            setHtml(pasted)
            setText(event.clipboardData?.getData('text/plain') ?? '')
          }}
        />
      </label>
      <div class="actions">
        <button type="submit">{say.pasteCheck}</button>
        <button type="button" class="quiet" onClick={onCancel}>
          {say.cancel}
        </button>
      </div>
    </form>
  )
}
