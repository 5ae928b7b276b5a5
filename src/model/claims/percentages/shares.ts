import {add, compare, type Decimal, sum, toNumber, zero} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {PrintedNumber} from '../../facts/printed-number.ts'
import type {Tally} from '../../facts/tally.ts'
import {percent} from '../../ratios.ts'
import type {Quantity, Sequence} from '../numbers/quantity.ts'
import {isAmount, isNamedWhole, isOther, isPast, isPercentage} from '../numbers/roles.ts'
import {kindredUnit} from '../numbers/units.ts'
import type {Asides} from '../tallies/endings.ts'
import {against, before, type Candidate, type Home} from './against.ts'
import {growth} from './growth.ts'

const MAX_SHARES = 12

const share = /占|比重|比例/
/** 占, 所占比例; not 报销比例, of which several are no shares of one whole. */
const ofWhole = /占|比重|^(?:各|其)?比例/
/** Before 占, these leave the number before it to be what the share is of: 其中自然人20件，约占66.7% */
const shareFillers =
  /其中|所|其|大?约|仅|只|均|各|共|合[计共]|[共总]计|[两二三四五六](?:[者项类种]|部分)|分别|已|也|则|同样|大?概|近|达到?|数量|总[数量]/g
/** 甲3件、乙4件，合计占…: several numbers are shared together. */
const together = /合[计共]|[共总]计|共占|[两二三四五六](?:[者项类种]|部分)/
/** Words behind 占 that name no whole of their own. */
const wholeFillers = /总[数量额]?|全部|所有|全年|本年度?|当年|数量|比[例重]?|[的约为达到近超过至共仅只了]/g

/** What a share is held against beside the numbers before it. */
interface Surroundings {
  readonly tallyOf: ReadonlyMap<number, Tally>
  /** Numbers with a share of their own. */
  readonly shared: ReadonlySet<Quantity>
  /** The numbers that stand alone in a bracket, by sentence. */
  readonly lone: Asides
  readonly year: number | null
}

