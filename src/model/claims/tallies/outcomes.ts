import type {Quantity} from '../numbers/quantity.ts'
import {areOpposites, isAmount, isCarriedIn, isRest} from '../numbers/roles.ts'
import {sameUnit} from '../numbers/units.ts'

/** What becomes of the things of a stock that is gone through: each is kept, changed or ended. */
const fate =
  /(?:保留|有效|修改|修订|废止|失效|关停|停用|注销|撤销|合并|整合|归并)(?:的|了|账号|文件|件|个|为|共)?$/
/** What waits for its outcome, or had it already when the year began: what came in is not all that this divides. */
const overTime = /结转|在办|办结|答复|审结|办理|处理|受理/

/**
 * Whether the numbers say what became of each of some things, and leave none out: 立案31件、未立案7件; 保留31个、关停26个;
 * 整改25个，其余2个正在整改.
 */
export function areOutcomes(parts: readonly Quantity[]): boolean {
  const last = parts.at(-1)
  if (!last || parts.length < 2 || parts.some(isTimed)) return false
  if (parts.every(({label}) => fate.test(label))) return true
  return parts.length === 2 && (isRest(last) || areOpposites(parts[0] as Quantity, last))
}

function isTimed(part: Quantity): boolean {
  return overTime.test(`${part.label}${part.tail}`) || isCarriedIn(part)
}

/** 收到提案38件，立案31件，未立案7件: right behind a number of the same unit stand two outcomes, with nothing to announce them. */
export function opensOutcomes(quantities: readonly Quantity[], index: number): boolean {
  const [total, first, second] = quantities.slice(index - 1, index + 2)
  if (!total || !first || !second || second.link < 1 || second.link > 2) return false
  // 其中予以公开18件，部分公开5件，不予公开7件: one of the parts is no total of the others
  if (!isFirst(quantities, index - 1)) return false
  if (![total, first, second].every(one => isAmount(one) && sameUnit(one.mention.unit, first.mention.unit)))
    return false
  return areOutcomes([first, second])
}

/** Whether a number is the first of its unit in its sentence, and announced as no part. */
function isFirst(quantities: readonly Quantity[], index: number): boolean {
  const total = quantities[index] as Quantity
  if (/其中|含|包括/.test(total.gap.slice(-12))) return false
  for (let back = index; back > 0 && (quantities[back] as Quantity).link < 4; back--) {
    const before = quantities[back - 1] as Quantity
    if (isAmount(before) && sameUnit(before.mention.unit, total.mention.unit)) return false
  }
  return true
}
