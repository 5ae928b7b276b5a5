import {type Breakdown, isAmount, isOfKind} from './breakdown.ts'
import {ofWhole, prepositional} from './find-breakdowns.ts'
import type {Item, Sentence} from './sentences.ts'

const moreOrLess = /^(?: [a-z’'-]{1,20})? (more|higher|above|fewer|less|lower|below)\b/i
const saysOfBefore = /^\s?(?:that|this|it) (?:is|was|represents|represented)\b/i

/** 846 complaints, 62 fewer than in 2021/22 (908): now and what is missing make what was before. */
export function differencesOf({main, asides, text, start}: Sentence, previous: Sentence | null): Breakdown[] {
  return main.flatMap((step, index) => {
    const word = moreOrLess.exec(step.rest)?.[1]
    if (word === undefined || !isAmount(step)) return []
    const next = main[index + 1]
    const bracket = asides.find(({number, owner}) => owner === null && number.start > step.number.end)
    const isBare =
      bracket &&
      /\bthan (?:in |the )?[\d/– -]{4,10}(?:[a-z ]{0,20})$/i.test(
        text.slice(step.number.end - start, bracket.bracket - start)
      )
    const base =
      next && /\bthan (?:in )?(?:the )?[£$€]?$/i.test(next.lead) ? next : isBare ? bracket : undefined
    const own = main.slice(0, index).findLast(isAmount)
    const now = own ?? (saysOfBefore.test(text) ? previous?.main.find(isAmount) : undefined)
    if (!base || !now || [base, now].some(({kind}) => kind !== step.kind)) return []
    if (!isOfKind(base, now) || (!own && base.noun !== now.noun)) return []
    const isLess = /fewer|less|lower|below/i.test(word)
    const list = isLess ? {wholes: [base], parts: [now, step]} : {wholes: [now], parts: [base, step]}
    return [{cue: 'difference' as const, ...list, isAllTold: true, isComplete: true}]
  })
}

const leftOver = /\b(?:the )?(?:remaining|remainder|rest|others?)\b[^,;]{0,20}$/i
const leftOpen = /\b(?:remain(?:s|ed)?|outstanding|still (?:open|pending|under way))\b/i

/** Of the 1,284 requests, 1,261 were closed. The remaining 23 …: what is left when the part is taken from the whole. */
export function remaindersOf({main}: Sentence, earlier: readonly Sentence[]): Breakdown[] {
  const [first, second] = main
  if (!first || !isAmount(first)) return []
  if (leftOver.test(first.lead)) {
    const partitive = earlier.findLast(sentence => partOfWhole(sentence) !== null)
    const [part, whole] = (partitive && partOfWhole(partitive)) ?? []
    if (!part || !whole || !isOfKind(first, whole)) return []
    return [{cue: 'remainder', parts: [part, first], wholes: [whole], isAllTold: true, isComplete: true}]
  }
  // They found 318 defects. 290 defects had been put right and 28 remained open.
  if (!second || main.length > 2 || first.noun === null || second.kind !== first.kind) return []
  if (!leftOpen.test(second.rest) || !/\band (?:the (?:other|remaining) )?$/.test(second.lead)) return []
  const whole = earlier.at(-1)?.main.find(({noun}) => noun === first.noun)
  return whole
    ? [{cue: 'remainder', parts: [first, second], wholes: [whole], isAllTold: true, isComplete: true}]
    : []
}

/** Of the 1,284 requests, 1,261 …; 1,184 of the 1,261 requests …: a part and what it is a part of. */
function partOfWhole({main: [first, second]}: Sentence): readonly [Item, Item] | null {
  if (!first || !second || first.kind !== second.kind) return null
  if (ofWhole.test(first.lead) && !prepositional.test(second.lead)) return [second, first]
  return /^(?: [a-z’'-]{1,20}){0,2} (?:out )?of (?:the |all |these |those )?[£$€]?$/i.test(second.lead)
    ? [first, second]
    : null
}
