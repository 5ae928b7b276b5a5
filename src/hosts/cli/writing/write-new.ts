import {writeFileSync} from 'node:fs'
import type {Language, Wording} from '../../../source/wording.ts'
import {fileReason} from '../../file-reason.ts'
import {say} from './streams.ts'

/** Writes a file that is not there yet, and says so; never over an existing one. Gives the exit code. */
export function writeNew(path: string, text: string, language: Language): number {
  try {
    writeFileSync(path, text, {flag: 'wx'})
  } catch (error) {
    const {zh, en} = fileReason(error)
    const wording: Wording =
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? {zh: `已有 ${path}，没有改动它`, en: `${path} exists and was left as it is`}
        : {zh: `写不了 ${path}（${zh}）`, en: `cannot write ${path} (${en})`}
    say(wording, language)
    return 2
  }
  say({zh: `写好了 ${path}，按需要改`, en: `wrote ${path}; change what you need`}, language)
  return 0
}
