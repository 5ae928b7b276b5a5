import type {Wording} from '../../../source/wording.ts'
import {fileReason} from '../../file-reason.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {wrongChoice} from '../arguments/wrong-choice.ts'
import {type Destination, isSameFile, openSink, outputPath} from './destinations.ts'
import {optionErrors} from './run-error.ts'
import {print, say} from './streams.ts'

/** What a command prints, for people and for programs. */
export interface CommandDocument {
  readonly text: () => string
  readonly json: () => unknown
}

/** Writes the document of a command that makes no report of findings, where and as asked for. */
export async function writeDocument(invocation: Invocation, document: CommandDocument): Promise<number> {
  const {values, language} = invocation
  const mistakes = [
    ...invocation.mistakes,
    ...formatMistakes(values.format ?? []),
    ...outputMistakes(invocation)
  ]
  if (mistakes.length > 0) return refuse({...invocation, mistakes})
  const destination: Destination = {
    format: wantsJson(invocation) ? 'json' : 'text',
    path: outputPath(values)
  }
  const text =
    destination.format === 'json' ? `${JSON.stringify(document.json(), null, 2)}\n` : document.text()
  try {
    const sink = openSink(destination)
    await sink.write(text)
    sink.commit()
    return 0
  } catch (error) {
    const {path} = destination
    const {zh, en} = fileReason(error)
    say(
      {
        zh: `写不到${path === null ? '标准输出' : ` ${path}`}（${zh}）`,
        en: `cannot write to ${path ?? 'standard output'} (${en})`
      },
      language
    )
    return 2
  }
}

/** Says what is wrong with the command line, also as JSON where JSON was asked for. */
export async function refuse(invocation: Invocation): Promise<number> {
  const {mistakes, language} = invocation
  for (const mistake of mistakes) say(mistake, language)
  if (wantsJson(invocation)) {
    const errors = optionErrors(mistakes, language)
    await print(`${JSON.stringify({schemaVersion: 1, files: [], errors}, null, 2)}\n`)
  }
  return 2
}

function wantsJson({values}: Invocation): boolean {
  return values.format?.includes('json') ?? false
}

function formatMistakes(formats: readonly string[]): Wording[] {
  const known = ['text', 'json']
  return formats
    .filter(name => !known.includes(name))
    .map(name => wrongChoice('选项 --format ', 'option --format', name, known))
}

/** What is written never replaces what is read. */
export function outputMistakes({operands, values: {output}}: Invocation): Wording[] {
  if (output === undefined || !operands.some(operand => isSameFile(operand, output))) return []
  return [
    {
      zh: `不能写到草稿自己身上（${output}），请换一个名字`,
      en: `the output cannot replace the draft itself (${output}); choose another name`
    }
  ]
}

/** Checks that a command was given exactly one thing. */
export function oneOperand({operands}: Invocation, name: Wording): Wording[] {
  if (operands.length === 1) return []
  return [
    {
      zh: `要给出一个${name.zh}，给了 ${operands.length} 个`,
      en: `expected one ${name.en}, found ${operands.length}`
    }
  ]
}
