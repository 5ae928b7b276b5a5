import {add, compare, type Decimal, subtract, sum, zero} from '../arithmetic.ts'
import type {Percentage} from './percentage.ts'
import type {PrintedNumber} from './printed-number.ts'
import type {Quantity, Sequence} from './quantities.ts'
import {distance, hasWholeBase, isFarOff, isRounded, percent, printPercent} from './ratios.ts'
import {isAmount, isChange, isNamedWhole, isOther, isPast, isPercentage} from './roles.ts'
import type {Tally} from './tally.ts'
import {kindredUnit} from './units.ts'

/** How many quantities around a percentage may be what it is taken from. */
const MAX_BACK = 12
const MAX_SHARES = 12

const share = /占|比重|比例/
/** 同比增长, 比上年的下降了: growth of what stands before, and of nothing else. */
const growth =
  /(增长|增加|上升|提高|提升|增幅|上涨|下降|减少|降低|下滑|回落|降幅)(?:率|幅度|幅)?(?:了|约|为|达到|达|近)?$/
/** What each of these words has, and few other labels. */
const mayGrow = /[增升提涨降减下回]/
const growthFillers =
  /20\d\d年|同比|环比|同期|上一?年|去年|年度|有所|相[比较]|数量|总量|分别|[比较与度的于期数量了也又则且并,同]/g
const decline = /下降|减少|降低|下滑|回落|降幅/

/** Every percentage that the numbers around it prove or refute. */
export function findPercentages(
  sequences: readonly Sequence[],
  tallies: readonly Tally[],
  year: number | null
): Percentage[] {
  const found: Percentage[] = []
  const printed = sequences.filter(({quantities}) => quantities.some(isPercentage))
  if (printed.length === 0) return found
  const tallyOf = talliesByPart(tallies)
  const homes = findHomes(sequences, printed)
  for (const {quantities, owner} of printed) {
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index] as Quantity
      if (!isPercentage(quantity) || quantity.mention.unit !== '%') continue
      const home = owner ? (homes.get(owner) ?? null) : null
      const percentage =
        growthOf(quantities, index, home, year) ?? shareOf(quantities, index, home, tallyOf, year)
      if (percentage) found.push(percentage)
      const shares = sharesFrom(quantities, index)
      if (shares) found.push(shares)
    }
  }
  const wrong = new Set(found.filter(one => one.kind === 'share' && !one.settled).map(({figure}) => figure))
  const isTold = ({kind, figure, numbers}: Percentage) =>
    kind === 'shares' && [figure, ...numbers].some(number => wrong.has(number))
  return found.filter(one => !isTold(one))
}

/** Where a quantity stands among its own. */
interface Home {
  readonly quantities: readonly Quantity[]
  readonly index: number
}

/** Where the owners of some sequences stand. */
function findHomes(sequences: readonly Sequence[], owned: readonly Sequence[]): Map<Quantity, Home> {
  const homes = new Map<Quantity, Home>()
  const owners = new Set(owned.map(({owner}) => owner))
  if (owners.size === 1 && owners.has(null)) return homes
  for (const {quantities} of sequences) {
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index] as Quantity
      if (owners.has(quantity)) homes.set(quantity, {quantities, index})
    }
  }
  return homes
}

function talliesByPart(tallies: readonly Tally[]): Map<number, Tally> {
  const byPart = new Map<number, Tally>()
  for (const tally of tallies) for (const part of tally.parts) byPart.set(part.span.start, tally)
  return byPart
}

