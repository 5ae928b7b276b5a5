/** 一是, 二是, … or 第一，第二，… or （一）（二）… in running text. */
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

const ordinal =
  /(?:^|[,;:。 !?])(?:([一二三四五六七八九十])是|第([一二三四五六七八九十]),|\(([一二三四五六七八九十])\))/g

function ordinalsOf(text: string): Ordinal[] {
  const found: Ordinal[] = []
  for (const match of text.matchAll(ordinal)) {
    const value = digits.indexOf((match[1] ?? match[2] ?? match[3]) as string) + 1
    found.push({at: match.index + match[0].length - (match[2] ? 3 : match[1] ? 2 : 3), value})
  }
  return found
}
