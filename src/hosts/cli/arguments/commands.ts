import type {Wording} from '../../../source/wording.ts'
import {commonOptions, type OptionName, readingOptions} from './options.ts'

export interface CommandSpec {
  readonly usage: string
  readonly about: Wording
  readonly options: readonly OptionName[]
  /** Command lines to copy, and what each is for. */
  readonly examples: readonly (readonly [string, Wording])[]
}

const choosingOptions = ['rule', 'only', 'skip'] as const

/** Every command, in the order of the help text. */
export const commands = {
  check: {
    usage: '[check] <path|directory|glob>...',
    about: {zh: '检查草稿（可省略 check）', en: 'check drafts (the default command)'},
    options: [
      'format',
      'output',
      ...readingOptions,
      ...choosingOptions,
      'fail-on',
      'max-warnings',
      'series',
      'quiet',
      'stdin',
      'stdin-filename',
      'allow-empty',
      'staged',
      'exclude',
      'shard',
      'sort',
      'baseline',
      'no-baseline',
      'cache',
      'concurrency',
      'watch',
      'statistics',
      'timing'
    ],
    examples: [
      ['reportlint 年度报告.docx', {zh: '检查一份', en: 'check one draft'}],
      [
        'reportlint 草稿/ -f html -o 核对单.html',
        {zh: '检查一个目录，写成可打印的核对单', en: 'check a directory into a sheet to print'}
      ],
      [
        'reportlint 2024.docx --previous 2023.docx',
        {zh: '与上一年的报告一起核对', en: 'compare with last year’s report'}
      ],
      [
        "reportlint . '!archive/**' --only wrong-tally,broken-identity",
        {zh: '除去 archive，只用两条规则', en: 'leave archive out, apply two rules'}
      ],
      ['cat 年报.md | reportlint - --stdin-filename 年报.md', {zh: '从标准输入读', en: 'read standard input'}]
    ]
  },
  facts: {
    usage: 'facts <path>...',
    about: {
      zh: '读到了什么：章、表、数字，核对了哪些',
      en: 'what was read: sections, tables, figures, and which were checked'
    },
    options: [
      'format',
      'output',
      ...readingOptions,
      ...choosingOptions,
      'stdin',
      'stdin-filename',
      'exclude'
    ],
    examples: [
      [
        'reportlint facts 年度报告.docx',
        {zh: '读到了什么，核对了哪些', en: 'what was read, and what was compared'}
      ],
      [
        'reportlint facts 2023.docx -f json -o 2023.json',
        {zh: '存下来，以后作 --previous', en: 'keep it for a later --previous'}
      ]
    ]
  },
  explain: {
    usage: 'explain <rule>',
    about: {
      zh: '一条规则查什么、为什么、怎么改、例子',
      en: 'what a rule finds, why, what to do, an example'
    },
    options: ['format', 'output'],
    examples: [
      [
        'reportlint explain broken-identity',
        {zh: '表内勾稽怎么查', en: 'how the identities of the tables are checked'}
      ]
    ]
  },
  rules: {
    usage: 'rules',
    about: {zh: '全部规则', en: 'every rule: id, severity, title'},
    options: ['format', 'output'],
    examples: [['reportlint rules -f json', {zh: '给程序', en: 'for programs'}]]
  },
  config: {
    usage: 'config <path>',
    about: {
      zh: '对一份文件起作用的配置，各值从哪里来',
      en: 'the configuration in force for a file, and where each value came from'
    },
    options: ['format', 'output', 'config', 'no-config', 'profile', ...choosingOptions, 'fail-on'],
    examples: [['reportlint config 年报.md', {zh: '这份文件按什么查', en: 'what is in force for this file'}]]
  },
  annotate: {
    usage: 'annotate <draft.docx> -o <copy.docx>',
    about: {
      zh: '把每处问题作为批注写进 Word 草稿的副本；加 --suggest 一并改正，其他格式的草稿也可以',
      en: 'a copy of a Word draft with every finding as a comment; with --suggest also corrected, in any format'
    },
    options: ['output', 'suggest', ...readingOptions, ...choosingOptions, 'fail-on', 'max-warnings'],
    examples: [
      [
        'reportlint annotate 年报.docx -o 年报.批注.docx',
        {zh: '每处问题一条批注，原稿不动', en: 'a comment for each finding; the draft stays'}
      ]
    ]
  },
  page: {
    usage: 'page [-o reportlint.html]',
    about: {
      zh: '写一份离线网页：一个文件，放入草稿即可检查',
      en: 'write the offline page: one self-contained file to drop drafts on'
    },
    options: ['output'],
    examples: [
      ['reportlint page -o reportlint.html', {zh: '给不用终端的人', en: 'for those who use no terminal'}]
    ]
  },
  baseline: {
    usage: 'baseline <path>... [-o file]',
    about: {
      zh: '接受旧文件现有的问题，以后只报新的',
      en: 'accept today’s findings of old documents, so that only new ones are reported'
    },
    options: ['output', ...readingOptions, ...choosingOptions, 'exclude'],
    examples: [
      [
        'reportlint baseline 档案/',
        {zh: '写出 reportlint-baseline.json', en: 'writes reportlint-baseline.json'}
      ]
    ]
  },
  init: {
    usage: 'init [--profile <report>]',
    about: {
      zh: '写一份带注释的配置；或按一份报告的表格起草一个 profile',
      en: 'write a commented starter configuration, or draft a profile from the tables of a report'
    },
    options: ['profile', 'output', 'as', 'encoding'],
    examples: [
      ['reportlint init', {zh: '写出 .reportlintrc.yaml', en: 'writes .reportlintrc.yaml'}],
      [
        'reportlint init --profile 报告.docx',
        {zh: '按一份报告的表格起草 profile', en: 'drafts a profile from the tables of a report'}
      ]
    ]
  },
  completion: {
    usage: 'completion',
    about: {
      zh: '写出 bash 或 zsh 的补全脚本',
      en: 'print a completion script for bash or zsh'
    },
    options: [],
    examples: [
      [
        'reportlint completion >> ~/.bashrc',
        {zh: '新开的终端里按 Tab 补全', en: 'completes in every new terminal'}
      ]
    ]
  }
} as const satisfies Readonly<Record<string, CommandSpec>>

export function optionsOf(command: CommandName): readonly OptionName[] {
  return [...commands[command].options, ...commonOptions]
}

export function takes(command: CommandName, name: OptionName): boolean {
  return optionsOf(command).includes(name)
}

export type CommandName = keyof typeof commands

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
