import {rules} from '../../../../rules/index.ts'
import {profiles} from '../../../../rules/profiles/index.ts'
import {type Annotated, annotateDocx} from '../../../annotate/annotate.ts'
import {correctDraft} from '../../../annotate/correct-draft.ts'
import {provenEdits} from '../../../annotate/corrections.ts'
import {createEditPlacer} from '../../../annotate/place-edits.ts'
import type {Suggested} from '../../../annotate/suggest.ts'
import {ConfigError} from '../../../config/config-error.ts'
import type {RunError} from '../../../reporters/reporter.ts'
import {ReadError} from '../../../source/read-error.ts'
import type {Wording} from '../../../source/wording.ts'
import {fileReason} from '../../file-reason.ts'
import {toPosix} from '../../shown-path.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {makePlan, type Plan} from '../inputs/plan.ts'
import {findReferences} from '../inputs/references.ts'
import {checkFile} from '../running/check-file.ts'
import {requestFor, tellNotices} from '../running/draft-request.ts'
import {countDiagnostics, exitCode} from '../running/exit-code.ts'
import {isSameFile, writeWhole} from '../writing/destinations.ts'
import {configErrors, optionErrors, readErrorMessage} from '../writing/run-error.ts'
import {say, sayAll} from '../writing/streams.ts'
import {oneOperand, refuse} from '../writing/write-document.ts'

/**
 * Writes a copy of a Word draft with every finding as a comment, and on request of any draft with corrections. The exit code is that
 * of a check.
 */
export async function run(invocation: Invocation): Promise<number> {
  const {operands, values, language} = invocation
  const [path = ''] = operands.map(toPosix)
  const {output} = values
  const mistakes = [
    ...invocation.mistakes,
    ...oneOperand(invocation, {zh: '草稿', en: 'draft'}),
    ...outputMistakes(path, output, values.suggest === true)
  ]
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
  if (mistakes.length > 0) return refuse({...invocation, mistakes})
  if (!plan || errors.length > 0 || output === undefined) return fail(errors, invocation)

  sayAll(plan.notices, language)
  const references = await findReferences(plan, null, language)
  const request = requestFor(path, values)
  let bytes: Uint8Array = new Uint8Array()
  const keptBytes = async () => {
    bytes = await request.bytes()
    return bytes
  }
  const {file, errors: own} = await checkFile({...request, bytes: keptBytes}, plan, references, language)
  errors.push(...own, ...references.errors)
  const {report, diagnostics} = file
  if (!report) return fail(errors, invocation)
  const {source} = report.tree
  if (source.format !== 'docx' && !values.suggest) {
    return fail([...errors, ...optionErrors([onlyWord(path)], language)], invocation)
  }
  tellNotices(request, report, language)
  const remedies = new Map(rules.map(({id, remedy}) => [id, remedy[language]]))
  const remedyOf = (ruleId: string) => remedies.get(ruleId) ?? null
  try {
    const {revisions} = values
    const annotated =
      source.format === 'docx' ? annotateDocx(bytes, diagnostics, {language, revisions, remedyOf}) : null
    const copy = annotated?.bytes ?? bytes
    const edits = createEditPlacer(report.tree)(provenEdits(diagnostics))
    const corrected = values.suggest ? correctDraft(copy, source, edits, revisions) : null
    await writeWhole(output, corrected?.bytes ?? copy)
    say(doneWords(output, annotated, corrected), language)
  } catch (error) {
    if (error instanceof ReadError) {
      errors.push({path, code: error.code, message: readErrorMessage(path, error, language)})
    } else {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      const {zh, en} = fileReason(error)
      const message = {zh: `副本写不到 ${output}（${zh}）`, en: `cannot write the copy to ${output} (${en})`}
      errors.push({path: output, code: 'unwritable-output', message: message[language]})
    }
  }
  for (const {message} of errors) say({zh: message, en: message}, language)
  const counts = countDiagnostics(diagnostics)
  return exitCode(errors.length === 0, counts, plan.failOn, values['max-warnings'])
}

function fail(errors: readonly RunError[], {language}: Invocation): number {
  for (const {message} of errors) say({zh: message, en: message}, language)
  return 2
}

/** The copy is never the draft itself, by whatever name, and of the draft's own format. */
function outputMistakes(path: string, output: string | undefined, suggests: boolean): Wording[] {
  if (output === undefined) {
    return [
      {
        zh: '要用 -o 说明带批注的副本写到哪里，例如 -o 草稿.批注.docx',
        en: '-o must say where the copy with comments goes, for instance -o draft.checked.docx'
      }
    ]
  }
  const own = /\.[a-z]{1,8}$/i.exec(path)?.[0].toLowerCase() ?? ''
  const ending = /^\.(?:doc|wps|odt|rtf)$/.test(own) ? '.docx' : own
  if (suggests && ending !== '' && !output.toLowerCase().endsWith(ending)) {
    return [
      {
        zh: `副本和草稿是同一种文件，名字要以 ${ending} 结尾，写的是“${output}”`,
        en: `the copy is a file like the draft, and its name must end in ${ending}, found “${output}”`
      }
    ]
  }
  if (!suggests && !/\.docx$/i.test(output)) {
    return [
      {
        zh: `副本是 Word 文档，名字要以 .docx 结尾，写的是“${output}”`,
        en: `the copy is a Word document, and its name must end in .docx, found “${output}”`
      }
    ]
  }
  if (!isSameFile(path, output)) return []
  return [
    {
      zh: `副本不能写到草稿自己身上（${output}），请换一个名字`,
      en: `the copy cannot replace the draft itself (${output}); choose another name`
    }
  ]
}

function onlyWord(path: string): Wording {
  return {
    zh: `批注只能写进 Word 文档（.docx），${path} 不是；可以用 reportlint check 查看问题，或加 --suggest 得到改好的副本`,
    en: `comments can only be written into a Word document (.docx), which ${path} is not; use reportlint check, or --suggest for a corrected copy`
  }
}

function doneWords(output: string, annotated: Annotated | null, corrected: Suggested | null): Wording {
  const zh = [`写好 ${output}`]
  const en = [`wrote ${output}`]
  if (annotated) {
    const {written, removed, left} = annotated
    zh.push(`，新加批注 ${written} 条`)
    en.push(` with ${written} new comments`)
    if (removed > 0) {
      zh.push(`，去掉已不适用的旧批注 ${removed} 条`)
      en.push(`, without ${removed} of an earlier run that no longer hold`)
    }
    if (left > 0) {
      zh.push(`（另有 ${left} 处问题超出一份文档的批注数）`)
      en.push(` (${left} more findings than one document carries)`)
    }
  }
  if (corrected) {
    const {made, left} = corrected
    zh.push(`，改了 ${made.length} 处${annotated ? '，都是修订，可逐处接受或拒绝' : ''}`)
    en.push(`, ${made.length} places corrected${annotated ? ' as tracked changes' : ''}`)
    if (left.length > 0) {
      zh.push(`；${left.length} 处写不进文档，请自行修改`)
      en.push(`; ${left.length} could not be written into the document`)
    }
  }
  return {zh: zh.join(''), en: en.join('')}
}
