import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {displayWidth} from '../../src/reporters/display-width.ts'
import {commandFile, directoryWith, hasProgram, reportlint} from './command.ts'

const draft = (total = 20) =>
  `# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息${total}条，其中动态5条、公告6条、其他8条。\n`

// What users of ESLint, Ruff, Biome, Vale and textlint would try, and the word of ours that answers it.
test.each([
  ['a.md --fix', 'annotate --suggest'],
  ['a.md --write', 'annotate --suggest'],
  ['a.md --unsafe-fixes', 'annotate --suggest'],
  ['a.md --dry-run', '从不自动改'],
  ['a.md --reporter json', '-f'],
  ['a.md --output-format json', '-f'],
  ['a.md --formatter json', '-f'],
  ['a.md --output-file x', '-o'],
  ['a.md --select wrong-tally', '--only'],
  ['a.md --rules wrong-tally', '--only'],
  ['a.md --ignore wrong-tally', '--skip'],
  ['a.md --disable wrong-tally', '--skip'],
  ['a.md --ignore-path .gitignore', '.reportlintignore'],
  ['a.md --ignore-pattern b.md', '--exclude'],
  ['a.md --extend-exclude b.md', '--exclude'],
  ['a.md --exit-zero', '--fail-on never'],
  ['a.md --no-exit', '--fail-on never'],
  ['a.md --no-error-on-unmatched-pattern', '--allow-empty'],
  ['a.md --print-config', 'reportlint config'],
  ['a.md --show-settings', 'reportlint config'],
  ['a.md --stats', '--statistics'],
  ['a.md --silent', '--quiet'],
  ['a.md --errors-only', '--quiet'],
  ['a.md -q', '没有选项 -q'],
  ['a.md --verbose', 'facts'],
  ['a.md --no-eslintrc', '--no-config'],
  ['a.md --isolated', '--no-config'],
  ['a.md --list-rules', 'reportlint rules'],
  ['a.md --language en', '--lang'],
  ['a.md --changed', '--staged'],
  ['a.md --jobs 4', '--concurrency'],
  ['a.md --stdin-file-path a.md', '--stdin-filename'],
  ['a.md -c x.json', '--config'],
  ['--init', 'reportlint init'],
  ['lint a.md', '检查就用 reportlint 文件'],
  ['fix a.md', '从不自动改'],
  ['rule wrong-tally', 'reportlint explain'],
  ['a.md -f unix', '是不是 compact？'],
  ['a.md -f stylish', '是不是 text？'],
  ['a.md -f checkstyle', '是不是 junit？'],
  ['a.md --rule wrong-tally=warn', '是不是 warning？'],
  ['a.md --rule wrong-tally=2', '是不是 error？'],
  ['a.md --fail-on warn', '是不是 warning？'],
  ['a.md --quite', '是不是 --quiet？'],
  ['rules --quiet', '命令 rules 没有选项 --quiet'],
  ['a.md --shard 3/2', '--shard 要写成 k/n'],
  ['- ', '--stdin-filename']
])('%s is answered with %s', (line, word) => {
  const cwd = directoryWith({'a.md': draft()})
  const {stderr, code} = reportlint(line.split(' ').filter(Boolean), {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain(word)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('everything that is wrong is said at once, also as JSON', () => {
  const {stdout, stderr, code} = reportlint([
    ...['a.md', '--foo', '-x', '--quiet=yes', '--max-warnings', 'many', '--lang=fr', '-fjson'],
    ...['--only', 'wrong-taly,no-such']
  ])
  expect(code).toBe(2)
  const {errors, files, exitCode} = JSON.parse(stdout)
  expect({files, exitCode}).toEqual({files: [], exitCode: 2})
  expect(errors).toHaveLength(7)
  expect(new Set(errors.map(({path}: {path: unknown}) => path))).toEqual(new Set([null]))
  for (const {message} of errors) expect(stderr).toContain(message)
})

test('names of rules may be joined by commas', () => {
  const cwd = directoryWith({'a.md': draft()})
  const found = (...args: string[]) => {
    const {stdout} = reportlint(['a.md', '-f', 'json', ...args], {cwd})
    const [file] = JSON.parse(stdout).files
    return new Set(file.diagnostics.map(({ruleId}: {ruleId: string}) => ruleId))
  }
  expect(found('--only', 'wrong-tally,missing-table')).toEqual(
    found('--only', 'wrong-tally', '--only', 'missing-table')
  )
  expect(found('--skip', 'missing-section,missing-table,missing-metadata')).toEqual(new Set(['wrong-tally']))
  expect(found('--only', 'wrong-tally', '--rule', 'wrong-tally=off')).toEqual(new Set())
})

test('files are left out by --exclude and by negated operands', () => {
  const cwd = directoryWith({
    'a.md': draft(),
    'old/b.md': draft(),
    'old/deep/c.md': draft(),
    'd.txt': draft()
  })
  const checked = (...args: string[]) => {
    const {stdout} = reportlint([...args, '-f', 'json', '--only', 'wrong-tally'], {cwd})
    return JSON.parse(stdout).files.map(({path}: {path: string}) => path)
  }
  expect(checked('.', '--exclude', 'old')).toEqual(['a.md', 'd.txt'])
  expect(checked('.', '!old/**', '!*.txt')).toEqual(['a.md'])
  expect(checked('.', '--exclude', '**/c.md', '--exclude', 'd.txt')).toEqual(['a.md', 'old/b.md'])
  expect(reportlint(['a.md', '!a.md'], {cwd}).code).toBe(2)
})

test('- is standard input', () => {
  const cwd = directoryWith({})
  const args = ['--stdin-filename', 'a.md', '-f', 'json', '--only', 'wrong-tally']
  const named = reportlint(['--stdin', ...args], {cwd, input: draft()})
  expect(named.code).toBe(1)
  expect(reportlint(['-', ...args], {cwd, input: draft()})).toEqual(named)
})

test('the parts of a run are all of it, each file once', () => {
  const names = Array.from({length: 7}, (_, index) => `${index}.md`)
  const cwd = directoryWith(Object.fromEntries(names.map(name => [name, draft()])))
  const parts = [1, 2, 3].map(part => {
    const {stdout} = reportlint(['.', '--shard', `${part}/3`, '-f', 'json', '--only', 'wrong-tally'], {cwd})
    return JSON.parse(stdout).files.map(({path}: {path: string}) => path)
  })
  expect(parts.map(part => part.length)).toEqual([3, 2, 2])
  expect(parts.flat().sort()).toEqual(names)
})

test('--sort severity puts errors first', () => {
  const cwd = directoryWith({'a.md': `${draft()}\n本年度的的工作。\n`.replace('全年', '我局局局。全年')})
  const severities = (...args: string[]) =>
    JSON.parse(reportlint(['a.md', '-f', 'json', ...args], {cwd}).stdout).files[0].diagnostics.map(
      ({severity}: {severity: string}) => severity
    )
  const order = ['error', 'warning', 'note']
  const sorted = severities('--sort', 'severity')
  expect(sorted).toEqual([...sorted].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
  expect([...severities()].sort()).toEqual([...sorted].sort())
})

test.each(['zh', 'en'])('the help of every command fits 80 columns, with examples (%s)', language => {
  const {stdout} = reportlint(['--help', '--lang', language])
  const commands = [...stdout.matchAll(/^ {2}reportlint ([a-z]+)/gm)].map(([, name = '']) => name)
  expect(commands).toContain('completion')
  for (const args of [[], ...new Set(commands).values()].map(each =>
    typeof each === 'string' ? [each] : each
  )) {
    const {stdout: help, stderr, code} = reportlint([...args, '--help', '--lang', language])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    for (const line of help.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80)
    expect(help).toMatch(/例子：|Examples:/)
    expect(help).toContain('--help')
  }
})

test('explain says how to turn a rule off, lists its options, and answers as JSON', () => {
  const text = reportlint(['explain', 'empty-section']).stdout
  expect(text).toContain('{"rules": {"empty-section": "off"}}')
  expect(text).toContain('fewest = 10   正文少于这么多字算没有内容')
  const record = JSON.parse(reportlint(['explain', 'empty-section', '-f', 'json', '--lang', 'en']).stdout)
  expect(record).toMatchObject({
    id: 'empty-section',
    severity: 'warning',
    options: [{name: 'fewest', default: 10}]
  })
  expect(record.examples.length).toBeGreaterThan(0)
})

test.skipIf(!hasProgram('bash'))(
  'the completion script completes commands, options and values in bash',
  () => {
    const cwd = directoryWith({})
    const bin = join(cwd, 'reportlint')
    writeFileSync(bin, `#!/bin/sh\nexec '${process.execPath}' '${commandFile}' "$@"\n`, {mode: 0o755})
    const {stdout: script} = reportlint(['completion', 'bash'])
    writeFileSync(join(cwd, 'completion.bash'), script)
    const complete = (...words: string[]) => {
      const line = `source completion.bash; COMP_WORDS=(${words.map(word => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _reportlint; printf '%s\\n' "\${COMPREPLY[@]}"`
      const env = {...process.env, PATH: `${cwd}:${process.env.PATH}`}
      return spawnSync('bash', ['-c', line], {cwd, env, encoding: 'utf8'}).stdout.trim().split('\n')
    }
    expect(complete('reportlint', 'ba')).toEqual(['baseline'])
    expect(complete('reportlint', 'facts', '--prev')).toEqual(['--previous'])
    expect(complete('reportlint', 'a.md', '--fail-on', 'w')).toEqual(['warning'])
    expect(reportlint(['completion', 'zsh']).stdout).toContain('#compdef reportlint')
    expect(reportlint(['completion', 'fish']).code).toBe(2)
    expect(readFileSync(join(cwd, 'completion.bash'), 'utf8')).toBe(script)
  }
)

test('on a terminal that follows links, a rule leads to its page', () => {
  const cwd = directoryWith({'a.md': draft()})
  const args = ['a.md', '--only', 'wrong-tally']
  const {stdout} = reportlint(args, {cwd, env: {FORCE_HYPERLINK: '1'}})
  const start = stdout.indexOf('\u001b]8;;https://')
  expect(stdout.slice(start)).toMatch(/^.{5}\S{10,100}docs\/rules\/wrong-tally\.md.\\wrong-tally.]8;;.\\/)
  expect(reportlint(args, {cwd}).stdout).not.toContain('\u001b')
})
