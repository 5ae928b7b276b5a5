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

/** 行政复议、行政诉讼情况 may be one item: a head that the words before it share. */
const sharedHead = /(?:情况|措施|事项|问题|诉讼|案件)$/
/** 机构设置、保障经费和培训情况 too, and this head alone is common enough. */
const commonHead = /情况$/
/** 、 and commas; and 和, 与 and 及, where they are no part of another word: 涉及, 及时, 参与, 和谐. */
const divider =
  /[、,]|(?<=》)(?=《)|(?<=”)(?=“)|以及|和(?![谐平睦])|(?<![参给])与(?!会)|(?<![涉普顾危波触])及(?![时早])|暨|或/g

/**
 * Divides a list in every admissible way. 、 always divides, unless commas divide the list on a higher level or the two
 * sides share a head; 和, 及 and 与 may divide or belong to a name. Nothing divides inside quotations, titles, brackets
 * and known names. Where numbers follow one by one, a shared head joins nothing: `sharesHead` is false.
 */
export function countItems(
  text: string,
  {start, end}: Stretch,
  closed: (index: number) => boolean,
  sharesHead = true
): Items {
  const cuts: number[] = []
  let commas = 0
  let optional = 0
  for (const {0: word, index} of text.slice(start, end).matchAll(divider)) {
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
  const joined = sharesHead ? countJoined(text, items) : 0
  const divided = items.filter(item => text.slice(item.start, item.end).trim() !== '').length
  const higher = commas > 0 && cuts.length > commas ? commas + 1 : divided
  return {items, fewest: Math.max(1, Math.min(divided - joined, higher)), most: divided + optional}
}

function divide(start: number, end: number, cuts: readonly number[]): Stretch[] {
  const edges = [start - 1, ...cuts, end]
  return edges.slice(1).map((edge, index) => ({start: (edges[index] as number) + 1, end: edge}))
}

/** How many items lack the head that most of the others have, and so may belong to the next one. */
function countJoined(text: string, items: readonly Stretch[]): number {
  const words = items.map(item => text.slice(item.start, item.end).trim())
  let joined = 0
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (next === undefined) continue
    const isPair = word.length >= 4 && word.slice(-4, -2) === next.slice(0, 2)
    if (isPair && sharedHead.test(next)) joined++
    else if (/^.{4,6}$/.test(word) && !sharedHead.test(word) && commonHead.test(next)) joined++
  }
  return joined
}
