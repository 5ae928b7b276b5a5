import type {Tally} from '../../facts/tally.ts'
import type {Link, Quantity, Sequence} from '../numbers/quantity.ts'
import {includes, isAllTold, isAmount, isCarriedIn, isPercentage, restates} from '../numbers/roles.ts'
import {sameUnit} from '../numbers/units.ts'
import {dimensionIn, ownSentence, wholesOfDimension} from './dimensions.ts'
import {endingTally, readAsides} from './endings.ts'
import {opensOutcomes} from './outcomes.ts'
import {judge} from './readings.ts'
import type {Cue, Stretch, Whole} from './stretch.ts'

/** Longest list of parts. */
const MAX_PARTS = 40
/** How many quantities back a whole is looked for. */
const MAX_BACK = 12
const MAX_WHOLES = 8
/** How many quantities behind a list may go on with it. */
const MAX_REST = 6

const ofWhich = /\bof (?:which|whom|these|them)\b|\bincluding\b/

/** The number of a paragraph that is an item of a list. */
const item =
  /\n {0,4}(?:\(?[\d一二三四五六七八九十]{1,3}[).、]|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十],)/

const ofThose = /^[^,;。\d]{0,10}(?<![集其])中(?![心央小学介共国标级层期])[^,;。\d]{1,16}$/

/** 共受理120件，具体为：¶1.许可类60件；¶2.… */
const listed = /: {0,2}\n/

/**
 * Every total with its parts.
 *
 * Each place where parts may begin is visited once and looks at a bounded neighbourhood, so that the work grows with the
 * length of the text.
 */
export function findTallies(sequences: readonly Sequence[], year: number | null): Tally[] {
  const tallies: Tally[] = []
  const asides = readAsides(sequences)
  for (const {quantities, owner} of sequences) {
    if (owner && !isPercentage(owner)) {
      const tally = bracketTally(quantities, owner, year)
      if (tally) tallies.push(tally)
    }
    for (let index = 0; index < quantities.length; index++) {
      const cue = cueOf(quantities, index)
      // A bracket is parts already
      if (cue && !(cue === 'bare' && owner)) {
        const wholes = wholesBefore(quantities, index, cue)
        for (const stretch of byMeasure(partsFrom(quantities, index, cue)))
          tallies.push(...judge(stretch, wholes, year))
      }
      const ending = endingTally(quantities, index, year, asides)
      if (ending) tallies.push(ending)
    }
  }
  return withoutRepeats(tallies)
}

/** 收到申请8件： and below it 1.当面申请3件； */
const opensItems = /^[^,;。\n]{0,6}:\s{0,4}\n\s{0,8}(?:\(1\)|1[.、)]|①)/

/** Whether a quantity is the only one of the item with a number: 2.传真申请0件； */
function isItem({gap}: Quantity, number: number): boolean {
  const ordinal = /^[^\n]{0,40}\n\s{0,8}(?:\((\d{1,2})\)|(\d{1,2})[.、)]|([①-⑳]))/.exec(gap)
  if (!ordinal) return false
  const [, bracketed, plain, circled] = ordinal
  return number === (circled ? circled.charCodeAt(0) - 0x245f : Number(bracketed ?? plain))
}

function saysOfWhich(words: string): boolean {
  return words.includes('其中') || (/[a-z]/.test(words) && ofWhich.test(words))
}

