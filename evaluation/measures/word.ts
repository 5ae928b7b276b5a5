import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Diagnostic, Linted} from '../../src/index.ts'
import {cases} from '../cases.ts'
import {cellsOf, type Draft, formIds} from '../draft.ts'
import {lintBytes, lintPrinted} from '../lint-printed.ts'
import {createTally, type Measure, share} from '../measure.ts'
import {oneWrongCell, tableAgainstText, twoWrongCells} from '../mutate.ts'
import {docxStyle, renderDocx} from '../render-docx.ts'
import {markdownStyle, renderMarkdown} from '../render-markdown.ts'

interface Compared {
  readonly name: string
  readonly draft: Draft
  readonly expected: readonly string[]
  readonly file: string
}

/** LibreOffice takes files by the hundred; all of a full run would take half an hour. */
const mostCases = 400

/** The same report as Markdown and as a Word document, clean and with a fault: what is found must be the same. */
export const word: Measure = {
  id: 'word',
  title: 'Word documents: the same findings as in Markdown, and cells read',
  columns: ['written by', 'n', 'same findings', 'cells read'],
  async run({cases: count, seed}) {
    const folder = mkdtempSync(join(tmpdir(), 'reportlint-word-'))
    const tally = createTally()
    const remarks: string[] = []
    try {
      const compared: Compared[] = []
      for (const {draft, random} of cases(Math.min(count, mostCases), seed, formIds)) {
        const mutate = random.pick([null, oneWrongCell, twoWrongCells, tableAgainstText])
        const mutated = mutate?.(draft, random)?.draft ?? draft
        const style = markdownStyle('markdown, merged empty', random)
        const plain = {...style, headings: 'marks', hasHalfWidth: false} as const
        const file = `${compared.length}.docx`
        writeFileSync(join(folder, file), await renderDocx(mutated, docxStyle(plain, random)))
        const expected = findings(await lintPrinted(renderMarkdown(mutated, plain)))
        compared.push({
          name: `${draft.form} ${draft.density} seed ${draft.seed}`,
          draft: mutated,
          expected,
          file
        })
      }
      const writers = [{name: 'docx', folder}]
      const resaved = resave(
        folder,
        compared.map(({file}) => file)
      )
      if (resaved) writers.push({name: 'LibreOffice', folder: resaved})
      else remarks.push('LibreOffice is not installed: nothing was saved again')
      for (const writer of writers) {
        for (const {name, draft, expected, file} of compared) {
          const linted = await lintBytes('draft.docx', readFileSync(join(writer.folder, file)))
          const found = findings(linted)
          const isSame = found.join('\n') === expected.join('\n')
          const {cells, read} = countCells(draft, linted)
          tally.add(writer.name, {n: 1, same: isSame ? 1 : 0, cells, read})
          if (!isSame) remarks.push(`${writer.name}, ${name}: ${firstDifference(expected, found)}`)
          if (read < cells) remarks.push(`${writer.name}, ${name}: ${cells - read} cells not read`)
        }
      }
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
    return {
      rows: tally
        .rows()
        .map(({row, counts}) => [
          row,
          counts.n ?? 0,
          share(counts.same ?? 0, counts.n ?? 0),
          share(counts.read ?? 0, counts.cells ?? 0)
        ]),
      remarks
    }
  }
}

/** Findings without their offsets, which differ between formats. */
function findings({diagnostics}: Linted): readonly string[] {
  return diagnostics.map(describe).sort()
}

function describe({ruleId, severity, text, expected, cell, because, fingerprint}: Diagnostic): string {
  const where = cell ? `${cell.table}/${cell.row}/${cell.column}` : ''
  const others = because.map(place => place.text.trim()).join(',')
  return [ruleId, severity, text.trim(), expected ?? '', where, others, fingerprint].join(' ')
}

function firstDifference(expected: readonly string[], found: readonly string[]): string {
  const missing = expected.find(line => !found.includes(line))
  const added = found.find(line => !expected.includes(line))
  return `only in Markdown: ${missing ?? '–'}; only in Word: ${added ?? '–'}`
}

/** How many cells of figures were read with their value, whatever their order. */
function countCells(draft: Draft, {report}: Linted): {cells: number; read: number} {
  const read = new Map<string, number>()
  for (const table of report.tables) {
    for (const {id, text} of table.cells) {
      const isStatutory = !id.table.startsWith('table-')
      const key = isStatutory ? `${id.table}/${id.row}/${id.column}=${text.trim()}` : text.trim()
      read.set(key, (read.get(key) ?? 0) + 1)
    }
  }
  let found = 0
  const cells = cellsOf(draft)
  for (const {table, row, column, text} of cells) {
    const key = table.startsWith('table-') ? text : `${table}/${row}/${column}=${text}`
    const left = read.get(key) ?? 0
    if (left > 0) found++
    read.set(key, left - 1)
  }
  return {cells: cells.length, read: found}
}

/** The same files, opened and saved by LibreOffice, or null without it. */
function resave(folder: string, files: readonly string[]): string | null {
  const output = join(folder, 'resaved')
  mkdirSync(output)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  try {
    for (let from = 0; from < files.length; from += 100) {
      const batch = files.slice(from, from + 100).map(file => join(folder, file))
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', output, ...batch], {
        stdio: 'ignore'
      })
    }
    return output
  } catch {
    return null
  }
}
