import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readDocxWithAnchors} from '../../../src/read/docx/docx.ts'
import {convertAll, soffice} from '../../docx/soffice.ts'
import {sampledFiles, wordFolder} from '../../docx/word-files.ts'

describe.skipIf(sampledFiles.length === 0 || soffice === null)('files saved by Word and WPS', () => {
  const output = mkdtempSync(join(tmpdir(), 'reportlint-text-'))

  beforeAll(() => {
    const paths = sampledFiles.map(name => join(wordFolder, name))
    convertAll(paths, 'txt:Text (encoded):UTF8', output)
  }, 120_000)

  afterAll(() => rmSync(output, {recursive: true, force: true}))

  test.each(sampledFiles)('%s reads as LibreOffice exports it', name => {
    const {tree, laidOut} = readDocxWithAnchors({path: name, bytes: readFileSync(join(wordFolder, name))})
    const exported = readFileSync(join(output, name.replace(/docx$/, 'txt')), 'utf8').replace(/^\ufeff/, '')
    const shown = printedLines(exported)
    // LibreOffice leaves out what stands in some text boxes.
    const boxed = new Set(laidOut.placed.flatMap(({host, span}) => (host ? [span.start] : [])))
    const text = tree.source.text
    expect([printedLines(text), printedLines(withoutLinesAt(text, boxed))]).toContainEqual(shown)
  })
})

function printedLines(text: string): readonly string[] {
  return text
    .split(/[\n\t]/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

function withoutLinesAt(text: string, starts: ReadonlySet<number>): string {
  let at = 0
  const kept: string[] = []
  for (const line of text.split('\n')) {
    if (!starts.has(at)) kept.push(line)
    at += line.length + 1
  }
  return kept.join('\n')
}
