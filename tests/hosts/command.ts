import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'

export const commandDirectory = join(import.meta.dirname, '../../node_modules/.cache/reportlint-command')

export const commandFile = join(commandDirectory, 'cli.cjs')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the command as a user does. The environment says nothing of language or colours unless the test does. */
export function reportlint(args: readonly string[], {cwd, input = '', env = {}}: RunOptions = {}): Ran {
  const {status, stdout, stderr} = spawnSync(process.execPath, [commandFile, ...args], {
    cwd: cwd ?? tmpdir(),
    input,
    env: {PATH: process.env.PATH, HOME: tmpdir(), ...env},
    encoding: 'utf8'
  })
  return {code: status, stdout, stderr}
}

/** Whether a program that a test drives is there. Continuous integration installs all of them, and so must have them. */
export function hasProgram(name: string): boolean {
  if (process.env.CI === '1') return true
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}

/** A directory of the test's own with these files. */
export function directoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'reportlint-'))
  onTestFinished(() => rmSync(directory, {recursive: true, force: true}))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), {recursive: true})
    writeFileSync(join(directory, name), content)
  }
  return directory
}