/** 自然人申请20件，占66.7%; 予以公开5件（占比35.7%）; 占办结总数的35.7% */
export function shareOf(
  quantities: readonly Quantity[],
  index: number,
  home: Home | null,
  {tallyOf, shared, lone, year}: Surroundings
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
  const stated = wholeInBracket(quantity, part, lone)
  if (stated) {
    const exact = percent(mention.value, stated.mention.value, quantity.mention.value.scale)
    const numbers = [mention, stated.mention]
    return against('share', quantity, [{numbers, exact}], quantity.mention.value, 'proven')
  }
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

const ofStated = /占[^,;。]{1,20}\([^()]{1,12}\)的$/

/** 设岗23家，占应设单位总数（41家）的56.1%: the bracket says what the share is of. */
function wholeInBracket(percentage: Quantity, part: Quantity, lone: Asides): Quantity | null {
  if (!percentage.label.endsWith('的')) return null
  const between = percentage.prose.passage.folded.slice(part.mention.end, percentage.mention.start)
  if (between.length > 60 || !ofStated.test(between.trimEnd())) return null
  const stated = lone(percentage).findLast(
    ({mention}) => mention.start > part.mention.end && mention.end < percentage.mention.start
  )
  const isFit = stated && stated.mention.hedge === null && kindredUnit(stated.mention.unit, part.mention.unit)
  return isFit ? stated : null
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

/** 甲22条，占7.1%；乙16条，占5.1%: numbers with a share of their own stand beside each other. */
export function findShared(sequences: readonly Sequence[]): Set<Quantity> {
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

/** ，分别占, 占比分别为, 分别占办结总数的: nothing that names other things than the numbers before. */
const inTurn =
  /^(?:[), 其各]|[二两三四五六七八九]?[者类项种档级]){0,4}(?:分别(?:约?占|占比)|占比?[^,、。;]{0,12}分别|比[例重]分别)(?:为|约)?[^,、。;\d]{0,12}$/

/** 当面2件、网上6件、信函1件，分别占22.2%、66.7%和11.1%: each share is of the number in its place. */
export function sharesInTurn(
  quantities: readonly Quantity[],
  start: number,
  {tallyOf}: Surroundings
): Percentage[] {
  const first = quantities[start] as Quantity
  if (first.link > 2 || !first.gap.includes('分别') || !inTurn.test(first.gap)) return []
  const printed = percentagesFrom(quantities, start)
  const parts = partsInTurn(quantities, start, printed.length)
  const last = parts.at(-1)
  if (printed.length < 2 || !last) return []
  const tally = tallyOf.get(last.mention.span.start)
  const wholes = [...parts, ...before(quantities, start - parts.length, 4, null)].filter(isAmount)
  const sums: Whole[] = wholes.map(({mention}) => ({numbers: [mention], value: mention.value}))
  sums.unshift({
    numbers: parts.map(({mention}) => mention),
    value: sum(parts.map(({mention}) => mention.value))
  })
  if (tally) sums.unshift({numbers: [tally.total], value: tally.total.value})
  const judged = sums.map(whole =>
    printed.map((share, index) => {
      const part = (parts[index] as Quantity).mention
      const exact = percent(part.value, whole.value, share.mention.value.scale)
      const candidate = {numbers: [part, ...whole.numbers], exact}
      return against('share', share, [candidate], share.mention.value, 'proven')
    })
  )
  // The whole is what all the shares but one are of
  const most = judged.find(shares => shares.every(one => one?.settled)) ?? judged.find(isAllButOne)
  const isSure = printed.length > 2 || (tally !== undefined && most === judged[0])
  return (most ?? [])
    .flatMap(one => one ?? [])
    .map(one => (isSure || one.settled ? one : {...one, certainty: 'likely'}))
}

function isAllButOne(shares: readonly (Percentage | null)[]): boolean {
  return shares.filter(one => one?.settled).length === shares.length - 1
}

/** 22.2%、66.7%和11.1% */
function percentagesFrom(quantities: readonly Quantity[], start: number): Quantity[] {
  const found: Quantity[] = []
  for (let index = start; index < quantities.length && found.length < MAX_SHARES; index++) {
    const quantity = quantities[index] as Quantity
    if (!isPercentage(quantity) || quantity.mention.unit !== '%' || quantity.mention.hedge !== null) break
    if (index > start && (quantity.link > 2 || !/^(?:和|及|与|以及)?$/.test(quantity.label))) break
    found.push(quantity)
  }
  return found
}

/** As many numbers of one kind right before, past a word that counts them: 甲9家、乙31家、丙14家，三档占比…. */
function partsInTurn(quantities: readonly Quantity[], start: number, many: number): readonly Quantity[] {
  const counted = quantities[start - 1]
  const isCount = counted?.mention.script === 'chinese' && toNumber(counted.mention.value) === many
  const end = isCount ? start - 1 : start
  const parts = quantities.slice(Math.max(0, end - many), end)
  const [first] = parts
  if (!first || parts.length < many) return []
  const isList = parts.every(
    (part, index) =>
      isAmount(part) &&
      part.mention.hedge === null &&
      kindredUnit(part.mention.unit, first.mention.unit) &&
      (index === 0 || part.link <= 2)
  )
  return isList ? parts : []
}

/** 占比分别为52.4%、28.5%、19.1%: shares of one whole make 100, give or take one. */
export function sharesFrom(quantities: readonly Quantity[], start: number): Percentage | null {
  const first = quantities[start] as Quantity
  if (!ofWhole.test(first.label) && !(/占/.test(first.gap.slice(-40)) && /分别/.test(first.gap))) return null
  const previous = quantities[start - 1]
  if (previous && first.link < 4 && isPercentage(previous) && share.test(previous.label)) return null
  const shares: Quantity[] = [first]
  const respectively = /分别/.test(first.gap)
  for (let index = start + 1; index < quantities.length && shares.length < MAX_SHARES; index++) {
    const quantity = quantities[index] as Quantity
    if (quantity.link >= 4 || quantity.gap.includes('其中')) break
    if (!isPercentage(quantity)) {
      if (respectively) break
      continue
    }
    if (!respectively && !ofWhole.test(quantity.label)) break
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
