import type {Language} from '#rule'
import {opposites} from './opposites.ts'
import {words} from './words.ts'

export const chinese: Language = {id: 'zh', spaced: false, words, opposites}
