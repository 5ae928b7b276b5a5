import type {Language} from '../../../source/wording.ts'
import {en} from './en.ts'
import {zh} from './zh.ts'

/** Everything the page says by itself. Findings and errors bring their own words. */
export type Words = typeof zh

export const words: Readonly<Record<Language, Words>> = {zh, en}
