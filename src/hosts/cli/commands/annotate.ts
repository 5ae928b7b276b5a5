import {rules} from '../../../../rules/index.ts'
import {profiles} from '../../../../rules/profiles/index.ts'
import {type Annotated, annotateDocx} from '../../../annotate/annotate.ts'
import {ConfigError} from '../../../config/config-error.ts'
import type {RunError} from '../../../reporters/reporter.ts'
import {ReadError} from '../../../source/read-error.ts'
import type {Wording} from '../../../source/wording.ts'
import {fileReason} from '../../file-reason.ts'
import {toPosix} from '../../files.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {makePlan, type Plan} from '../inputs/plan.ts'
import {findReferences} from '../inputs/references.ts'
import {checkFile} from '../running/check-file.ts'
import {requestFor, tellNotices} from '../running/draft-request.ts'
import {countDiagnostics, exitCode} from '../running/exit-code.ts'
import {isSameFile, writeWhole} from '../writing/destinations.ts'
import {configErrors, optionErrors, readErrorMessage} from '../writing/run-error.ts'
import {say} from '../writing/streams.ts'
import {oneOperand, refuse} from '../writing/write-document.ts'

/** Writes a copy of a Word draft with every finding as a comment. The exit code is that of a check. */
export async function run(invocation: Invocation): Promise<number> {
  const {operands, values, language} = invocation
  const [path = ''] = operands.map(toPosix)
  const {output} = values
  const mistakes = [
    ...invocation.mistakes,
    ...oneOperand(invocation, {zh: '草稿（.docx）', en: 'draft (.docx)'}),
    ...outputMistakes(path, output)
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
  if (report.tree.source.format !== 'docx') {
    return fail([...errors, ...optionErrors([onlyWord(path)], language)], invocation)
  }
  tellNotices(request, report, language)
  try {
    const remedies = new Map(rules.map(({id, remedy}) => [id, remedy[language]]))
    const {revisions} = values
    const remedyOf = (ruleId: string) => remedies.get(ruleId) ?? null
    const annotated = annotateDocx(bytes, diagnostics, {language, revisions, remedyOf})
    await writeWhole(output, annotated.bytes)
    say(doneWords(output, annotated), language)
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

/** The copy is never the draft itself, by whatever name. */
function outputMistakes(path: string, output: string | undefined): Wording[] {
  if (output === undefined) {
    return [
      {
        zh: '要用 -o 说明带批注的副本写到哪里，例如 -o 草稿.批注.docx',
        en: '-o must say where the copy with comments goes, for instance -o draft.checked.docx'
      }
    ]
  }
  if (!/\.docx$/i.test(output)) {
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
    zh: `批注只能写进 Word 文档（.docx），${path} 不是；可以用 reportlint check 查看问题`,
    en: `comments can only be written into a Word document (.docx), which ${path} is not; use reportlint check`
  }
}

function doneWords(output: string, {written, removed, left}: Annotated): Wording {
  const zh = [
    `写好 ${output}，新加批注 ${written} 条`,
    removed > 0 ? `，去掉已不适用的旧批注 ${removed} 条` : '',
    left > 0 ? `（另有 ${left} 处问题超出一份文档的批注数）` : ''
  ]
  const en = [
    `wrote ${output} with ${written} new comments`,
    removed > 0 ? `, without ${removed} of an earlier run that no longer hold` : '',
    left > 0 ? ` (${left} more findings than one document carries)` : ''
  ]
  return {zh: zh.join(''), en: en.join('')}
}
