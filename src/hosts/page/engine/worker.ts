import '../older-browsers.ts'
import {annotateDocx} from '../../../annotate/annotate.ts'
import {applyBaseline} from '../../../check/baseline.ts'
import {measureCoverage} from '../../../check/coverage.ts'
import {printBaseline} from '../../../config/parse-baseline.ts'
import {rules} from '../../../index.ts'
import {jsonReporter} from '../../../reporters/json.ts'
import {version} from '../../cli/arguments/version.ts'
import {countDiagnostics, exitCode} from '../../cli/running/exit-code.ts'
import {checkDraft, wordingOf} from './check-draft.ts'
import type {Answer, Request} from './messages.ts'
import {rulePages, summarise, viewDraft} from './view-draft.ts'

self.addEventListener('message', async ({data}: MessageEvent<{id: number; request: Request}>) => {
  self.postMessage({id: data.id, answer: await answer(data.request)})
})

async function answer(request: Request): Promise<Answer> {
  try {
    if (request.kind === 'rules') return {kind: 'rules', pages: rulePages()}
    if (request.kind === 'baseline') return fileOf(printBaseline(request.accepted))
    const draft = await checkDraft(request)
    const {path} = request.draft
    const {mistakes, left, bytes, report, checked} = draft
    switch (request.kind) {
      case 'summary':
        return {kind: 'summary', summary: summarise(draft, path), mistakes}
      case 'view':
        return {kind: 'view', view: viewDraft(draft, path), mistakes}
      case 'correct':
        return {kind: 'file', bytes, left}
      case 'annotate': {
        const {language, accepted} = request
        const remedies = new Map(rules.map(({id, remedy}) => [id, remedy[language]]))
        const remedyOf = (id: string) => remedies.get(id) ?? null
        const {diagnostics} = applyBaseline(checked.diagnostics, accepted)
        return {kind: 'file', bytes: annotateDocx(bytes, diagnostics, {language, remedyOf}).bytes, left}
      }
      case 'json': {
        const {language, accepted} = request
        const {diagnostics} = applyBaseline(checked.diagnostics, accepted)
        const counts = countDiagnostics(diagnostics)
        const context = {version, language, rules, color: false}
        const coverage = measureCoverage(report, checked.comparisons)
        const file = {path, status: 'checked' as const, report, diagnostics, coverage}
        const outcome = {
          errors: [],
          summary: {files: 1, ...counts},
          exitCode: exitCode(true, counts, 'error', undefined)
        }
        const {open, close} = jsonReporter
        return fileOf(
          [open?.(context), jsonReporter.file(file, context), close?.(outcome, context, 1)].join('')
        )
      }
    }
  } catch (error) {
    return {kind: 'refused', wording: wordingOf(error)}
  }
}

function fileOf(text: string): Answer {
  return {kind: 'file', bytes: new TextEncoder().encode(text), left: 0}
}
