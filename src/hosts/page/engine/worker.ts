import '../older-browsers.ts'
import {annotateDocx} from '../../../annotate/annotate.ts'
import {ConfigError, describeMistake} from '../../../config/config-error.ts'
import {printBaseline} from '../../../config/parse-baseline.ts'
import {parseProfile} from '../../../config/parse-profile.ts'
import {rules} from '../../../index.ts'
import type {Profile} from '../../../model/profile.ts'
import type {Report} from '../../../model/report.ts'
import type {Wording} from '../../../source/wording.ts'
import {type CheckOptions, jsonOfFile, readDraft, viewFile, wordingOf} from './file-view.ts'
import type {Answer, References, Request} from './messages.ts'

self.addEventListener('message', async ({data}: MessageEvent<{id: number; request: Request}>) => {
  self.postMessage({id: data.id, answer: await answer(data.request)})
})

async function answer(request: Request): Promise<Answer> {
  try {
    switch (request.kind) {
      case 'check': {
        const {options, mistakes} = await readReferences(request.references)
        return {kind: 'checked', result: await viewFile(request.draft, options), mistakes}
      }
      case 'annotate': {
        const {draft, diagnostics, language} = request
        const remedies = new Map(rules.map(({id, remedy}) => [id, remedy[language]]))
        const remedyOf = (id: string) => remedies.get(id) ?? null
        return {kind: 'file', bytes: annotateDocx(draft.bytes, diagnostics, {language, remedyOf}).bytes}
      }
      case 'baseline':
        return {kind: 'file', bytes: new TextEncoder().encode(printBaseline(request.accepted))}
      case 'json': {
        const {options} = await readReferences(request.references)
        const text = await jsonOfFile(request.draft, options, request.language, request.accepted)
        return {kind: 'file', bytes: new TextEncoder().encode(text)}
      }
    }
  } catch (error) {
    return {kind: 'refused', wording: wordingOf(error)}
  }
}

/** A reference that cannot be read is told; the draft is checked all the same. */
async function readReferences(
  references: References
): Promise<{options: CheckOptions; mistakes: readonly Wording[]}> {
  const mistakes: Wording[] = []
  let profile: Profile | null = null
  let previous: Report | null = null
  if (references.profile) {
    const {path, bytes} = references.profile
    try {
      profile = parseProfile(path, new TextDecoder().decode(bytes))
    } catch (error) {
      mistakes.push(...mistakesOf(path, error))
    }
  }
  if (references.previous) {
    try {
      previous = await readDraft(references.previous, profile)
    } catch (error) {
      mistakes.push(...mistakesOf(references.previous.path, error))
    }
  }
  return {options: {profile, previous}, mistakes}
}

function mistakesOf(path: string, error: unknown): Wording[] {
  if (error instanceof ConfigError) return error.mistakes.map(describeMistake)
  const {zh, en} = wordingOf(error)
  return [{zh: `${path}：${zh}`, en: `${path}: ${en}`}]
}
