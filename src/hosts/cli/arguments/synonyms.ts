import type {Wording} from '../../../source/wording.ts'

/** Options and commands of ESLint, Ruff, Biome, Vale and textlint, and what to write here instead. */
const synonyms: readonly (readonly [names: readonly string[], Wording])[] = [
  [
    ['--fix', '--write', '--fix-only', '--unsafe', '--unsafe-fixes', '--fix-dry-run', '--apply', '--dry-run'],
    {
      zh: '草稿从不自动改；改好的副本用 reportlint annotate --suggest，改法也在 -f json 的 suggestions 里',
      en: 'a draft is never edited by itself; reportlint annotate --suggest writes a corrected copy, and -f json has the suggestions'
    }
  ],
  [
    ['--reporter', '--output-format', '--formatter', '--format-output', '--outputFormat'],
    {zh: '格式用 -f（--format），写到文件用 -o', en: 'the format is -f (--format), the file -o'}
  ],
  [
    ['--output-file', '--out', '--out-file', '--report-file'],
    {zh: '写到文件用 -o（--output）', en: 'the file of the report is -o (--output)'}
  ],
  [
    ['--select', '--enable', '--rules', '--include-rules', '--extend-select'],
    {
      zh: '只用几条规则用 --only；改级别用 --rule 规则=级别',
      en: 'a few rules alone are --only; --rule <id>=<severity> changes one'
    }
  ],
  [
    ['--ignore', '--disable', '--extend-ignore', '--disable-rule', '--skip-rule', '--no-rule'],
    {
      zh: '不用一条规则用 --skip；不查一些文件用 --exclude',
      en: 'leave a rule out by --skip, files by --exclude'
    }
  ],
  [
    ['--ignore-pattern', '--ignore-path', '--extend-exclude', '--glob'],
    {
      zh: '不查一些文件用 --exclude，或写进 .reportlintignore',
      en: 'leave files out by --exclude, or by .reportlintignore'
    }
  ],
  [
    ['--exit-zero', '--no-exit', '--no-fail', '--warn-only'],
    {zh: '有问题也要退出码 0 用 --fail-on never', en: 'exit code 0 in spite of findings is --fail-on never'}
  ],
  [
    ['--no-error-on-unmatched-pattern', '--pass-on-no-patterns', '--ignore-missing', '--allow-no-files'],
    {zh: '没有可查的文件不算错用 --allow-empty', en: 'nothing to check is no error with --allow-empty'}
  ],
  [
    ['--print-config', '--show-config', '--show-settings', '--env-info', '--inspect-config'],
    {zh: '看起作用的配置用 reportlint config 文件', en: 'reportlint config <file> shows what is in force'}
  ],
  [
    ['--stats', '--summary', '--show-statistics'],
    {zh: '汇总用 --statistics；耗时用 --timing', en: 'sums are --statistics, times --timing'}
  ],
  [
    [
      '--silent',
      '--no-warnings',
      '--errors-only',
      '--diagnostic-level',
      '--min-alert-level',
      '--minAlertLevel'
    ],
    {zh: '只列出错误用 --quiet', en: 'errors alone are --quiet'}
  ],
  [
    ['--verbose', '--trace'],
    {
      zh: '读到了什么用 reportlint facts；出错时的调用栈用 --debug',
      en: 'what was read is reportlint facts; stack traces are --debug'
    }
  ],
  [
    ['--no-eslintrc', '--no-config-lookup', '--isolated', '--no-textlintrc'],
    {zh: '不用任何配置用 --no-config', en: 'no configuration at all is --no-config'}
  ],
  [
    ['--list-rules', '--show-rules', '--explain', '--rule-info', '--rulesdir', '--rule-list'],
    {
      zh: '全部规则用 reportlint rules，一条的说明用 reportlint explain',
      en: 'reportlint rules lists them, reportlint explain tells about one'
    }
  ],
  [
    ['--language', '--locale'],
    {zh: '消息的语言用 --lang zh 或 --lang en', en: 'the language of messages is --lang'}
  ],
  [
    ['--changed', '--cached', '--since', '--diff'],
    {zh: '只查暂存区里的用 --staged', en: 'what is staged is --staged'}
  ],
  [
    ['--threads', '--jobs', '--parallel', '-j'],
    {zh: '线程数用 --concurrency', en: 'the number of threads is --concurrency'}
  ],
  [
    ['--filename', '--stdin-file-path', '--stdin-filepath', '--ext', '--assume-filename'],
    {
      zh: '标准输入的草稿用 --stdin --stdin-filename 名字；格式用 --as',
      en: 'a draft on standard input is --stdin --stdin-filename <name>; --as says its format'
    }
  ],
  [['--init'], {zh: '写一份配置用 reportlint init', en: 'reportlint init writes a configuration'}],
  [['--lsp', '--server'], {zh: '编辑器用 reportlint lsp --stdio', en: 'editors use reportlint lsp --stdio'}],
  [['-c'], {zh: '指定配置用 --config', en: 'the configuration is --config'}]
]

/** What to write instead of another linter's option; null where none is known. */
export function synonymOf(option: string): Wording | null {
  return synonyms.find(([names]) => names.includes(option))?.[1] ?? null
}

/** Commands of other linters, and ours. */
const commandSynonyms: Readonly<Record<string, Wording>> = {
  lint: {zh: '检查就用 reportlint 文件', en: 'reportlint <file> checks it'},
  fix: {
    zh: '草稿从不自动改；批注副本用 reportlint annotate',
    en: 'a draft is never edited; see reportlint annotate'
  },
  format: {
    zh: '没有排版的功能；检查用 reportlint 文件',
    en: 'there is no formatter; reportlint <file> checks'
  },
  rule: {zh: '一条规则的说明用 reportlint explain', en: 'reportlint explain tells about a rule'},
  ci: {zh: '检查就用 reportlint 文件', en: 'reportlint <file> checks it'}
}

export function commandSynonymOf(name: string): Wording | null {
  return Object.hasOwn(commandSynonyms, name) ? (commandSynonyms[name] ?? null) : null
}

/** What other tools call formats and severities. A value is looked up where it is none of those there are. */
export const valueSynonyms: Readonly<Record<string, string>> = {
  unix: 'compact',
  concise: 'compact',
  line: 'compact',
  stylish: 'text',
  full: 'text',
  pretty: 'text',
  'json-lines': 'jsonl',
  ndjson: 'jsonl',
  'github-actions': 'github',
  codeclimate: 'gitlab',
  checkstyle: 'junit',
  xml: 'junit',
  md: 'markdown',
  excel: 'xlsx',
  warn: 'warning',
  info: 'note',
  suggestion: 'note',
  err: 'error',
  on: 'error',
  '0': 'off',
  '1': 'warning',
  '2': 'error',
  disable: 'off',
  none: 'off',
  'zh-CN': 'zh',
  zh_CN: 'zh',
  cn: 'zh'
}
