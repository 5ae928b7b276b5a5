import {zipSync} from 'fflate'
import type {FileView} from '../engine/file-view.ts'
import {saveFile} from '../save-file.ts'
import {asBaseline, asideIn, ownerOf, type SetAside} from '../set-aside.ts'
import {findingsCsv} from '../sheet/findings-csv.ts'
import type {PageState, PageStore} from '../store.ts'
import type {Words} from '../words/words.ts'

interface TakeAwayProps {
  readonly store: PageStore
  readonly state: PageState
  readonly say: Words
  readonly setAside: SetAside
  readonly onPrint: () => void
}

/** What can be taken away as files: of the open draft, else of all of the list. */
export function TakeAway({store, state, say, setAside, onPrint}: TakeAwayProps) {
  const {view, shown, files, language} = state
  const file = shown === null ? null : files[shown]
  const aside = view ? asBaseline(asideIn(setAside, ownerOf(view)).values()) : []
  const stem = file?.draft.path.replace(/^.*\//u, '').replace(/\.[^.]{1,10}$/u, '') ?? ''
  const take = async (kind: 'annotate' | 'json', name: string) => {
    const request = shown === null ? null : store.request(shown)
    const answer = request && (await store.ask({kind, ...request, accepted: aside}))
    store.tell(answer?.kind === 'refused' ? answer.wording : null)
    if (answer?.kind === 'file') saveFile(name, answer.bytes)
  }
  const takeBaseline = async () => {
    const answer = await store.ask({kind: 'baseline', accepted: aside})
    if (answer.kind === 'file') saveFile('reportlint-baseline.json', answer.bytes)
  }
  const takeCsv = async () => {
    const views: FileView[] = []
    for (const index of shown === null ? files.keys() : [shown]) {
      const request = store.request(index)
      const answer = request && (await store.ask({kind: 'view', ...request}))
      if (answer?.kind === 'view') views.push(answer.view)
    }
    saveFile(`${stem || say.name}.csv`, findingsCsv(views, language, say))
  }
  const takeCopies = async () => {
    const copies: Record<string, Uint8Array> = {}
    for (const [index, {draft, summary}] of files.entries()) {
      const request = /\.docx$/iu.test(draft.path) && summary ? store.request(index) : null
      if (!request || !summary) continue
      const accepted = asBaseline(asideIn(setAside, ownerOf(summary)).values())
      const answer = await store.ask({kind: 'annotate', ...request, accepted})
      if (answer.kind === 'file') copies[freeName(draft.path, copies)] = answer.bytes
    }
    saveFile(`${say.copiesName}.zip`, zipSync(copies, {level: 0}))
  }
  return (
    <>
      <button type="button" class="item" onClick={onPrint}>
        {say.sheet}
      </button>
      <button type="button" class="item" onClick={() => void takeCsv()}>
        {say.csv}
      </button>
      {shown === null && files.some(({draft}) => /\.docx$/iu.test(draft.path)) && (
        <button type="button" class="item" onClick={() => void takeCopies()}>
          {say.copies}
        </button>
      )}
      {view?.format === 'docx' && (
        <button type="button" class="item" onClick={() => void take('annotate', `${stem}.checked.docx`)}>
          {say.annotated}
        </button>
      )}
      {view && (
        <button type="button" class="item" onClick={() => void take('json', `${stem}.reportlint.json`)}>
          {say.json}
        </button>
      )}
      {aside.length > 0 && (
        <button type="button" class="item" onClick={() => void takeBaseline()}>
          {say.baseline}
        </button>
      )}
    </>
  )
}

/** Two drafts of one name come from different folders, which some browsers do not tell. */
function freeName(path: string, taken: Readonly<Record<string, unknown>>): string {
  const stem = path.replace(/\.docx$/iu, '')
  let name = `${stem}.checked.docx`
  for (let number = 2; name in taken; number++) name = `${stem}.${number}.checked.docx`
  return name
}
