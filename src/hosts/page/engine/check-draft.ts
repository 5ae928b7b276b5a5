import {languages} from '../../../../rules/language/index.ts'
import {correctDraft} from '../../../annotate/correct-draft.ts'
import {type Checked, check} from '../../../check/check.ts'
import {ConfigError, describeMistake} from '../../../config/config-error.ts'
import {parseProfile} from '../../../config/parse-profile.ts'
import {profiles, rules} from '../../../index.ts'
import {readReport} from '../../../lint.ts'
import {relate} from '../../../model/across/relate.ts'
import type {Profile} from '../../../model/profile.ts'
import type {Report} from '../../../model/report.ts'
import {ReadError} from '../../../source/read-error.ts'
import type {Source} from '../../../source/source.ts'
import type {Wording} from '../../../source/wording.ts'
import type {Draft, EditedDraft, References} from './draft.ts'
import type {CheckRequest} from './messages.ts'

/** A draft as it stands after its edits, and what was found in it. */
export interface CheckedDraft {
  readonly bytes: Uint8Array
  readonly report: Report
  readonly checked: Checked
  /** Why a reference was left out; the draft is checked all the same. */
  readonly mistakes: readonly Wording[]
  /** Edits that could not be written into the document. */
  readonly left: number
}

/** Every rule as it is by default: the page has no configuration. */
const settings = rules.map(rule => ({rule, severity: rule.severity, options: rule.options?.parse({})}))

/** @throws ReadError where the draft cannot be read at all. */
export async function checkDraft({draft, references, language}: CheckRequest): Promise<CheckedDraft> {
  const {profile, previous, mistakes} = await readReferences(references)
  const {bytes, left} = await withEdits(draft, profile)
  const alone = await readDraft({path: draft.path, bytes}, profile)
  const report = relate(alone, {previous, parts: []})
  const checked = check(report, settings, language)
  const [crash] = checked.crashes
  if (crash) throw new Error(`${crash.ruleId}: ${crash.error}`)
  return {bytes, report, checked, mistakes, left}
}

/** The draft that was edited last, so that only its first edit has to read the original. */
let original: {draft: Draft; source: Source} | null = null

async function withEdits(
  draft: EditedDraft,
  profile: Profile | null
): Promise<{bytes: Uint8Array; left: number}> {
  if (draft.edits.length === 0) return {bytes: draft.bytes, left: 0}
  const isKnown = original?.draft.path === draft.path && original.draft.bytes.length === draft.bytes.length
  if (!original || !isKnown) original = {draft, source: (await readDraft(draft, profile)).tree.source}
  const {bytes, left} = correctDraft(draft.bytes, original.source, draft.edits)
  return {bytes, left: left.length}
}

function readDraft(draft: Draft, profile: Profile | null): Promise<Report> {
  return readReport({
    path: draft.path,
    bytes: draft.bytes,
    languages,
    profiles,
    profile: profile ?? undefined
  })
}

interface ReadReferences {
  readonly profile: Profile | null
  readonly previous: Report | null
  readonly mistakes: readonly Wording[]
}

/** Last year's report stays as it is from one check of the draft to the next. */
let known: {references: References; read: ReadReferences} | null = null

async function readReferences(references: References): Promise<ReadReferences> {
  if (known && isSame(known.references, references)) return known.read
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
  known = {references, read: {profile, previous, mistakes}}
  return known.read
}

function isSame(one: References, other: References): boolean {
  const isSameDraft = (a: Draft | null, b: Draft | null) =>
    a === b ||
    (a !== null &&
      b !== null &&
      a.path === b.path &&
      a.bytes.length === b.bytes.length &&
      a.bytes.every((byte, index) => byte === b.bytes[index]))
  return isSameDraft(one.previous, other.previous) && isSameDraft(one.profile, other.profile)
}

function mistakesOf(path: string, error: unknown): Wording[] {
  if (error instanceof ConfigError) return error.mistakes.map(describeMistake)
  const {zh, en} = wordingOf(error)
  return [{zh: `${path}：${zh}`, en: `${path}: ${en}`}]
}

export function wordingOf(error: unknown): Wording {
  if (error instanceof ReadError) return error.wording
  const detail = error instanceof Error ? error.message : String(error)
  return {
    zh: `检查时程序出错，这不是报告的问题：${detail}`,
    en: `the program failed, which is no fault of the report: ${detail}`
  }
}
