/** 一是, 二是, … in running text. */
export interface Ordinal {
  readonly at: number
  readonly value: number
}

const digits = '一二三四五六七八九十'

/** Finds the ordinals of each passage when it is first asked for, once. */
export function ordinalReader(folded: readonly string[]): (index: number) => readonly Ordinal[] {
  const read = new Map<number, readonly Ordinal[]>()
  return index => {
    const known = read.get(index) ?? ordinalsOf(folded[index] ?? '')
    read.set(index, known)
    return known
  }
}

function ordinalsOf(text: string): Ordinal[] {
  const found: Ordinal[] = []
  for (const match of text.matchAll(/(?:^|[,;:。 !?])([一二三四五六七八九十])是/g)) {
    found.push({at: match.index + match[0].length - 2, value: digits.indexOf(match[1] as string) + 1})
  }
  return found
}
