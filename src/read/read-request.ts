import type {Inflate} from '../docx/inflate.ts'
import type {Format} from '../source/source.ts'
import type {DecodeUtf8} from './decode.ts'

export interface ReadRequest {
  /** Names the draft in messages and decides its format; never opened here. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Overrides what the name and the content say. */
  readonly format?: Format | undefined
  /** Label of the WHATWG Encoding Standard; overrides detection. */
  readonly encoding?: string | undefined
  /** Which text of a Word document with tracked changes to read; `accepted` by default. */
  readonly revisions?: Revisions | undefined
  /** Loads the host's own way to inflate the parts of a Word document; plain JavaScript takes ten times as long. */
  readonly loadInflate?: (() => Promise<Inflate>) | undefined
  /** The host's own way to decode; what all hosts have takes four times as long. */
  readonly decodeUtf8?: DecodeUtf8 | undefined
  /** The host's own way to run what may take long, which it can end; else it takes the time that it takes. */
  readonly bounded?: Bounded | undefined
}

/** Runs a step and gives its result, or throws when the time is over. */
export type Bounded = <T>(step: () => T) => T

export type Revisions = 'accepted' | 'original'
