import type {Inline} from './inline.ts'

const runs = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g

/** Collapses blanks as a browser does: a run of them is one space, and none stands at the edge of a line. */
export function collapseSpaces(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  let isAfterSpace = true
  for (const inline of inlines) {
    if (inline.isBreak) {
      isAfterSpace = true
      result.push(inline)
      continue
    }
    if (!inline.collapses) {
      isAfterSpace = false
      result.push(inline)
      continue
    }
    const {text, span, verbatim} = inline
    if (!verbatim && text.length > 1) {
      result.push({text: text.replace(/[ \t\n\r\f]+/g, ' '), span, verbatim})
      isAfterSpace = /[ \t\n\r\f]$/.test(text)
      continue
    }
    let at = 0
    for (const run of text.match(runs) ?? []) {
      const isSpace = /^[ \t\n\r\f]/.test(run)
      const start = verbatim ? span.start + at : span.start
      const end = verbatim ? start + run.length : span.end
      at += run.length
      if (!isSpace) result.push({text: run, span: {start, end}, verbatim})
      else if (!isAfterSpace) {
        const isPlain = verbatim && run[0] === ' '
        result.push({text: ' ', span: {start, end: isPlain ? start + 1 : end}, verbatim: isPlain})
      }
      isAfterSpace = isSpace
    }
  }
  return result
}
