/** A source of random choices that a seed decides entirely, so that every figure of an evaluation can be made again. */
export interface Random {
  /** A number from 0 up to and without 1. */
  readonly next: () => number
  /** A whole number between the two, both included. */
  readonly int: (low: number, high: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
  readonly chance: (probability: number) => boolean
  /** `count` different choices, in the order in which they stand. */
  readonly sample: <T>(choices: readonly T[], count: number) => T[]
  readonly shuffle: <T>(choices: readonly T[]) => T[]
}

/** The generator mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[int(0, choices.length - 1)]
    if (choice === undefined) throw new RangeError('nothing to choose from')
    return choice
  }
  const shuffle = <T>(choices: readonly T[]): T[] => {
    const result = [...choices]
    for (let index = result.length - 1; index > 0; index--) {
      const other = int(0, index)
      const held = result[index] as T
      result[index] = result[other] as T
      result[other] = held
    }
    return result
  }
  return {
    next,
    int,
    pick,
    chance: probability => next() < probability,
    shuffle,
    sample: (choices, count) => {
      const chosen = new Set(shuffle(choices.map((_, index) => index)).slice(0, count))
      return choices.filter((_, index) => chosen.has(index))
    }
  }
}

/** A seed for one case of a run, far from the seeds of its neighbours. */
export function caseSeed(seed: number, index: number): number {
  return (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
}
