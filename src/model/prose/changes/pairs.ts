import type {Quantity} from '../sentences/quantity.ts'

/** The number now and the one before it, which a sentence tells together. */
export interface Pair {
  readonly now: Quantity
  readonly past: Quantity
  /** Whether the words leave no doubt: from … to …, 比上年的 ….  */
  readonly isTold: boolean
}

/** The pairs of a sequence, which may be the whole report: found by sentence, so that each change looks at those around it alone. */
export class Pairs {
  private readonly bySentence = new Map<number, Pair[]>()

  add(pair: Pair): void {
    const {sentence} = pair.now
    if (this.around(sentence).some(({now, past}) => now === pair.now && past === pair.past)) return
    // What is said of it may stand in the next sentence.
    for (const near of [sentence, sentence + 1]) {
      const known = this.bySentence.get(near)
      if (known) known.push(pair)
      else this.bySentence.set(near, [pair])
    }
  }

  /** Those whose number now stands in a sentence or the one before it. */
  around(sentence: number): readonly Pair[] {
    return this.bySentence.get(sentence) ?? []
  }
}
