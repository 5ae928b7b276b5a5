import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {directoryWith} from './command.ts'

const root = join(import.meta.dirname, '../..')
const heading = '# 青山市水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n'

/** The real pre-commit clones, installs and packs the project, which takes a minute or two: in continuous integration. */
test.runIf(process.env.CI === '1').each(['README.md', 'README.en.md'])(
  'pre-commit, set up as %s says, installs the hook and stops a commit with a contradiction',
  readme => {
    const [, recipe = ''] =
      /```yaml\n(- repo: [\s\S]*?)```/.exec(readFileSync(join(root, readme), 'utf8')) ?? []
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe']
      }).trim()
    const home = mkdtempSync(join(tmpdir(), 'reportlint-pre-commit-'))
    try {
      const config = recipe
        .replace(/(?<=- repo: )\S+/, `file://${root}`)
        .replace(/(?<=rev: )\S+/, git(root, 'rev-parse', 'HEAD'))
      const cwd = directoryWith({
        '.pre-commit-config.yaml': `repos:\n${config.replace(/^/gm, '  ')}`,
        'README.md': '# 说明\n',
        'requirements.txt': 'x==1\n',
        'reports/图.png': new Uint8Array([137, 80, 78, 71, 0]),
        'reports/稿 1.md': `${heading}全年公开信息20条，其中动态5条、公告6条、其他8条。\n`
      })
      writeFileSync(
        join(cwd, '.reportlintrc.json'),
        '{"rules": {"missing-section": "off", "missing-table": "off"}}'
      )
      git(cwd, 'init', '-q')
      git(cwd, 'add', '.')
      const run = () =>
        spawnSync('pre-commit', ['run', '--all-files'], {
          cwd,
          encoding: 'utf8',
          env: {...process.env, PRE_COMMIT_HOME: home}
        })
      const wrong = run()
      expect(wrong.stdout + wrong.stderr).toContain('wrong-tally')
      expect(wrong.stdout).not.toMatch(/README|requirements|图\.png/)
      expect(wrong.status).toBe(1)
      writeFileSync(
        join(cwd, 'reports/稿 1.md'),
        `${heading}全年公开信息19条，其中动态5条、公告6条、其他8条。\n`
      )
      git(cwd, 'add', '.')
      const right = run()
      expect(right.status, right.stdout + right.stderr).toBe(0)
    } finally {
      rmSync(home, {recursive: true, force: true})
    }
  },
  600_000
)
