import {add, compare, type Decimal, multiply, print, sum, whole} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import {distance, percent} from '../../ratios.ts'
import type {Quantity} from '../numbers/quantity.ts'
import {isAmount, isCarriedIn, isPast, isPercentage} from '../numbers/roles.ts'
import {kindredUnit} from '../numbers/units.ts'
import {against, before} from './against.ts'

/** Most numbers that are taken together. */
const MAX_RUN = 3

/** 采纳率, 按时办结率达: what is shared is what the two characters before 率 say was done. */
const rate = /^([^率、]{0,12}?)([\u4e00-\u9fff]{2})率(?:为|是|达到?)?$/
/** Words before those two that name no other whole. */
const rateFillers = /全年|年度|当年|其|总|的|综合|平均|群众|按时|按期|及时|有效|实际/g
/** 按时办结率 is of what was 按时办结, and not of all that was 办结. */
const timely = /按时|按期|及时|有效/
/** Of a few rates the whole often goes unsaid: how many gave an opinion, how many were inspected. */
const unsaidWhole = /满意|好评|合格|达标|优秀/
const ofOpinions = /评|收回|回收|回访|问卷|抽查|抽检|检查|参[加考]/
/** What came in, was sent out or was to be done: the whole of what was done of it. */
const comesIn =
  /收到|受理|接到|接收|征集|承办|收集|收回|回收|转办|交办|发[放出]|查出|发现|立案|申请|评|抽查|应|需|[总共]|办件/
/** 节约率: of what was to be spent, which is what was spent and what was saved. */
const saved = /节[约省支]/
/** What is not done yet is not in the whole of 100 %. */
const unfinished = /结转|正在|尚|未|在办|其余|剩余|撤|终止/

/** What a rate is held against beside the numbers before it. */
interface Surroundings {
  /** Numbers with a share of their own. */
  readonly shared: ReadonlySet<Quantity>
  readonly year: number | null
}

/** 采纳60条，采纳率75%; 应整改32个，已整改28个，整改率87.5%; 15个乡镇中有12个建成，覆盖率80% */
export function rateOf(
  quantities: readonly Quantity[],
  index: number,
  {shared, year}: Surroundings
): Percentage | null {
  const quantity = quantities[index] as Quantity
  if (!quantity.label.includes('率') || quantity.link > 2 || quantity.mention.hedge !== null) return null
  const [, prefix = '', stem = ''] = rate.exec(quantity.label.replace(/ /g, '')) ?? []
  if (stem === '') return null
  const near = before(quantities, index, 2, null).filter(isFit)
  const part = near.find(one => names(one, stem)) ?? near[0]
  if (!part || (isListed(near, part) && part.label !== `其中${stem}`)) return null
  const isNamed = names(part, stem) && (!timely.test(prefix) || timely.test(part.label))
  const other = prefix.replace(rateFillers, '')
  if (other !== '' && !part.label.includes(other)) return null
  const wholes = near
    .slice(near.indexOf(part) + 1)
    .filter(one => kindredUnit(one.mention.unit, part.mention.unit) && isAtLeast(one, part))
    .filter(one => !shared.has(one))
  const printed = quantity.mention.value
  const base = wholes[0]
  if (!base) return null
  const makers = makersOf(near, printed)
  if (makers) {
    return {
      kind: 'share',
      figure: quantity.mention,
      settled: true,
      certainty: 'none',
      numbers: makers,
      expected: null
    }
  }
  const due = /应|需|须/.test(base.label) && /已|实/.test(part.label)
  const among = /中(?:有|,)?$/.test(base.tail.trimEnd()) && near[0] === part
  if (!due && !among && !isNamed) return null
  if (unsaidWhole.test(stem) && !ofOpinions.test(base.label) && !due) return null
  const isAll = compare(printed, whole(100)) === 0
  if (
    isAll &&
    (near.some(({label, tail}) => unfinished.test(`${label}${tail}`)) || unfinished.test(quantity.gap))
  )
    return null
  const isSure = (due || (isNamed && comesIn.test(base.label))) && wholes.length === 1 && !isAll
  const candidates = wholes.map(({mention}) => ({
    numbers: [part.mention, mention],
    exact: percent(part.mention.value, mention.value, printed.scale)
  }))
  if (saved.test(stem)) {
    const budget = add(base.mention.value, part.mention.value)
    const numbers = [part.mention, base.mention]
    candidates.push({numbers, exact: percent(part.mention.value, budget, printed.scale)})
  }
  return against('share', quantity, candidates, printed, isSure ? 'proven' : 'likely')
  function isFit(one: Quantity): boolean {
    return isAmount(one) && one.mention.hedge === null && !isPast(one, year) && !isCarriedIn(one)
  }
}

