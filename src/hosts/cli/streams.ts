import {ReadError} from '../../read/read-error.ts'
import type {Language, Wording} from '../../source/wording.ts'

/** Tells the user something on standard error; standard output carries the report and nothing else. */
export function say(wording: Wording, language: Language): void {
  process.stderr.write(`reportlint: ${wording[language]}\n`)
}

/** Writes to standard output and waits until it is taken. */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise(resolve => process.stdout.write(text, () => resolve()))
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
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new ReadError('unreadable', {
      zh: `读不了标准输入（${code}）`,
      en: `cannot read standard input (${code})`
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
