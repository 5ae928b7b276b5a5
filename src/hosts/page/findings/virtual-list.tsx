import type {ComponentChildren} from 'preact'
import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks'

interface VirtualListProps {
  readonly count: number
  /** The item that is to be in sight. */
  readonly reveal: number | null
  /** Changes with the item's height. */
  readonly keyOf: (index: number) => string
  readonly render: (index: number) => ComponentChildren
}

/** What an item takes that was not drawn yet; about a finding of three lines. */
const guess = 92
/** So much above and below what is in sight is drawn too. */
const ahead = 600

/** A list that draws what is in sight: thousands of findings are no slower than twenty. */
export function VirtualList({count, reveal, keyOf, render}: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const heights = useRef(new Map<string, number>())
  const [, redraw] = useState(0)
  const [view, setView] = useState({top: 0, height: 800})

  const offsets: number[] = [0]
  for (let index = 0; index < count; index++) {
    offsets.push((offsets[index] as number) + (heights.current.get(keyOf(index)) ?? guess))
  }
  let from = 0
  while (from < count - 1 && (offsets[from + 1] as number) < view.top - ahead) from++
  let to = from
  while (to < count && (offsets[to] as number) < view.top + view.height + ahead) to++

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () =>
      setView(before =>
        Math.abs(before.top - element.scrollTop) < ahead / 3 && before.height === element.clientHeight
          ? before
          : {top: element.scrollTop, height: element.clientHeight}
      )
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, {passive: true})
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])

  useLayoutEffect(() => {
    let isNew = false
    for (const child of scroller.current?.querySelectorAll<HTMLElement>('[data-item]') ?? []) {
      const key = child.dataset.item ?? ''
      const height = child.offsetHeight
      if (height > 0 && heights.current.get(key) !== height) {
        heights.current.set(key, height)
        isNew = true
      }
    }
    if (isNew) redraw(number => number + 1)
  })

  const start = reveal === null ? null : (offsets[reveal] as number)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || reveal === null || start === null) return
    const end = offsets[reveal + 1] as number
    if (start < element.scrollTop) element.scrollTop = start - (reveal === 1 ? 60 : 8)
    else if (end > element.scrollTop + element.clientHeight) {
      element.scrollTop = Math.min(start - 8, end - element.clientHeight + 8)
    }
    setView({top: element.scrollTop, height: element.clientHeight})
  }, [reveal, count])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and the keyboard must be able to scroll it.
    <div class="list" ref={scroller} tabIndex={0}>
      <div style={{height: `${offsets[from]}px`}} />
      {Array.from({length: to - from}, (_, place) => {
        const index = from + place
        const key = keyOf(index)
        return (
          <div key={key} data-item={key}>
            {render(index)}
          </div>
        )
      })}
      <div style={{height: `${(offsets[count] as number) - (offsets[to] as number)}px`}} />
    </div>
  )
}
