import {readFileSync} from 'node:fs'
import type {Language} from '../../source/wording.ts'
import {type Cache, digestOf, openCache} from './cache.ts'
import type {OptionValues} from './options.ts'
import type {Plan} from './plan.ts'
import type {Printed} from './printers.ts'

/** The cache for a run, or null where a result depends on more than can be told beforehand. */
export function openRunCache(
  values: OptionValues,
  plan: Plan,
  printed: readonly Printed[],
  language: Language
): Cache | null {
  if (values.series || plan.parts !== null || plan.previous?.includes('{year}')) return null
  const previous = plan.previous === null ? null : digestOf(readOrEmpty(plan.previous))
  const {found, profile, baseline} = plan
  // How many threads work changes no result.
  const answering = {...values, concurrency: undefined}
  return openCache([answering, language, printed, found?.config, profile, baseline?.accepted, previous])
}

function readOrEmpty(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}
