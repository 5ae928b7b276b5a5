import type {Prose} from '../../chapters/section.ts'
import type {PlacedNumber} from '../../facts/printed-number.ts'

/** A passage of the prose on one line, its numbers, and what brackets and quotation marks shape in it. */
export interface TextOfProse {
  readonly prose: Prose
  readonly folded: string
  /** Marks what stands inside quotation marks and book titles. */
  readonly quoted: Uint8Array
  /** For each round bracket that has a partner, where it stands. */
  readonly partner: ReadonlyMap<number, number>
  readonly numbers: readonly PlacedNumber[]
}
