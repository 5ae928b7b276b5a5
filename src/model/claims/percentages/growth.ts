import {add, compare, type Decimal, subtract} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import type {Tally} from '../../facts/tally.ts'
import {hasWholeBase, percent, quotient} from '../../ratios.ts'
import type {Quantity, Sequence} from '../numbers/quantity.ts'
import {isAmount, isChange, isPast} from '../numbers/roles.ts'
import {kindredUnit} from '../numbers/units.ts'
import {against, before, type Home, negative} from './against.ts'

const MAX_ASIDES = 8
/** How many numbers of the sentence before may be what has grown. */
const MAX_BEFORE = 12
/** How many numbers of the sentence may be what has grown. */
const MAX_NOWS = 8

/** 同比增长, 比上年的下降了: growth of what stands before, and of nothing else. */
export const growth =
  /(增长|增加|上升|提高|提升|增幅|上涨|涨幅|下降|减少|降低|下滑|回落|降幅)(?:率|幅度|幅)?(?:了|约|为|达到|达|近)?$/
/** What each of these words has, and few other labels. */
const mayGrow = /[增升提涨降减下回]/
/** 较2023年（956条）: what stands in the bracket is last year's. */
const pastYear = /(?:20\d\d年|上年|去年|上一年)度?(?:同期|全年)?$/
/** 较2022年的, before what it is compared with. */
const compared = /[比较][^,;]{1,20}的$/
const growthFillers =
  /20\d\d年|同比|环比|同期|上一?年|去年|年度|有所|相[比较]|数量|总量|分别|[比较与度的于期数量了也又则且并,同]/g
const changeWords = /增加|减少|净增|增长|下降|[多少增减]/g
const decline = /下降|减少|降低|下滑|回落|降幅/

/** A number of last year that stands alone in a bracket, and what the bracket stands behind. */
export interface Aside {
  readonly past: Quantity
  readonly owner: Quantity | null
}

/** What a growth is held against beside the numbers of its own sentence. */
interface Surroundings {
  readonly tallyOf: ReadonlyMap<number, Tally>
  /** What brackets say of last year, by sentence. */
  readonly asides: ReadonlyMap<string, readonly Aside[]>
  readonly year: number | null
}

/** 比上年的120条增长12.5%; 由120条增加到135条，增长12.5%; 比上年增加15条，增长12.5% */
export function growthOf(
  quantities: readonly Quantity[],
  index: number,
  home: Home | null,
  {asides, tallyOf, year}: Surroundings
): Percentage | null {
  const quantity = quantities[index] as Quantity
  const ratio = quantity.mention.unit === '倍' ? quotient : percent
  const words = quantity.label.replace(/ /g, '')
  if (!mayGrow.test(words)) return null
  const match = growth.exec(words)
  if (!match || words.slice(0, match.index).replace(growthFillers, '') !== '') return null
  const printed = decline.test(match[1] ?? '') ? negative(quantity.mention.value) : quantity.mention.value
  if (quantity.mention.hedge !== null) return null
  const near = before(quantities, index, 3, home)
  // 面积增加2.1千公顷；产量186.3万吨，增长1.2%: what stands behind the semicolon has a growth of its own
  const own = before(quantities, index, 2, home)
  const changes = (own.some(isAmount) ? own : near).filter(isChange)
  const amounts = near.filter(candidate => isAmount(candidate) && candidate.mention.hedge === null)
  const pasts = amounts.filter(
    candidate => isPast(candidate, year) || /由|从|原/.test(candidate.label) || isComparedWith(candidate)
  )
  const said = amounts.filter(candidate => !pasts.includes(candidate))
  const nows = said.length > 0 ? said : sentenceBefore(quantities, index, changes, tallyOf)
  const whole = wholeOf(nows, near, tallyOf)
  const aside = (asides.get(placeOf(quantity)) ?? []).filter(
    ({owner}) =>
      owner === quantity || (owner === null ? changes.includes(near[0] as Quantity) : owner === near[0])
  )
  if (aside.length === 1) pasts.push(...aside.map(({past}) => past))
  const pairs: {now: PrintedNumber; base: Decimal; with: PrintedNumber}[] = []
  for (const now of [...whole, ...nows.slice(0, MAX_NOWS)]) {
    for (const past of pasts.slice(0, 3)) {
      if (kindredUnit(now.mention.unit, past.mention.unit)) {
        pairs.push({now: now.mention, base: past.mention.value, with: past.mention})
      }
    }
    for (const change of changes.slice(0, 2)) {
      if (!kindredUnit(now.mention.unit, change.mention.unit)) continue
      const step = /减|降|少/.test(change.label) ? negative(change.mention.value) : change.mention.value
      pairs.push({now: now.mention, base: subtract(now.mention.value, step), with: change.mention})
    }
  }
  for (const change of changes.slice(0, 1)) {
    const step = /减|降|少/.test(change.label) ? negative(change.mention.value) : change.mention.value
    // 较2023年（956条）增加137条, 较2023年的956条增加137条: the two make the growth between them
    const known =
      aside.length === 1 ? aside.map(({past}) => past) : nows.length === 0 ? pasts.slice(0, 1) : []
    for (const past of known) {
      if (!kindredUnit(change.mention.unit, past.mention.unit)) continue
      const now = {...change.mention, value: add(past.mention.value, step)}
      pairs.push({now, base: past.mention.value, with: past.mention})
    }
  }
  if (pairs.length > 0) {
    return against(
      'growth',
      quantity,
      pairs.map(({now, base, with: other}) => ({
        numbers: [now, other],
        exact: ratio(subtract(now.value, base), base, printed.scale)
      })),
      printed,
      pairs.length === 1 || (nows.length === 1 && pasts.length === 1)
        ? 'proven'
        : nows === said
          ? 'likely'
          : 'none'
    )
  }
  const [now] = nows
  if (!now || ratio === quotient || quantity.link > 2 || near[0] !== now || /环比/.test(words)) return null
  const isWhole = now.mention.value.scale === 0 && compare(now.mention.low, now.mention.value) === 0
  if (!isWhole || now.mention.value.units === 0n || printed.units === 0n) return null
  const feasible = hasWholeBase(now.mention.value, printed)
  const numbers = [now.mention]
  const certainty = feasible ? 'none' : 'likely'
  return {kind: 'base', figure: quantity.mention, settled: feasible, certainty, numbers, expected: null}
}

