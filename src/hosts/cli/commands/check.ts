import {rules} from '../../../../rules/index.ts'
import {profiles} from '../../../../rules/profiles/index.ts'
import {ConfigError} from '../../../config/config-error.ts'
import type {Counts, RunError} from '../../../reporters/reporter.ts'
import {countWords, totalWords} from '../../../reporters/words.ts'
import type {Language} from '../../../source/wording.ts'
import {inputMistakes} from '../arguments/input-mistakes.ts'
import type {Invocation} from '../arguments/invocation.ts'
import type {OptionValues} from '../arguments/options.ts'
import {type ChosenInputs, chooseInputs} from '../inputs/inputs.ts'
import {makePlan, type Plan} from '../inputs/plan.ts'
import {findReferences} from '../inputs/references.ts'
import {addCounts, countDiagnostics, exitCode} from '../running/exit-code.ts'
import {leaveOut, type WorkRequest} from '../running/file-work.ts'
import {chooseConcurrency, runInTurn} from '../running/run-in-turn.ts'
import {createProgress} from '../telling/progress.ts'
import {createStatistics} from '../telling/statistics.ts'
import {createTiming} from '../telling/timing.ts'
import {useColor, useLinks} from '../writing/colors.ts'
import {chooseDestinations, type Destination} from '../writing/destinations.ts'
import {loadPrinters} from '../writing/printers.ts'
import {openReports, type ReportWriter} from '../writing/report-writer.ts'
import {configErrors, optionErrors} from '../writing/run-error.ts'
import {isTerminal, onInterrupt, say, sayAll, tell, terminalColumns} from '../writing/streams.ts'

/** Checks drafts and reports on them. */
export async function run(invocation: Invocation): Promise<number> {
  const isRight = invocation.mistakes.length === 0 && inputMistakes(invocation).length === 0
  if (invocation.values.watch && isRight) {
    const {watch} = await import('../watching/watch.ts')
    return watch(invocation, runOnce)
  }
  return runOnce(invocation)
}

async function runOnce(invocation: Invocation): Promise<number> {
  const {values} = invocation
  const mistakes = [...invocation.mistakes]
  const destinations = chooseDestinations(values, mistakes)
  mistakes.push(...inputMistakes(invocation))
  let plan: Plan | null = null
  let wrongFiles: ConfigError | null = null
  try {
    const planned = await makePlan(values, {rules, profiles})
    if ('plan' in planned) plan = planned.plan
    else mistakes.push(...planned.mistakes)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    wrongFiles = error
  }
  const language = plan?.lang ?? invocation.language
  const errors = [
    ...(wrongFiles ? configErrors(wrongFiles, language) : []),
    ...optionErrors(mistakes, language)
  ]
  if (!plan || errors.length > 0)
    return report({...invocation, language}, destinations.slice(0, 1), null, errors)
  return report({...invocation, language}, destinations, plan, errors)
}

