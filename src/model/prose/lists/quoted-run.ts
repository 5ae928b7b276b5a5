import type {ItemWords} from '../words/list-words.ts'
import type {Stretch} from './count-items.ts'

/** Longer quotations are no names. */
const MAX_QUOTED = 60
const MAX_ITEMS = 30

/**
 * 《甲》《乙》3项制度: the quotations that follow each other up to an offset; null where they go on with a list of other
 * names, or are fewer than two.
 */
export function quotedRun(text: string, from: number, end: number, {joinMark}: ItemWords): Stretch[] | null {
  const items: Stretch[] = []
  let edge = end
  while (edge > from && items.length < MAX_ITEMS) {
    const open = text[edge - 1] === '》' ? '《' : text[edge - 1] === '”' ? '“' : ''
    const start = open === '' ? -1 : text.lastIndexOf(open, edge - 1)
    if (start < from || edge - start > MAX_QUOTED || /[》”]/.test(text.slice(start, edge - 1))) break
    items.unshift({start, end: edge})
    edge = joinMark.test(text.charAt(start - 1)) ? start - 1 : start
  }
  return items.length < 2 || joinMark.test(text.charAt(edge)) ? null : items
}

/**
 * 二级频道6个，分别为“甲”、“乙”: the quotations that follow each other from an offset on; null where they go on with anything
 * else, or are fewer than two.
 */
export function quotedRunFrom(text: string, start: number, {betweenQuotations}: ItemWords): Stretch[] | null {
  const items: Stretch[] = []
  let edge = start
  while (items.length <= MAX_ITEMS) {
    const shut = text[edge] === '《' ? '》' : text[edge] === '“' ? '”' : ''
    const end = shut === '' ? -1 : text.indexOf(shut, edge) + 1
    if (end <= 0 || end - edge > MAX_QUOTED) return null
    items.push({start: edge, end})
    const join = betweenQuotations.exec(text.slice(end, end + 5))
    if (!join) return items.length > 1 && isEnd(text.slice(end, end + 2)) ? items : null
    edge = end + join[0].length
  }
  return null
}

/** Behind a list ends its clause, and no quotation goes on with it. */
function isEnd(behind: string): boolean {
  return behind === '' || /^(?:[。;!?)]|,(?![《“]))/.test(behind)
}