/** 环比11月份的60条增长10% */
function isComparedWith({label, tail}: Quantity): boolean {
  return compared.test(label) && growth.test(tail)
}

/** 公开612条，其中政策26条、其他586条，增加66条: what has grown may be the whole of the parts right before. */
function wholeOf(
  [last]: readonly Quantity[],
  near: readonly Quantity[],
  tallyOf: ReadonlyMap<number, Tally>
): readonly Quantity[] {
  const total = last && tallyOf.get(last.mention.span.start)?.total
  return total ? near.filter(({mention}) => mention === total) : []
}

/**
 * 公开信息603条，其中网站386条。与2021年相比增加75条，增幅14.2%。 A sentence of differences alone goes on with the one before: with
 * what that counts, and not with the parts.
 */
function sentenceBefore(
  quantities: readonly Quantity[],
  index: number,
  changes: readonly Quantity[],
  tallyOf: ReadonlyMap<number, Tally>
): Quantity[] {
  const [change] = changes
  const head = index - changes.length
  if (!change || changes.length !== 1 || change !== quantities[head] || change.link !== 4) return []
  const own = change.gap.slice(change.gap.lastIndexOf('。') + 1)
  if (change.tail !== '' || own.replace(growthFillers, '').replace(changeWords, '') !== '') return []
  const found: Quantity[] = []
  for (let back = head - 1; back >= 0 && found.length < MAX_BEFORE; back--) {
    const quantity = quantities[back] as Quantity
    const isPart = tallyOf.has(quantity.mention.span.start)
    if (isAmount(quantity) && quantity.mention.hedge === null && !isPart) found.push(quantity)
    if (quantity.link >= 4) break
  }
  return found
}

/** The numbers of last year that stand alone in brackets: 增长15.7%（上年7469条）, 较2023年（956条）增加137条. */
export function findAsides(
  sequences: readonly Sequence[],
  year: number | null
): ReadonlyMap<string, readonly Aside[]> {
  const asides = new Map<string, Aside[]>()
  for (const {quantities, owner, isAside} of sequences) {
    const [one] = quantities
    if (!isAside || !one || quantities.length > 1 || !isAmount(one) || one.mention.hedge !== null) continue
    const found = asides.get(placeOf(one)) ?? []
    if (found.length === MAX_ASIDES) continue
    const {start} = one.mention
    const before = one.prose.passage.folded.slice(Math.max(0, start - 16), start)
    const isTold = before.endsWith('(') && pastYear.test(before.slice(0, -1))
    if (!isTold && !isPast(one, year) && !/^(?:20\d\d|[上去])年/.test(one.label)) continue
    found.push({past: one, owner})
    asides.set(placeOf(one), found)
  }
  return asides
}

function placeOf({paragraph, sentence}: Quantity): string {
  return `${paragraph} ${sentence}`
}
