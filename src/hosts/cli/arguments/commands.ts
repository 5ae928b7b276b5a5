import type {Wording} from '../../../source/wording.ts'
import {type OptionName, readingOptions} from './options.ts'

export interface CommandSpec {
  readonly usage: string
  readonly about: Wording
  readonly options: readonly OptionName[]
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
      'baseline',
      'no-baseline',
      'cache',
      'concurrency',
      'watch',
      'statistics',
      'timing'
    ]
  },
  facts: {
    usage: 'facts <path>...',
    about: {
      zh: '读到了什么：章、表、数字，核对了哪些',
      en: 'what was read: sections, tables, figures, and which were checked'
    },
    options: ['format', 'output', ...readingOptions, ...choosingOptions]
  },
  explain: {
    usage: 'explain <rule>',
    about: {
      zh: '一条规则查什么、为什么、怎么改、例子',
      en: 'what a rule finds, why, what to do, an example'
    },
    options: []
  },
  rules: {
    usage: 'rules',
    about: {zh: '全部规则', en: 'every rule: id, severity, title'},
    options: ['format', 'output']
  },
  config: {
    usage: 'config <path>',
    about: {
      zh: '对一份文件起作用的配置，各值从哪里来',
      en: 'the configuration in force for a file, and where each value came from'
    },
    options: ['format', 'output', 'config', 'no-config', 'profile', ...choosingOptions, 'fail-on']
  },
  annotate: {
    usage: 'annotate <draft.docx> -o <copy.docx>',
    about: {
      zh: '把每处问题作为批注写进 Word 草稿的副本；加 --suggest 一并改正，其他格式的草稿也可以',
      en: 'a copy of a Word draft with every finding as a comment; with --suggest also corrected, in any format'
    },
    options: ['output', 'suggest', ...readingOptions, ...choosingOptions, 'fail-on', 'max-warnings']
  },
  page: {
    usage: 'page [-o reportlint.html]',
    about: {
      zh: '写一份离线网页：一个文件，放入草稿即可检查',
      en: 'write the offline page: one self-contained file to drop drafts on'
    },
    options: ['output']
  },
  baseline: {
    usage: 'baseline <path>... [-o file]',
    about: {
      zh: '接受旧文件现有的问题，以后只报新的',
      en: 'accept today’s findings of old documents, so that only new ones are reported'
    },
    options: ['output', ...readingOptions, ...choosingOptions]
  },
  init: {
    usage: 'init [--profile <report>]',
    about: {
      zh: '写一份带注释的配置；或按一份报告的表格起草一个 profile',
      en: 'write a commented starter configuration, or draft a profile from the tables of a report'
    },
    options: ['profile', 'output', 'as', 'encoding']
  }
} as const satisfies Readonly<Record<string, CommandSpec>>

export type CommandName = keyof typeof commands

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
