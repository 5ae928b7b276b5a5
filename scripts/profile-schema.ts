import {readFileSync} from 'node:fs'
import ts from 'typescript'
import * as z from 'zod/mini'
import {profileSchema} from '../src/model/profile.ts'

interface JsonSchema {
  [keyword: string]: unknown
  properties?: Record<string, JsonSchema>
}

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

/** The comments of each object of the schema, found again by its keys. */
type Comments = ReadonlyMap<string, ReadonlyMap<string, string>>

function describe(schema: JsonSchema, comments: Comments): void {
  const own = schema.properties && comments.get(keysOf(Object.keys(schema.properties)))
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const comment = own?.get(key)
    if (comment) property.description = comment
  }
  for (const inner of Object.values(schema)) {
    if (typeof inner === 'object' && inner !== null) describe(inner as JsonSchema, comments)
  }
}

function keysOf(keys: readonly string[]): string {
  return [...keys].sort().join(' ')
}

function readComments(file: URL): Comments {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile('profile.ts', text, ts.ScriptTarget.Latest, true)
  const comments = new Map<string, Map<string, string>>()
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const properties = node.properties.filter(
        property => ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)
      )
      const named = properties.map(
        property => [property.name.getText(source), commentOver(property, text)] as const
      )
      comments.set(
        keysOf(named.map(([name]) => name)),
        new Map(named.flatMap(([name, comment]) => (comment ? [[name, comment] as const] : [])))
      )
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return comments
}

function commentOver(node: ts.Node, text: string): string | null {
  const ranges = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []
  const last = ranges.at(-1)
  if (!last) return null
  return text
    .slice(last.pos, last.end)
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/\n\s*\*/g, '\n')
    .replace(/\s+/g, ' ')
    .trim()
}
