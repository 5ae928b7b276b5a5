import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Plugin} from 'rolldown'

/** What is bundled is handed on, and every licence asks that its notice goes along. */
export const licenceNotices: Plugin = {
  name: 'licence-notices',
  generateBundle(_, bundle) {
    const packages = new Set<string>()
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      for (const id of Object.keys(file.modules)) {
        const directory = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1]
        if (directory !== undefined) packages.add(directory)
      }
    }
    const source = [...packages]
      .map(noticeOf)
      .sort()
      .join(`\n${'-'.repeat(80)}\n\n`)
    this.emitFile({type: 'asset', fileName: 'THIRD-PARTY-LICENCES.txt', source})
  }
}

function noticeOf(directory: string): string {
  const {name, version, license} = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  const file = readdirSync(directory).find(each => /^licen[cs]e/i.test(each))
  const text = file === undefined ? '' : `\n${readFileSync(join(directory, file), 'utf8').trim()}\n`
  return `${name} ${version} (${license})\n${text}`
}
