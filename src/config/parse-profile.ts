import {type Profile, profileSchema} from '../model/profile.ts'
import {findProfileMistakes} from '../model/profiles/profile-mistakes.ts'
import {ConfigError} from './config-error.ts'
import {parseDataFile} from './data-file.ts'
import {schemaMistakes, valueAt} from './schema-mistakes.ts'

/**
 * Reads a profile of the user's own.
 *
 * @throws ConfigError with every mistake in it.
 */
export function parseProfile(path: string, text: string): Profile {
  const file = parseDataFile(path, text)
  const parsed = profileSchema.safeParse(file.value)
  if (!parsed.success) throw new ConfigError(schemaMistakes(file, profileSchema, parsed.error.issues))
  const mistakes = findProfileMistakes(parsed.data).map(({path: steps, offset, message}) => {
    const text = valueAt(file.value, steps)
    const place =
      typeof text === 'string' && offset !== null ? file.placeInside(steps, text, offset) : file.place(steps)
    return {path, ...place, wording: message}
  })
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return parsed.data
}
