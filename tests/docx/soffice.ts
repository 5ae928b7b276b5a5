import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const candidates = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/snap/bin/libreoffice']

/** LibreOffice on this machine, or null: tests that need it are then skipped. */
export const soffice = candidates.find(path => existsSync(path)) ?? null

/** Converts many files in one run of LibreOffice with a profile of its own. */
export function convertAll(files: readonly string[], filter: string, outputFolder: string): void {
  if (soffice === null) throw new Error('LibreOffice is not installed')
  const profile = mkdtempSync(join(tmpdir(), 'reportlint-soffice-'))
  try {
    const settings = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore']
    execFileSync(soffice, [...settings, '--convert-to', filter, '--outdir', outputFolder, ...files], {
      timeout: 120_000,
      stdio: 'ignore'
    })
  } finally {
    rmSync(profile, {recursive: true, force: true})
  }
}
