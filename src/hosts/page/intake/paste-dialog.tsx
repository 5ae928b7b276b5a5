import type {RefObject} from 'preact'
import {useState} from 'preact/hooks'
import type {Draft} from '../engine/draft.ts'
import type {Words} from '../words/words.ts'

interface PasteDialogProps {
  readonly say: Words
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly onPaste: (draft: Draft) => void
}

/** A table copied from Word or a page comes as HTML on the clipboard; its cells are lost in the plain text. */
export function PasteDialog({say, dialog, onPaste}: PasteDialogProps) {
  const [text, setText] = useState('')
  const [html, setHtml] = useState<string | null>(null)
  return (
    <dialog ref={dialog} aria-labelledby="paste-title">
      <form
        onSubmit={event => {
          event.preventDefault()
          const [content, extension] = html === null ? [text, 'txt'] : [html, 'html']
          if (content.trim() === '') return
          dialog.current?.close()
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
          <button type="submit" class="primary">
            {say.pasteCheck}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
