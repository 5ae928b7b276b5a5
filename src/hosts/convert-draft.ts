import {execFile} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, extname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {ReadError} from '../source/read-error.ts'
import {readDraft} from './files.ts'

/** LibreOffice needs seconds for a draft; one that takes longer hangs. */
const timeLimit = 120_000

/**
 * A draft of an old or foreign word processor as a DOCX, made by LibreOffice in a profile of its own: no macro runs, no
 * setting or window of the user's is touched, and the draft itself is only read.
 *
 * @throws ReadError where there is no LibreOffice, or where it cannot convert the draft.
 */
export async function convertDraft(path: string): Promise<Uint8Array> {
  const bytes = readDraft(path)
  const program = findLibreOffice()
  if (program === null) {
    throw new ReadError('unsupported-format', {
      zh: '--convert 需要本机装有 LibreOffice（找不到 soffice）；也可以在 Word 或 WPS 中选“文件 › 另存为 › .docx”后再查',
      en: '--convert needs LibreOffice on this machine (soffice was not found); or save the draft as .docx in Word or WPS'
    })
  }
  const folder = mkdtempSync(join(tmpdir(), 'reportlint-convert-'))
  try {
    // Under a name of our own: the draft may be open elsewhere, and its name may say anything.
    const input = join(folder, `draft${extname(path).toLowerCase()}`)
    const output = join(folder, 'draft.docx')
    writeFileSync(input, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const settings = [profile, '--headless', '--norestore', '--nolockcheck']
    const reason = await run(program, [...settings, '--convert-to', 'docx', '--outdir', folder, input])
    if (!existsSync(output)) throw notConverted(reason)
    return readFileSync(output)
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  }
}

function run(program: string, options: readonly string[]): Promise<'time' | 'other'> {
  return new Promise(resolve => {
    execFile(program, [...options], {timeout: timeLimit, killSignal: 'SIGKILL'}, error => {
      resolve(error?.killed ? 'time' : 'other')
    })
  })
}

function notConverted(reason: 'time' | 'other'): ReadError {
  const seconds = timeLimit / 1000
  return new ReadError('unreadable', {
    zh:
      reason === 'time'
        ? `LibreOffice 转换超过 ${seconds} 秒，已停止；请在 Word 或 WPS 中另存为 .docx 后再查`
        : 'LibreOffice 没能转换这份文件，可能设有密码或已损坏；请在 Word 或 WPS 中另存为 .docx 后再查',
    en:
      reason === 'time'
        ? `LibreOffice took more than ${seconds} seconds and was stopped; save the draft as .docx in Word or WPS`
        : 'LibreOffice could not convert the file, which may be damaged or have a password; save it as .docx in Word or WPS'
  })
}

function findLibreOffice(): string | null {
  const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  const usual = [
    '/usr/bin',
    '/usr/local/bin',
    '/opt/libreoffice/program',
    '/Applications/LibreOffice.app/Contents/MacOS',
    'C:\\Program Files\\LibreOffice\\program'
  ]
  for (const folder of [...folders, ...usual]) {
    for (const name of names) {
      const program = join(folder, name)
      if (existsSync(program)) return program
    }
  }
  return null
}
