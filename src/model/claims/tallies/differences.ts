import {compare} from '../../arithmetic.ts'
import type {Certainty, Tally} from '../../facts/tally.ts'
import type {Quantity, Sequence} from '../numbers/quantity.ts'
import {isAllTold, isAmount, isChange, isPast, isPercentage} from '../numbers/roles.ts'
import {kindredUnit} from '../numbers/units.ts'
import {type Aside, findAsides} from '../percentages/growth.ts'
import {meets, type Sum, sumOf} from './sums.ts'

/** How many numbers back what has changed is looked for. */
const MAX_BACK = 8

const rising = /(?:增加|净增加?|增长|上升|提高|提升|增多|多出?)了?$/
const falling = /(?:减少|净减少?|下降|降低|回落|下滑|少)了?$/
/** Words of a difference that name no other thing than the one before: 同比增加, 比上年同期减少. */
const wordless =
  /20\d\d年|同比|同期|上一?年|去年|年度|底|末|全年|数量|总[数量]|相比|[比较与的了则并共,度 ]|增加|净|增长|上升|提高|提升|增多|减少|下降|降低|回落|下滑|[增减多少出]/g
/** 比2023年的1213条, 较调整前的189项 */
const compared = /[比较][^,;]{1,20}$/
const from = /[由从](?!于)[^,;]{0,20}$/
const to = /^[^,;]{0,16}[至到为成]$/

/** A number now, the one it is compared with, and what it proves that their printed difference is another. */
interface Change {
  readonly now: Quantity
  readonly past: Quantity
  readonly certainty: Certainty
}

/**
 * Every printed difference between two printed numbers: 1046条，比2023年的1213条减少167条; 45条，较2023年（38条）增加7条;
 * 由46个增加到58个，增加12个; 增加35条（2023年212条，2024年247条）.
 */
export function findDifferences(sequences: readonly Sequence[], year: number | null): Tally[] {
  const found: Tally[] = []
  let asides: ReadonlyMap<string, readonly Aside[]> | null = null
  let brackets: ReadonlyMap<Quantity | null, readonly Quantity[]> | null = null
  for (const {quantities, isAside} of sequences) {
    if (isAside) continue
    for (let index = 0; index < quantities.length; index++) {
      const step = quantities[index] as Quantity
      if (step.isAmount || !isDifference(step)) continue
      asides ??= findAsides(sequences, year)
      brackets ??= new Map(sequences.map(bracket => [bracket.owner, bracket.quantities]))
      const here = asides.get(`${step.paragraph} ${step.sentence}`) ?? []
      const changes = changesAt(quantities, index, here, year)
      const tally = judged(step, [...changes, ...bothInBracket(step, brackets.get(step) ?? [], year)])
      if (tally) found.push(tally)
    }
  }
  return found
}

function isDifference(step: Quantity): boolean {
  const {mention, label} = step
  if (isPercentage(step) || mention.hedge !== null || mention.unit === '倍' || !isChange(step)) return false
  return rising.test(label) || falling.test(label)
}

function changesAt(
  quantities: readonly Quantity[],
  index: number,
  asides: readonly Aside[],
  year: number | null
): readonly Change[] {
  const step = quantities[index] as Quantity
  const moved = fromTo(quantities, index)
  if (moved) return [moved]
  // 政策文件增加35条 names what has changed, which need not be what stands before it
  if (step.label.replace(wordless, '') !== '') return []
  const previous = quantities[index - 1]
  const isDirect = step.link === 0 && previous && isFit(previous, step) && compared.test(previous.label)
  const past = isDirect ? previous : pastIn(asides, step, previous)
  return past ? nowBefore(quantities, isDirect ? index - 1 : index, past, year) : []
}

