#!/usr/bin/env node
import {commands} from './commands.ts'
import type {Invocation} from './invocation.ts'
import {chooseLanguage} from './language.ts'
import {parseArguments} from './parse-arguments.ts'
import {say} from './streams.ts'
import {version} from './version.ts'

/** Everything a command needs is loaded when the command is known, so that `--version` loads nothing. */
async function main(argv: readonly string[]): Promise<number> {
  const {command, operands, values, mistakes} = parseArguments(argv)
  const invocation: Invocation = {
    operands,
    values,
    mistakes,
    language: chooseLanguage(values.lang, process.env)
  }
  if (values.version) {
    process.stdout.write(`${version}\n`)
    return 0
  }
  if (values.help) {
    const {printHelp} = await import('./help.ts')
    process.stdout.write(printHelp(argv.includes(command) ? command : null, invocation.language))
    return 0
  }
  try {
    const {run} = await commands[command].load()
    return await run(invocation)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    say({zh: `reportlint 自身出错：${reason}`, en: `reportlint failed: ${reason}`}, invocation.language)
    if (values.debug && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    return 2
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours, and the check goes on to its exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = 2
main(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
