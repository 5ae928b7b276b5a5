import type {Language, Wording} from '../../../source/wording.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {refuse} from '../writing/write-document.ts'
import {writeNew} from '../writing/write-new.ts'

const path = '.reportlintrc.yaml'

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
  return writeNew(path, starter(language), language)
}

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
  return `# ${head[language]}\n\n${blocks.join('\n')}`
}
