import {reportFormats} from '../../../reporters/reporters.ts'
import {formats} from '../../../source/source.ts'
import {languages, type Wording} from '../../../source/wording.ts'

/** How an option is written and what it means. Every option of every command is one entry of the list below. */
export interface OptionSpec {
  readonly short?: string
  /** flag: no value; text and number: one value; list: may be repeated; names: may be repeated, and joined by commas. */
  readonly kind: 'flag' | 'text' | 'number' | 'list' | 'names'
  /** The values there are, where they are few. */
  readonly choices?: readonly string[]
  /** The least number there is; 0 where none is given. */
  readonly minimum?: number
  /** What stands for the value in the help text. */
  readonly value?: string
  readonly about: Wording
}

const thresholds = ['error', 'warning', 'note', 'never'] as const

export const options = {
  format: {
    short: 'f',
    kind: 'list',
    value: '<name>[:<file>]',
    about: {
      zh: `报告的格式，可写多次，各到各的文件（- 是标准输出）： ${reportFormats.join(' ')}`,
      en: `format of the report; may be repeated, each with a file of its own (- is standard output): ${reportFormats.join(' ')}`
    }
  },
  output: {
    short: 'o',
    kind: 'text',
    value: '<file>',
    about: {zh: '报告写到哪个文件', en: 'where the report goes'}
  },
  suggest: {
    kind: 'flag',
    about: {
      zh: '把能推算出的改法写进副本：Word 里是修订，可逐处接受或拒绝；其他格式直接改好',
      en: 'write the corrections that are known into the copy: as tracked changes in Word, outright in other formats'
    }
  },
  profile: {
    kind: 'text',
    value: '<id|file>',
    about: {
      zh: '按哪种报告检查：auto、自带的 id，或自己的 JSON 文件',
      en: 'kind of report: auto, the id of a shipped profile, or a JSON file of your own'
    }
  },
  previous: {
    kind: 'text',
    value: '<file>',
    about: {
      zh: '同一机关上一年的报告（或它的 facts JSON）；{year} 代表上一年',
      en: 'last year’s report of the same agency, or its facts JSON; {year} stands for last year'
    }
  },
  series: {
    kind: 'flag',
    about: {
      zh: '这些是同一机关历年的报告，逐年与上一年比对',
      en: 'these are reports of several years; compare each with the one before it'
    }
  },
  parts: {
    kind: 'text',
    value: '<glob>',
    about: {zh: '由本报告汇总的各单位报告', en: 'the reports of the agencies that this one adds up'}
  },
  rule: {
    kind: 'names',
    value: '<id>=<off|note|warning|error>',
    about: {zh: '改变一条规则的级别', en: 'change the severity of a rule'}
  },
  only: {
    kind: 'names',
    value: '<id,…>',
    about: {zh: '只用这些规则', en: 'apply these rules only'}
  },
  skip: {
    kind: 'names',
    value: '<id,…>',
    about: {zh: '不用这些规则', en: 'do not apply these rules'}
  },
  'fail-on': {
    kind: 'text',
    choices: thresholds,
    about: {zh: '达到哪一级时退出码为 1，默认 error', en: 'threshold of exit code 1; default error'}
  },
  'max-warnings': {
    kind: 'number',
    value: '<n>',
    about: {zh: '警告多于此数时退出码为 1', en: 'more warnings than this are exit code 1'}
  },
  quiet: {kind: 'flag', about: {zh: '只列出错误', en: 'show errors only'}},
  stdin: {kind: 'flag', about: {zh: '从标准输入读一份草稿', en: 'read one draft from standard input'}},
  'stdin-filename': {
    kind: 'text',
    value: '<name>',
    about: {zh: '标准输入的草稿叫什么名字', en: 'the name of the draft on standard input'}
  },
  exclude: {
    kind: 'list',
    value: '<glob>',
    about: {
      zh: '不查这些文件，写法同 .gitignore；也可以写成参数 !glob',
      en: 'leave these files out, written as in .gitignore; also as an operand !glob'
    }
  },
  shard: {
    kind: 'text',
    value: '<k/n>',
    about: {zh: '把文件分成 n 份，查第 k 份', en: 'check the k-th of n parts of the files'}
  },
  sort: {
    kind: 'text',
    choices: ['place', 'severity'],
    about: {
      zh: '一份文件里的问题按位置（默认）还是按级别排',
      en: 'order of the findings of a file: by place (default) or by severity'
    }
  },
  as: {
    kind: 'text',
    choices: formats,
    about: {zh: '按这种格式读，不看扩展名', en: 'read as this format, whatever the name says'}
  },
  encoding: {
    kind: 'text',
    value: '<name>',
    about: {zh: '按这种编码读', en: 'read in this encoding'}
  },
  revisions: {
    kind: 'text',
    choices: ['accepted', 'original'],
    about: {
      zh: 'Word 修订按全部接受（默认）还是全部拒绝来读',
      en: 'read tracked changes of Word as accepted (default) or as the original'
    }
  },
  convert: {
    kind: 'flag',
    about: {
      zh: '用本机的 LibreOffice 把 .doc、.wps、.odt、.rtf 转换后检查',
      en: 'let LibreOffice of this machine convert .doc, .wps, .odt and .rtf first'
    }
  },
  config: {kind: 'text', value: '<file>', about: {zh: '用这份配置', en: 'use this configuration'}},
  'no-config': {kind: 'flag', about: {zh: '不用任何配置', en: 'use no configuration'}},
  baseline: {
    kind: 'text',
    value: '<file>',
    about: {zh: '这份基线里已接受的问题不再计入', en: 'findings that this baseline accepts do not count'}
  },
  'no-baseline': {
    kind: 'flag',
    about: {zh: '不用配置里的基线', en: 'ignore the baseline of the configuration'}
  },
  staged: {
    kind: 'flag',
    about: {zh: '检查 git 暂存区里的版本', en: 'check the staged versions of the staged files'}
  },
  cache: {
    kind: 'flag',
    about: {
      zh: '没有变的文件用上次的结果（.reportlintcache）',
      en: 'reuse results of unchanged files (.reportlintcache)'
    }
  },
  concurrency: {
    kind: 'number',
    minimum: 1,
    value: '<n>',
    about: {zh: '同时用几个线程，默认按文件多少决定', en: 'how many threads; decided by the number of files'}
  },
  watch: {kind: 'flag', about: {zh: '文件一变就重查', en: 'check again whenever a file changes'}},
  statistics: {
    kind: 'flag',
    about: {zh: '最后按规则和文件状态汇总', en: 'sum up by rule and by state of the files at the end'}
  },
  timing: {kind: 'flag', about: {zh: '最后列出时间花在哪里', en: 'tell where the time went at the end'}},
  'allow-empty': {
    kind: 'flag',
    about: {zh: '没有可检查的文件不算错（供钩子使用）', en: 'nothing to check is not an error (for hooks)'}
  },
  lang: {kind: 'text', choices: languages, about: {zh: '消息的语言', en: 'language of messages'}},
  color: {
    kind: 'text',
    choices: ['auto', 'always', 'never'],
    about: {zh: '是否用颜色', en: 'whether to use colour'}
  },
  debug: {kind: 'flag', about: {zh: '出错时给出调用栈', en: 'print stack traces of errors'}},
  help: {short: 'h', kind: 'flag', about: {zh: '显示这份说明', en: 'print this help'}},
  version: {short: 'v', kind: 'flag', about: {zh: '显示版本', en: 'print the version'}}
} as const satisfies Readonly<Record<string, OptionSpec>>

export type OptionName = keyof typeof options

type ValueOf<Spec extends OptionSpec> = Spec['kind'] extends 'flag'
  ? boolean
  : Spec['kind'] extends 'number'
    ? number
    : Spec['kind'] extends 'list' | 'names'
      ? readonly string[]
      : Spec extends {choices: readonly (infer Choice)[]}
        ? Choice
        : string

/** What the user wrote; an option not written is absent. */
export type OptionValues = {[Name in OptionName]?: ValueOf<(typeof options)[Name]>}

export const optionNames = Object.keys(options) as readonly OptionName[]

export function optionSpec(name: OptionName): OptionSpec {
  return options[name]
}

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(options, name)
}

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['lang', 'color', 'debug', 'help', 'version']

/** Options that decide how a draft is read and which configuration applies. */
export const readingOptions: readonly OptionName[] = [
  'profile',
  'previous',
  'parts',
  'as',
  'encoding',
  'revisions',
  'convert',
  'config',
  'no-config'
]
