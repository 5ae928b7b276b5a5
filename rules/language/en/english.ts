import type {Language} from '#rule'
import {opposites} from './opposites.ts'
import {words} from './words.ts'

export const english: Language = {id: 'en', spaced: true, words, opposites, claims: null, lists: null}
