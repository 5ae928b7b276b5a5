import {basename, dirname, resolve} from 'node:path'
import type {Language, Wording} from '../../../source/wording.ts'
import {shownPath} from '../../shown-path.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {configNames, configsIn} from '../inputs/find-config.ts'
import {say} from '../writing/streams.ts'
import {refuse} from '../writing/write-document.ts'
import {writeNew} from '../writing/write-new.ts'

const defaultName = '.reportlintrc.yaml'

const schema = './node_modules/reportlint/schemas/config.schema.json'

/** Writes a commented starter configuration, and never over an existing one. */
export async function run(invocation: Invocation): Promise<number> {
  const {operands, language} = invocation
  const mistakes = [...invocation.mistakes]
  if (operands.length > 0) {
    mistakes.push({
      zh: `init 不要文件名：${operands.join('、')}`,
      en: `init takes no names: ${operands.join(', ')}`
    })
  }
  if (mistakes.length > 0) return refuse({...invocation, mistakes})
  if (invocation.values.profile !== undefined) {
    const {writeDraftedProfile} = await import('./drafted-profile.ts')
    return writeDraftedProfile(invocation.values.profile, invocation)
  }
  const path = invocation.values.output ?? defaultName
  const isFound = (configNames as readonly string[]).includes(basename(path))
  const others = isFound ? configsIn(dirname(path)).filter(other => resolve(other) !== resolve(path)) : []
  const mistake = others.length > 0 ? besideOther(path, others.map(shownPath)) : wrongName(path)
  if (mistake) return refuse({...invocation, mistakes: [mistake]})
  const text = /\.json$/i.test(path) ? starterInJson : starter(language)
  const code = writeNew(path, text, language)
  if (code === 0 && !isFound) {
    say(
      {
        zh: `这个名字不会自动找到，检查时要写 --config ${path}`,
        en: `it is not found under this name: say --config ${path} when checking`
      },
      language
    )
  }
  return code
}

/** Of two configurations in one directory only one is read. */
function besideOther(path: string, others: readonly string[]): Wording {
  return {
    zh: `没有写 ${path}：同一目录里已有 ${others.join('、')}，只会读到一份；请改那一份`,
    en: `${path} was not written: ${others.join(', ')} stands in the same directory, and one of them is read; change that one`
  }
}

function wrongName(path: string): Wording | null {
  if (basename(path) === 'package.json') {
    return {
      zh: 'package.json 里的配置写在键 reportlint 下面，请自己加上；init 只写单独的文件',
      en: 'settings in package.json stand under the key reportlint: add it yourself; init writes a file of its own'
    }
  }
  if (/\.(?:json|ya?ml)$/i.test(path)) return null
  return {
    zh: `配置是 YAML 或 JSON，名字要以 .yaml、.yml 或 .json 结尾，写的是“${path}”`,
    en: `a configuration is YAML or JSON, and its name ends in .yaml, .yml or .json, found “${path}”`
  }
}

/** JSON holds no comments: what may stand in it, its schema tells. */
const starterInJson = `${JSON.stringify({$schema: schema, profile: 'auto', rules: {}, failOn: 'error'}, null, 2)}\n`

/** Every line of settings is commented out: what is not said has its default. */
function starter(language: Language): string {
  const entries: readonly (readonly [Wording, string])[] = [
    [
      {
        zh: '按哪种报告检查。auto 按年度和表格自动选；也可以是 cn-2021 等，或自己的 JSON 文件。',
        en: 'The kind of report. auto chooses by year and tables; or an id such as cn-2021, or a JSON file of your own.'
      },
      'profile: auto'
    ],
    [
      {
        zh: '每条规则的级别：off、note、warning、error。全部规则见 reportlint rules。',
        en: 'The severity of a rule: off, note, warning, error. reportlint rules lists them.'
      },
      'rules:\n  repeated-word: off'
    ],
    [
      {
        zh: '只对一部分文件不同。写法同 .gitignore，相对于本文件所在目录。',
        en: 'For some files only; written as in .gitignore, relative to this file.'
      },
      'overrides:\n  - files: [archive/**]\n    rules:\n      missing-metadata: off'
    ],
    [{zh: '不检查的文件。', en: 'Files to leave out.'}, 'ignore: [drafts/old/**]'],
    [
      {
        zh: '达到哪一级时退出码为 1：error、warning、note、never。',
        en: 'The threshold of exit code 1: error, warning, note, never.'
      },
      'failOn: error'
    ],
    [{zh: '同一机关上一年的报告。', en: 'Last year’s report of the same agency.'}, 'previous: 2023.docx'],
    [{zh: '由本报告汇总的各单位报告。', en: 'The reports that this one adds up.'}, 'parts: offices/*.docx'],
    [
      {
        zh: '已接受的旧问题，由 reportlint baseline 写出。',
        en: 'Findings of old documents, accepted; written by reportlint baseline.'
      },
      'baseline: reportlint-baseline.json'
    ],
    [{zh: '消息的语言：zh 或 en。', en: 'Language of messages: zh or en.'}, 'lang: zh']
  ]
  const head: Wording = {
    zh: 'reportlint 的配置。去掉行首的 # 就生效；reportlint config <文件> 显示实际起作用的值。',
    en: 'Settings of reportlint. Remove the # to apply one; reportlint config <file> shows what is in force.'
  }
  const blocks = entries.map(([about, setting]) => `# ${about[language]}\n${setting.replace(/^/gm, '# ')}\n`)
  return `# yaml-language-server: $schema=${schema}\n# ${head[language]}\n\n${blocks.join('\n')}`
}
