import {countLeading} from '../../../source/search.ts'
import type {ListWords} from '../words/list-words.ts'

/** 一是, 二是, … or 第一，第二，… or （一）（二）… in running text. */
export interface Ordinal {
  readonly at: number
  readonly value: number
}

/** Finds the ordinals of each passage when it is first asked for, once. */
export function ordinalReader(
  folded: readonly string[],
  words: ListWords
): (index: number) => readonly Ordinal[] {
  const read = new Map<number, readonly Ordinal[]>()
  return index => {
    const known = read.get(index) ?? ordinalsOf(folded[index] ?? '', words)
    read.set(index, known)
    return known
  }
}

function ordinalsOf(text: string, {ordinal, numerals}: ListWords): Ordinal[] {
  const found: Ordinal[] = []
  for (const match of text.matchAll(ordinal)) {
    const value = numerals.indexOf((match[1] ?? match[2] ?? match[3]) as string) + 1
    found.push({at: match.index + match[0].length - (match[2] ? 3 : match[1] ? 2 : 3), value})
  }
  return found
}

/** 一是 … 二是 … from a place on, up to where the row ends or begins again; those before it are counted already. */
export function rowFrom(ordinals: readonly Ordinal[], start: number, from: number): number[] {
  const found: number[] = []
  for (let index = countLeading(ordinals, ({at}) => at < start); index < ordinals.length; index++) {
    const {at, value} = ordinals[index] as Ordinal
    // 三是 does not open a row, and 一是 in the middle opens another one
    if (value === from + found.length + 1) found.push(at)
    else if (value === 1 || found.length === 0) break
  }
  return found
}
