type Hedge = 'just-over' | 'just-under' | 'over' | 'under' | 'about'

const hedges: readonly (readonly [RegExp, Hedge])[] = [
  [/\b(?:(?:only )?just|slightly|a little|a bit|marginally) (?:over|more than|above) $/i, 'just-over'],
  [
    /\b(?:(?:only )?just|slightly|a little|a bit|marginally) (?:under|less than|fewer than|below) $/i,
    'just-under'
  ],
  [/\b(?:nearly|almost|not quite|close to|approaching) $/i, 'just-under'],
  [
    /\b(?:(?:well|far|considerably|significantly) )?(?:over|more than|above|at least|no less than|not less than|no fewer than|exceeding) $/i,
    'over'
  ],
  [
    /\b(?:(?:well|far|considerably|significantly) )?(?:under|less than|fewer than|below|at most|up to|no more than|not more than) $/i,
    'under'
  ],
  [/\b(?:about|around|approximately|approx\.?|roughly|some|circa|broadly|or so) $/i, 'about']
]

/** What hedges a number in words, and how much of the text before it that takes; null where nothing does. */
export function hedgeBefore(lead: string): {kind: Hedge; length: number} | null {
  for (const [words, kind] of hedges) {
    const found = words.exec(lead)
    if (found) return {kind, length: found[0].length}
  }
  return null
}

/** A tenth of what the words say is near enough to them, and an eighth where they are hedged. */
const tenth = 10
const hedged = 0.15

/** What a number in words may stand for, in the unit of its value; high is null where the words leave it open upwards. */
export function boundsOf(
  value: number,
  hedge: Hedge | null,
  {least, most, wide: leastWide}: {readonly least: number; readonly most: number; readonly wide: number}
): {low: number; high: number | null} {
  const near = Math.min(most, Math.max(least, Math.round(value / tenth)))
  const wide = Math.max(leastWide, Math.round(value * hedged))
  const step = Math.ceil(least / 4)
  const all = {
    none: [value - near, value + near],
    about: [value - wide, value + wide],
    'just-over': [value - step, value + wide],
    'just-under': [value - wide, value + step],
    over: [value - step, null],
    under: [0, value + step]
  } as const
  const [low, high] = all[hedge ?? 'none']
  return {low: Math.max(0, low), high}
}
