import type {ItemWords, ListWords} from '../words/list-words.ts'

/** A stretch of text, by offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Items {
  /** The items as the strongest reading divides them. */
  readonly items: readonly Stretch[]
  readonly fewest: number
  readonly most: number
}

/**
 * Divides a list in every admissible way. 、 always divides, unless commas divide the list on a higher level or the two
 * sides share a head; 和, 及 and 与 may divide or belong to a name. Nothing divides inside quotations, titles, brackets
 * and known names. Where numbers follow one by one, a shared head joins nothing: `sharesHead` is false.
 */
export function countItems(
  text: string,
  {start, end}: Stretch,
  closed: (index: number) => boolean,
  {items: words}: ListWords,
  sharesHead = true
): Items {
  const byCommas = commaItems(text, {start, end}, closed, words)
  if (byCommas) return byCommas
  const cuts: number[] = []
  let commas = 0
  let optional = 0
  for (const {0: word, index} of text.slice(start, end).matchAll(words.divider)) {
    const at = start + index
    // 甲制度、《乙》《丙》: between two quotations nothing needs to stand
    if (word === '') optional++
    if (word === '' || closed(at)) continue
    if (word === '、' || word === ',') {
      cuts.push(at)
      if (word === ',') commas++
    } else {
      const isInside = at > start && at + word.length < end
      if (isInside && text[at - 1] !== '、' && text[at - 1] !== ',') optional++
    }
  }
  const items = divide(start, end, cuts)
  const joined = sharesHead ? countJoined(text, items, words) : 0
  const divided = items.filter(item => text.slice(item.start, item.end).trim() !== '').length
  // 财政信息、项目信息、民生信息和应急信息: what has the ending of all the others is one more
  const least = divided - joined + (joinsEqual(text, items, words) ? 1 : 0)
  const higher = commas > 0 && cuts.length > commas ? commas + 1 : least
  return {items, fewest: Math.max(1, Math.min(least, higher)), most: divided + optional}
}

function divide(start: number, end: number, cuts: readonly number[]): Stretch[] {
  const edges = [start - 1, ...cuts, end]
  return edges.slice(1).map((edge, index) => ({start: (edges[index] as number) + 1, end: edge}))
}

/**
 * 综述，公开情况，因公开引起的复议、诉讼的情况，问题及改进办法: commas alone divide a list where 、 stands only within items that end
 * in a head of their own. 和, 与 and 及 can then divide the last item only.
 */
function commaItems(
  text: string,
  {start, end}: Stretch,
  closed: (index: number) => boolean,
  {ownHead, joinWords, problemsAnd, joinsProblems, headWithin}: ItemWords
): Items | null {
  const cuts: number[] = []
  for (let at = start; at < end; at++) if (text[at] === ',' && !closed(at)) cuts.push(at)
  if (cuts.length < 3) return null
  const items = divide(start, end, cuts)
  const words = items.map(item => text.slice(item.start, item.end).trim())
  const enumerated = words.filter(word => word.includes('、'))
  if (enumerated.length !== 1 || !enumerated.every(word => ownHead.test(word))) return null
  const last = words.at(-1) ?? ''
  const join = joinWords.exec(last)
  const isProblems =
    join !== null && problemsAnd.test(last.slice(0, join.index)) && joinsProblems.test(join[0])
  const forgotten = words.filter(word => headWithin.test(word)).length
  const most = items.length + forgotten + (join && !isProblems ? 1 : 0)
  return {items, fewest: items.length, most}
}

/** Whether the last item is two with the same ending, the one that every other item has: 民生信息和应急信息. */
function joinsEqual(text: string, items: readonly Stretch[], {joinWords, sharedHead}: ItemWords): boolean {
  const words = items.map(item => text.slice(item.start, item.end).trim())
  const last = words.at(-1) ?? ''
  const ending = last.slice(-2)
  const parts = last.split(joinWords)
  if (words.length < 2 || parts.length !== 2 || sharedHead.test(ending)) return false
  return [...words.slice(0, -1), ...parts].every(word => word.length > 2 && word.endsWith(ending))
}

/** How many items lack the head that most of the others have, and so may belong to the next one. */
function countJoined(text: string, items: readonly Stretch[], known: ItemWords): number {
  const {ownHead, sharedHead, commonHead} = known
  const words = items.map(item => text.slice(item.start, item.end).trim())
  let joined = countChained(text, items, words, known)
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (next === undefined || ownHead.test(next)) continue
    const isPair = word.length >= 4 && word.slice(-4, -2) === next.slice(0, 2)
    if (isPair && sharedHead.test(next)) joined++
    else if (/^.{4,6}$/.test(word) && !sharedHead.test(word) && commonHead.test(next)) joined++
  }
  return joined
}

/** 因校务公开引发的信访、复议、应诉的情况: how many items without a head may belong to one that ends in 的情况. */
function countChained(
  text: string,
  items: readonly Stretch[],
  words: readonly string[],
  {ownHead, sharedHead, headOfKinds, chainStart}: ItemWords
): number {
  let joined = 0
  for (const [index, word] of words.entries()) {
    if (!ownHead.test(word)) continue
    for (let before = index - 1; before >= 0; before--) {
      const one = words[before] as string
      if (text[items[before]?.end ?? 0] === ',') break
      if (sharedHead.test(one) && !headOfKinds.test(one)) break
      joined++
      if (chainStart.test(one)) break
    }
  }
  return joined
}
