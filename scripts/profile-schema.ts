import * as z from 'zod/mini'
import {profileSchema} from '../src/model/profile.ts'
import {describe, type JsonSchema, readComments} from './schema-comments.ts'

/**
 * The JSON Schema of profiles, for completion in editors. What an editor shows beside an entry is the comment that stands
 * over it in the source, so that the two cannot differ.
 */
export function writeProfileSchema(): string {
  const schema = z.toJSONSchema(profileSchema, {
    io: 'input',
    // The bounds of JavaScript's numbers say nothing to the author of a profile.
    override: ({jsonSchema}) => {
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    }
  }) as JsonSchema
  describe(schema, readComments(new URL('../src/model/profile.ts', import.meta.url)))
  return `${JSON.stringify({...schema, title: 'a profile of reportlint'}, null, 2)}\n`
}
