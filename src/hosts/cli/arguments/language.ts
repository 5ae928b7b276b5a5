import {type Language, languages} from '../../../source/wording.ts'

/**
 * The language of messages: the one asked for, else that of the environment, else Chinese. The C locale says nothing about
 * the reader.
 */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>
): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return languages.find(language => language === asked) ?? (/^en(?![a-z])/i.test(locale) ? 'en' : 'zh')
}
