import {type Passage, sourceSpan} from '../../read/tree.ts'
import type {Report} from '../report.ts'
import type {NameConflict} from './name-conflict.ts'

/** 我局 in the report of a town: text of another agency. Regions (我县) are everybody's. */
const pronouns: Readonly<Record<string, RegExp>> = {
  局: /局$/u,
  厅: /厅$/u,
  镇: /镇(?:人民政府|政府)?$/u,
  乡: /乡(?:人民政府|政府)?$/u,
  街道: /街道(?:办事处)?$/u,
  委: /委(?:员会)?$|委.{0,4}办(?:公室)?$/u
}

const pronounPattern =
  /我(局(?!长|面|势|部|域|限)|厅(?!级|长|堂)|镇(?!痛|静|压)|乡(?!村|镇)|街道|委(?!托|派|任|员|屈|婉|以|实|会))/gu

/** Only for agencies whose own pronoun is known and used: then another one is not theirs. */
export function pronounConflicts({prose}: Report, own: string): NameConflict[] {
  const right = Object.keys(pronouns).find(word => pronouns[word]?.test(own))
  if (!right) return []
  const found = new Map<string, NameConflict>()
  let isUsed = false
  for (const {passage} of prose) {
    if (!passage.text.includes('我')) continue
    for (const match of passage.text.matchAll(pronounPattern)) {
      const word = match[1] ?? ''
      if (pronouns[word]?.test(own)) isUsed = true
      else if (!found.has(word)) {
        const end = match.index + match[0].length
        found.set(word, {span: sourceSpan(passage, match.index, end), text: match[0], kind: 'pronoun'})
      }
    }
  }
  return isUsed ? [...found.values()] : []
}

/** 我镇认真落实… in the report of a bureau. What stands in quotation marks is said by others. */
export function* foreignPronouns(passage: Passage, foreign: RegExp): Iterable<NameConflict> {
  for (const match of passage.folded.matchAll(foreign)) {
    const before = passage.folded.slice(0, match.index)
    if (before.lastIndexOf('“') > before.lastIndexOf('”')) continue
    const end = match.index + match[0].length
    yield {span: sourceSpan(passage, match.index, end), text: match[0], kind: 'foreign-pronoun'}
    return
  }
}
