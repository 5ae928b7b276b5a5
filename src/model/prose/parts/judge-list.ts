import {whole as decimal, equals} from '../../arithmetic.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import type {Certainty} from '../../facts/tally.ts'
import {has, type Quantity} from '../sentences/quantity.ts'
import {bounded, exceeds, meets, ratio, type Sum, scaled, sumOf} from '../sentences/sums.ts'
import type {Lexicon} from '../words/lexicon.ts'
import {type Judged, settle} from './judged.ts'
import type {PartList} from './part-list.ts'
import {dividesTwice, isPart, isSeveral, type PartReading, readingsOf} from './readings.ts'
import {certaintyOf, differsByPart, weigh} from './weigh.ts'
import type {Whole} from './wholes.ts'

/** A reading of a list against one of its wholes. */
interface Match {
  readonly whole: Whole
  readonly reading: PartReading
}

/**
 * What a list says of everything it may be the parts of, as far as one kind of things is counted: a reading that holds settles it, and
 * what the list goes on with may divide the same whole again; else the reading that comes closest is weighed.
 */
export function judgeKind(
  list: PartList,
  like: PrintedNumber,
  wholes: readonly Whole[],
  lexicon: Lexicon
): Judged[] {
  const isBare = list.opening === 'bare' && !list.isDimension
  for (const whole of wholes) {
    const parts = partsThatMake(list, like, whole)
    if (!parts) continue
    return [
      settle([whole.quantity, ...whole.more], parts, isBare),
      ...judgeRest(list, like, whole, parts, lexicon)
    ]
  }
  const exceeding = exceedingIn(list, like, wholes)
  const closest = closestOf(list, like, wholes)
  if (exceeding) return [withOthers(exceeding, list, like, wholes)]
  if (!closest || (like.kind === 'percentage' && !areLevels(closest))) return []
  return [withOthers(unsettled(list, closest, isBare, lexicon), list, like, wholes)]
}

/** More readings than this are not told apart. */
const MAX_READINGS = 60

/** With every other way to read the list: where a number is corrected, any of them may hold. */
function withOthers(judged: Judged, list: PartList, like: PrintedNumber, wholes: readonly Whole[]): Judged {
  const others = wholes.flatMap(({quantity, more, sum}) => {
    const together = [quantity.number, ...more.map(({number}) => number)]
    // 收到9件，撤回1件: what was withdrawn stands on the side of the parts
    const isLess = !equals(sumOf(together).value, sum.value)
    const [whole, less] = isLess ? [together.slice(0, 1), together.slice(1)] : [together, []]
    return readingsOf(list, like, sum)
      .filter(({parts, isCut}) => isCut && parts.length >= 2)
      .map(({parts}) => ({whole, parts: [...less, ...parts.map(({number}) => number)]}))
  })
  return {...judged, tally: {...judged.tally, others: others.slice(0, MAX_READINGS)}}
}

function partsThatMake(list: PartList, like: PrintedNumber, whole: Whole): readonly Quantity[] | null {
  const holds = readingsOf(list, like, whole.sum).find(
    ({parts, sum, isCut}) =>
      (parts.length >= 2 || isSeveral(parts)) && isCut && meets(scaledLike(sum, whole, parts), whole.sum)
  )
  if (holds) return holds.parts
  const amounts = list.items.filter(item => isPart(item, like))
  const mixed = list.items.filter(({nature}) => nature === 'amount')
  // 其中文件8件、公告3条: whatever each is counted in, they make the whole
  if (mixed.length > amounts.length && meets(sumOf(mixed.map(({number}) => number)), whole.sum)) return mixed
  return dividesTwice(amounts, whole.sum)
}

/** 自然人28件、法人2件，网络提交12件、信函提交18件: the same whole divided again, without a word. */
function judgeRest(
  list: PartList,
  like: PrintedNumber,
  whole: Whole,
  parts: readonly Quantity[],
  lexicon: Lexicon
): Judged[] {
  const from = list.items.indexOf(parts.at(-1) as Quantity) + 1
  const items = list.items.slice(from)
  if (from === 0 || (items[0]?.link ?? 5) > 2 || items.filter(item => isPart(item, like)).length < 2)
    return []
  const rest = {
    ...list,
    opening: 'bare',
    isDimension: true,
    isSaid: false,
    from: list.from + from,
    items
  } as const
  return judgeKind(rest, like, [whole], lexicon).map(one => ({
    ...one,
    tally: {...one.tally, certainty: one.tally.certainty === 'none' ? 'none' : 'likely'}
  }))
}

