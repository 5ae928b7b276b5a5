import * as z from 'zod/mini'
import {rules} from '../rules/index.ts'
import {configSchema} from '../src/config/config.ts'
import {ruleLevels} from '../src/config/settings.ts'
import {describe, type JsonSchema, readComments} from './schema-comments.ts'

/** The JSON Schema of a configuration, for completion in editors: every rule by its name, with its levels and options. */
export function writeConfigSchema(): string {
  const schema = z.toJSONSchema(configSchema, {io: 'input'}) as JsonSchema
  const settings = {
    type: 'object',
    properties: Object.fromEntries(rules.map(rule => [rule.id, ruleSchema(rule)])),
    additionalProperties: false
  }
  describe(schema, readComments(new URL('../src/config/config.ts', import.meta.url)))
  const {rules: own, overrides} = schema.properties ?? {}
  const override = (overrides as {items: JsonSchema} | undefined)?.items.properties
  if (!own || !override?.rules) throw new Error('expected the rules of a configuration')
  schema.properties = {...schema.properties, rules: {...settings, description: own.description}}
  override.rules = {$ref: '#/properties/rules'}
  return `${JSON.stringify({...schema, title: 'a configuration of reportlint'}, null, 2)}\n`
}

function ruleSchema({id, title, options}: (typeof rules)[number]): JsonSchema {
  const level = {enum: ruleLevels}
  const withOptions = options && {
    type: 'array',
    prefixItems: [level, withoutSchema(z.toJSONSchema(options, {io: 'input'}) as JsonSchema)],
    minItems: 1,
    maxItems: 2
  }
  return {
    description: `${title.zh} · ${title.en} (reportlint explain ${id})`,
    anyOf: [level, withOptions ?? {type: 'array', prefixItems: [level], minItems: 1, maxItems: 1}]
  }
}

function withoutSchema({$schema: _, ...schema}: JsonSchema): JsonSchema {
  return schema
}
