import type {FileView} from '../engine/file-view.ts'
import type {Words} from '../words/words.ts'

interface CoverageMeterProps {
  readonly view: FileView
  readonly say: Words
  readonly isShown: boolean
  readonly onShow: (isShown: boolean) => void
}

/** How many of the printed numbers were held against others; shows on request which were not. */
export function CoverageMeter({view, say, isShown, onShow}: CoverageMeterProps) {
  const {sections, tables, figures} = view.coverage
  const sentence = say.coverage(sections, tables.found, figures.checked, figures.found)
  return (
    <button
      type="button"
      class="coverage"
      aria-pressed={isShown}
      title={`${sentence}${say.comma}${say.uncheckedShow(view.unchecked.length)}`}
      onClick={() => onShow(!isShown)}
    >
      <span class="meter" aria-hidden="true">
        <i style={{width: `${Math.round((figures.checked / Math.max(1, figures.found)) * 100)}%`}} />
      </span>
      {say.coverageShort(figures.checked, figures.found)}
    </button>
  )
}
