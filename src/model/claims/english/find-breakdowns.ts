import {type Breakdown, type Cue, isAmount} from './breakdown.ts'
import type {Item, Sentence} from './sentences.ts'

const mostParts = 30
const mostWholes = 4
/** How many numbers behind the end of a list may go on with it. */
const mostMore = 4

const closedCue =
  /\b(?:comprising|comprised|compris(?:es|e) of|consisting of|consists? of|consisted of|made up of|composed of|(?:divided|split|distributed|shared) (?:between|among|amongst|into|as follows)|broken down|namely|that is|i\.e\.)/i
const openCue =
  /\b(?:including|includes?|included|such as|for example|e\.g\.|notably|mainly|mostly|among them|in particular)\b/i
const ofWhichCue = /(?:^\s?Of|[,;:—–(-]\s?(?:\w{1,12} ){0,3}of) (?:which|whom|these|those|them)\b/
const ofWhichBehind = /^ of (?:which|whom|these|those|them)\b/i
/** Of the 137 events, Of all 250 visitors, Of 12 letters at the head of a clause. */
export const ofWhole =
  /(?:^|[,;:.] |\band )\s?(?:out )?of (?:(?:the|these|those|all|our|its|their)(?: total(?: of)?)? )?(?:(?!which|whom)[a-z]{1,14} )?[£$€]?$/i
const ofThose =
  /^\s?(?:of (?:these|those|them|which|whom)\b|these (?:were|comprised|consisted|included)|(?:this|they|it) (?:comprised|consisted))/i
const totalBefore =
  /\b(?:a total of|totall?ing|altogether|in all|together|making(?: a total of)?|(?:brings?|bringing) the total to|a combined(?: total of)?|or)\s?(?:of )?[£$€]?$/i
const totalBehind = /^(?: [a-z’'-]{1,20}){0,2} (?:in total|in all|altogether|all told)\b/i
const allTold = /\btotal(?: of)?\b[^,;:]{0,20}$/i
/** Another statement begins, or another time is spoken of. */
const breaks =
  /;|\b(?:compared|against|than|up from|down from|previous(?:ly)?|last year|whereas|while|although|however|leaving|more than|instead of|rather than|originally|target|average|per)\b/i
/** The number is what a preposition leads to: in 412 cases, across 3 towns. */
export const prepositional =
  /\b(?:in|at|across|over|within|after|by|to|on|with|for|from|per|between|under|covering|worth|costing|every|until|since|about)(?: (?:the|all|its|our|some|another|a further))? [£$€]?$/i
const closesList = /\b(?:and|or|plus|with)\b|&|;/

/** The lists of a sentence that something announces. */
export function breakdownsOf(sentence: Sentence, previous: Sentence | null): Breakdown[] {
  const {main} = sentence
  const found: Breakdown[] = []
  let behind = 0
  for (let index = 0; index < main.length; index++) {
    const total = totalAtEnd(main, index)
    if (total) found.push(total)
    // What is a part of one list opens no other, unless it is divided itself
    const start = index >= behind || divides(main[index] as Item) ? startOf(sentence, index, previous) : null
    if (!start) continue
    found.push(start)
    behind = Math.max(index, main.indexOf(start.parts.at(-1) as Item)) + 1
  }
  const bracketed = inBrackets(sentence)
  if (bracketed) found.push(bracketed)
  return found.filter(({parts, wholes}) => parts.length > 0 && wholes.length > 0)
}

/** Whether the words before a number say of themselves that parts follow. */
function divides({lead, rest}: Item): boolean {
  return closedCue.test(lead) || ofWhichCue.test(lead) || openCue.test(lead) || ofWhichBehind.test(rest)
}

/** The list that begins with this number, where anything announces one. */
function startOf(sentence: Sentence, index: number, previous: Sentence | null): Breakdown | null {
  const {main} = sentence
  const item = main[index] as Item
  if (item.kind === 'percentage' || item.kind === 'duration') return null
  const cue = cueBefore(main, index)
  if (cue === null) return null
  const isFirst = main.slice(0, index).every(({kind}) => kind === 'percentage' || kind === 'duration')
  const wholes = isFirst
    ? ofThose.test(sentence.text.trimStart()) && previous
      ? previous.main.filter(item => isAmount(item) && !isCompared(item)).reverse()
      : []
    : wholesBefore(main, index).filter(({noun}) => noun !== null || !isPartitive(cue))
  const [nearest] = wholes
  if (!nearest) return null
  const {parts, more, isComplete} = partsFrom(main, index, cue)
  const isAllTold = allTold.test(nearest.lead) || /\ball\b/i.test(nearest.lead.slice(-12))
  const isShared = sentence.asides.some(aside => aside.owner === item && aside.kind === 'percentage')
  return {
    cue,
    parts,
    more,
    wholes: wholes.slice(0, mostWholes),
    isAllTold,
    isAnyWhole: isFirst,
    isComplete,
    isShared
  }
}

/** GCC 8.1 or higher, such as Debian 10; one of 32, 64 or 96: what names nothing has no parts that words like these could pick. */
function isPartitive(cue: Cue): boolean {
  return cue === 'open' || cue === 'of-which'
}

function cueBefore(main: readonly Item[], index: number): Cue | null {
  const {lead, rest} = main[index] as Item
  const whole = main[index - 1]
  if (closedCue.test(lead)) return 'closed'
  if (openCue.test(lead)) return 'open'
  if (ofWhichCue.test(lead) || (ofWhichBehind.test(rest) && !/\d/.test(lead))) return 'of-which'
  if (!whole) return null
  if (/:\s[^:]{0,60}$/.test(lead) || /\s[—–-]\s[^—–]{0,40}$/.test(lead)) return 'colon'
  if (ofWhole.test(whole.lead) && !prepositional.test(lead)) return 'of-which'
  return isApposition(main, index) ? 'apposition' : null
}

/** Seven trustees served during the year, four women and three men: the whole is what the sentence is about. */
function isApposition(main: readonly Item[], index: number): boolean {
  if (index !== 1) return false
  const whole = main[0] as Item
  const {lead} = main[1] as Item
  const opens =
    /^(?:(?:in|during|over|by|for|at) [\w ’'–/-]{1,40},? )?(?:a total of |the |all |our |its )?[£$€]?$/i
  return (
    opens.test(whole.lead.trimStart()) &&
    /\b(?:were|was|served|had|have|took|gave|attended|volunteered|worked|joined)\b[^:;]{0,80}, $/.test(lead)
  )
}

/** 430 fewer than the 6,042 of 2019: what something is compared with, and by how much it differs. */
function isCompared({lead, rest}: Item): boolean {
  return (
    /^(?: [a-z’'-]{1,20})? (?:more|higher|above|fewer|less|lower|below)\b/i.test(rest) ||
    /\b(?:than|from|against|compared (?:with|to))(?: in)?(?: the| a)? ?[£$€]?$/i.test(lead)
  )
}

/** The amounts before the list in its sentence, the nearest first; Of the 137 events comes before all others. */
function wholesBefore(main: readonly Item[], index: number): Item[] {
  return main.slice(0, index).filter(isAmount).reverse()
}

function partsFrom(
  main: readonly Item[],
  start: number,
  cue: Cue
): Pick<Breakdown, 'parts' | 'more' | 'isComplete'> {
  const first = main[start] as Item
  const parts: Item[] = []
  let isComplete = false
  let index = start
  for (; index < main.length && parts.length < mostParts; index++) {
    const item = main[index] as Item
    if (index > start) {
      if (breaks.test(item.lead) && !(cue === 'colon' && /^[^;]{0,60}; (?:and )?$/.test(item.lead))) break
      if (totalBefore.test(item.lead) || totalBehind.test(item.rest)) break
      if (
        ofWhichCue.test(item.lead) ||
        ofWhichBehind.test(item.rest) ||
        openCue.test(item.lead) ||
        closedCue.test(item.lead)
      )
        break
      if (/:/.test(item.lead)) break
    }
    if (item.kind !== first.kind) continue
    if (index > start && prepositional.test(item.lead)) continue
    if (index > start && !/,|;|\b(?:and|or|plus)\b/.test(item.lead)) continue
    parts.push(item)
    isComplete = index > start && closesList.test(item.lead)
  }
  const more = main.slice(index).filter(({kind, lead}) => kind === first.kind && !prepositional.test(lead))
  return {parts, more: more.slice(0, mostMore), isComplete}
}

/** Twelve employees and nine contractors were injured, 21 in total; 61, 39 and 22 times, a total of 122. */
function totalAtEnd(main: readonly Item[], index: number): Breakdown | null {
  const total = main[index] as Item
  if (!isAmount(total) || index < 2) return null
  const isSaid =
    totalBehind.test(total.rest) || (totalBefore.test(total.lead) && !/\bor [£$€]?$/.test(total.lead))
  if (!isSaid || !/[,;(–—-]|\band\b/.test(total.lead)) return null
  const parts: Item[] = []
  for (let back = index - 1; back >= 0; back--) {
    const item = main[back] as Item
    if (item.kind === 'duration' || item.kind === 'percentage') continue
    if (item.kind !== total.kind) break
    parts.unshift(item)
    if (!/(?:,|\band) (?:[a-z’'-]{1,16} ){0,2}[£$€]?$/.test(item.lead) || breaks.test(item.lead)) break
  }
  return {cue: 'total', parts, wholes: [total], isAllTold: true, isComplete: true}
}

/** The 215 compliments came by email (121), by telephone (58) and through the website (14). */
function inBrackets({main, asides, text, start}: Sentence): Breakdown | null {
  const lone = asides.filter(
    ({owner, bracket, kind, number}) =>
      owner === null &&
      kind !== 'percentage' &&
      asides.filter(other => other.bracket === bracket).length === 1 &&
      /^\(\s?[£$€]?$/.test(text.slice(bracket - start, number.start - start)) &&
      /^\s?[a-z]{0,12}\)/.test(text.slice(number.end - start))
  )
  const [first] = lone
  const last = lone.at(-1)
  if (!first || !last || lone.length < 3) return null
  const whole = main.findLast(item => item.number.end < first.number.start && item.kind === first.kind)
  if (
    !whole ||
    main.some(({number}) => number.start > first.number.start && number.start < last.number.start)
  )
    return null
  const isComplete = /\b(?:and|or)\b[^()]{1,60}$/.test(text.slice(0, last.bracket - start))
  return {cue: 'brackets', parts: lone, wholes: [whole], isAllTold: false, isComplete}
}
