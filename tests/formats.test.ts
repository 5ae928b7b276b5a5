import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {reporters} from '../src/reporters/reporters.ts'
import {directoryWith, reportlint} from './hosts/command.ts'

const formats = Object.keys(reporters)
const sample = readFileSync(join(import.meta.dirname, '../fixtures/sample/draft.md'))
const clean = readFileSync(join(import.meta.dirname, '../fixtures/clean/cn-2021/draft.md'))

const jsonFormats = ['json', 'sarif', 'gitlab', 'rdjson']

describe.each([
  ['a faulty draft and one that is not there', ['sample.md', 'nothing.md'], 2, formats],
  ['a faulty draft, errors only', ['sample.md', '--quiet'], 1, ['json', 'gitlab', 'html']],
  ['a clean draft', ['clean.md'], 0, ['rdjson', 'sarif', 'junit']],
  ['a wrong option', ['clean.md', '--max-warnings', 'x'], 2, ['json', 'compact', 'gitlab']]
] as const)('%s', (_name, args, code, tried) => {
  test('gives the same exit code in every format, to a file too, and JSON is valid', async () => {
    const cwd = directoryWith({'sample.md': sample, 'clean.md': clean})
    for (const [index, format] of tried.entries()) {
      const output = index % 2 === 0 ? ['-o', 'report.out'] : []
      const ran = reportlint([...args, '-f', format, ...output], {cwd})
      expect(ran.code, format).toBe(code)
      const report = index % 2 === 0 ? readFileSync(join(cwd, 'report.out'), 'utf8') : ran.stdout
      if (jsonFormats.includes(format)) expect(() => JSON.parse(report), format).not.toThrow()
    }
  })
})
