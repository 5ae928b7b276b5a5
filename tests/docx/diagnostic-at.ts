import type {Diagnostic} from '../../src/check/diagnostic.ts'
import type {Span} from '../../src/source/span.ts'

/** A finding at a stretch of the reading text. */
export function diagnosticAt(text: string, span: Span, changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    ruleId: 'wrong-tally',
    severity: 'error',
    span,
    text: text.slice(span.start, span.end),
    words: '第1段',
    cell: null,
    docx: null,
    path: null,
    message: `“${text.slice(span.start, span.end)}”有误`,
    details: [],
    expected: null,
    because: [],
    alternatives: null,
    suggestions: [],
    cause: null,
    fingerprint: '0'.repeat(16),
    suppressed: null,
    ...changes
  }
}

/** A finding at the first place that reads so. */
export function diagnosticOn(text: string, words: string, changes: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`“${words}” is not in the text`)
  return diagnosticAt(text, {start, end: start + words.length}, changes)
}
