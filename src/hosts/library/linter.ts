import {resolve} from 'node:path'
import {rules} from '../../../rules/index.ts'
import {languages} from '../../../rules/language/index.ts'
import {profiles} from '../../../rules/profiles/index.ts'
import {measureCoverage, noCoverage} from '../../check/coverage.ts'
import {applyChoices} from '../../config/settings.ts'
import {type Linted, lint as lintDraft, readReport} from '../../lint.ts'
import type {Report} from '../../model/report.ts'
import {formatOf} from '../../read/format.ts'
import {factsRecord} from '../../reporters/facts.ts'
import {fileRecord} from '../../reporters/json.ts'
import type {CheckedFile} from '../../reporters/reporter.ts'
import {ReadError} from '../../source/read-error.ts'
import type {Format} from '../../source/source.ts'
import {createMatcher} from '../cli/inputs/matcher.ts'
import {nodeReading} from '../cli/inputs/node-reading.ts'
import {readDraft} from '../files.ts'
import {toPosix} from '../shown-path.ts'
import {
  checkLintOptions,
  type Draft,
  expectDraft,
  type LinterOptions,
  type LintOptions,
  type Understood,
  understand,
  understandLinter
} from './options.ts'
import {keepFile, type Result} from './result.ts'
import {wrongArgument} from './wrong-argument.ts'

/** Checks many drafts under one configuration. */
export interface Linter {
  /**
   * Checks a draft: its text, or the bytes of its file.
   *
   * @throws ReadError where the draft cannot be read at all.
   */
  readonly lint: (draft: Draft, options?: LintOptions) => Promise<Result>
  /**
   * Checks a file.
   *
   * @throws ReadError where it cannot be read at all.
   */
  readonly lintFile: (path: string, options?: Omit<LintOptions, 'path'>) => Promise<Result>
  /** What was read of a draft: the shape that `reportlint facts -f json` prints for a file. */
  readonly readFacts: (draft: Draft, options?: LintOptions) => Promise<Facts>
}

/** What was read of a draft. */
export interface Facts {
  readonly path: string
  readonly format: Format
  readonly profile: string
  readonly agency: string | null
  readonly year: number | null
  readonly text: string
  readonly [name: string]: unknown
}

/**
 * Makes a linter of its own settings.
 *
 * @throws TypeError for options that cannot be meant; ConfigError for mistakes in a configuration file.
 */
export function createLinter(options: LinterOptions = {}): Linter {
  const settings = understandLinter('createLinter', options)
  const shared = options.revisions === undefined ? {} : {revisions: options.revisions}
  return {
    lint: async (draft, own = {}) => {
      expectDraft('lint', draft)
      checkLintOptions('lint', own)
      return check('lint', requestOf(draft, own), {...shared, ...own}, settings, asDraft)
    },
    lintFile: async (path, own = {}) => {
      if (typeof path !== 'string' || path === '') throw wrongArgument('lintFile', 'a path', path)
      checkLintOptions('lintFile', own)
      const shown = toPosix(path)
      if ((await matching(settings.config?.ignore ?? [], settings))(shown))
        return ignoredResult(shown, settings)
      const request = {path: shown, bytes: readDraft(path), format: own.format}
      return check('lintFile', request, {...shared, ...own}, settings, asFile)
    },
    readFacts: async (draft, own = {}) => {
      expectDraft('readFacts', draft)
      checkLintOptions('readFacts', own)
      const request = requestOf(draft, own)
      return factsRecord(
        request.path,
        await run('readFacts', request, {...shared, ...own}, settings, asDraft)
      ) as Facts
    }
  }
}

interface DraftRequest {
  readonly path: string
  readonly bytes: Uint8Array
  readonly format: Format | undefined
}

async function check(
  name: string,
  request: DraftRequest,
  options: LintOptions,
  settings: Understood,
  open: (other: Draft) => DraftRequest
): Promise<Result> {
  const {report, diagnostics, comparisons, crashes} = await run(name, request, options, settings, open)
  const {path} = request
  const file: CheckedFile = {
    path,
    status: crashes.length === 0 ? 'checked' : 'failed',
    report,
    diagnostics,
    coverage: measureCoverage(report, comparisons)
  }
  const errors = crashes.map(({ruleId, error}) => ({
    path,
    code: 'rule-crashed',
    message: `${ruleId}: ${error instanceof Error ? error.message : String(error)}`
  }))
  const language = options.language ?? settings.language
  const record = {...fileRecord(file, language), ...(errors.length > 0 && {errors})}
  return keepFile(record as unknown as Result, file)
}

async function run(
  name: string,
  {path, bytes, format}: DraftRequest,
  options: LintOptions,
  settings: Understood,
  open: (other: Draft) => DraftRequest
): Promise<Linted> {
  const own = understand(name, options)
  const {config} = settings
  const overrides = config?.overrides ?? []
  const matches = await Promise.all(overrides.map(({files}) => matching(files, settings)))
  const overriding = overrides.filter((_, index) => matches[index]?.(path)).flatMap(({rules}) => rules)
  const profile = own.profile ?? settings.profile
  const readOther = (other: Draft): Promise<Report> =>
    readReport({...open(other), languages, profiles, ...nodeReading})
  const previous = options.previous === undefined ? null : await readOther(options.previous)
  const parts = await Promise.all((options.parts ?? []).map(readOther))
  return lintDraft({
    path,
    bytes,
    format,
    encoding: options.encoding,
    revisions: options.revisions,
    languages,
    profiles,
    profile,
    ...nodeReading,
    references: async () => ({previous, parts}),
    rules: applyChoices(rules, [...(config?.rules ?? []), ...overriding, ...settings.chosen, ...own.chosen]),
    language: options.language ?? settings.language
  })
}

function matching(patterns: readonly string[], {directory}: Understood): Promise<(path: string) => boolean> {
  return createMatcher(patterns, directory)
}

function ignoredResult(path: string, {language}: Understood): Result {
  const file: CheckedFile = {path, status: 'ignored', report: null, diagnostics: [], coverage: noCoverage}
  return keepFile(fileRecord(file, language) as unknown as Result, file)
}

/** Text without a name is Markdown, which plain text reads alike; bytes tell what they are. */
function requestOf(draft: Draft, {path, format}: LintOptions): DraftRequest {
  const bytes = typeof draft === 'string' ? new TextEncoder().encode(draft) : draft
  return {
    path: path ?? 'draft',
    bytes,
    format: format ?? (path === undefined ? formatOfBytes(bytes) : undefined)
  }
}

function formatOfBytes(bytes: Uint8Array): Format {
  try {
    return formatOf('draft', bytes)
  } catch (error) {
    // Whatever else it is, reading it as Markdown says so.
    if (error instanceof ReadError) return 'markdown'
    throw error
  }
}

function asDraft(other: Draft): DraftRequest {
  return requestOf(other, {})
}

function asFile(other: Draft): DraftRequest {
  if (typeof other !== 'string') return requestOf(other, {})
  return {path: toPosix(other), bytes: readDraft(resolve(other)), format: undefined}
}
