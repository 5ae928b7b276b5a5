import type {Prose} from '../../chapters/section.ts'
import type {PlacedNumber} from '../../facts/printed-number.ts'

/**
 * How strongly two neighbouring quantities are separated: by nothing, 、, a comma, a semicolon, the end of a sentence or
 * the end of a paragraph.
 */
export type Link = 0 | 1 | 2 | 3 | 4 | 5

/** A quantity or percentage of the prose in its sentence. */
export interface Quantity {
  readonly mention: PlacedNumber
  readonly prose: Prose
  /** Index of the prose in the report. */
  readonly paragraph: number
  /** The strongest separator between the previous quantity of the same sequence and this one. */
  readonly link: Link
  /** Everything between the previous quantity and this one, brackets left out. */
  readonly gap: string
  /** The words right before it, since the last number or comma. */
  readonly label: string
  /** The words right after its unit, up to the next comma or number. */
  tail: string
  /** Whether a colon or a dash stands in the gap. */
  readonly colon: boolean
  /** Where its sentence begins, in the folded text of its passage. */
  readonly sentence: number
  /** Whether it can take part in an addition at all: it is no percentage, no difference and no length of time. */
  readonly isAmount: boolean
}

/** Quantities that stand side by side: the running text of the report, or what one bracket holds. */
export interface Sequence {
  readonly quantities: readonly Quantity[]
  /** The quantity the bracket explains: the last one, if no separator stands between. */
  readonly owner: Quantity | null
  /** Whether a bracket holds them. */
  readonly isAside: boolean
}
