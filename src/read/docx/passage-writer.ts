import type {Passage, Segment} from '../tree.ts'

/** The reading text as it grows, and one passage of it at a time. */
export interface TextWriter {
  readonly length: () => number
  readonly write: (text: string) => void
  readonly finish: () => string
}

export function createTextWriter(): TextWriter {
  const parts: string[] = []
  let length = 0
  return {
    length: () => length,
    write(text) {
      parts.push(text)
      length += text.length
    },
    finish: () => parts.join('')
  }
}

export interface PassageWriter {
  /** Prints text; what is not spoken stands in the reading text and in no sentence. */
  readonly write: (printed: string, spoken?: string) => void
  readonly isEmpty: () => boolean
  readonly finish: () => Passage
}

/** Writes into the reading text and keeps the passage in step with it. */
export function createPassageWriter(writer: TextWriter): PassageWriter {
  const origin = writer.length()
  const segments: {-readonly [K in keyof Segment]: Segment[K]}[] = []
  let text = ''
  return {
    isEmpty: () => text === '',
    write(printed, spoken = printed) {
      const start = writer.length()
      writer.write(printed)
      if (spoken === '') return
      const last = segments.at(-1)
      if (last && last.span.end === start) {
        last.length += spoken.length
        last.span = {start: last.span.start, end: start + spoken.length}
      } else {
        segments.push({
          at: text.length,
          length: spoken.length,
          span: {start, end: start + spoken.length},
          verbatim: true
        })
      }
      text += spoken
    },
    finish: () => ({text, origin, segments})
  }
}