/** 比上年的120条增长12.5%; 由120条增加到135条，增长12.5%; 比上年增加15条，增长12.5% */
function growthOf(
  quantities: readonly Quantity[],
  index: number,
  home: Home | null,
  year: number | null
): Percentage | null {
  const quantity = quantities[index] as Quantity
  const words = quantity.label.replace(/ /g, '')
  if (!mayGrow.test(words)) return null
  const match = growth.exec(words)
  if (!match || words.slice(0, match.index).replace(growthFillers, '') !== '') return null
  const printed = decline.test(match[1] ?? '') ? negative(quantity.mention.value) : quantity.mention.value
  if (quantity.mention.hedge !== null) return null
  const near = before(quantities, index, 3, home)
  const changes = near.filter(isChange)
  const amounts = near.filter(candidate => isAmount(candidate) && candidate.mention.hedge === null)
  const pasts = amounts.filter(candidate => isPast(candidate, year) || /由|从|原/.test(candidate.label))
  const nows = amounts.filter(candidate => !pasts.includes(candidate))
  const pairs: {now: PrintedNumber; base: Decimal; with: PrintedNumber}[] = []
  for (const now of nows.slice(0, 3)) {
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
  if (pairs.length > 0) {
    return against(
      'growth',
      quantity,
      pairs.map(({now, base, with: other}) => ({
        numbers: [now, other],
        exact: percent(subtract(now.value, base), base, printed.scale)
      })),
      printed,
      pairs.length === 1 || (nows.length === 1 && pasts.length === 1) ? 'proven' : 'likely'
    )
  }
  const [now] = nows
  if (!now || quantity.link > 2 || near[0] !== now || /环比/.test(words)) return null
  const isWhole = now.mention.value.scale === 0 && compare(now.mention.low, now.mention.value) === 0
  if (!isWhole || now.mention.value.units === 0n || printed.units === 0n) return null
  const feasible = hasWholeBase(now.mention.value, printed)
  const numbers = [now.mention]
  const certainty = feasible ? 'none' : 'likely'
  return {kind: 'base', figure: quantity.mention, settled: feasible, certainty, numbers, expected: null}
}

/** 自然人申请20件，占66.7%; 予以公开5件（占比35.7%）; 占办结总数的35.7% */
function shareOf(
  quantities: readonly Quantity[],
  index: number,
  home: Home | null,
  tallyOf: ReadonlyMap<number, Tally>,
  year: number | null
): Percentage | null {
  const quantity = quantities[index] as Quantity
  const words = quantity.label.replace(/ /g, '')
  // 自然人20件（66.7%）: a bare percentage in brackets is a share of what it stands behind
  const isBare = home !== null && words === '' && quantity.tail === ''
  if (!(share.test(words) || isBare) || quantity.mention.hedge !== null || /分别/.test(quantity.gap))
    return null
  const near = before(quantities, index, 4, home)
  const [part] = near
  if (!part || !isAmount(part) || part.mention.hedge !== null) return null
  if (!home && quantity.link > 2) return null
  const {mention} = part
  const named = /占(?:全部|所有|全年|本年度?|当年)?([^%]{0,16})/.exec(words)?.[1] ?? ''
  const base = /办结|答复|受理|收到|新收|接收|办理|处理|公开|发布|审结/.exec(named)?.[0] ?? null
  const tally = tallyOf.get(mention.span.start)
  const wholes: {numbers: PrintedNumber[]; value: Decimal}[] = []
  for (const candidate of near.slice(1)) {
    if (!isAmount(candidate) || isPast(candidate, year)) continue
    if (!kindredUnit(candidate.mention.unit, mention.unit)) continue
    if (compare(candidate.mention.value, mention.value) < 0 && !isSaidOf(candidate, part, quantity)) continue
    if (base && !candidate.label.includes(base)) continue
    wholes.push({numbers: [candidate.mention], value: candidate.mention.value})
  }
  const printed = wholes.length
  const sentence = near.filter(one => one.link < 4 && isAmount(one) && !isNamedWhole(one))
  if (sentence.length > 1 && !base) {
    wholes.push({
      numbers: sentence.map(({mention}) => mention),
      value: sum(sentence.map(({mention}) => mention.value))
    })
  }
  // A number greater than its total is a part of something else, or told as such: no share is taken from either
  if (tally && !base && compare(tally.total.value, mention.value) >= 0) {
    wholes.unshift({numbers: [tally.total], value: tally.total.value})
    wholes.push({numbers: [...tally.parts], value: tally.sum})
  }
  if (wholes.length === 0) return null
  // A tally that does not add up is told already.
  const told = tally && !tally.settled && tally.certainty !== 'none'
  const certainty = told ? 'none' : tally || printed === 1 ? 'proven' : 'likely'
  return against(
    'share',
    quantity,
    wholes.map(({numbers, value}) => ({
      numbers: [mention, ...numbers],
      exact: percent(mention.value, value, quantity.mention.value.scale)
    })),
    quantity.mention.value,
    certainty
  )
}

/** Of the 71 cases, 90 (12.7%) …: the sentence itself names the whole, even where it is too small to be one. */
function isSaidOf(whole: Quantity, part: Quantity, percentage: Quantity): boolean {
  if (!isNamedWhole(whole) || whole.paragraph !== part.paragraph || whole.sentence !== part.sentence)
    return false
  // 2000 visitors (15%) are no part of the offices they came to
  return !part.colon && percentage.mention.start - part.mention.end <= 2
}

interface Candidate {
  readonly numbers: readonly PrintedNumber[]
  readonly exact: Decimal | null
}

function against(
  kind: 'share' | 'growth',
  {mention}: Quantity,
  candidates: readonly Candidate[],
  printed: Decimal,
  certainty: Percentage['certainty']
): Percentage | null {
  let closest: {numbers: readonly PrintedNumber[]; exact: Decimal} | null = null
  for (const {numbers, exact} of candidates) {
    if (!exact) continue
    if (isRounded(printed, exact)) {
      return {kind, figure: mention, settled: true, certainty: 'none', numbers, expected: null}
    }
    if (!closest || compare(distance(printed, exact), distance(printed, closest.exact)) < 0) {
      closest = {numbers, exact}
    }
  }
  if (!closest) return null
  const {exact, numbers} = closest
  const sure = certainty === 'proven' && (kind === 'growth' || isFarOff(printed, exact))
  const shown = exact.units < 0n ? negative(exact) : exact
  return {
    kind,
    figure: mention,
    settled: false,
    certainty: certainty === 'none' ? 'none' : sure ? 'proven' : 'likely',
    numbers,
    expected: printPercent(shown)
  }
}

/** The quantities before one, the nearest first, up to so many sentences back; a bracket's owner comes before them. */
function before(
  quantities: readonly Quantity[],
  index: number,
  strongest: number,
  home: Home | null
): Quantity[] {
  const near: Quantity[] = []
  let sentences = 0
  for (let back = index - 1; back >= Math.max(0, index - MAX_BACK); back--) {
    const {link} = quantities[back + 1] as Quantity
    if (link >= 5 || link > strongest || (link === 4 && ++sentences > 2)) break
    const quantity = quantities[back] as Quantity
    if (!isPercentage(quantity)) near.push(quantity)
  }
  if (!home || near.length > 0) return near
  const owner = home.quantities[home.index] as Quantity
  return isPercentage(owner) ? [] : [owner, ...before(home.quantities, home.index, strongest, null)]
}

/** 占比分别为52.4%、28.5%、19.1%: shares of one whole make 100, give or take one. */
function sharesFrom(quantities: readonly Quantity[], start: number): Percentage | null {
  const first = quantities[start] as Quantity
  if (!share.test(first.label) && !(/占/.test(first.gap.slice(-40)) && /分别/.test(first.gap))) return null
  const previous = quantities[start - 1]
  if (previous && first.link < 4 && isPercentage(previous) && share.test(previous.label)) return null
  const shares: Quantity[] = [first]
  const respectively = /分别/.test(first.gap)
  for (let index = start + 1; index < quantities.length && shares.length < MAX_SHARES; index++) {
    const quantity = quantities[index] as Quantity
    if (quantity.link >= 4) break
    if (!isPercentage(quantity)) {
      if (respectively) break
      continue
    }
    if (!respectively && !share.test(quantity.label)) break
    if (quantity.mention.unit !== '%' || growth.test(quantity.label)) break
    shares.push(quantity)
  }
  if (shares.length < 2 || shares.some(({mention}) => mention.hedge !== null)) return null
  const total = shares.reduce((value, {mention}) => add(value, mention.value), zero)
  const settled = withinOne(total)
  const last = shares.at(-1) as Quantity
  const over = compare(total, {units: 101n, scale: 0}) > 0
  const closed = isOther(last)
  const numbers = shares.slice(1).map(({mention}) => mention)
  // Shares below 100 may leave the rest unsaid; above it they would have to overlap.
  const certainty = settled ? 'none' : closed ? 'proven' : over ? 'likely' : 'none'
  if (!settled && certainty === 'none') return null
  return {kind: 'shares', figure: first.mention, settled, certainty, numbers, expected: null}
}

function withinOne(total: Decimal): boolean {
  return compare(total, {units: 99n, scale: 0}) >= 0 && compare(total, {units: 101n, scale: 0}) <= 0
}

function negative(value: Decimal): Decimal {
  return {units: -value.units, scale: value.scale}
}
