import {type Passage, sourceSpan} from '../../read/tree.ts'
import type {Phrase} from '../figure.ts'

/** An order of the State Council behind the title of what it promulgated: 《…条例》（国务院令第711号）. */
export interface OrderNumber extends Phrase {
  /** In the form that profiles write: 国务院令第711号. */
  readonly number: string
  /** The title before it, or its end. */
  readonly title: string
}

const order =
  /([\u4e00-\u9fff]{2,30})》?[ (]{0,3}((?:中华人民共和国)?(?:国务院|国)令(?:\()?第? ?(\d{1,4}) ?号|(?:中华人民共和国)?国务院第 ?(\d{1,4}) ?号令)/gu

/** Every order that stands behind the title of a regulation. */
export function findOrders(prose: readonly {readonly passage: Passage}[]): OrderNumber[] {
  const found: OrderNumber[] = []
  for (const {passage} of prose) {
    const text = passage.folded
    if (!text.includes('令')) continue
    for (const match of text.matchAll(order)) {
      const [whole, title = '', printed = '', number] = match
      if (!/(?:条例|规定|办法)$/u.test(title)) continue
      const start = match.index + whole.length - printed.length
      const end = match.index + whole.length
      found.push({
        span: sourceSpan(passage, start, end),
        text: passage.text.slice(start, end),
        number: `国务院令第${Number(number ?? match[4])}号`,
        title
      })
    }
  }
  return found
}
