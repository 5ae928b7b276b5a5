import type {Language} from '#rule'
import {claims} from './claims.ts'
import {lists} from './lists.ts'
import {opposites} from './opposites.ts'
import {words} from './words.ts'

export const chinese: Language = {id: 'zh', spaced: false, words, opposites, claims, lists}
