import type {FileView} from './engine/file-view.ts'
import type {Words} from './words.ts'

interface CoverageMeterProps {
  readonly view: FileView
  readonly say: Words
  readonly isShown: boolean
  readonly onShow: (isShown: boolean) => void
}

/** What was read and how many of the printed numbers were held against others; shows on request which were not. */
export function CoverageMeter({view, say, isShown, onShow}: CoverageMeterProps) {
  const {sections, tables, figures} = view.coverage
  const sentence = say.coverage(sections, tables.found, figures.checked, figures.found)
  return (
    <div class="coverage">
      <p>
        <meter min={0} max={Math.max(1, figures.found)} value={figures.checked} aria-label={sentence} />{' '}
        {sentence}
      </p>
      {view.unchecked.length > 0 ? (
        <button type="button" class="quiet" aria-pressed={isShown} onClick={() => onShow(!isShown)}>
          {isShown ? say.uncheckedHide : say.uncheckedShow(view.unchecked.length)}
        </button>
      ) : (
        figures.found > 0 && <p>{say.uncheckedNone}</p>
      )}
    </div>
  )
}
