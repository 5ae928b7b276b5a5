import {type Profile, profileSchema} from '../model/profile.ts'
import {ConfigError} from './config-error.ts'
import {parseDataFile} from './data-file.ts'
import {schemaMistakes} from './schema-mistakes.ts'

/**
 * Reads a profile of the user's own.
 *
 * @throws ConfigError with every mistake in it.
 */
export function parseProfile(path: string, text: string): Profile {
  const file = parseDataFile(path, text)
  const parsed = profileSchema.safeParse(file.value)
  if (parsed.success) return parsed.data
  throw new ConfigError(schemaMistakes(file, profileSchema, parsed.error.issues))
}
