import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {runWithinBudget} from '../../src/hosts/cli/running/run-within-budget.ts'
import {commandDirectory, commandFile, directoryWith, reportlint} from './command.ts'

const head = '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n'
const sentence = '全年公开信息20条，其中动态5条、公告6条、其他8条。'
const large = head + `${sentence}\n\n`.repeat(9000)
const only = ['--only', 'wrong-tally']

test('a draft that takes too long is an error of its own', async () => {
  const cwd = directoryWith({'large.md': large})
  const path = join(cwd, 'large.md')
  const task = {values: {}, language: 'zh', printed: []} as const
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
  const cwd = directoryWith({'large.md': large.repeat(3)})
  const child = spawn(process.execPath, [commandFile, 'large.md', ...only], {cwd})
  await new Promise(resolve => setTimeout(resolve, 1500))
  const before = performance.now()
  child.kill('SIGINT')
  expect(await new Promise(resolve => child.on('close', resolve))).toBe(130)
  // The machine may be busy with other tests.
  expect(performance.now() - before).toBeLessThan(2000)
}, 30_000)
