import {rules} from '../../../../rules/index.ts'
import {languages} from '../../../../rules/language/index.ts'
import {profiles} from '../../../../rules/profiles/index.ts'
import {ConfigError} from '../../../config/config-error.ts'
import {lint} from '../../../lint.ts'
import {factsRecord} from '../../../reporters/facts.ts'
import {factsText} from '../../../reporters/facts-text.ts'
import {schemaVersion} from '../../../reporters/json.ts'
import type {RunError} from '../../../reporters/reporter.ts'
import {ReadError} from '../../../source/read-error.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {chooseInputs} from '../inputs/inputs.ts'
import {nodeReading} from '../inputs/node-reading.ts'
import {makePlan, type Plan} from '../inputs/plan.ts'
import {findReferences} from '../inputs/references.ts'
import {requestFor, tellNotices} from '../running/draft-request.ts'
import {configErrors, optionErrors, readErrorMessage} from '../writing/run-error.ts'
import {say, sayAll} from '../writing/streams.ts'
import {writeDocument} from '../writing/write-document.ts'

/** Prints what was read: the model behind the findings. */
export async function run(invocation: Invocation): Promise<number> {
  const {values, language} = invocation
  const errors: RunError[] = []
  const records: object[] = []
  const texts: string[] = []
  let plan: Plan | null = null
  try {
    const planned = await makePlan(values, {rules, profiles})
    if ('plan' in planned) plan = planned.plan
    else errors.push(...optionErrors(planned.mistakes, language))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    errors.push(...configErrors(error, language))
  }
  if (plan && invocation.mistakes.length === 0) {
    sayAll(plan.notices, language)
    const inputs = await chooseInputs(invocation, plan)
    const references = await findReferences(plan, null, language)
    errors.push(...inputs.errors)
    for (const path of inputs.paths) {
      try {
        const request = requestFor(path, values)
        const linted = await lint({
          ...request,
          bytes: await request.bytes(),
          languages,
          profiles,
          ...nodeReading,
          profile: plan.profile ?? undefined,
          references: references.find,
          rules: plan.rulesFor(path),
          language
        })
        tellNotices(request, linted.report, language)
        records.push(factsRecord(path, linted))
        texts.push(factsText(path, linted, language))
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
        errors.push({path, code: error.code, message: readErrorMessage(path, error, language)})
      }
    }
    errors.push(...references.errors)
  }
  for (const {message} of errors) say({zh: message, en: message}, language)
  const code = await writeDocument(invocation, {
    text: () => texts.join('\n'),
    json: () => ({schemaVersion, files: records, ...(errors.length > 0 && {errors})})
  })
  return errors.length > 0 ? 2 : code
}
