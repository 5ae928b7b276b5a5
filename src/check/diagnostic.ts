import type {CellId} from '../model/figure.ts'
import type {DocxAnchor} from '../read/tree.ts'
import type {Span} from '../source/span.ts'

export const severities = ['error', 'warning', 'note'] as const

export type Severity = (typeof severities)[number]

/** A place in a document, in offsets, in an author's words, and as a statutory cell. */
export interface Place {
  readonly span: Span
  /** The source between the offsets, markup included. */
  readonly text: string
  /** 三、收到和处理政府信息公开申请情况 › 表 › “(七)总计” × “自然人” */
  readonly words: string
  readonly cell: CellId | null
  readonly docx: DocxAnchor | null
  /** The other document the place is in, or null for the document checked. */
  readonly path: string | null
}

/** What probably lies behind a finding and behind others with it: a page export that dropped single characters throughout. */
export type CommonCause = 'lost-characters'

export interface Correction extends Place {
  readonly expected: string | null
}

export interface Suggestion {
  readonly title: string
  readonly edits: readonly {readonly span: Span; readonly text: string}[]
}

/** A finding with its rule, its words and its places. */
export interface Diagnostic extends Place {
  readonly ruleId: string
  readonly severity: Severity
  /** One sentence: what is wrong, its value, what it should be or where to look. */
  readonly message: string
  /** What the message rests on: an equation a line. */
  readonly details: readonly string[]
  readonly expected: string | null
  readonly because: readonly Place[]
  /** Equally small explanations, each a set of corrections; absent where there is one cell to correct. */
  readonly alternatives: readonly (readonly Correction[])[] | null
  readonly suggestions: readonly Suggestion[]
  readonly cause: CommonCause | null
  readonly fingerprint: string
  readonly suppressed: {readonly by: 'comment' | 'baseline'; readonly reason: string} | null
}
