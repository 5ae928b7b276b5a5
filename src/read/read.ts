import type {Format} from '../source/source.ts'
import type {Tree} from './tree.ts'

export interface ReadRequest {
  /** Names the draft in messages and decides its format; never opened here. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Overrides what the name and the content say. */
  readonly format?: Format | undefined
  /** Label of the WHATWG Encoding Standard; overrides detection. */
  readonly encoding?: string | undefined
}

/**
 * Reads a draft of any supported format. Readers load when first needed.
 *
 * @throws ReadError where the draft cannot be read at all.
 */
export async function read(_request: ReadRequest): Promise<Tree> {
  throw new Error('not yet')
}
