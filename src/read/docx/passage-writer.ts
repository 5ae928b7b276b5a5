import {createPassage, type Piece} from '../passage.ts'
import type {Passage} from '../tree.ts'

/** The reading text as it grows. */
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

/** Writes into the reading text and keeps one passage in step with it. */
export function createPassageWriter(writer: TextWriter): PassageWriter {
  const origin = writer.length()
  const pieces: Piece[] = []
  return {
    isEmpty: () => pieces.length === 0,
    write(printed, spoken = printed) {
      const start = writer.length()
      writer.write(printed)
      if (spoken === '') return
      pieces.push({text: spoken, span: {start, end: start + spoken.length}, verbatim: true})
    },
    finish: () => createPassage(pieces, origin)
  }
}
