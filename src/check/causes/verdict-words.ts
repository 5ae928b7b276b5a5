import {quote} from '../../model/figure.ts'
import type {Language} from '../../source/wording.ts'
import {valueLike} from '../explain/corrections.ts'
import type {Verdict} from '../finding.ts'
import {compose} from '../sentence.ts'

/** More reasons than this are left to the details. */
const mostReasons = 2

/** 应为 74：表中“（七）总计”的“总计”为 74，30 + 44 = 74，此处写 77件 */
export function verdictWords({figure, value, relations}: Verdict, language: Language): string {
  const right = valueLike(figure, value)
  const words = relations.map(relation => relation.why(figure, right)[language])
  const reasons = [...new Set(words)].filter(one => one !== '')
  const [first = '', ...others] = reasons.slice(0, mostReasons)
  return language === 'zh'
    ? compose(
        [`应为 ${right}：${first}`, ...others.map(one => `，${one}`)],
        `，此处写 ${quote(figure)}`,
        'zh'
      )
    : compose([`${quote(figure)} should be ${right}: ${first}`, ...others.map(one => `, ${one}`)], '', 'en')
}