/** 较2023年（38条）增加7条, 较上年增加7条（2023年38条）, 45条（2023年38条），增加7条 */
function pastIn(asides: readonly Aside[], step: Quantity, previous: Quantity | undefined): Quantity | null {
  const own = asides.filter(({past, owner}) => {
    if (!isFit(past, step)) return false
    if (owner) return owner === step || owner === previous
    const from = previous && previous.paragraph === step.paragraph ? previous.mention.end : 0
    return past.mention.start > from && past.mention.end < step.mention.start
  })
  return own.length === 1 ? (own[0]?.past ?? null) : null
}

/** What the sentence has counted so far of the same kind; several of them bear a difference out, and refute none. */
function nowBefore(
  quantities: readonly Quantity[],
  end: number,
  past: Quantity,
  year: number | null
): readonly Change[] {
  const found: Quantity[] = []
  let isAdjacent = false
  for (let index = end - 1; index >= Math.max(0, end - MAX_BACK); index--) {
    const quantity = quantities[index] as Quantity
    if ((quantities[index + 1] as Quantity).link >= 4) break
    if (!isFit(quantity, past) || isPast(quantity, year)) continue
    if (found.length === 0) isAdjacent = index === end - 1 && (quantities[end] as Quantity).link === 2
    found.push(quantity)
    if (isAllTold(quantity)) break
  }
  const isSole = found.length === 1 || (found[0] !== undefined && isAllTold(found[0]))
  const certainty = isAdjacent && isSole ? 'proven' : 'none'
  return found.map(now => ({now, past, certainty}))
}

/** 由46个增加到58个，增加12个; 增加12个，由46个增加到58个 */
function fromTo(quantities: readonly Quantity[], index: number): Change | null {
  const step = quantities[index] as Quantity
  const behind = quantities.slice(index + 1, index + 4).filter(one => !isPercentage(one))
  const pairs = [quantities.slice(Math.max(0, index - 2), index), behind.slice(0, 2)]
  for (const [past, now] of pairs) {
    if (!past || !now || past.sentence !== step.sentence || past.paragraph !== step.paragraph) continue
    const isPair =
      from.test(past.label) && to.test(now.label) && now.link === 0 && now.sentence === step.sentence
    if (isPair && isFit(past, step) && isFit(now, step) && step.link <= 2 && past.link <= 2)
      return {now, past, certainty: 'proven'}
  }
  return null
}

/** 增加35条（2023年为212条，2024年为247条） */
function bothInBracket(step: Quantity, bracket: readonly Quantity[], year: number | null): Change[] {
  const [one, other] = bracket
  if (year === null || !one || !other || bracket.length !== 2 || !isFit(one, step) || !isFit(other, step))
    return []
  const pasts = [one, other].filter(quantity => isPast(quantity, year))
  if (pasts.length !== 1) return []
  return [{now: pasts[0] === one ? other : one, past: pasts[0] as Quantity, certainty: 'proven'}]
}

function isFit(one: Quantity, {mention}: Quantity): boolean {
  return isAmount(one) && one.mention.hedge === null && kindredUnit(one.mention.unit, mention.unit)
}

/** The first of several changes that the difference fits, else the likeliest. */
function judged(step: Quantity, changes: readonly Change[]): Tally | null {
  const tallies = changes.map(change => tallyOf(step, change))
  return tallies.find(({settled}) => settled) ?? tallies[0] ?? null
}

function tallyOf(step: Quantity, {now, past, certainty}: Change): Tally {
  const [more, less] = falling.test(step.label) ? [past, now] : [now, past]
  const sum = sumOf([less, step])
  const settled = meets(sum, more.mention)
  const isExact = [more, less, step].every(({mention}) => isPlain(mention))
  return {
    kind: 'difference',
    total: more.mention,
    parts: [less.mention, step.mention],
    sum: sum.value,
    settled,
    certainty: settled ? 'none' : certainty === 'proven' && !isExact ? 'likely' : certainty,
    exceeding: [],
    overlaps: false
  }
}

function isPlain({low, high}: Sum): boolean {
  return high !== null && compare(low, high) === 0
}
