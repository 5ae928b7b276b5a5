import {fileReason} from '../file-reason.ts'
import type {Invocation} from './arguments/invocation.ts'
import {chooseLanguage} from './arguments/language.ts'
import {readArguments} from './arguments/read-arguments.ts'
import {version} from './arguments/version.ts'
import {loadCommand} from './commands/load-command.ts'
import {print, say, tell, terminalColumns} from './writing/streams.ts'

/** Everything a command needs is loaded when the command is known, so that `--version` loads nothing. */
export async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === '--get-yargs-completions') {
    const {complete} = await import('./commands/completion.ts')
    await complete(argv.slice(1))
    return 0
  }
  const {command, isNamed, operands, values, mistakes} = readArguments(argv)
  const invocation: Invocation = {
    operands,
    values,
    mistakes,
    language: chooseLanguage(values.lang, process.env)
  }
  const isRight = mistakes.length === 0
  try {
    if (values.version && isRight) {
      await print(`${version}\n`)
      return 0
    }
    if (values.help && isRight) {
      const {printHelp} = await import('./arguments/help.ts')
      await print(await printHelp(isNamed ? command : null, invocation.language, terminalColumns()))
      return 0
    }
    const {run} = await loadCommand[command]()
    return await run(invocation)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const {zh, en} = fileReason(error)
    const wording = isWriting(error)
      ? {zh: `写不到标准输出（${zh}）`, en: `cannot write to standard output (${en})`}
      : {zh: `reportlint 自身出错：${reason}`, en: `reportlint failed: ${reason}`}
    say(wording, invocation.language)
    if (values.debug && error instanceof Error) tell(`${error.stack}\n`)
    return 2
  }
}

/** Files are written where their errors are told; what is left is standard output. */
function isWriting(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.syscall === 'write'
}
