import type * as z from 'zod/mini'
import {nearestName} from '../source/nearest-name.ts'
import type {Wording} from '../source/wording.ts'
import type {ConfigMistake} from './config-error.ts'
import type {DataFile, DataPath} from './data-file.ts'

type Issue = z.core.$ZodIssue

/**
 * Says in both languages what a schema found, each with its place and the nearest valid name.
 *
 * @param prefix Where in the file the value stands that the schema is for.
 */
export function schemaMistakes(
  file: DataFile,
  schema: z.ZodMiniType,
  issues: readonly Issue[],
  prefix: DataPath = []
): ConfigMistake[] {
  return issues.flatMap((issue): ConfigMistake[] => {
    const path = [...prefix, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      const keys = keysAt(schema, issue.path)
      return issue.keys.map(key => ({
        path: file.path,
        ...file.place([...path, key], 'key'),
        wording: unknownKey(key, keys)
      }))
    }
    const inner = issue.code === 'invalid_key' ? 'key' : 'value'
    return [
      {path: file.path, ...file.place(path, inner), wording: valueMistake(issue, valueAt(file.value, path))}
    ]
  })
}

function unknownKey(key: string, keys: readonly string[]): Wording {
  const nearest = nearestName(key, keys)
  const all = keys.length > 0 && keys.length <= 20
  return {
    zh: `没有“${key}”这一项${nearest ? `，是不是 ${nearest}？` : all ? `（可用：${keys.join('、')}）` : ''}`,
    en: `unknown key “${key}”${nearest ? `, did you mean ${nearest}?` : all ? ` (one of: ${keys.join(', ')})` : ''}`
  }
}

/** The part of a schema's definition that tells what is inside it. */
interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly valueType?: Schema
}

interface Schema {
  readonly def: Definition
}

/** The keys that an object may have at a path of a schema. */
function keysAt(schema: z.ZodMiniType, path: DataPath): readonly string[] {
  let found: Schema | undefined = schema as unknown as Schema
  for (const step of path) {
    const {shape, element, valueType}: Definition = unwrapped(found)
    found = element ?? valueType ?? shape?.[String(step)]
  }
  return Object.keys(unwrapped(found).shape ?? {})
}

function unwrapped(schema: Schema | undefined): Definition {
  let definition = schema?.def ?? {}
  while (definition.innerType) definition = definition.innerType.def
  return definition
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: DataPath): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Record<PropertyKey, unknown>)[step]
  }
  return found
}

const typeWords: Readonly<Record<string, Wording>> = {
  string: {zh: '文字', en: 'text'},
  number: {zh: '数', en: 'a number'},
  int: {zh: '整数', en: 'a whole number'},
  boolean: {zh: 'true 或 false', en: 'true or false'},
  array: {zh: '列表', en: 'a list'},
  object: {zh: '若干“键: 值”', en: 'keys with values'},
  record: {zh: '若干“键: 值”', en: 'keys with values'}
}

function valueMistake(issue: Issue, found: unknown): Wording {
  const printed = found === undefined ? null : (JSON.stringify(found)?.slice(0, 60) ?? null)
  const zhFound = printed === null ? '这里没有写' : `写的是 ${printed}`
  const enFound = printed === null ? 'found nothing' : `found ${printed}`
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const nearest = typeof found === 'string' ? nearestName(found, values) : null
    if (values.length === 1)
      return {zh: `应为 ${values[0]}，${zhFound}`, en: `expected ${values[0]}, ${enFound}`}
    return {
      zh: `应为 ${values.join('、')} 之一，${zhFound}${nearest ? `，是不是 ${nearest}？` : ''}`,
      en: `expected one of ${values.join(', ')}, ${enFound}${nearest ? `, did you mean ${nearest}?` : ''}`
    }
  }
  if (issue.code === 'invalid_type') {
    const wanted = typeWords[issue.expected] ?? {zh: issue.expected, en: issue.expected}
    const key = issue.path.at(-1)
    if (found === undefined && typeof key === 'string') {
      return {zh: `缺少“${key}”，应为${wanted.zh}`, en: `missing “${key}”, expected ${wanted.en}`}
    }
    return {zh: `应为${wanted.zh}，${zhFound}`, en: `expected ${wanted.en}, ${enFound}`}
  }
  if (found === '') return {zh: '不能是空的', en: 'must not be empty'}
  if (issue.code === 'too_small') {
    return {
      zh: `太小或太短，至少 ${issue.minimum}，${zhFound}`,
      en: `expected at least ${issue.minimum}, ${enFound}`
    }
  }
  if (issue.code === 'too_big') {
    return {
      zh: `太大或太长，至多 ${issue.maximum}，${zhFound}`,
      en: `expected at most ${issue.maximum}, ${enFound}`
    }
  }
  return {zh: `值不对，${zhFound}`, en: `invalid value, ${enFound}`}
}
