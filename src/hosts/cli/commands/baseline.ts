import {existsSync} from 'node:fs'
import {rules} from '../../../../rules/index.ts'
import {profiles} from '../../../../rules/profiles/index.ts'
import type {AcceptedFinding} from '../../../check/baseline.ts'
import {ConfigError} from '../../../config/config-error.ts'
import {printBaseline} from '../../../config/parse-baseline.ts'
import type {RunError} from '../../../reporters/reporter.ts'
import {fileReason} from '../../file-reason.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {pathInBaseline, readBaseline} from '../inputs/baseline-file.ts'
import {chooseInputs} from '../inputs/inputs.ts'
import {makePlan} from '../inputs/plan.ts'
import {findReferences} from '../inputs/references.ts'
import {checkFile} from '../running/check-file.ts'
import {requestFor, tellNotices} from '../running/draft-request.ts'
import {openSink} from '../writing/destinations.ts'
import {configErrors} from '../writing/run-error.ts'
import {say, sayAll} from '../writing/streams.ts'
import {outputMistakes, refuse} from '../writing/write-document.ts'

const defaultPath = 'reportlint-baseline.json'

/**
 * Accepts today's findings of the drafts named. What the file says of other drafts stays, and so do reasons that someone wrote
 * into it. A run that is not complete writes nothing: it would accept less than it seems to.
 */
export async function run(invocation: Invocation): Promise<number> {
  const {values, language} = invocation
  const errors: RunError[] = []
  let output = values.output ?? defaultPath
  try {
    const planned = await makePlan({...values, 'no-baseline': true}, {rules, profiles})
    const mistakes = [
      ...invocation.mistakes,
      ...('mistakes' in planned ? planned.mistakes : []),
      ...outputMistakes(invocation)
    ]
    if ('mistakes' in planned || mistakes.length > 0) return refuse({...invocation, mistakes})
    const {plan} = planned
    output = values.output ?? plan.baselinePath ?? defaultPath
    const before = existsSync(output) ? await readBaseline(output) : null
    const old = before?.accepted ?? []
    sayAll(plan.notices, language)
    const inputs = await chooseInputs(invocation, plan)
    errors.push(...inputs.errors)
    const references = await findReferences(plan, null, language)
    const accepted: AcceptedFinding[] = []
    for (const path of inputs.paths) {
      const request = requestFor(path, values)
      const {file, errors: own} = await checkFile(request, plan, references, language)
      tellNotices(request, file.report, language)
      errors.push(...own)
      for (const {ruleId, fingerprint, message, suppressed} of file.diagnostics) {
        if (suppressed) continue
        const name = pathInBaseline(output, path)
        const known = before
          ?.acceptedIn(path)
          .find(each => each.ruleId === ruleId && each.fingerprint === fingerprint)
        const reason =
          known?.reason ?? {zh: '写基线时已有', en: 'there when the baseline was written'}[language]
        accepted.push({path: name, ruleId, fingerprint, message, reason})
      }
    }
    errors.push(...references.errors)
    if (errors.length === 0) {
      const checked = new Set(inputs.paths.map(path => pathInBaseline(output, path)))
      // A draft that was moved stands under its new name now.
      const isMoved = ({ruleId, fingerprint}: AcceptedFinding) =>
        before?.anywhere.some(each => each.ruleId === ruleId && each.fingerprint === fingerprint) &&
        accepted.some(each => each.ruleId === ruleId && each.fingerprint === fingerprint)
      const others = old.filter(each => each.path === undefined || !(checked.has(each.path) || isMoved(each)))
      const sink = openSink({format: 'json', path: output})
      await sink.write(printBaseline([...others, ...accepted]))
      sink.commit()
      say(
        {
          zh: `写好 ${output}：接受了 ${accepted.length} 处现有的问题`,
          en: `wrote ${output}: accepted ${accepted.length} findings as they are`
        },
        language
      )
      return 0
    }
  } catch (error) {
    if (error instanceof ConfigError) errors.push(...configErrors(error, language))
    else {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      const {zh, en} = fileReason(error)
      const wording = {
        zh: `基线写不到 ${output}（${zh}）`,
        en: `cannot write the baseline to ${output} (${en})`
      }
      errors.push({path: null, code: 'unwritable-output', message: wording[language]})
    }
  }
  for (const {message} of errors) say({zh: message, en: message}, language)
  return 2
}
