import {nearestName} from '../../../source/nearest-name.ts'
import type {Wording} from '../../../source/wording.ts'
import {valueSynonyms} from './synonyms.ts'

/** Says which values there are, and which one was probably meant. */
export function wrongChoice(zh: string, en: string, value: string, choices: readonly string[]): Wording {
  const meant = Object.hasOwn(valueSynonyms, value) ? valueSynonyms[value] : undefined
  const nearest = meant !== undefined && choices.includes(meant) ? meant : nearestName(value, choices)
  return {
    zh: `${zh}没有“${value}”这个值${nearest ? `，是不是 ${nearest}？` : ''}（可用：${choices.join('、')}）`,
    en: `${en} has no value “${value}”${nearest ? `, did you mean ${nearest}?` : ''} (one of: ${choices.join(', ')})`
  }
}
