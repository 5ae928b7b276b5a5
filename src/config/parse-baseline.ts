import * as z from 'zod/mini'
import type {AcceptedFinding} from '../check/baseline.ts'
import {ConfigError} from './config-error.ts'
import {parseDataFile} from './data-file.ts'
import {schemaMistakes} from './schema-mistakes.ts'

const text = z.string().check(z.minLength(1))

const baselineSchema = z.strictObject({
  schemaVersion: z.literal(1),
  accepted: z.array(
    z.strictObject({
      path: z.optional(text),
      ruleId: text,
      fingerprint: text,
      message: z.optional(z.string()),
      reason: text
    })
  )
})

/**
 * Reads a baseline.
 *
 * @throws ConfigError with every mistake in it.
 */
export function parseBaseline(path: string, content: string): readonly AcceptedFinding[] {
  const file = parseDataFile(path, content, true)
  const parsed = baselineSchema.safeParse(file.value)
  if (parsed.success) return parsed.data.accepted
  throw new ConfigError(schemaMistakes(file, baselineSchema, parsed.error.issues))
}

/** The file, with one entry a paragraph in a fixed order, so that changes to it read well. */
export function printBaseline(accepted: readonly AcceptedFinding[]): string {
  const key = ({path = '', ruleId, fingerprint}: AcceptedFinding) =>
    `${path}\u0000${ruleId}\u0000${fingerprint}`
  const sorted = [...accepted].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const entries = sorted.map(({path, ruleId, fingerprint, message, reason}) => ({
    path,
    ruleId,
    fingerprint,
    message,
    reason
  }))
  return `${JSON.stringify({schemaVersion: 1, accepted: entries}, null, 2)}\n`
}
