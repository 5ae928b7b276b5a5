import {fstatSync, writeSync} from 'node:fs'
import {ReadError} from '../../../source/read-error.ts'
import type {Language, Wording} from '../../../source/wording.ts'
import {fileReason} from '../../file-reason.ts'

/** Tells the user something on standard error; standard output carries the report and nothing else. */
export function say(wording: Wording, language: Language): void {
  tell(`reportlint: ${wording[language]}\n`)
}

export function sayAll(wordings: readonly Wording[], language: Language): void {
  for (const wording of wordings) say(wording, language)
}

/** Writes to standard error as it is. Where nobody takes it (a full disk, a closed pipe), the exit code still tells. */
export function tell(text: string): void {
  process.stderr.off('error', forgive).on('error', forgive).write(text)
}

function forgive(): void {}

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
      if (isClosedPipe(error)) return
      if (code !== 'EAGAIN') throw error
    }
  }
  await new Promise<void>((resolve, reject) => {
    process.stdout.off('error', forgive).on('error', forgive)
    process.stdout.write(bytes.subarray(written), error =>
      error && !isClosedPipe(error) ? reject(error) : resolve()
    )
  })
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours, and the check goes on to its exit code. */
function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EPIPE'
}

export function isTerminal(): boolean {
  return fstatSync(standardOutput).isCharacterDevice() && process.stdout.isTTY
}

/** Of the terminal that standard output goes to, where one does and says so. */
export function terminalColumns(): number | undefined {
  return isTerminal() ? process.stdout.columns || undefined : undefined
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

/** The exit codes of a shell for Ctrl-C, for a supervisor's request to end, and for a terminal that is closed. */
const endings = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const

/** Asked to end: cleans up and ends with the code that a shell expects. Returns what ends the watch for it. */
export function onInterrupt(cleanUp: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    cleanUp()
    process.exit(endings[signal as keyof typeof endings])
  }
  const signals = Object.keys(endings)
  for (const signal of signals) process.once(signal, stop)
  return () => {
    for (const signal of signals) process.removeListener(signal, stop)
  }
}
