import {noCoverage} from '../../../check/coverage.ts'
import type {CheckedFile, RunError} from '../../../reporters/reporter.ts'
import {nearestName} from '../../../source/nearest-name.ts'
import {ReadError} from '../../../source/read-error.ts'
import type {Wording} from '../../../source/wording.ts'
import {findInputs, type Inputs} from '../../files.ts'
import {readIgnoreFiles} from '../../ignore-files.ts'
import {toPosix} from '../../shown-path.ts'
import {commands} from '../arguments/commands.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {readShard, shardOf} from '../arguments/shard.ts'
import {commandSynonymOf} from '../arguments/synonyms.ts'
import {createMatcher} from './matcher.ts'
import type {Plan} from './plan.ts'

export interface ChosenInputs {
  readonly paths: readonly string[]
  /** Named by the user and left out by the configuration: told in the report. */
  readonly ignored: readonly CheckedFile[]
  readonly skipped: readonly {readonly path: string; readonly wording: Wording}[]
  readonly errors: readonly RunError[]
}

/** What this run reads. Nothing to read is an error, unless the user said otherwise. */
export async function chooseInputs(
  {operands, values, language}: Invocation,
  plan: Plan
): Promise<ChosenInputs> {
  if (values.stdin) {
    const path = toPosix(values['stdin-filename'] ?? '')
    if (plan.isIgnored(path)) return {paths: [], ignored: [ignoredFile(path)], skipped: [], errors: []}
    return {paths: [path], ignored: [], skipped: [], errors: []}
  }
  const found = values.staged ? await findStaged(operands) : await findInputs(operands)
  const named = new Set(operands.map(toPosix))
  const isExcluded = await createMatcher(
    (values.exclude ?? []).map(pattern => toPosix(pattern).replace(/^\.\//, '/')),
    process.cwd()
  )
  const wanted = found.paths.filter(path => !plan.isIgnored(path) && !isExcluded(path))
  const ignored = found.paths.filter(path => plan.isIgnored(path))
  const excluded = found.paths.filter(path => !plan.isIgnored(path) && isExcluded(path))
  const shard = values.shard === undefined ? null : readShard(values.shard)
  const paths = shardOf(wanted, shard)
  const errors: RunError[] = found.unmatched
    .filter(({code}) => !(values['allow-empty'] && code === 'no-match'))
    .map(({path, code, wording}) => ({
      path,
      code,
      message: wording[language] + meantCommand(path, code)[language]
    }))
  // Of few files some parts are empty; that nothing was found at all is told by each.
  const isEmpty = paths.length === 0 && (wanted.length === 0 || shard === null)
  if (isEmpty && errors.length === 0 && !values['allow-empty']) {
    const wording = values.staged
      ? {zh: '暂存区里没有要检查的草稿', en: 'no draft is staged'}
      : operands.length === 0
        ? {
            zh: '没有说检查什么：请给出文件、目录或通配符（用法见 reportlint --help）',
            en: 'nothing to check: name files, directories or globs (see reportlint --help)'
          }
        : {zh: '没有可检查的文件，给出的都被略过了', en: 'nothing to check: everything named was skipped'}
    errors.push({path: null, code: 'no-match', message: wording[language]})
  }
  return {
    paths,
    ignored: ignored.filter(path => named.has(path)).map(ignoredFile),
    skipped: [
      ...found.skipped,
      ...ignored
        .filter(path => !named.has(path))
        .map(path => ({path, wording: {zh: '按配置略过', en: 'ignored by configuration'}})),
      ...excluded.map(path => ({path, wording: {zh: '按 --exclude 略过', en: 'left out by --exclude'}}))
    ],
    errors
  }
}

async function findStaged(operands: readonly string[]): Promise<Inputs> {
  try {
    const {stagedDrafts} = await import('./staged.ts')
    const staged = stagedDrafts(operands)
    const ignoredBy = await readIgnoreFiles(staged)
    const skipped = staged.flatMap(path => {
      const name = ignoredBy(path, 'named')
      return name === null ? [] : [{path, wording: {zh: `${name} 里有，略过`, en: `in ${name}, skipped`}}]
    })
    const left = new Set(skipped.map(({path}) => path))
    return {paths: staged.filter(path => !left.has(path)), unmatched: [], skipped}
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return {paths: [], unmatched: [{path: '.', code: error.code, wording: error.wording}], skipped: []}
  }
}

function ignoredFile(path: string): CheckedFile {
  return {path, status: 'ignored', report: null, diagnostics: [], coverage: noCoverage}
}

/** A mistyped command looks like a file that does not exist. */
function meantCommand(path: string, code: string): Wording {
  if (code === 'missing' && (path === 'help' || path === 'version'))
    return {zh: `；是不是 reportlint --${path}？`, en: `; did you mean reportlint --${path}?`}
  const synonym = code === 'missing' ? commandSynonymOf(path) : null
  if (synonym)
    return {zh: `；没有命令 ${path}：${synonym.zh}`, en: `; there is no command ${path}: ${synonym.en}`}
  const nearest = code === 'missing' && !/[./]/.test(path) ? nearestName(path, Object.keys(commands)) : null
  if (!nearest) return {zh: '', en: ''}
  return {zh: `；是不是要用命令 ${nearest}？`, en: `; did you mean the command ${nearest}?`}
}
