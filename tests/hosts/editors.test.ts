import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {parse} from 'yaml'
import {commandFile, directoryWith, hasProgram, reportlint} from './command.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/editors.md'), 'utf8')

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
}

const draft =
  '# 青山市水务局2022年政府信息公开工作年度报告\n\n一般😀全年公开信息20条，其中动态5条、公告6条、其他8条。\n'

const levels = ['error', 'warning', 'note']
const lines: string[] = []

beforeAll(() => {
  const input = ['--stdin', '--stdin-filename', '年报.md', '-f', 'compact', '--only', 'wrong-tally']
  for (const level of levels) {
    lines.push(reportlint([...input, '--rule', `wrong-tally=${level}`], {input: draft}).stdout.trimEnd())
  }
})

test('the problem matcher of VS Code reads every line', () => {
  const {regexp} = JSON.parse(block('json')).tasks[0].problemMatcher.pattern
  for (const [index, line] of lines.entries()) {
    const [, file, row, column, severity, message, code] = new RegExp(regexp).exec(line) ?? []
    expect([file, row, column, severity, code]).toEqual(['年报.md', '3', '11', levels[index], 'wrong-tally'])
    expect(message).toContain('20')
  }
})

/** An errorformat as Vim reads it, as far as the page uses it: one item for a level. */
function errorFormat(item: string): RegExp {
  const parts: Readonly<Record<string, string>> = {
    '%f': '(?<file>.+?)',
    '%l': '(?<line>\\d+)',
    '%c': '(?<column>\\d+)',
    '%t': '(?<type>.)',
    '%m': '(?<message>.+)'
  }
  return new RegExp(`^${item.replace(/%[flctm]/g, part => parts[part] ?? part)}$`)
}

test('the patterns of efm-langserver read every line, each by the item for its level', () => {
  const items = parse(block('yaml')).languages.markdown[0]['lint-formats'] as string[]
  for (const [index, line] of lines.entries()) {
    const matches = items.flatMap(item => {
      const groups = errorFormat(item).exec(line)?.groups
      return groups ? [groups] : []
    })
    expect(matches).toHaveLength(1)
    expect(matches[0]).toMatchObject({file: '年报.md', line: '3', column: '11', type: levels[index]?.[0]})
  }
})

test('the pattern of Emacs reads every line', () => {
  const written = /"(\^.*?: )" 1 2 3/.exec(block('elisp'))?.[1] ?? ''
  // Emacs escapes groups and alternatives, and its strings escape the backslash.
  const pattern = new RegExp(written.replaceAll('\\\\', '\\').replace(/\\([(|)])/g, '$1'))
  for (const [index, line] of lines.entries()) {
    const [, file, row, column, warning, note] = pattern.exec(line) ?? []
    expect([file, row, column]).toEqual(['年报.md', '3', '11'])
    expect(warning ?? note ?? 'error').toBe(levels[index])
  }
})

test('the command that Helix runs answers for a draft that is not saved, whatever its name', () => {
  const cwd = projectWith({})
  const [entry] = parse(block('yaml')).languages.markdown
  const line = String(entry['lint-command']).replace('$' + '{INPUT}', '新 稿.md')
  const {stdout} = spawnSync('sh', ['-c', `${line} --only wrong-tally`], {
    cwd,
    input: draft,
    encoding: 'utf8'
  })
  expect(stdout).toMatch(/^新 稿\.md:3:11: error: /)
})

/** A folder with reportlint installed, as the recipes expect it. */
function projectWith(files: Readonly<Record<string, string>>): string {
  const cwd = directoryWith({'.reportlintrc.json': '{"rules": {"missing-section": "off"}}', ...files})
  const commands = join(cwd, 'node_modules/.bin')
  mkdirSync(commands, {recursive: true})
  const script = `#!/bin/sh\nexec '${process.execPath}' '${commandFile}' "$@"\n`
  writeFileSync(join(commands, 'reportlint'), script)
  chmodSync(join(commands, 'reportlint'), 0o755)
  return cwd
}

test.skipIf(!hasProgram('nvim'))('Neovim, set up as the page says, puts the cursor on the figure', () => {
  const cwd = projectWith({
    'recipe.lua': block('lua'),
    '年 报.md': draft,
    'try.lua': [
      'vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end, 50)',
      'for _, found in ipairs(vim.diagnostic.get(0)) do',
      "  if found.code == 'wrong-tally' then",
      '    vim.api.nvim_win_set_cursor(0, {found.lnum + 1, found.col})',
      '    local line = vim.api.nvim_get_current_line()',
      "    io.stdout:write('[' .. line:sub(found.col + 1, found.end_col) .. ']', vim.fn.getline('.'):sub(vim.fn.col('.')))",
      '  end',
      'end'
    ].join('\n')
  })
  const {stdout, stderr} = spawnSync(
    'nvim',
    ['--headless', '-u', 'recipe.lua', '年 报.md', '-c', 'luafile try.lua', '-c', 'qa!'],
    {cwd, encoding: 'utf8', timeout: 20_000}
  )
  expect(stdout, stderr).toBe('[20]20条，其中动态5条、公告6条、其他8条。')
})

test.skipIf(!hasProgram('emacs'))('Emacs, set up as the page says, puts the cursor on the figure', () => {
  const cwd = projectWith({
    'recipe.el': block('elisp'),
    '年报.md': draft.replace('😀', '的'),
    'try.el': `
(set-language-environment "UTF-8")
(load-file "recipe.el")
(with-current-buffer (compile "node_modules/.bin/reportlint -f compact 年报.md")
  (while (process-live-p (get-buffer-process (current-buffer))) (accept-process-output nil 0.1))
  (accept-process-output nil 0.3)
  (next-error 1 t))
(with-current-buffer (get-file-buffer "年报.md")
  (princ (buffer-substring (point) (line-end-position))))
`
  })
  const {stdout, stderr} = spawnSync('emacs', ['--batch', '-Q', '-l', 'try.el'], {
    cwd,
    encoding: 'utf8',
    timeout: 20_000,
    env: {...process.env, LC_ALL: 'C.UTF-8'}
  })
  expect(stdout, stderr).toBe('20条，其中动态5条、公告6条、其他8条。')
})
