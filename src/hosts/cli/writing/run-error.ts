import {type ConfigError, describeMistake} from '../../../config/config-error.ts'
import type {RunError} from '../../../reporters/reporter.ts'
import type {ReadError} from '../../../source/read-error.ts'
import type {Language, Wording} from '../../../source/wording.ts'

export function optionErrors(mistakes: readonly Wording[], language: Language): RunError[] {
  return mistakes.map(wording => ({path: null, code: 'wrong-option', message: wording[language]}))
}

/** Like those of an option they concern no draft: the message names file, line and column. */
export function configErrors({mistakes}: ConfigError, language: Language): RunError[] {
  return mistakes.map(mistake => ({
    path: null,
    code: 'wrong-configuration',
    message: describeMistake(mistake)[language]
  }))
}

/** A message makes sense alone: it names the file, where the reader of the file did not. */
export function readErrorMessage(path: string, {wording}: ReadError, language: Language): string {
  const message = wording[language]
  return message.includes(path) ? message : `${path}${language === 'zh' ? '：' : ': '}${message}`
}
