import type {Piece} from './draft.ts'

/** A half-open pair of offsets into the printed text, in UTF-16 units. */
export interface PrintedPlace {
  readonly start: number
  readonly end: number
}

/** A report as a file, and where in it every figure stands. A figure may be printed more than once. */
export interface Printed {
  readonly format: 'markdown' | 'html' | 'text'
  /** The rendering's name, for the rows of the tables. */
  readonly rendering: string
  readonly path: string
  readonly text: string
  /** By `table/row/column`, and by the id of a mark. */
  readonly places: ReadonlyMap<string, readonly PrintedPlace[]>
}

export interface Printer {
  readonly print: (text: string) => void
  /** Prints what has a name and remembers where. */
  readonly printNamed: (name: string, text: string) => void
  readonly printPieces: (pieces: readonly Piece[], write?: (text: string) => string) => void
  readonly finish: () => {text: string; places: Map<string, PrintedPlace[]>}
}

export function createPrinter(): Printer {
  const parts: string[] = []
  const places = new Map<string, PrintedPlace[]>()
  let length = 0
  const print = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const printNamed = (name: string, text: string) => {
    const known = places.get(name) ?? []
    known.push({start: length, end: length + text.length})
    places.set(name, known)
    print(text)
  }
  return {
    print,
    printNamed,
    printPieces: (pieces, write = text => text) => {
      for (const piece of pieces) {
        if (typeof piece === 'string') print(write(piece))
        else printNamed(piece.id, write(piece.text))
      }
    },
    finish: () => ({text: parts.join(''), places})
  }
}
