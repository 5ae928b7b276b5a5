import {addEdit, type Edit} from '../../annotate/edits.ts'
import type {Language, Wording} from '../../source/wording.ts'
import {currentEdits, type EditHistory, type ListedDraft, noEdits, withStep} from './app-state.ts'
import {pairYears} from './drafts/pair-years.ts'
import type {Draft, References} from './engine/draft.ts'
import type {Engine} from './engine/engine.ts'
import type {FileView, FindingView} from './engine/file-view.ts'
import type {CheckRequest} from './engine/messages.ts'

/** Everything that the page shows, but for what is chosen within a draft. */
export interface PageState {
  readonly language: Language
  readonly files: readonly ListedDraft[]
  readonly references: References
  readonly progress: {readonly done: number; readonly total: number} | null
  /** The draft that is open; null where the list of all is shown, or nothing at all. */
  readonly shown: number | null
  readonly view: FileView | null
  /** What was found in the open draft before anything was changed in it. */
  readonly before: readonly FindingView[]
  /** The text of the open draft before any change. */
  readonly original: string
  readonly isChecking: boolean
  readonly mistakes: readonly Wording[]
  /** A change that could not be checked, or not be written into the document. */
  readonly refusal: Wording | null
}

export type PageStore = ReturnType<typeof createStore>

