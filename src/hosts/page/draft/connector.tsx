import {useEffect, useState} from 'preact/hooks'

interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Beyond this many the lines hide what they show; the list beside names every place all the same. */
const mostLines = 40

/** Lines from the place of the chosen finding to every figure it contradicts, below the letters of the report. */
export function Connector({container, selected}: {container: HTMLElement | null; selected: number | null}) {
  const [lines, setLines] = useState<readonly Line[]>([])

  useEffect(() => {
    if (!container || selected === null) return setLines([])
    const draw = () => setLines(measure(container, selected))
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(container)
    return () => observer.disconnect()
  }, [container, selected])

  return (
    <svg class="connector" aria-hidden="true">
      {lines.map(({x1, y1, x2, y2}) => (
        <path key={`${x1} ${y1} ${x2} ${y2}`} d={curve(x1, y1, x2, y2)} />
      ))}
    </svg>
  )
}

function measure(container: HTMLElement, selected: number): Line[] {
  const origin = container.getBoundingClientRect()
  const centre = (element: Element) => {
    const box = element.getBoundingClientRect()
    return {x: box.left + box.width / 2 - origin.left, y: box.top + box.height / 2 - origin.top}
  }
  const marks = [...container.querySelectorAll(`.mark[data-finding="${selected}"]`)]
  const at = marks.find(mark => mark.getAttribute('data-role') === 'at')
  if (!at) return []
  const from = centre(at)
  // Within one table the row and the column are shaded; lines would hide the figures in them.
  const table = at.closest('table')
  return marks
    .filter(mark => mark.getAttribute('data-role') === 'because')
    .filter(mark => !table?.contains(mark))
    .slice(0, mostLines)
    .map(mark => {
      const to = centre(mark)
      return {x1: from.x, y1: from.y, x2: to.x, y2: to.y}
    })
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = Math.min(60, Math.hypot(x2 - x1, y2 - y1) / 4)
  return `M ${x1} ${y1} C ${x1} ${y1 + bend}, ${x2} ${y2 - bend}, ${x2} ${y2}`
}
