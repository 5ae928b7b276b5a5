import {displayWidth} from '../../../reporters/display-width.ts'
import {severityWords} from '../../../reporters/words.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {writeDocument} from '../writing/write-document.ts'
import {rulePages} from './rule-pages.ts'

/** Lists every rule: id, severity, title. */
export async function run(invocation: Invocation): Promise<number> {
  const {operands, language} = invocation
  const mistakes = [...invocation.mistakes]
  if (operands.length > 0) {
    mistakes.push({
      zh: `rules 不要规则名（${operands.join('、')}）；一条规则的说明见 reportlint explain`,
      en: `rules takes no names (${operands.join(', ')}); reportlint explain tells about one rule`
    })
  }
  return writeDocument(
    {...invocation, mistakes},
    {
      text: () => {
        const width = Math.max(0, ...rulePages.map(({id}) => displayWidth(id)))
        return rulePages
          .map(
            ({id, severity, title}) =>
              `${id.padEnd(width)}  ${severityWords[severity][language]}  ${title[language]}\n`
          )
          .join('')
      },
      json: () => rulePages.map(({id, severity, title}) => ({id, severity, title: title[language]}))
    }
  )
}