/** @param plan Null where nothing is checked: then the errors are all there is to tell. */
async function report(
  invocation: Invocation,
  destinations: readonly Destination[],
  plan: Plan | null,
  errors: RunError[]
): Promise<number> {
  const {values, language} = invocation
  const printed = destinations.map(destination => ({
    format: destination.format,
    color: useColor(destination, values.color, process.env, isTerminal),
    links: useLinks(destination, process.env, isTerminal),
    columns: destination.path === null ? terminalColumns() : undefined
  }))
  const printers = await loadPrinters(printed, language)
  let reports: ReportWriter | null = null
  const ended = onInterrupt(() => reports?.abandon())
  const inputs = plan ? await chooseInputs(invocation, plan) : null
  const {previous, baseline, config} = values
  const read = [...(inputs?.paths ?? []), ...[previous, baseline, config].flatMap(path => path ?? [])]
  reports = await openReports(destinations, printers, language, read)
  errors.push(...reports.errors)
  let counts = countDiagnostics([])
  let files = 0
  if (plan && inputs) {
    sayAll(plan.notices, language)
    const timing = values.timing ? createTiming() : null
    const references = await findReferences(plan, values.series ? inputs.paths : null, language)
    const {rulesFor} = plan
    const work: WorkRequest = {
      plan: timing ? {...plan, rulesFor: path => timing.watch(rulesFor(path))} : plan,
      references,
      printers,
      language,
      isQuiet: values.quiet ?? false,
      bySeverity: values.sort === 'severity',
      wantsDigest: values.cache ?? false
    }
    const statistics = createStatistics()
    const progress = createProgress(inputs.paths.length, language)
    errors.push(...inputs.errors)
    tellSkipped(inputs.skipped, language)
    for (const file of inputs.ignored) {
      const left = leaveOut(file, printers)
      statistics.add(left)
      await reports.add(left.pieces)
      files++
    }
    let stale = 0
    for await (const done of await runFiles(inputs.paths, invocation, work, printed)) {
      progress.clear()
      statistics.add(done)
      errors.push(...done.errors)
      for (const notice of done.notices) say({zh: notice, en: notice}, language)
      if (values.debug) for (const stack of done.stacks) tell(`${stack}\n`)
      counts = addCounts(counts, done.counts)
      stale += done.stale
      files++
      await reports.add(done.pieces)
      progress.step()
    }
    progress.clear()
    errors.push(...references.errors)
    if (stale > 0) say(staleWords(stale), language)
    if (values.statistics) tell(statistics.print(rules, language))
    if (timing) tell(timing.print(language))
  }
  const told = [...new Map(errors.map(error => [JSON.stringify(error), error])).values()]
  for (const {message} of told) say({zh: message, en: message}, language)
  const code = exitCode(told.length === 0, counts, plan?.failOn ?? 'error', values['max-warnings'])
  if (plan && code === 1) tellReason(counts, plan.failOn, values, language)
  const leftOut = (inputs?.skipped.length ?? 0) + (inputs?.ignored.length ?? 0)
  const outcome = {errors: told, summary: {files, ...counts}, leftOut, exitCode: code}
  const isTold = destinations.some(({format, path}) => format === 'text' && path === null)
  if (files === 0 && told.length === 0 && !isTold) {
    say({zh: totalWords(outcome, 'zh'), en: totalWords(outcome, 'en')}, language)
  }
  const isWritten = await reports.close(outcome)
  ended()
  return isWritten ? code : 2
}

/** The files in order: what the cache knows, and the others on workers where they are many, else one after the other. */
async function runFiles(
  paths: readonly string[],
  {values, language}: Invocation,
  work: WorkRequest,
  printed: Parameters<typeof loadPrinters>[0]
) {
  const run = {values, printed, series: values.series ? paths : null}
  const checkAll = async (paths: readonly string[]) => {
    const threads = values.timing ? 1 : chooseConcurrency(paths.length, values)
    if (threads === 1) return runInTurn(paths, run, work)
    const {runOnWorkers} = await import('../running/run-on-workers.ts')
    return runOnWorkers({...run, paths, language}, work, threads)
  }
  if (!values.cache) return checkAll(paths)
  const {openRunCache, runCached} = await import('../running/run-cache.ts')
  const cache = openRunCache(values, work.plan, printed, language)
  return cache ? runCached(paths, values, cache, checkAll) : checkAll(paths)
}

/** At most this many are named one by one. */
const mostSkippedTold = 20

function tellSkipped(skipped: ChosenInputs['skipped'], language: Language): void {
  for (const {path, wording} of skipped.slice(0, mostSkippedTold)) {
    say({zh: `${path}：${wording.zh}`, en: `${path}: ${wording.en}`}, language)
  }
  const more = skipped.length - mostSkippedTold
  if (more > 0) say({zh: `还略过了 ${more} 项`, en: `${more} more skipped`}, language)
}

/** Why the code is 1, where the report does not show it: too many warnings, or findings that `--quiet` leaves out. */
function tellReason(
  counts: Counts,
  failOn: Plan['failOn'],
  {quiet, 'max-warnings': most}: OptionValues,
  language: Language
): void {
  const {warning, error} = counts
  if (most !== undefined && warning > most) {
    say(
      {
        zh: `警告 ${warning} 处，多于 --max-warnings ${most}，所以退出码是 1`,
        en: `exit code 1: ${warning} warnings are more than --max-warnings ${most}`
      },
      language
    )
  } else if (quiet && error === 0) {
    const hidden = {...counts, suppressed: 0}
    say(
      {
        zh: `没有列出的 ${countWords(hidden, 'zh')} 达到了 ${failOn}，所以退出码是 1`,
        en: `exit code 1: ${countWords(hidden, 'en')} not listed, with the threshold at ${failOn}`
      },
      language
    )
  }
}

function staleWords(stale: number) {
  return {
    zh: `基线里有 ${stale} 处问题已经没有了，可以用 reportlint baseline 更新`,
    en: `${stale} accepted findings are no longer there; reportlint baseline brings the baseline up to date`
  }
}
