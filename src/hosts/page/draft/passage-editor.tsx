import {useEffect, useRef} from 'preact/hooks'
import {editPassage} from '../../../annotate/place-edits.ts'
import type {Passage} from '../../../read/tree.ts'
import type {Marking} from './marking.ts'

/** A paragraph or a cell while it is changed in place. Enter keeps the change, Escape drops it. */
export function PassageEditor({passage, format, say, onEdit, onEditing}: {passage: Passage} & Marking) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  const {text} = passage
  useEffect(() => {
    const element = field.current
    if (!element) return
    element.focus()
    element.style.height = `${element.scrollHeight + 2}px`
  }, [])
  const finish = (changed: string | null) => {
    if (isDone.current) return
    isDone.current = true
    if (changed === null || changed === text) return onEditing(null)
    let start = 0
    while (start < text.length && start < changed.length && text[start] === changed[start]) start++
    let tail = 0
    const most = Math.min(text.length, changed.length) - start
    while (tail < most && text[text.length - 1 - tail] === changed[changed.length - 1 - tail]) tail++
    // A number is changed as a whole, which reads better among tracked changes.
    while (
      start > 0 &&
      /\d/.test(text[start - 1] ?? '') &&
      /\d/.test(text.slice(start, start + 1) || changed.slice(start, start + 1))
    )
      start--
    while (
      tail > 0 &&
      /\d/.test(text[text.length - tail] ?? '') &&
      /\d/.test(text[text.length - tail - 1] ?? '')
    )
      tail--
    const range = {start, end: Math.max(start, text.length - tail)}
    onEdit(editPassage(passage, range, changed.slice(start, Math.max(start, changed.length - tail)), format))
  }
  return (
    <textarea
      ref={field}
      class="editor"
      aria-label={say.editorLabel}
      rows={1}
      defaultValue={text}
      onBlur={event => finish(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.isComposing) return
        if (event.key === 'Escape') finish(null)
        else if (event.key === 'Enter') {
          event.preventDefault()
          finish(event.currentTarget.value)
        }
      }}
    />
  )
}
