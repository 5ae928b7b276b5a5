/** One table that `npm run evaluate` prints. */
export interface Measure {
  readonly id: string
  readonly title: string
  readonly columns: readonly string[]
  /** Makes the rows; the same request gives the same rows, save for times. */
  readonly run: (request: MeasureRequest) => Promise<Outcome>
}

export interface MeasureRequest {
  readonly cases: number
  readonly seed: number
}

export interface Outcome {
  readonly rows: readonly (readonly (string | number)[])[]
  /** What a person should look at: the first cases that went wrong. */
  readonly remarks?: readonly string[]
}

/** Counts by row, in the order in which the rows first came. */
export interface Tally {
  readonly add: (row: string, counts: Readonly<Record<string, number>>) => void
  readonly rows: () => {readonly row: string; readonly counts: Readonly<Record<string, number>>}[]
}

export function createTally(): Tally {
  const rows = new Map<string, Record<string, number>>()
  return {
    add: (row, counts) => {
      const known = rows.get(row) ?? {}
      rows.set(row, known)
      for (const [name, count] of Object.entries(counts)) known[name] = (known[name] ?? 0) + count
    },
    rows: () => [...rows].map(([row, counts]) => ({row, counts}))
  }
}

/** `part` of `whole` as a person reads it; a share is only 100 % when nothing is missing. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–'
  if (part === whole) return '100 %'
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`
}