function closestOf(list: PartList, like: PrintedNumber, wholes: readonly Whole[]): Match | null {
  let closest: (Match & {readonly distance: number}) | null = null
  for (const whole of wholes) {
    for (const reading of readingsOf(list, like, whole.sum)) {
      if (!reading.isCut || reading.parts.length < 2) continue
      const r = ratio(reading.sum, whole.sum)
      const distance =
        Math.abs(Math.log(r === 0 ? 1e-9 : r)) + whole.more.length * 0.05 + whole.between * 0.01
      if (!closest || distance < closest.distance) closest = {whole, reading, distance}
    }
  }
  return closest
}

function unsettled(list: PartList, {whole, reading}: Match, isBare: boolean, lexicon: Lexicon): Judged {
  const evidence = weigh(list, whole, reading, lexicon)
  const isHedged = [whole.quantity, ...reading.parts].some(({number}) => number.hedge !== null)
  return {
    tally: {
      kind: whole.more.length > 0 ? 'balance' : 'parts',
      incoming: 1 + whole.more.length,
      total: whole.quantity.number,
      isAnnounced: !isBare,
      parts: [...whole.more, ...reading.parts].map(({number}) => number),
      sum: reading.sum.value,
      settled: false,
      certainty: isAccounted(reading, isBare)
        ? 'none'
        : certaintyOfWhole(whole, certaintyOf(evidence, isHedged)),
      evidence,
      exceeding: [],
      overlaps: differsByPart(reading, whole)
    },
    quantities: [whole.quantity, ...whole.more, ...reading.parts],
    isBare
  }
}

/** The release rate was 91.5%: 34.1% in full and 57.4% in part. Shares of something else, which make a hundred, are no parts of it. */
function areLevels({whole, reading}: Match): boolean {
  const isShare = whole.quantity.nature === 'share'
  const hundred = ratio(reading.sum, {value: hundredth, low: hundredth, high: hundredth})
  return Math.abs(hundred - 1) > 0.015 && reading.parts.every(({nature}) => (nature === 'share') === isShare)
}

const hundredth = decimal(100)

/** 收到48件，上年结转2件，办结44件: an account, and no list of parts. */
function isAccounted({parts}: PartReading, isBare: boolean): boolean {
  return isBare && parts.some(({label}) => has(label, 'carry') && !has(label, 'next'))
}

/** 收到9件，上年结转1件，其中…: what came in together is likely meant; any other numbers are not. */
function certaintyOfWhole({quantity, more}: Whole, certainty: Certainty): Certainty {
  if (more.length === 0) return certainty
  return certainty !== 'none' && [quantity, ...more].some(({label}) => has(label, 'carry'))
    ? 'likely'
    : 'none'
}

/** 6,175 thousand, divided between the school (1,975) …: the unit of the whole is that of the parts. */
function scaledLike(sum: Sum, {quantity}: Whole, parts: readonly Quantity[]): Sum {
  const magnitude = quantity.number.magnitude ?? 0
  return magnitude > 0 && parts.every(({number}) => (number.magnitude ?? 0) === 0)
    ? scaled(sum, 10 ** magnitude)
    : sum
}

/** 配备6名，其中兼职9名: parts that are greater than everything they may be of. */
function exceedingIn(list: PartList, like: PrintedNumber, wholes: readonly Whole[]): Judged | null {
  if (!list.isSaid) return null
  const [nearest] = wholes
  if (!nearest || nearest.quantity.number.unit !== like.unit || nearest.sentences > 1) return null
  const end = list.items.findIndex((item, index) => index > 0 && item.link >= 3)
  const parts = list.items
    .slice(0, end < 0 ? undefined : end)
    .filter(item => item.nature === 'amount' && item.number.unit === like.unit)
  const [head] = parts
  if (!head || head !== list.items[0] || isOther(head, nearest.quantity)) return null
  const exceeding = parts.filter(part => wholes.every(({sum}) => exceeds(bounded(part.number), sum)))
  const hedged = [nearest.quantity, ...parts].some(({number}) => number.hedge !== null)
  // 街道12个，开通账号96个: what stands behind the first part may be of something else
  const isSure =
    exceeding.includes(head) ||
    exceeding.length > 1 ||
    (exceeding.length > 0 && parts.every(({label}) => has(label, 'channel')))
  if (!isSure || hedged) return null
  return {
    tally: {
      kind: 'parts',
      total: nearest.quantity.number,
      parts: parts.map(({number}) => number),
      sum: sumOf(parts.map(({number}) => number)).value,
      settled: false,
      certainty: 'none',
      exceeding: exceeding.map(({number}) => number),
      overlaps: false
    },
    quantities: [nearest.quantity, ...parts],
    isBare: false
  }
}

/** 三个方面, 5个乡镇: one unit, and different things behind it. */
function isOther({tail: a}: Quantity, {tail: b}: Quantity): boolean {
  const [one, other] = [a, b].map(({text}) => /^\p{L}{2}/u.exec(text)?.[0] ?? '')
  return one !== '' && other !== '' && one !== other
}
