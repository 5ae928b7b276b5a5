import type {Wording} from './wording.ts'

export type ReadErrorCode =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'undecodable'
  | 'unsupported-format'
  | 'protected'
  | 'damaged'
  | 'beyond-limits'
  | 'entity-declarations'

/** An input that cannot be read at all: what is wrong and what to do, in the user's language. */
export class ReadError extends Error {
  override readonly name = 'ReadError'

  constructor(
    readonly code: ReadErrorCode,
    readonly wording: Wording
  ) {
    super(wording.en)
  }
}
