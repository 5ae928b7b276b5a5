import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {commandFile, directoryWith, reportlint} from './command.ts'

const heading = '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n'
const draft = (total: number) => `${heading}全年公开信息${total}条，其中动态5条、公告6条、其他8条。\n`
const [right, wrong] = [draft(19), draft(20)]
const root = join(import.meta.dirname, '../..')

function git(cwd: string, ...args: string[]): string {
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'}
  return execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

function repositoryWith(files: Readonly<Record<string, string>>): string {
  const cwd = directoryWith(files)
  git(cwd, 'init', '-q')
  return cwd
}

test('--staged checks what is staged, not what lies in the directory', () => {
  const cwd = repositoryWith({'报告/稿.md': wrong, 'other.md': wrong})
  git(cwd, 'add', '报告')
  writeFileSync(join(cwd, '报告/稿.md'), right)
  const {stdout, code} = reportlint(['--staged', '--only', 'wrong-tally', '-f', 'json'], {cwd})
  const {files} = JSON.parse(stdout)
  expect(files.map(({path}: {path: string}) => path)).toEqual(['报告/稿.md'])
  expect(code).toBe(1)
  expect(reportlint(['--staged', '--only', 'wrong-tally'], {cwd: join(cwd, '报告')}).code).toBe(1)

  git(cwd, 'add', '报告')
  expect(reportlint(['--staged', '--only', 'wrong-tally'], {cwd}).code).toBe(0)
})

test('--staged with nothing staged is told, and allowed in a hook', () => {
  const cwd = repositoryWith({'other.md': wrong})
  expect(reportlint(['--staged'], {cwd})).toMatchObject({code: 2})
  expect(reportlint(['--staged', '--allow-empty'], {cwd}).code).toBe(0)
  expect(reportlint(['--staged', '--allow-empty'], {cwd: directoryWith({'a.md': right})}).code).toBe(2)
})

test('the hook of README stops a commit with a contradiction and lets the right one pass', () => {
  const cwd = repositoryWith({'draft.md': wrong})
  const [, recipe = ''] =
    /```sh\n(#!\/bin\/sh\n[\s\S]*?reportlint --staged[\s\S]*?)```/.exec(
      readFileSync(join(root, 'README.md'), 'utf8')
    ) ?? []
  const hook = join(cwd, '.git/hooks/pre-commit')
  writeFileSync(hook, recipe.replace('npx --no-install reportlint', `'${process.execPath}' '${commandFile}'`))
  chmodSync(hook, 0o755)
  git(cwd, 'add', '.')
  expect(() => git(cwd, 'commit', '-qm', 'wrong')).toThrow(/wrong-tally/)
  writeFileSync(join(cwd, 'draft.md'), right)
  git(cwd, 'add', '.')
  expect(() => git(cwd, 'commit', '-qm', 'right')).not.toThrow(/wrong-tally/)
})

test.each(['README.md', 'README.en.md'])(
  'husky and lint-staged, set up as %s says, stop a commit with a contradiction',
  readme => {
    const recipe = /`npx lint-staged`[\s\S]{0,120}```json\n([\s\S]*?)```/.exec(
      readFileSync(join(root, readme), 'utf8')
    )
    const cwd = repositoryWith({
      'draft.md': wrong,
      '.gitignore': 'node_modules\n',
      '.husky/pre-commit': 'npx lint-staged\n',
      '.lintstagedrc.json': recipe?.[1] ?? ''
    })
    const commands = join(cwd, 'node_modules/.bin')
    mkdirSync(commands, {recursive: true})
    symlinkSync(join(root, 'node_modules/lint-staged/bin/lint-staged.js'), join(commands, 'lint-staged'))
    writeFileSync(
      join(commands, 'reportlint'),
      `#!/bin/sh\nexec '${process.execPath}' '${commandFile}' "$@"\n`
    )
    chmodSync(join(commands, 'reportlint'), 0o755)
    execFileSync(process.execPath, [join(root, 'node_modules/husky/bin.js')], {cwd})
    git(cwd, 'add', '.')
    expect(() => git(cwd, 'commit', '-qm', 'wrong')).toThrow(/wrong-tally/)
    writeFileSync(join(cwd, 'draft.md'), right)
    git(cwd, 'add', '.')
    expect(() => git(cwd, 'commit', '-qm', 'right')).not.toThrow(/wrong-tally/)
  },
  60_000
)

test('the hooks for pre-commit name the command, run one at a time and match what is read', () => {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
    id: string
    entry: string
    require_serial: boolean
    files: string
  }[]
  const cwd = directoryWith({'draft.md': wrong, 'right.md': right})
  for (const hook of hooks) {
    expect(hook.require_serial).toBe(true)
    const [, ...args] = hook.entry.split(' ')
    expect(reportlint([...args, '--only', 'wrong-tally', 'draft.md', 'right.md'], {cwd}).code).toBe(1)
  }
  const matches = (name: string) => hooks.filter(({files}) => new RegExp(files).test(name)).map(({id}) => id)
  expect(matches('稿/年报.docx')).toEqual(['reportlint-docx'])
  expect(matches('a.markdown')).toEqual(['reportlint'])
  expect(matches('a.HTM')).toEqual([])
})