/** Holds what the page shows and asks the engine for it. What was asked for last is what is shown. */
export function createStore(engine: Engine, language: Language) {
  let state: PageState = {
    language,
    files: [],
    references: {previous: null, profile: null},
    progress: null,
    shown: null,
    view: null,
    before: [],
    original: '',
    isChecking: false,
    mistakes: [],
    refusal: null
  }
  const listeners = new Set<() => void>()
  let run = 0
  let viewRun = 0

  const update = (changes: Partial<PageState>) => {
    state = {...state, ...changes}
    for (const listener of listeners) listener()
  }
  const updateFile = (index: number, changes: Partial<ListedDraft>) =>
    update({files: state.files.map((file, place) => (place === index ? {...file, ...changes} : file))})

  const requestFor = (index: number): CheckRequest | null => {
    const file = state.files[index]
    if (!file) return null
    const {profile, previous} = state.references
    return {
      draft: {...file.draft, edits: currentEdits(file.edits)},
      references: {profile, previous: previous ?? file.previous},
      language: state.language
    }
  }

  async function summarise(index: number, number: number): Promise<boolean> {
    const request = requestFor(index)
    const answer = request && (await engine.ask({kind: 'summary', ...request}))
    if (run !== number || !answer) return false
    if (answer.kind === 'summary') {
      updateFile(index, {summary: answer.summary, error: null})
      if (answer.mistakes.length > 0) update({mistakes: answer.mistakes})
    } else if (answer.kind === 'refused') updateFile(index, {summary: null, error: answer.wording})
    return true
  }

  /** Looks at every draft of the list; then again at those whose last year's report turned out to be among them. */
  async function summariseAll(number: number): Promise<void> {
    const total = state.files.length
    for (let index = 0; index < total; index++) {
      update({progress: {done: index, total}})
      if (!(await summarise(index, number))) return
    }
    if (state.references.previous === null) {
      const pairs = pairYears(state.files.map(({summary}) => summary))
      for (const [index, earlier] of pairs.entries()) {
        const previous = earlier === null ? null : (state.files[earlier]?.draft ?? null)
        if (previous === state.files[index]?.previous) continue
        updateFile(index, {previous})
        if (!(await summarise(index, number))) return
        if (index === state.shown) await view(index)
      }
    }
    update({progress: null})
  }

  /** The one draft that the others are only last year's reports of. */
  function latestOfAll(): number | null {
    const earlier = new Set(state.files.map(({previous}) => previous))
    const current = state.files.flatMap(({draft}, index) => (earlier.has(draft) ? [] : [index]))
    return current.length === 1 ? (current[0] ?? null) : null
  }

  async function view(index: number): Promise<void> {
    const number = ++viewRun
    const request = requestFor(index)
    if (!request) return
    update({isChecking: true})
    const answer = await engine.ask({kind: 'view', ...request})
    if (viewRun !== number) return
    if (answer.kind === 'view') {
      updateFile(index, {summary: answer.view, error: null})
      const isFirst = request.draft.edits.length === 0
      update({
        view: answer.view,
        ...(isFirst && {before: answer.view.findings, original: answer.view.text}),
        mistakes: answer.mistakes,
        isChecking: false
      })
    } else if (answer.kind === 'refused') {
      if (request.draft.edits.length === 0) {
        updateFile(index, {summary: null, error: answer.wording})
        update({view: null, isChecking: false})
      } else {
        // The draft as it was can be checked, so the last change is what cannot.
        undo()
        update({refusal: answer.wording, isChecking: false})
      }
    }
  }

  async function open(index: number): Promise<void> {
    if (state.shown !== index) update({shown: index, view: null, before: [], original: '', refusal: null})
    const edits = currentEdits(state.files[index]?.edits ?? noEdits)
    if (edits.length > 0 && state.original === '') await viewOriginal(index)
    await view(index)
  }

  /** What there was before any change, when an edited draft is opened again. */
  async function viewOriginal(index: number): Promise<void> {
    const request = requestFor(index)
    if (!request) return
    const answer = await engine.ask({kind: 'view', ...request, draft: {...request.draft, edits: []}})
    if (answer.kind === 'view') update({before: answer.view.findings, original: answer.view.text})
  }

  async function checkAll(): Promise<void> {
    const number = ++run
    update({mistakes: [], refusal: null})
    if (state.files.length === 1) {
      update({progress: {done: 0, total: 1}})
      await open(0)
      if (run === number) update({progress: null})
      return
    }
    const {shown} = state
    if (shown !== null) await open(shown)
    if (run === number) await summariseAll(number)
    if (run !== number || shown !== null) return
    const latest = latestOfAll()
    if (latest !== null) await open(latest)
  }

  function changeHistory(history: EditHistory): void {
    const {shown} = state
    if (shown === null) return
    updateFile(shown, {edits: history})
    update({refusal: null})
    void view(shown)
  }

  function undo(): void {
    const history = state.shown === null ? undefined : state.files[state.shown]?.edits
    if (history && history.at > 0) changeHistory({...history, at: history.at - 1})
  }

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take(drafts: readonly Draft[]) {
      viewRun++
      const files = drafts.map(draft => ({draft, summary: null, error: null, previous: null, edits: noEdits}))
      update({files, shown: null, view: null, before: []})
      void checkAll()
    },
    open: (index: number) => void open(index),
    showList() {
      viewRun++
      update({shown: null, view: null, before: []})
    },
    setReferences(references: References) {
      update({references, files: state.files.map(file => ({...file, previous: null}))})
      if (state.files.length > 0) void checkAll()
    },
    setLanguage(language: Language) {
      update({language})
      if (state.files.length > 0) void checkAll()
    },
    /** Ends a check that takes too long; what was looked at stays. */
    stop() {
      run++
      viewRun++
      engine.stop()
      update({progress: null, isChecking: false})
    },
    /** Makes edits in the open draft, told in places of the draft as it now stands. */
    edit(edits: readonly Edit[]) {
      const {shown, view: current} = state
      const file = shown === null ? undefined : state.files[shown]
      if (!file || !current || edits.length === 0) return
      // From the end, so that the places of the others stay what they are.
      const ordered = [...edits].sort((a, b) => b.span.start - a.span.start)
      changeHistory(
        withStep(
          file.edits,
          ordered.reduce<readonly Edit[]>(
            (made, edit) => addEdit(state.original, made, edit),
            currentEdits(file.edits)
          )
        )
      )
    },
    undo,
    redo() {
      const history = state.shown === null ? undefined : state.files[state.shown]?.edits
      if (history && history.at < history.steps.length - 1) changeHistory({...history, at: history.at + 1})
    },
    tell: (refusal: Wording | null) => update({refusal}),
    request: (index: number) => requestFor(index),
    ask: engine.ask
  }
}
