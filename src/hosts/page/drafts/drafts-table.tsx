import {useState} from 'preact/hooks'
import type {ListedDraft} from '../app-state.ts'
import {asideIn, ownerOf, type SetAside} from '../set-aside.ts'
import {shortForm} from '../short-form.ts'
import type {PageState, PageStore} from '../store.ts'
import type {Words} from '../words/words.ts'

interface DraftsTableProps {
  readonly store: PageStore
  readonly state: PageState
  readonly say: Words
  readonly setAside: SetAside
  /** A draft is open beside the list, which then says less of each. */
  readonly isNarrow: boolean
}

/** A row of the table: what is known of one draft. */
interface Row {
  readonly index: number
  readonly file: ListedDraft
  readonly name: string
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** Checked figures in a hundred; -1 where nothing was read. */
  readonly share: number
}

type Column = 'name' | 'agency' | 'year' | 'form' | 'errors' | 'warnings' | 'share'
const columns: readonly Column[] = ['name', 'agency', 'year', 'form', 'errors', 'warnings', 'share']

/** All drafts that were dropped: sortable, searchable; a row opens its draft. */
export function DraftsTable({store, state, say, setAside, isNarrow}: DraftsTableProps) {
  const [sort, setSort] = useState<{column: Column; isDown: boolean}>({column: 'errors', isDown: true})
  const [sought, setSought] = useState('')
  const [withErrors, setWithErrors] = useState(false)
  const {files, shown, language} = state
  const sortingValue = (row: Row): string | number => {
    const {summary} = row.file
    if (sort.column === 'agency') return summary?.agency ?? ''
    if (sort.column === 'year') return summary?.year ?? 0
    if (sort.column === 'form') return summary?.profileTitle[language] ?? ''
    return row[sort.column]
  }
  const rows = files
    .map((file, index) => rowOf(file, index, setAside))
    .filter(row => !withErrors || row.errors > 0 || row.file.error !== null)
    .filter(({file}) =>
      `${file.draft.path} ${file.summary?.agency ?? ''} ${file.summary?.first ?? ''}`.includes(sought.trim())
    )
    .sort((a, b) => {
      const [one, other] = [sortingValue(a), sortingValue(b)]
      const order =
        typeof one === 'number' && typeof other === 'number'
          ? one - other
          : String(one).localeCompare(String(other), 'zh')
      return (sort.isDown ? -order : order) || a.index - b.index
    })
  const heads = isNarrow ? (['name', 'errors', 'warnings'] as const) : columns
  return (
    <section class={`files ${isNarrow ? 'narrow' : ''}`} aria-labelledby="files-title">
      <div class="files-tools">
        <h2 id="files-title">{say.filesOf(rows.length, files.length)}</h2>
        <input
          type="search"
          value={sought}
          placeholder={say.search}
          aria-label={say.search}
          onInput={event => setSought(event.currentTarget.value)}
        />
        <button
          type="button"
          class="chip"
          aria-pressed={withErrors}
          onClick={() => setWithErrors(!withErrors)}
        >
          {say.withErrors}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and the keyboard must be able to scroll it. */}
      <section class="files-scroll" tabIndex={0} aria-label={say.files}>
        <table>
          <thead>
            <tr>
              {heads.map(column => (
                <th
                  key={column}
                  scope="col"
                  class={column}
                  aria-sort={sort.column === column ? (sort.isDown ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    class="sorter"
                    onClick={() =>
                      setSort({column, isDown: sort.column === column ? !sort.isDown : column !== 'name'})
                    }
                  >
                    {say.columns[column]}
                    {sort.column === column ? (sort.isDown ? ' ↓' : ' ↑') : ''}
                  </button>
                </th>
              ))}
              {!isNarrow && <th scope="col">{say.columns.first}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr
                key={row.index}
                class={row.index === shown ? 'on' : ''}
                onClick={() => store.open(row.index)}
              >
                <th scope="row">
                  <button
                    type="button"
                    class="path"
                    aria-current={row.index === shown}
                    onClick={event => {
                      event.stopPropagation()
                      store.open(row.index)
                    }}
                  >
                    {row.name}
                  </button>
                </th>
                <RowCells row={row} say={say} isNarrow={isNarrow} language={language} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function RowCells({
  row: {file, errors, warnings, share},
  say,
  isNarrow,
  language
}: {
  row: Row
  say: Words
  isNarrow: boolean
  language: PageState['language']
}) {
  const {summary, error} = file
  if (error) {
    return (
      <td class="failed" colSpan={isNarrow ? 2 : columns.length} title={error[language]}>
        {say.failed}
        {isNarrow ? '' : `：${error[language]}`}
      </td>
    )
  }
  if (!summary) return <td colSpan={isNarrow ? 2 : columns.length}>…</td>
  const counts = (
    <>
      <td class={`number ${errors > 0 ? 'error' : ''}`}>{errors}</td>
      <td class={`number ${warnings > 0 ? 'warning' : ''}`}>{warnings}</td>
    </>
  )
  if (isNarrow) return counts
  return (
    <>
      <td>{summary.agency ?? say.unknown}</td>
      <td class="number">{summary.year ?? say.unknown}</td>
      <td class="form">{shortForm(summary.profileTitle[language])}</td>
      {counts}
      <td class="number">{share < 0 ? '—' : `${share}%`}</td>
      <td class="first">
        <span class="first-words" title={summary.first ?? ''}>
          {summary.first ?? (summary.coverage.figures.checked > 0 ? say.nothing : say.nothingChecked)}
        </span>
        {summary.previous && (
          <span class="compared">{say.comparedWith(summary.previous.replace(/^.*\//u, ''))}</span>
        )}
      </td>
    </>
  )
}

function rowOf(file: ListedDraft, index: number, setAside: SetAside): Row {
  const {summary, draft} = file
  const aside = summary ? asideIn(setAside, ownerOf(summary)) : new Map()
  const count = (wanted: string) =>
    summary?.found.filter(([severity, fingerprint]) => severity === wanted && !aside.has(fingerprint))
      .length ?? 0
  const figures = summary?.coverage.figures
  return {
    index,
    file,
    name: draft.path,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    share: figures && figures.found > 0 ? Math.round((figures.checked / figures.found) * 100) : -1
  }
}
