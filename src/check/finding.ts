import type {Decimal} from '../model/arithmetic.ts'
import type {CellId, Figure} from '../model/figure.ts'
import type {Report} from '../model/report.ts'
import type {Span} from '../source/span.ts'
import type {Wording} from '../source/wording.ts'
import type {Relation} from './causes/relation.ts'
import type {CommonCause, Severity} from './diagnostic.ts'

/** Anything of the model that stands somewhere: a phrase, a figure, a cell, a section's title. */
export interface Located {
  readonly span: Span
  readonly text: string
  readonly cell?: CellId | null
  /** Set for a place in another document. */
  readonly report?: Report
}

/** What a rule yields: values, no words. */
export interface Finding {
  readonly at: Located
  /** Every other place that takes part. */
  readonly because: readonly Located[]
  readonly expected?: string | null
  /** Less than the rule's default where the proof is weaker; never more. */
  readonly severity?: Severity
  readonly alternatives?: readonly (readonly Remedy[])[]
  readonly suggestions?: readonly Edit[]
  /** Set where one likely cause is behind several findings, so that reporters can show them together. */
  readonly cause?: CommonCause | null
  /** What of the report does not hold. Findings whose relations have one cause become one. */
  readonly relations?: readonly Relation[]
  /** The one figure that explains all of the relations, where there is but one. */
  readonly verdict?: Verdict
  /** What agrees once it is corrected. */
  readonly agreeing?: readonly Located[]
  /** What was copied from it, and has to be corrected with it. */
  readonly following?: readonly Remedy[]
}

/** A single figure that is wrong, the value that makes all right, and the relations that say so, the strongest first. */
export interface Verdict {
  readonly figure: Figure
  readonly value: Decimal
  readonly relations: readonly Relation[]
}

export interface Remedy {
  readonly at: Located
  readonly expected: string | null
}

/** An edit that would make it right; never applied without being asked. */
export interface Edit {
  readonly title: Wording
  readonly edits: readonly {readonly span: Span; readonly text: string}[]
}

/** The figures that a rule has held against each other, whether or not they agreed: the measure of coverage. */
export interface Comparison {
  readonly compared: readonly Figure[]
}
