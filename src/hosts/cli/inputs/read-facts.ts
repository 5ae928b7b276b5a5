import {languages} from '../../../../rules/language/index.ts'
import {readReport} from '../../../lint.ts'
import type {Profile} from '../../../model/profile.ts'
import {applyFacts, factsSchema} from '../../../model/relations/apply-facts.ts'
import type {Report} from '../../../model/report.ts'
import {ReadError} from '../../../source/read-error.ts'

/**
 * Reads what `reportlint facts -f json` printed of one report, so that an archive need not keep the draft.
 *
 * @throws ReadError where it is something else.
 */
export async function readFacts({
  path,
  bytes,
  profiles
}: {
  path: string
  bytes: Uint8Array
  profiles: readonly Profile[]
}): Promise<Report> {
  const [facts] = parseFacts(bytes).files
  if (!facts) throw notFacts
  const report = await readReport({
    path,
    bytes: new TextEncoder().encode(facts.text),
    // The reading text of a Word document is plain text.
    format: facts.format === 'docx' ? 'text' : facts.format,
    encoding: 'utf-8',
    languages,
    profiles,
    profile: profiles.find(({id}) => id === facts.profile)
  })
  return applyFacts(report, facts, profiles)
}

function parseFacts(bytes: Uint8Array) {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw notFacts
  }
  const parsed = factsSchema.safeParse(value)
  if (!parsed.success) throw notFacts
  return parsed.data
}

const notFacts = new ReadError('unsupported-format', {
  zh: '不是 reportlint facts -f json 对一份报告的输出',
  en: 'this is not what reportlint facts -f json prints of one report'
})
