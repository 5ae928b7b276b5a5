import {useEffect, useState} from 'preact/hooks'
import type {Mark} from './marks.ts'

/** Beyond this many the lines hide what they show; the list beside names every place all the same. */
const mostLines = 40
/** How far below the letters a line runs, and how far left of the text it turns. */
const [below, gutter] = [2, 14]

interface ConnectorProps {
  readonly container: HTMLElement | null
  readonly selected: number | null
  /** Lines are drawn anew when the marks are. */
  readonly marks: readonly Mark[]
}

/**
 * Lines from the place of the chosen finding to the figures in sight that it contradicts. They run between the lines of the text
 * and in the margin, never through letters, and end below the figures that they mean.
 */
export function Connector({container, selected, marks}: ConnectorProps) {
  const [paths, setPaths] = useState<readonly string[]>([])
  useEffect(() => {
    const scroller = container?.parentElement
    if (!container || !scroller || selected === null) return setPaths([])
    let frame = 0
    const draw = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setPaths(measure(container, scroller, selected)))
    }
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(container)
    scroller.addEventListener('scroll', draw, {passive: true})
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      scroller.removeEventListener('scroll', draw)
    }
  }, [container, selected, marks])

  return (
    <svg class="connector" aria-hidden="true">
      {paths.map(path => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function measure(container: HTMLElement, scroller: HTMLElement, selected: number): string[] {
  const origin = container.getBoundingClientRect()
  const window = scroller.getBoundingClientRect()
  const margin = Number.parseFloat(getComputedStyle(container).paddingLeft) - gutter
  const marks = [...container.querySelectorAll(`.mark[data-finding="${selected}"]`)]
  const at = marks.find(mark => mark.getAttribute('data-role') === 'at')
  if (!at || !isInSight(at, window)) return []
  const from = endOf(at, origin)
  // Within one table the row and the column are shaded; lines would hide the figures in them.
  const table = at.closest('table')
  return marks
    .filter(mark => mark.getAttribute('data-role') === 'because')
    .filter(mark => !(table && table === mark.closest('table')) && isInSight(mark, window))
    .slice(0, mostLines)
    .map(mark => route(from, endOf(mark, origin), margin))
}

function isInSight(element: Element, window: DOMRect): boolean {
  const {top, bottom} = element.getBoundingClientRect()
  return bottom > window.top && top < window.bottom
}

/** Below the last line of the figure; below the cell, where it stands in one, so that a line runs along the rule. */
function endOf(mark: Element, origin: DOMRect): Point {
  const box = [...mark.getClientRects()].pop() ?? mark.getBoundingClientRect()
  const cell = mark.closest('td, th')?.getBoundingClientRect()
  return {
    x: box.left + box.width / 2 - origin.left,
    y: (cell ? cell.bottom : box.bottom + below) - origin.top
  }
}

function route(from: Point, to: Point, margin: number): string {
  if (Math.abs(from.y - to.y) < 4) return `M ${from.x} ${from.y} H ${to.x}`
  return `M ${from.x} ${from.y} H ${margin} V ${to.y} H ${to.x}`
}
