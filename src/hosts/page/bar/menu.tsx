import type {ComponentChildren} from 'preact'
import {useEffect, useRef} from 'preact/hooks'

/** A button that unfolds a few others; a press anywhere else, or Escape, folds it again. */
export function Menu({label, children}: {readonly label: string; readonly children: ComponentChildren}) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current
      if (!element?.open) return
      const isInside = event.target instanceof Node && element.contains(event.target)
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        element.querySelector('summary')?.focus()
      } else if (isInside && !(event.target as Element).closest('.item')) return
      // After what was pressed has done its work.
      setTimeout(() => {
        element.open = false
      })
    }
    window.addEventListener('click', close)
    window.addEventListener('keydown', close)
    return () => {
      window.removeEventListener('click', close)
      window.removeEventListener('keydown', close)
    }
  }, [])
  return (
    <details class="menu" ref={details}>
      <summary class="chip">{label} ▾</summary>
      <div class="menu-items">{children}</div>
    </details>
  )
}
