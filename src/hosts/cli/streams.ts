import {fstatSync, writeSync} from 'node:fs'
import {ReadError} from '../../read/read-error.ts'
import type {Language, Wording} from '../../source/wording.ts'
import {fileReason} from '../file-reason.ts'

/** Tells the user something on standard error; standard output carries the report and nothing else. */
export function say(wording: Wording, language: Language): void {
  process.stderr.write(`reportlint: ${wording[language]}\n`)
}

const standardOutput = 1

/**
 * Writes to standard output and waits until it is taken. Node's stream needs more time to be set up than a report to be written, and
 * so is left to what needs it: the console of Windows, and a pipe that takes no more for now.
 */
export async function print(text: string | Uint8Array): Promise<void> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  let written = 0
  if (process.platform !== 'win32') {
    try {
      while (written < bytes.length) written += writeSync(standardOutput, bytes, written)
      return
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
  await new Promise<void>(resolve => {
    process.stdout.off('error', forgiveClosedPipe).on('error', forgiveClosedPipe)
    process.stdout.write(bytes.subarray(written), () => resolve())
  })
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours, and the check goes on to its exit code. */
function forgiveClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

export function isTerminal(): boolean {
  return fstatSync(standardOutput).isCharacterDevice() && process.stdout.isTTY
}

/**
 * Everything on standard input.
 *
 * @throws ReadError
 */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  } catch (error) {
    const {zh, en} = fileReason(error)
    throw new ReadError('unreadable', {
      zh: `读不了标准输入（${zh}）`,
      en: `cannot read standard input (${en})`
    })
  }
  return Buffer.concat(chunks)
}

/** Ctrl-C: cleans up and ends with 130, as a shell expects. Returns what ends the watch for it. */
export function onInterrupt(cleanUp: () => void): () => void {
  const stop = () => {
    cleanUp()
    process.exit(130)
  }
  process.once('SIGINT', stop)
  return () => process.removeListener('SIGINT', stop)
}
