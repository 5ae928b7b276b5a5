import {readFileSync} from 'node:fs'
import ts from 'typescript'

export interface JsonSchema {
  [keyword: string]: unknown
  properties?: Record<string, JsonSchema>
}

/** The comments of each object of the schema, found again by its keys. */
export type Comments = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Puts beside each entry the comment that stands over it in the source, so that the two cannot differ. */
export function describe(schema: JsonSchema, comments: Comments): void {
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

export function readComments(file: URL): Comments {
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
