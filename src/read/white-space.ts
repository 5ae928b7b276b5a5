import type {Inline} from './inline.ts'

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
    const {text, span, verbatim} = inline
    if (inline.keepsBlanks || (text !== '' && !hasSpace(text))) {
      isAfterSpace = false
      result.push(inline)
      continue
    }
    if (!verbatim && text.length > 1) {
      result.push({text: text.replace(/[ \t\n\r\f]+/g, ' '), span, verbatim})
      isAfterSpace = /[ \t\n\r\f]$/.test(text)
      continue
    }
    let from = 0
    while (from < text.length) {
      const isBlank = isSpace(text.charCodeAt(from))
      let to = from + 1
      while (to < text.length && isSpace(text.charCodeAt(to)) === isBlank) to++
      const start = verbatim ? span.start + from : span.start
      const end = verbatim ? span.start + to : span.end
      if (!isBlank) result.push({text: text.slice(from, to), span: {start, end}, verbatim})
      else if (!isAfterSpace) {
        const isPlain = verbatim && text.charCodeAt(from) === 32
        result.push({text: ' ', span: {start, end: isPlain ? start + 1 : end}, verbatim: isPlain})
      }
      isAfterSpace = isBlank
      from = to
    }
  }
  return result
}

function hasSpace(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isSpace(text.charCodeAt(at))) return true
  return false
}

/** What HTML takes for blank. */
export function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11)
}
