import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {directoryWith, reportlint} from './command.ts'

const draft =
  '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息20条，其中动态5条、公告6条、其他8条。\n'

test('init writes where it is told, and names what it wrote', () => {
  const cwd = directoryWith({'a.md': draft})
  expect(reportlint(['init'], {cwd}).stderr).toContain('写好了 .reportlintrc.yaml')
  const other = directoryWith({'a.md': draft})
  const ran = reportlint(['init', '-o', '设置.json'], {cwd: other})
  expect(ran).toMatchObject({code: 0, stdout: ''})
  expect(ran.stderr).toContain('写好了 设置.json')
  expect(ran.stderr).toContain('--config 设置.json')
  const {$schema} = JSON.parse(readFileSync(join(other, '设置.json'), 'utf8'))
  expect($schema).toContain('config.schema.json')
  expect(reportlint(['a.md', '--config', '设置.json', '--only', 'wrong-tally'], {cwd: other}).code).toBe(1)
  expect(reportlint(['init', '-o', 'a.md'], {cwd: other}).code).toBe(2)
  expect(readFileSync(join(other, 'a.md'), 'utf8')).toBe(draft)
})

test.each([
  [{'.reportlintrc.json': '{}'}, '.reportlintrc.json'],
  [{'.reportlintrc.yml': 'lang: zh\n'}, '.reportlintrc.yml'],
  [{'package.json': '{"reportlint": {}}'}, 'package.json']
])('init writes no configuration that would not be read: %j', (files, name) => {
  const cwd = directoryWith(files)
  const {stderr, code} = reportlint(['init'], {cwd})
  expect(code).toBe(2)
  expect(stderr).toContain(`同一目录里已有 ${name}`)
  expect(existsSync(join(cwd, '.reportlintrc.yaml'))).toBe(false)
})

const check = (files: Readonly<Record<string, string>>) =>
  reportlint(['a.md', '--only', 'wrong-tally'], {cwd: directoryWith({'a.md': draft, ...files})})

test('of two configurations in one directory the first is read, and the other is told', () => {
  const off = '{"rules": {"wrong-tally": "off"}}'
  const {stderr} = check({'.reportlintrc.json': '{"lang": "zh"}', '.reportlintrc.yaml': off})
  expect(stderr).toContain('.reportlintrc.yaml 没有读')
  expect(check({'.reportlintrc.json': '{}'}).stderr).toBe('')
})

test.each([
  '.reportlintrc',
  '.reportlintrc.jsonc',
  '.reportlintrc.toml',
  '.reportlintrc.js',
  'reportlint.config.js'
])('%s is told as not read, and is not run', name => {
  const {stderr, code} = check({[name]: 'throw new Error("run")'})
  expect(stderr).toContain(`${name} 没有读：配置要写在 .reportlintrc.json`)
  expect(code).toBe(1)
})

test('an empty configuration is told', () => {
  expect(check({'.reportlintrc.json': ' \n'}).stderr).toContain('.reportlintrc.json 是空的')
  expect(check({'.reportlintrc.yaml': ''}).stderr).toContain('.reportlintrc.yaml 是空的')
})

test('a configuration is found upwards from the working directory, and nowhere else', () => {
  const english = '{"lang": "en"}'
  const cwd = directoryWith({
    '.reportlintrc.json': english,
    'deep/er/a.md': draft,
    'home/.config/reportlint/config.json': '{"lang": "zh"}',
    'deep/er/.config/config.js': 'throw new Error("run")'
  })
  const {stdout} = reportlint(['a.md', '--only', 'wrong-tally'], {cwd: join(cwd, 'deep/er')})
  expect(stdout).toContain('error')
  const alone = directoryWith({'a.md': draft, 'home/reportlint/config.json': english})
  const env = {XDG_CONFIG_HOME: join(alone, 'home')}
  expect(reportlint(['a.md', '--only', 'wrong-tally'], {cwd: alone, env}).stdout).toContain('错误')
})
