import {add, compare, type Decimal, subtract, sum, zero} from '../arithmetic.ts'
import {foldedText} from '../folded-text.ts'
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
const MAX_ASIDES = 8

const share = /占|比重|比例/
/** Before 占, these leave the number before it to be what the share is of: 其中自然人20件，约占66.7% */
const shareFillers =
  /其中|所|其|大?约|仅|只|均|各|共|合[计共]|[共总]计|[两二三四五六](?:[者项类种]|部分)|分别|已|也|则|同样|大?概|近|达到?|数量|总[数量]/g
/** 甲3件、乙4件，合计占…: several numbers are shared together. */
const together = /合[计共]|[共总]计|共占|[两二三四五六](?:[者项类种]|部分)/
/** Words behind 占 that name no whole of their own. */
const wholeFillers = /总[数量额]?|全部|所有|全年|本年度?|当年|数量|比[例重]?|[的约为达到近超过至共仅只了]/g
/** 同比增长, 比上年的下降了: growth of what stands before, and of nothing else. */
const growth =
  /(增长|增加|上升|提高|提升|增幅|上涨|涨幅|下降|减少|降低|下滑|回落|降幅)(?:率|幅度|幅)?(?:了|约|为|达到|达|近)?$/
/** What each of these words has, and few other labels. */
const mayGrow = /[增升提涨降减下回]/
/** 较2023年（956条）: what stands in the bracket is last year's. */
const pastYear = /(?:20\d\d年|上年|去年|上一年)度?(?:同期|全年)?$/
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
  const context = {tallyOf, shared: findShared(printed), asides: findAsides(sequences, year), year}
  for (const {quantities, owner} of printed) {
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index] as Quantity
      if (!isPercentage(quantity) || quantity.mention.unit !== '%') continue
      const home = owner ? (homes.get(owner) ?? null) : null
      const percentage =
        growthOf(quantities, index, home, context) ?? shareOf(quantities, index, home, context)
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

/** A number of last year that stands alone in a bracket, and what the bracket stands behind. */
interface Aside {
  readonly past: Quantity
  readonly owner: Quantity | null
}

interface Context {
  readonly tallyOf: ReadonlyMap<number, Tally>
  readonly shared: ReadonlySet<Quantity>
  /** What brackets say of last year, by sentence. */
  readonly asides: ReadonlyMap<string, readonly Aside[]>
  readonly year: number | null
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
  {asides, year}: Context
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
  const aside = (asides.get(placeOf(quantity)) ?? []).filter(
    ({owner}) =>
      owner === quantity || (owner === null ? changes.includes(near[0] as Quantity) : owner === near[0])
  )
  if (aside.length === 1) pasts.push(...aside.map(({past}) => past))
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
  for (const change of changes.slice(0, 1)) {
    const step = /减|降|少/.test(change.label) ? negative(change.mention.value) : change.mention.value
    // 较2023年（956条）增加137条: the two make the growth between them
    for (const {past} of aside.length === 1 ? aside : []) {
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
  {tallyOf, shared, year}: Context
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
  // 自然人占比91.2%: what is shared is named here, and need not be the number before
  const [own = '', named = ''] = splitAtShare(words)
  if (own !== '' && !`${part.label}${part.tail}`.includes(own)) return null
  const tally = tallyOf.get(mention.span.start)
  const wholes: Whole[] = []
  for (const candidate of near.slice(1)) {
    if (!isAmount(candidate) || isPast(candidate, year)) continue
    if (!kindredUnit(candidate.mention.unit, mention.unit)) continue
    if (compare(candidate.mention.value, mention.value) < 0 && !isSaidOf(candidate, part, quantity)) continue
    if (!isNamedAs(candidate, named) || shared.has(candidate)) continue
    wholes.push({numbers: [candidate.mention], value: candidate.mention.value})
  }
  const printed = wholes.length
  // A number greater than its total is a part of something else, or told as such: no share is taken from either
  if (tally && named === '' && compare(tally.total.value, mention.value) >= 0) {
    wholes.unshift({numbers: [tally.total], value: tally.total.value})
    wholes.push({numbers: [...tally.parts], value: tally.sum})
  }
  const parts = together.test(words) ? runBefore(near) : [part]
  // What stands in the sentence so far may be all there is, and bears out a share; it refutes none
  const sentence = near.filter(one => one.link < 4 && isAmount(one) && !isNamedWhole(one))
  const soFar = {
    numbers: sentence.map(one => one.mention),
    value: sum(sentence.map(one => one.mention.value))
  }
  // A tally that does not add up is told already.
  const told = tally && !tally.settled && tally.certainty !== 'none'
  const certainty = told ? 'none' : parts.length === 1 && (tally || printed === 1) ? 'proven' : 'likely'
  const amount = sum(parts.map(one => one.mention.value))
  const candidateOf = ({numbers, value}: Whole): Candidate => ({
    numbers: [...parts.map(one => one.mention), ...numbers],
    exact: percent(amount, value, quantity.mention.value.scale)
  })
  const {value: printedShare} = quantity.mention
  if (named === '' && sentence.length > 1) {
    const borne = against('share', quantity, [candidateOf(soFar)], printedShare, certainty)
    if (borne?.settled) return borne
  }
  if (wholes.length === 0) return null
  return against('share', quantity, wholes.map(candidateOf), printedShare, certainty)
}

interface Whole {
  readonly numbers: readonly PrintedNumber[]
  readonly value: Decimal
}

/** What the words of a share say is shared, and of what: 图解占解读材料的 is 图解 of 解读材料. */
function splitAtShare(words: string): readonly string[] {
  const at = words.search(share)
  if (at < 0) return ['', '']
  const own = words.slice(0, at).replace(shareFillers, '')
  return [own, words.slice(at + 1).replace(wholeFillers, '')]
}

/** 占办结总数的: the whole is what was 办结, and not what was not. */
function isNamedAs({label, tail}: Quantity, named: string): boolean {
  if (named.length < 2) return true
  const words = `${label}${tail}`
  if (/[未尚待]/.test(words) && !/[未尚待]/.test(named)) return false
  for (let at = 0; at + 2 <= named.length; at++) if (words.includes(named.slice(at, at + 2))) return true
  return false
}

/** The numbers of last year that stand alone in brackets: 增长15.7%（上年7469条）, 较2023年（956条）增加137条. */
function findAsides(
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
    const before = foldedText(one.prose.passage).slice(Math.max(0, start - 16), start)
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

/** 甲22条，占7.1%；乙16条，占5.1%: numbers with a share of their own stand beside each other. */
function findShared(sequences: readonly Sequence[]): Set<Quantity> {
  const shared = new Set<Quantity>()
  for (const {quantities, owner} of sequences) {
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index] as Quantity
      if (!isPercentage(quantity) || !(share.test(quantity.label) || owner)) continue
      const part = index === 0 ? owner : (quantities[index - 1] as Quantity)
      if (part && quantity.link <= 2) shared.add(part)
    }
  }
  return shared
}

/** 甲3件、乙4件: the numbers that nothing but 、 stands between. */
function runBefore(near: readonly Quantity[]): readonly Quantity[] {
  const run: Quantity[] = []
  for (const one of near) {
    if (!isAmount(one)) break
    run.push(one)
    if (one.link !== 1) break
  }
  return run
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