/** 采纳60条 for 采纳率, 收回485份 for 回收率; not 未采纳60条, 基本满意10份. */
function names({label, tail}: Quantity, stem: string): boolean {
  const words = `${label}${tail.slice(0, 6)}`
  const at = Math.max(words.indexOf(stem), words.indexOf(`${stem[1]}${stem[0]}`))
  return at >= 0 && !/[不未非待]$|基本$/.test(words.slice(0, at))
}

function isAtLeast(one: Quantity, part: Quantity): boolean {
  return compare(one.mention.value, part.mention.value) >= 0
}

/** 图解41篇、文字解读30篇，解读率: one kind of several, and not what was done of all. */
function isListed(near: readonly Quantity[], part: Quantity): boolean {
  return part.link === 1 || near[near.indexOf(part) - 1]?.link === 1
}

/** Two numbers of the sentence that make the rate, or several that 、 joins: 建议17件、提案22件，办结39件. */
function makersOf(near: readonly Quantity[], printed: Decimal): PrintedNumber[] | null {
  const runs = near.flatMap((_, start) => runsFrom(near, start))
  for (const part of runs) {
    const base = runs.find(base => part.every(one => !base.includes(one)) && makes(part, base, printed))
    if (base) return [...part, ...base]
  }
  return null
}

/** The numbers from one back, as far as 、 joins them, one more each time. */
function runsFrom(near: readonly Quantity[], start: number): PrintedNumber[][] {
  const runs = [[(near[start] as Quantity).mention]]
  const end = Math.min(near.length, start + MAX_RUN)
  for (let index = start; index + 1 < end && near[index]?.link === 1; index++) {
    runs.push(near.slice(start, index + 2).map(({mention}) => mention))
  }
  return runs
}

/** Within one in the last printed place of what the numbers may stand for. */
function makes(part: readonly PrintedNumber[], base: readonly PrintedNumber[], printed: Decimal): boolean {
  const least = percent(
    sum(part.map(({low}) => low)),
    sum(base.map(({high, value}) => high ?? value)),
    printed.scale
  )
  const most = percent(
    sum(part.map(({high, value}) => high ?? value)),
    sum(base.map(({low}) => low)),
    printed.scale
  )
  const step: Decimal = {units: 1n, scale: printed.scale}
  return (
    least !== null &&
    most !== null &&
    compare(printed, add(most, step)) <= 0 &&
    compare(add(printed, step), least) >= 0
  )
}

/** 由93.5%提升至96.2%，提高2.7个百分点; 98.6%，比上年的97.1%上升1.5个百分点 */
export function pointsOf(quantities: readonly Quantity[], index: number): Percentage | null {
  const points = quantities[index] as Quantity
  const [first, second] = [quantities[index - 2], quantities[index - 1]]
  if (!first || !second || !isShare(first) || !isShare(second)) return null
  if (second.link > 2 || points.link > 2 || /分别|各/.test(points.gap) || points.mention.hedge !== null)
    return null
  const isFromTo =
    /[由从](?!于)/.test(first.label) &&
    /[至到为]$/.test(second.label) &&
    /[升降高低增减落]/.test(points.label)
  const isCompared =
    /^[^,;]{0,6}[比较]/.test(second.label) && /[升降高低增减落]/.test(points.label) && points.link === 0
  if (!isFromTo && !isCompared) return null
  const {value} = points.mention
  const change = distance(first.mention.value, second.mention.value)
  const scale = Math.min(value.scale, first.mention.value.scale, second.mention.value.scale)
  // Each of the three may have been rounded: they agree within one and a half of the last place
  const isMet = compare(multiply(distance(change, value), whole(2)), {units: 3n, scale}) <= 0
  return {
    kind: 'points',
    figure: points.mention,
    settled: isMet,
    certainty: isMet ? 'none' : 'proven',
    numbers: [first.mention, second.mention],
    expected: isMet ? null : print(change)
  }
}

function isShare(one: Quantity): boolean {
  return isPercentage(one) && one.mention.unit === '%' && one.mention.hedge === null
}
