import type {Diagnostic} from '../check/diagnostic.ts'
import {foldWidth} from '../source/fold.ts'
import type {Span} from '../source/span.ts'
import type {Edit} from './edits.ts'

/**
 * What would make a finding right, as edits of the draft; null where it is not known, where there are several ways, or where it is not
 * in the author's own way of writing.
 */
export function correctionOf({suggestions, text, expected, span, path}: Diagnostic): readonly Edit[] | null {
  const [first, another] = suggestions
  // Several ways, or one of which nothing is proved, are a choice for the author.
  if (expected === null || another) return null
  if (first) return first.edits
  if (path !== null) return null
  const written = writtenAs(text, expected)
  return written === null ? null : [{span, text: written}]
}

/** The edits of one of several ways to make the sums right; null where a value is left open. */
export function alternativeEdits(
  corrections: readonly {readonly span: Span; readonly text: string; readonly expected: string | null}[]
): readonly Edit[] | null {
  const edits = corrections.flatMap(({span, text, expected}) => {
    const written = expected === null ? null : writtenAs(text, expected)
    return written === null ? [] : [{span, text: written}]
  })
  return edits.length === corrections.length && edits.length > 0 ? edits : null
}

/** Every finding's correction that is known, where they do not speak of one place. */
export function provenEdits(diagnostics: readonly Diagnostic[]): readonly Edit[] {
  const edits: Edit[] = []
  for (const diagnostic of diagnostics) {
    if (diagnostic.suppressed !== null) continue
    const correction = correctionOf(diagnostic) ?? []
    const meets = (edit: Edit) =>
      edits.some(({span}) => span.start <= edit.span.end && edit.span.start <= span.end)
    if (!correction.some(meets)) edits.push(...correction)
  }
  return edits
}

/**
 * A value in the way of what it replaces: with its commas, in its width. Null where that is written otherwise altogether, as 六个
 * or 428.6万, for which a bare 5 or 4286000 would be no sentence.
 */
export function writtenAs(text: string, expected: string): string | null {
  const folded = foldWidth(text)
  if (text === '') return expected
  const isNumber = /^[-−]?[\d,]{1,30}(?:\.\d{1,9})?%?$/u.test(expected)
  if (!isNumber) return expected
  if (!/^[-−]?[\d,]{1,30}(?:\.\d{1,9})?%?$/u.test(folded)) return null
  if (folded.endsWith('%') !== expected.endsWith('%')) return null
  const grouped = folded.includes(',') && !expected.includes(',') ? withCommas(expected) : expected
  return folded === text ? grouped : inFullWidth(grouped)
}

function withCommas(number: string): string {
  const [integer = '', ...rest] = number.split('.')
  const groups: string[] = []
  for (let end = integer.length; end > 0; end -= 3) groups.unshift(integer.slice(Math.max(0, end - 3), end))
  return [groups.join(','), ...rest].join('.')
}

function inFullWidth(number: string): string {
  return number.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}
