import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {directoryWith, reportlint} from './command.ts'

const rowsOf = (name: string) =>
  [
    ...readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8').matchAll(
      /^\| `reportlint ?([^`]*)` \| (\d) \|/gm
    )
  ].map(([, args = '', code = '']) => [args.split(' ').filter(Boolean), Number(code)] as const)
const rows = rowsOf('exit-codes.md')

const heading = '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n'

// The drafts are short: what a whole report would lack is not what is tried here.
const only = ['--skip', 'missing-section', '--skip', 'missing-table']

test('every row of the table of exit codes is true', () => {
  expect(rows.length).toBeGreaterThan(30)
  expect(rowsOf('exit-codes.en.md')).toEqual(rows)
  const cwd = directoryWith({
    'clean.md': `${heading}全年公开信息19条，其中动态5条、公告6条、其他8条。\n`,
    'wrong.md': `${heading}全年公开信息20条，其中动态5条、公告6条、其他8条。\n`,
    'empty.md': '',
    'binary.md': new Uint8Array([0, 1, 2, 255, 254, 0, 0, 200]),
    'scan.pdf': '%PDF-1.4\n',
    'broken.json': '{"rules": ',
    'nothing/a.log': 'x'
  })
  for (const [args, code] of rows) {
    const isCheck =
      args.some(each => /\.(?:md|pdf)$|^nothing$/.test(each)) && !/^(?:facts|config)$/.test(args[0] ?? '')
    const ran = reportlint([...args, ...(isCheck ? only : [])], {cwd})
    expect(ran.code, `${args.join(' ')}\n${ran.stderr}`).toBe(code)
    expect(ran.stderr, args.join(' ')).not.toMatch(/\n\s+at /)
    if (code === 2) expect(ran.stderr, args.join(' ')).not.toBe('')
  }
}, 60_000)
