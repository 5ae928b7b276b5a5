import {realpathSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Language} from '../../../source/wording.ts'
import type {OptionValues} from '../arguments/options.ts'
import type {Printed} from '../writing/printers.ts'
import type {FileWork} from './file-work.ts'

/** What a worker is told. */
export interface WorkerTask {
  readonly paths: readonly string[]
  readonly values: OptionValues
  readonly language: Language
  readonly printed: readonly Printed[]
  /** All drafts of the run, where each is compared with the one of the year before. */
  readonly series: readonly string[] | null
  /** The draft that came on standard input. */
  readonly bytes?: Uint8Array | undefined
  /** Whether this thread is for one draft, and is ended with it. */
  readonly isAlone?: boolean
  /** One number, shared: the index of the next file that nobody has taken. */
  readonly next: Int32Array
}

export interface WorkerAnswer {
  readonly index: number
  readonly work: FileWork
}

/** The script of a worker, which the build leaves beside the command. */
export function workerFile(): string {
  return join(dirname(realpathSync(process.argv[1] ?? '')), 'worker.cjs')
}
