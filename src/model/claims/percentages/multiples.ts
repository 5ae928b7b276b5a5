import type {Percentage} from '../../facts/percentage.ts'
import {quotient} from '../../ratios.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {isAmount, isPast} from '../numbers/roles.ts'
import {kindredUnit} from '../numbers/units.ts'
import {against, before} from './against.ts'
import type {Aside} from './growth.ts'

/** 是上年的2.1倍, 为2023年同期的3倍, 相当于去年的1.5倍 */
const multiple = /(?:[是为]|达到?|相当于)(?:20\d\d年|上一?年|去年)度?(?:同期|全年|总量|数量)?的$/

/** What a multiple is held against beside the numbers before it. */
interface Surroundings {
  /** What brackets say of last year, by sentence. */
  readonly asides: ReadonlyMap<string, readonly Aside[]>
  readonly year: number | null
}

export function isMultiple({mention}: Quantity): boolean {
  return mention.unit === '倍' && mention.hedge === null
}

/** 答复462条，是上年（220条）的2.1倍; 答复462条，是上年的2.1倍（上年220条） */
export function multipleOf(
  quantities: readonly Quantity[],
  index: number,
  {asides, year}: Surroundings
): Percentage | null {
  const quantity = quantities[index] as Quantity
  if (quantity.link > 2 || !multiple.test(quantity.label.replace(/ /g, ''))) return null
  const here = asides.get(`${quantity.paragraph} ${quantity.sentence}`) ?? []
  const near = before(quantities, index, 2, null).filter(one => isAmount(one) && one.mention.hedge === null)
  const [now] = near
  const pasts = here.filter(({owner}) => owner === null || owner === quantity || owner === now)
  const [aside] = pasts
  if (!now || !aside || pasts.length > 1 || isPast(now, year)) return null
  const {past} = aside
  const printed = quantity.mention.value
  const candidates = near
    .filter(one => kindredUnit(one.mention.unit, past.mention.unit) && !isPast(one, year))
    .map(({mention}) => ({
      numbers: [mention, past.mention],
      exact: quotient(mention.value, past.mention.value, printed.scale)
    }))
  return against('multiple', quantity, candidates, printed, candidates.length === 1 ? 'proven' : 'likely')
}
