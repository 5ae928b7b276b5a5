import {languages} from '../../../../rules/language/index.ts'
import {profiles} from '../../../../rules/profiles/index.ts'
import {lint} from '../../../lint.ts'
import {draftProfile} from '../../../model/profiles/draft-profile.ts'
import {ReadError} from '../../../source/read-error.ts'
import {toPosix} from '../../shown-path.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {requestFor, tellNotices} from '../running/draft-request.ts'
import {say} from '../writing/streams.ts'
import {writeNew} from '../writing/write-new.ts'

const generic = profiles.find(({id}) => id === 'generic')

/** Drafts a profile from the tables of a report and writes it beside the configuration. Gives the exit code. */
export async function writeDraftedProfile(report: string, {values, language}: Invocation): Promise<number> {
  const path = toPosix(report)
  const request = requestFor(path, values)
  try {
    const bytes = await request.bytes()
    const linted = await lint({...request, bytes, languages, profiles, profile: generic, rules: [], language})
    tellNotices(request, linted.report, language)
    const drafted = draftProfile(linted.report)
    if ((drafted.tables ?? []).length === 0) {
      say(
        {
          zh: `${path} 里没有读到表格，起草不了`,
          en: `${path}: no table was read, so there is nothing to draft from`
        },
        language
      )
      return 2
    }
    return writeNew(values.output ?? `${drafted.id}.json`, `${JSON.stringify(drafted, null, 2)}\n`, language)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    say({zh: error.wording.zh, en: error.wording.en}, language)
    return 2
  }
}
