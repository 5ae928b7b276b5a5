import type {Language} from '#rule'
import {english} from './en/english.ts'
import {chinese} from './zh/chinese.ts'

/** The languages whose sentences are read. */
export const languages: readonly Language[] = [chinese, english]
