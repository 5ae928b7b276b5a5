import {rules} from '../../../rules/index.ts'
import {profiles} from '../../../rules/profiles/index.ts'
import {ConfigError} from '../../config/config-error.ts'
import type {CheckedFile, RunError} from '../../reporters/reporter.ts'
import type {Wording} from '../../source/wording.ts'
import {toPosix} from '../files.ts'
import {checkFile} from './check-file.ts'
import {useColor} from './colors.ts'
import {chooseDestinations} from './destinations.ts'
import {requestFor, tellNotices} from './draft-request.ts'
import {addCounts, countDiagnostics, exitCode} from './exit-code.ts'
import {chooseInputs} from './inputs.ts'
import type {Invocation} from './invocation.ts'
import {makePlan, type Plan} from './plan.ts'
import {findReferences} from './references.ts'
import {openReports} from './report-writer.ts'
import {configErrors, optionErrors} from './run-error.ts'
import {say} from './streams.ts'
import {version} from './version.ts'

/** Checks drafts and reports on them. */
export async function run(invocation: Invocation): Promise<number> {
  const {values, language} = invocation
  const mistakes = [...invocation.mistakes]
  const destinations = chooseDestinations(values, mistakes)
  mistakes.push(...stdinMistakes(invocation))
  const errors: RunError[] = []
  let plan: Plan | null = null
  try {
    const planned = await makePlan(values, {rules, profiles})
    if ('plan' in planned) plan = planned.plan
    else mistakes.push(...planned.mistakes)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    errors.push(...configErrors(error, language))
  }
  errors.push(...optionErrors(mistakes, language))

  const report = await openReports(
    mistakes.length === 0 ? destinations : destinations.slice(0, 1),
    destination => ({
      version,
      language,
      rules,
      color: useColor(destination, values.color, process.env, process.stdout.isTTY)
    }),
    language
  )
  errors.push(...report.errors)
  let counts = countDiagnostics([])
  let files = 0
  if (plan && errors.length === report.errors.length) {
    const inputs = await chooseInputs(invocation, plan)
    errors.push(...inputs.errors)
    const references = await findReferences(plan, values.series ? inputs.paths : null, language)
    for (const {path, wording} of inputs.skipped) {
      say({zh: `${path}：${wording.zh}`, en: `${path}: ${wording.en}`}, language)
    }
    for (const file of inputs.ignored) {
      files++
      await report.add(file)
    }
    for (const path of inputs.paths) {
      const request = requestFor(path, values)
      const outcome = await checkFile(request, plan, references, language)
      errors.push(...outcome.errors)
      tellNotices(request, outcome.file.report, language)
      for (const cause of outcome.causes) {
        if (values.debug && cause instanceof Error) process.stderr.write(`${cause.stack}\n`)
      }
      counts = addCounts(counts, countDiagnostics(outcome.file.diagnostics))
      files++
      await report.add(values.quiet ? errorsOnly(outcome.file) : outcome.file)
    }
    errors.push(...references.errors)
  }
  for (const {message} of errors) say({zh: message, en: message}, language)
  const code = exitCode(errors.length === 0, counts, plan?.failOn ?? 'error', values['max-warnings'])
  const isWritten = await report.close({errors, summary: {files, ...counts}, exitCode: code})
  return isWritten ? code : 2
}

function errorsOnly(file: CheckedFile): CheckedFile {
  return {...file, diagnostics: file.diagnostics.filter(({severity}) => severity === 'error')}
}

function stdinMistakes({values, operands}: Invocation): Wording[] {
  const name = values['stdin-filename']
  const mistakes: Wording[] = []
  if (values.stdin && name === undefined) {
    mistakes.push({
      zh: '--stdin 要同时用 --stdin-filename 说明草稿的名字',
      en: '--stdin needs --stdin-filename to name the draft'
    })
  }
  if (!values.stdin && name !== undefined) {
    mistakes.push({zh: '--stdin-filename 只与 --stdin 一起用', en: '--stdin-filename needs --stdin'})
  }
  if (values.stdin && operands.length > 0) {
    mistakes.push({
      zh: `用 --stdin 时不能再给文件：${operands.map(toPosix).join('、')}`,
      en: `--stdin takes no other files: ${operands.map(toPosix).join(', ')}`
    })
  }
  return mistakes
}
