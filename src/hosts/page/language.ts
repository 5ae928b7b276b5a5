import type {Language} from '../../source/wording.ts'

const key = 'reportlint.language'

/** The language chosen on this computer, else Chinese. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

export function rememberLanguage(language: Language): Language {
  try {
    localStorage.setItem(key, language)
  } catch {
    // Without storage the page begins in Chinese again.
  }
  return language
}
