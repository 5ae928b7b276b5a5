import {displayWidth} from '../../reporters/display-width.ts'
import {severityWords} from '../../reporters/words.ts'
import type {Invocation} from './invocation.ts'
import {rulePages} from './rule-pages.ts'
import {writeDocument} from './write-document.ts'

/** Lists every rule: id, severity, title. */
export async function run(invocation: Invocation): Promise<number> {
  const {language} = invocation
  return writeDocument(invocation, {
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
  })
}