function cueOf(quantities: readonly Quantity[], index: number): Cue | null {
  const quantity = quantities[index] as Quantity
  const sentence = ownSentence(quantity.gap)
  if (sentence.includes('分别')) return 'respectively'
  if (index > 0 && dimensionIn(sentence) !== null) return 'dimension'
  if (saysOfWhich(sentence)) return 'of-which'
  const previous = quantities[index - 1]
  if (!previous) return null
  // 收到的67件申请中，自然人58件、企业9件
  if (quantity.link === 2 && /中$/.test(previous.tail) && isAmount(previous)) return 'of-which'
  // 61件申请中县政府办承办19件、其他单位承办42件
  if (quantity.link === 0 && ofThose.test(quantity.gap) && isAmount(previous)) return 'of-which'
  if (includes.test(sentence) || (sentence.includes('由') && isComposed(quantities, index))) return 'includes'
  if (quantity.link === 5 && opensItems.test(quantity.gap)) return 'numbered'
  if (quantity.link === 5 && listed.test(quantity.gap)) return 'colon'
  if (quantity.link > 3) return null
  if (quantity.colon && quantity.link < 3) return 'colon'
  if (quantity.link !== 2 || !isAmount(previous)) return null
  return isAllTold(previous) || opensOutcomes(quantities, index) ? 'bare' : null
}

/** 由组长1名、成员8名组成; not 由我局受理3件, which says who did it. */
function isComposed(quantities: readonly Quantity[], start: number): boolean {
  for (let index = start; index < quantities.length && index < start + MAX_PARTS; index++) {
    const {link, tail, gap} = quantities[index] as Quantity
    if (index > start && (link >= 3 || gap.includes('由'))) return false
    if (/组成|构成/.test(tail)) return true
  }
  return false
}

/** The quantities that may be parts, from the first to the end of the sentence or of the list. */
function partsFrom(quantities: readonly Quantity[], start: number, cue: Cue): Stretch {
  const list: Quantity[] = []
  // 其中： at the end of a paragraph, each part in a paragraph of its own
  const lines = (quantities[start] as Quantity).link === 5
  let index = start
  for (; index < quantities.length && list.length < MAX_PARTS; index++) {
    const quantity = quantities[index] as Quantity
    if (index > start) {
      if (quantity.link === 4) break
      if (quantity.link === 5 && !(lines && isNextLine(quantity, quantities[start] as Quantity))) break
      if (saysOfWhich(ownSentence(quantity.gap))) break
      if (cue === 'numbered' && !isItem(quantity, list.length + 1)) break
      // Another 分别 or another colon opens another list.
      if (cue === 'respectively' && quantity.gap.includes('分别')) break
      if (cue === 'colon' && quantity.colon && !lines) break
      if (cue === 'dimension' && dimensionIn(ownSentence(quantity.gap)) !== null) break
      if (quantity.link >= 2 && isAllTold(quantity)) break
    }
    list.push(quantity)
  }
  const rest = quantities.slice(index, index + MAX_REST)
  return {list, rest, cue, opening: (quantities[start] as Quantity).gap, lines}
}

/** 县教育局1件420元、县住建局2件290元: two numbers to a part make two lists. */
function byMeasure(stretch: Stretch): readonly Stretch[] {
  const {list} = stretch
  const [{mention: first}, second] = list as [Quantity, Quantity | undefined]
  if (list.length < 4 || list.length % 2 === 1 || second?.link !== 0 || second.label !== '') return [stretch]
  const {unit} = second.mention
  const isPaired = list.every(({mention, link, label}, index) =>
    index % 2 === 0 ? mention.unit === first.unit : mention.unit === unit && link === 0 && label === ''
  )
  if (!isPaired || unit === first.unit) return [stretch]
  const measures = list.filter((_, index) => index % 2 === 1)
  return [
    {...stretch, list: list.filter((_, index) => index % 2 === 0)},
    {...stretch, list: measures.map((one, index) => ({...one, link: list[2 * index]?.link ?? 0}))}
  ]
}

/** Whether a paragraph goes on with the list that begins in another. */
function isNextLine({gap, prose}: Quantity, first: Quantity): boolean {
  if (gap.length >= 80 || gap.indexOf('\n') !== gap.lastIndexOf('\n')) return false
  return prose.section === first.prose.section && (item.test(gap) || !item.test(first.gap))
}

