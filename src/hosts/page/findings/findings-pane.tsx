import {severities} from '../../../check/diagnostic.ts'
import type {FindingView} from '../engine/file-view.ts'
import {mostFindings} from '../engine/file-view.ts'
import {saveFile} from '../save-file.ts'
import {compareFindings} from '../shown-findings.ts'
import {Finding} from './finding.tsx'
import {FindingFilters} from './finding-filters.tsx'
import type {FindingsPaneProps} from './pane-props.ts'
import {VirtualList} from './virtual-list.tsx'

type Item = {readonly heading: string} | {readonly finding: number} | {readonly aside: FindingView}

/** The list of findings with what narrows it, and below it what was changed. */
export function FindingsPane(props: FindingsPaneProps) {
  const {view, say, listed, selected, aside} = props
  const items = itemsOf(props)
  const reveal = items.findIndex(item => 'finding' in item && item.finding === selected)
  const total = view.found.length
  return (
    <section class="findings" id="findings" aria-label={say.findings} tabIndex={-1}>
      <h2 class="visually-hidden">{say.findings}</h2>
      <FindingFilters {...props} />
      {total > mostFindings && <p class="notice">{say.bound(mostFindings, total)}</p>}
      {listed.length === 0 && <Clean {...props} />}
      <VirtualList
        count={items.length}
        reveal={reveal < 0 ? null : reveal}
        keyOf={index => {
          const item = items[index] as Item
          if ('heading' in item) return `h ${item.heading}`
          if ('aside' in item) return `a ${item.aside.fingerprint} ${index}`
          return `${item.finding} ${item.finding === selected ? 'open' : ''}`
        }}
        render={index => {
          const item = items[index] as Item
          if ('heading' in item) return <h3 class="group">{item.heading}</h3>
          if ('aside' in item) return <AsideItem {...props} finding={item.aside} />
          return <Finding {...props} finding={item.finding} isOpen={item.finding === selected} />
        }}
      />
      {aside.size > 0 && <p class="carried">{say.carried(aside.size)}</p>}
      <ChangesFooter {...props} />
    </section>
  )
}

/** Findings under the headings of their severity or chapter; what is set aside comes last. */
function itemsOf({view, say, listed, filter, aside}: FindingsPaneProps): Item[] {
  const items: Item[] = []
  const headingOf = ({severity, section}: FindingView) =>
    filter.order === 'severity' ? say.severity[severity] : (view.sections[section]?.title ?? say.before)
  const counts = new Map<string, number>()
  for (const index of listed) {
    const heading = headingOf(view.findings[index] as FindingView)
    counts.set(heading, (counts.get(heading) ?? 0) + 1)
  }
  let last: string | null = null
  for (const index of listed) {
    const heading = headingOf(view.findings[index] as FindingView)
    if (heading !== last) items.push({heading: `${heading} ${counts.get(heading)}`})
    last = heading
    items.push({finding: index})
  }
  const set = view.findings.filter(({fingerprint}) => aside.has(fingerprint))
  if (set.length > 0) {
    items.push({heading: `${say.setAsideDone} ${set.length}`})
    items.push(...set.map(finding => ({aside: finding})))
  }
  return items
}

/** Where nothing could be compared, silence proves nothing. */
function Clean({view, say, aside, filter}: FindingsPaneProps) {
  const isFiltered =
    filter.rule !== null || filter.section !== null || filter.severities.size < severities.length
  const title =
    view.findings.length > aside.size && isFiltered
      ? say.nothingFiltered
      : aside.size > 0
        ? say.allSetAside
        : view.coverage.figures.checked > 0
          ? say.nothing
          : say.nothingChecked
  return (
    <div class="clean">
      <p class="clean-title">{title}</p>
      <p>{say.nothingHint}</p>
    </div>
  )
}

function AsideItem({finding, aside, say, onRestore}: FindingsPaneProps & {finding: FindingView}) {
  return (
    <div class="set-aside">
      <p>{finding.message}</p>
      <p class="reason">
        {say.reason}: {aside.get(finding.fingerprint)?.reason}{' '}
        <button type="button" class="quiet" onClick={() => onRestore(finding.fingerprint)}>
          {say.restore}
        </button>
      </p>
    </div>
  )
}

/** What the changes have solved and brought; back, forth, and the corrected draft as a file. */
function ChangesFooter({store, state, view, say, history, hasEdits}: FindingsPaneProps) {
  if (!history || history.steps.length <= 1) return null
  const {solved, fresh} = compareFindings(state.before, view.findings)
  const save = async () => {
    const {shown} = state
    const request = shown === null ? null : store.request(shown)
    if (!request) return
    const answer = await store.ask({kind: 'correct', ...request, accepted: []})
    if (answer.kind === 'file') {
      const {path} = request.draft
      const name = path.replace(/^.*\//u, '')
      saveFile(name.replace(/(\.[^.]{1,10})?$/u, `.${say.correctedSuffix}$1`), answer.bytes)
    }
    store.tell(
      answer.kind === 'refused'
        ? answer.wording
        : answer.kind === 'file' && answer.left > 0
          ? leftOver(answer.left)
          : null
    )
  }
  return (
    <footer class="changes">
      <span class="solved" role="status">
        {state.isChecking ? say.checkingAgain : say.changed(solved, fresh)}
      </span>
      <span class="spacer" />
      <button type="button" class="chip" disabled={history.at === 0} onClick={store.undo}>
        {say.undo}
      </button>
      <button
        type="button"
        class="chip"
        disabled={history.at === history.steps.length - 1}
        onClick={store.redo}
      >
        {say.redo}
      </button>
      <button type="button" class="chip primary" disabled={!hasEdits} onClick={() => void save()}>
        {view.format === 'docx' ? say.saveTracked : say.saveCorrected}
      </button>
    </footer>
  )
}

function leftOver(count: number) {
  return {
    zh: `有 ${count} 处改动写不进 Word 文档（如自动编号），请在 Word 里自行修改`,
    en: `${count} changes could not be written into the Word document, such as automatic numbers; make them in Word`
  }
}
