import type {Invocation} from './invocation.ts'
import {chooseLanguage} from './language.ts'
import {loadCommand} from './load-command.ts'
import {parseArguments} from './parse-arguments.ts'
import {print, say} from './streams.ts'
import {version} from './version.ts'

/** Everything a command needs is loaded when the command is known, so that `--version` loads nothing. */
export async function main(argv: readonly string[]): Promise<number> {
  const {command, operands, values, mistakes} = parseArguments(argv)
  const invocation: Invocation = {
    operands,
    values,
    mistakes,
    language: chooseLanguage(values.lang, process.env)
  }
  if (values.version) {
    await print(`${version}\n`)
    return 0
  }
  if (values.help) {
    const {printHelp} = await import('./help.ts')
    await print(printHelp(argv.includes(command) ? command : null, invocation.language))
    return 0
  }
  try {
    const {run} = await loadCommand[command]()
    return await run(invocation)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    say({zh: `reportlint 自身出错：${reason}`, en: `reportlint failed: ${reason}`}, invocation.language)
    if (values.debug && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    return 2
  }
}
