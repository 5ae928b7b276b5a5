import type {Quantity} from '../numbers/quantity.ts'
import {includes} from '../numbers/roles.ts'
import {ownSentence} from './dimensions.ts'
import {meets, nothing, plus} from './sums.ts'

/**
 * A list without the parts of its parts:
 *
 *     同意公开43件，不同意公开9件，包括国家秘密4件、商业秘密5件；信息不存在2件
 *                   ^^^ part    ^^^ its own parts, counted already
 *
 * They end where they add up to their own whole, else where a stronger separator stands than between them.
 */
export function withoutNested(list: readonly Quantity[]): readonly Quantity[] {
  const found: Quantity[] = []
  let index = 0
  while (index < list.length) {
    const part = list[index] as Quantity
    const owner = found.at(-1)
    if (owner && part.link < 3 && includes.test(ownSentence(part.gap)))
      index = endOfNested(list, index, owner)
    else {
      found.push(part)
      index++
    }
  }
  return found
}

function endOfNested(list: readonly Quantity[], start: number, {mention}: Quantity): number {
  let sum = nothing
  let strongest = 1
  let end = 0
  for (let index = start; index < list.length; index++) {
    const part = list[index] as Quantity
    if (index > start) {
      if (part.link >= 3) return end || index
      if (part.link > strongest && index > start + 1) end ||= index
      strongest = Math.max(strongest, part.link)
    }
    sum = plus(sum, part.mention)
    if (meets(sum, mention)) return index + 1
  }
  return end || list.length
}
