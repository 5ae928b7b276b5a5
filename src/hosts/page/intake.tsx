import {useRef, useState} from 'preact/hooks'
import type {Draft} from './file-view.ts'
import type {References} from './messages.ts'
import {readDrop, readFiles} from './read-drop.ts'
import type {Words} from './words.ts'

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
  const [isEmpty, setEmpty] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const take = (drafts: readonly Draft[]) => {
    setEmpty(drafts.length === 0)
    if (drafts.length > 0) onDrafts(drafts)
  }
  return (
    <section class={`intake ${isSmall ? 'small' : ''}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first. */}
      <div
        class={`drop ${isOver ? 'over' : ''}`}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault()
          setOver(false)
          if (event.dataTransfer) void readDrop(event.dataTransfer.items).then(take)
        }}
      >
        <p class="drop-title">{say.drop}</p>
        <p class="drop-hint">{say.dropHint}</p>
        <div class="actions">
          <FileButton
            label={say.chooseFiles}
            isMultiple
            onFiles={files => void readFiles(files, false).then(take)}
          />
          <FileButton
            label={say.chooseFolder}
            isFolder
            onFiles={files => void readFiles(files, true).then(take)}
          />
          <button type="button" onClick={() => dialog.current?.showModal()}>
            {say.paste}
          </button>
        </div>
        {isEmpty && <p role="alert">{say.unsupportedHere}</p>}
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
      <dialog ref={dialog} aria-labelledby="paste-title">
        <PasteForm
          say={say}
          onPaste={draft => {
            dialog.current?.close()
            take([draft])
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
