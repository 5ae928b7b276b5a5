import type {Wording} from '../source/wording.ts'

/** One mistake in a file that the user wrote: where, and what to write instead. */
export interface ConfigMistake {
  readonly path: string
  /** From 1; null where the whole file is meant. */
  readonly line: number | null
  readonly column: number | null
  readonly wording: Wording
}

/** Everything that is wrong with a configuration or a profile, at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  constructor(readonly mistakes: readonly ConfigMistake[]) {
    super(mistakes.map(mistake => describeMistake(mistake).en).join('\n'))
  }
}

/** The mistake with its place, as one sentence. */
export function describeMistake({path, line, column, wording}: ConfigMistake): Wording {
  if (line === null) return {zh: `${path}：${wording.zh}`, en: `${path}: ${wording.en}`}
  return {
    zh: `${path} 第 ${line} 行第 ${column} 列：${wording.zh}`,
    en: `${path}:${line}:${column}: ${wording.en}`
  }
}