/** What the parts may be parts of, the nearest first: single quantities, and 新收 with 结转 together. */
function wholesBefore(quantities: readonly Quantity[], start: number, cue: Cue): Whole[] {
  if (cue === 'dimension') return wholesOfDimension(quantities, start)
  const wholes: Whole[] = []
  let sentences = 0
  const reach = cue === 'respectively' ? 2 : 1
  const list = listBefore(quantities, start)
  if (list !== null) {
    const total = quantities[list - 1] as Quantity
    if (isAmount(total)) wholes.push({quantities: [total], sentences: 1, groups: 0})
  }
  for (let index = start - 1; index >= Math.max(0, start - MAX_BACK) && wholes.length < MAX_WHOLES; index--) {
    const quantity = quantities[index] as Quantity
    const link = (quantities[index + 1] as Quantity).link
    if (link === 5 && index + 1 !== start) break
    if (link >= 4 && ++sentences > reach) break
    if (!isAmount(quantity)) continue
    wholes.push({quantities: [quantity], sentences, groups: link >= 3 ? 1 : 0})
    const neighbour = quantities[index - 1]
    if (!neighbour || quantity.link > 3 || !isAmount(neighbour)) continue
    if (!sameUnit(neighbour.mention.unit, quantity.mention.unit)) continue
    const run = runUpTo(quantities, index, sentences > 0 ? 2 : 1)
    if (run.length > 1) wholes.push({quantities: run, sentences, groups: 0})
    if (isCarriedIn(quantity) || isCarriedIn(neighbour)) {
      wholes.push({quantities: [neighbour, quantity], sentences, groups: 0})
    }
  }
  return wholes
}

/** 建议8件、提案11件，其中主办12件、会办7件: what is divided may be all that the list before counts. */
function runUpTo(quantities: readonly Quantity[], end: number, strongest: Link): readonly Quantity[] {
  const {unit} = (quantities[end] as Quantity).mention
  const next = quantities[end + 1]
  const goesOn = next && next.link <= strongest && isAmount(next) && sameUnit(next.mention.unit, unit)
  if (goesOn && !next.gap.includes('其中')) return []
  let start = end
  while (start > 0 && end - start < MAX_BACK && (quantities[start] as Quantity).link <= strongest) {
    const before = quantities[start - 1] as Quantity
    if (!isAmount(before) || !sameUnit(before.mention.unit, unit)) break
    start--
  }
  return quantities.slice(start, end + 1)
}

/**
 * 收到申请4件。其中，当面2件；网上2件。均已答复，其中…: where the list begins that ends right before, for what it is of may be divided once more.
 */
function listBefore(quantities: readonly Quantity[], start: number): number | null {
  if ((quantities[start] as Quantity).link !== 4 || !restates.test((quantities[start] as Quantity).gap))
    return null
  for (let index = start - 1; index > Math.max(0, start - MAX_PARTS); index--) {
    const {gap, link} = quantities[index] as Quantity
    if (saysOfWhich(ownSentence(gap))) return index
    if (link >= 4) return null
  }
  return null
}

/** 3607件（市政府349件、…）, 规章13件（含新制定5件、修改4件、废止4件） */
function bracketTally(quantities: readonly Quantity[], owner: Quantity, year: number | null): Tally | null {
  const first = quantities[0]
  if (!first || !isAmount(owner)) return null
  const list = quantities.slice(0, MAX_PARTS)
  const nested = list.findIndex((quantity, index) => index > 0 && saysOfWhich(quantity.gap))
  const cue = includes.test(first.gap) || saysOfWhich(first.gap) ? 'of-which' : 'bracket'
  const stretch: Stretch = {
    list: nested > 0 ? list.slice(0, nested) : list,
    rest: nested > 0 ? list.slice(nested) : [],
    cue,
    opening: first.gap,
    lines: false
  }
  return judge(stretch, [{quantities: [owner], sentences: 0, groups: 0}], year)[0] ?? null
}

/** One total with one set of parts is one tally, however many cues announce it. */
function withoutRepeats(tallies: readonly Tally[]): Tally[] {
  const seen = new Set<string>()
  return tallies.filter(({total, parts}) => {
    const key = `${total.span.start}:${parts[0]?.span.start}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
