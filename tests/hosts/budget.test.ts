import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createBounded, isEnded} from '../../src/hosts/cli/running/bounded.ts'
import {runWithinBudget} from '../../src/hosts/cli/running/run-within-budget.ts'
import {commandDirectory, commandFile, directoryWith, reportlint} from './command.ts'
import {slowDraft} from './slow-draft.ts'

const head = '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n'
const sentence = '全年公开信息20条，其中动态5条、公告6条、其他8条。'
const large = head + `${sentence}\n\n`.repeat(9000)
const only = ['--only', 'wrong-tally']

test('a draft that takes too long is an error of its own', async () => {
  const cwd = directoryWith({'large.md': large})
  const path = join(cwd, 'large.md')
  const task = {values: {}, language: 'zh', printed: [], series: null} as const
  const work = await runWithinBudget(path, task, [], join(commandDirectory, 'worker.cjs'), 1)
  expect(work).toMatchObject({status: 'failed', errors: [{path, code: 'timed-out'}]})
})

test('a large draft gives what a small one gives, and the others go on', () => {
  const cwd = directoryWith({'large.md': large, 'small.md': head + sentence})
  const {code} = reportlint(['large.md', 'small.md', '-f', 'json:out.json', ...only], {cwd})
  const {files, errors} = JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))
  expect(errors).toEqual([])
  expect(files[0].diagnostics.length).toBeGreaterThan(1000)
  expect(files[1].diagnostics).toHaveLength(1)
  expect(code).toBe(1)
}, 60_000)

test('a run over a large draft is interrupted within a second', async () => {
  const cwd = directoryWith({'large.md': large})
  const child = spawn(process.execPath, [commandFile, 'large.md', ...only], {cwd})
  const closed = new Promise(resolve => child.on('close', resolve))
  await new Promise(resolve => setTimeout(resolve, 700))
  const before = performance.now()
  child.kill('SIGINT')
  expect(await closed).toBe(130)
  // The machine may be busy with other tests.
  expect(performance.now() - before).toBeLessThan(2000)
}, 30_000)

test('a step that takes too long is ended, and any other gives its result or its error', () => {
  const bounded = createBounded(50)
  expect(bounded(() => 7)).toBe(7)
  expect(() =>
    bounded(() => {
      throw new TypeError('own')
    })
  ).toThrow(new TypeError('own'))
  let error: unknown = null
  try {
    bounded(() => {
      for (;;) {
        // What catches errors does not catch the end.
        try {
          for (;;);
        } catch {}
      }
    })
  } catch (thrown) {
    error = thrown
  }
  expect(isEnded(error)).toBe(true)
})

test('a small draft that takes long gives the same from a file, from standard input and among others', () => {
  const draft = slowDraft()
  expect(draft.length).toBeLessThan(128 * 1024)
  const cwd = directoryWith({'slow.md': draft, 'small.md': head + sentence})
  const resultOf = (...args: string[]) => {
    reportlint([...args, '-f', 'json:out.json'], {cwd, input: args.includes('--stdin') ? draft : ''})
    return JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))
  }
  // Where rules are timed, all is done on one thread.
  const expected = resultOf('slow.md', '--timing')
  expect(expected.files[0].diagnostics.length).toBeGreaterThan(0)
  expect(resultOf('slow.md')).toEqual(expected)
  expect(resultOf('--stdin', '--stdin-filename', 'slow.md')).toEqual(expected)
  const many = resultOf('slow.md', 'small.md', '--concurrency', '2')
  expect(many.files[0]).toEqual(expected.files[0])
  expect(many.files[1].status).toBe('checked')
}, 120_000)

test.each([
  ['one draft', ['slow.md']],
  ['standard input', ['--stdin', '--stdin-filename', 'slow.md']],
  ['many drafts', ['in', '--concurrency', '2']]
])(
  'an interrupt during a draft that takes long leaves nothing half written: %s',
  async (_, args) => {
    const draft = slowDraft()
    const cwd = directoryWith({'slow.md': draft, 'in/a.md': draft, 'in/b.md': draft})
    const child = spawn(process.execPath, [commandFile, ...args, '-f', 'json', '-o', 'report.json'], {cwd})
    child.stdin.end(draft)
    const ended = new Promise(resolve => child.on('close', resolve))
    // The draft of the report appears when checking begins.
    while (readdirSync(cwd).length < 3) await new Promise(resolve => setTimeout(resolve, 5))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(readdirSync(cwd).sort()).toEqual(['in', 'slow.md'])
  },
  60_000
)
