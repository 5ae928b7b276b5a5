import * as z from 'zod/mini'
import {severities} from '../check/diagnostic.ts'
import type {Rule} from '../check/rule.ts'
import {nearestName} from '../source/nearest-name.ts'
import {languages} from '../source/wording.ts'
import {ConfigError, type ConfigMistake} from './config-error.ts'
import {type DataFile, type DataPath, parseDataFile} from './data-file.ts'
import {schemaMistakes, valueAt} from './schema-mistakes.ts'
import {findRule, isRuleLevel, type RuleChoices, ruleLevels, unknownRule} from './settings.ts'

/** A configuration file, understood. Every object is strict. */
export interface Config {
  /** The file it stands in, as it is named in messages. */
  readonly path: string
  readonly profile?: string | undefined
  readonly rules: RuleChoices
  readonly overrides: readonly {readonly files: readonly string[]; readonly rules: RuleChoices}[]
  readonly ignore: readonly string[]
  readonly failOn?: (typeof failOnValues)[number] | undefined
  readonly previous?: string | undefined
  readonly parts?: string | undefined
  readonly baseline?: string | undefined
  readonly lang?: (typeof languages)[number] | undefined
  /** The line of each top-level value, for `reportlint config`. */
  readonly lines: Readonly<Record<string, number>>
}

export const failOnValues = [...severities, 'never'] as const

const name = z.string().check(z.minLength(1))

/** Rules are checked against the catalogue, which the schema does not know. */
const rules = z.record(z.string(), z.unknown())

export const configSchema = z.strictObject({
  /** 本文件的格式说明，供编辑器补全 · The schema of this file, for completion in editors */
  $schema: z.optional(z.string()),
  /** 按哪种报告检查：auto、cn-2021 等，或自己的 JSON 文件 · The kind of report: auto, an id such as cn-2021, or a JSON file of your own */
  profile: z.optional(name),
  /** 规则的级别，或 [级别, {选项}] · The severity of each rule, or [severity, {options}] */
  rules: z.optional(rules),
  /** 只对一部分文件不同 · What differs for some files */
  overrides: z.optional(
    z.array(
      z.strictObject({
        /** 写法同 .gitignore，相对于本文件 · Written as in .gitignore, relative to this file */
        files: z.array(name).check(z.minLength(1)),
        rules
      })
    )
  ),
  /** 不检查的文件，写法同 .gitignore · Files to leave out, written as in .gitignore */
  ignore: z.optional(z.array(name)),
  /** 达到哪一级时退出码为 1 · The threshold of exit code 1 */
  failOn: z.optional(z.enum(failOnValues)),
  /** 同一机关上一年的报告；{year} 代表上一年 · Last year's report of the same agency; {year} stands for last year */
  previous: z.optional(name),
  /** 由本报告汇总的各单位报告 · The reports of the agencies that this one adds up */
  parts: z.optional(name),
  /** 已接受的旧问题，由 reportlint baseline 写出 · Accepted findings, written by reportlint baseline */
  baseline: z.optional(name),
  /** 消息的语言 · The language of messages */
  lang: z.optional(z.enum(languages))
})

/**
 * Reads a configuration.
 *
 * @param key The property that holds it, where the file holds other things too (package.json).
 * @throws ConfigError with every mistake in it.
 */
export function parseConfig(path: string, text: string, catalogue: readonly Rule[], key?: string): Config {
  const file = parseDataFile(path, text)
  const prefix = key === undefined ? [] : [key]
  const value = valueAt(file.value, prefix) ?? {}
  const parsed = configSchema.safeParse(value)
  const mistakes = parsed.success ? [] : schemaMistakes(file, configSchema, parsed.error.issues, prefix)
  const own = readRules(file, [...prefix, 'rules'], catalogue, mistakes)
  const overrides = listAt(file, [...prefix, 'overrides']).map((override, index) => ({
    files: (override as {files?: readonly string[]} | null)?.files ?? [],
    rules: readRules(file, [...prefix, 'overrides', index, 'rules'], catalogue, mistakes)
  }))
  if (!parsed.success || mistakes.length > 0) {
    throw new ConfigError(
      mistakes.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    )
  }
  const {$schema: _schema, rules: _rules, overrides: _overrides, ignore = [], ...values} = parsed.data
  return {
    path,
    ...values,
    rules: own,
    overrides,
    ignore,
    lines: Object.fromEntries(
      Object.keys(value).map(property => [property, file.place([...prefix, property], 'key').line])
    )
  }
}

function listAt(file: DataFile, path: DataPath): readonly unknown[] {
  const value = valueAt(file.value, path)
  return Array.isArray(value) ? value : []
}

function readRules(
  file: DataFile,
  path: DataPath,
  catalogue: readonly Rule[],
  mistakes: ConfigMistake[]
): RuleChoices {
  const written = valueAt(file.value, path)
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return []
  const choices: (readonly [string, RuleChoices[number][1]])[] = []
  for (const [id, choice] of Object.entries(written)) {
    const at = [...path, id]
    const origin = `${file.path}:${file.place(at, 'key').line}`
    const rule = findRule(catalogue, id)
    if (!rule) {
      mistakes.push({path: file.path, ...file.place(at, 'key'), wording: unknownRule(catalogue, id)})
      continue
    }
    const [level, options, ...rest] = Array.isArray(choice) ? (choice as unknown[]) : [choice]
    if (!isRuleLevel(level) || rest.length > 0) {
      const place = file.place(Array.isArray(choice) && choice.length > 0 ? [...at, 0] : at)
      mistakes.push({path: file.path, ...place, wording: wrongLevel(level)})
      continue
    }
    if (options === undefined) choices.push([rule.id, {level, origin}])
    else {
      const parsed = readOptions(file, [...at, 1], rule, options, mistakes)
      choices.push([rule.id, {level, options: parsed, origin}])
    }
  }
  return choices
}

function readOptions(
  file: DataFile,
  path: DataPath,
  rule: Rule,
  options: unknown,
  mistakes: ConfigMistake[]
): unknown {
  if (!rule.options) {
    const wording = {zh: `规则 ${rule.id} 没有选项`, en: `rule ${rule.id} has no options`}
    mistakes.push({path: file.path, ...file.place(path), wording})
    return undefined
  }
  const parsed = rule.options.safeParse(options)
  if (parsed.success) return parsed.data
  mistakes.push(...schemaMistakes(file, rule.options, parsed.error.issues, path))
  return undefined
}

function wrongLevel(level: unknown): ConfigMistake['wording'] {
  const written = JSON.stringify(level) ?? '?'
  const nearest = typeof level === 'string' ? nearestName(level, ruleLevels) : null
  return {
    zh: `级别应为 ${ruleLevels.join('、')} 之一，或 [级别, {选项}]，写的是 ${written}${nearest ? `，是不是 ${nearest}？` : ''}`,
    en: `expected one of ${ruleLevels.join(', ')}, or [level, {options}], found ${written}${nearest ? `, did you mean ${nearest}?` : ''}`
  }
}
