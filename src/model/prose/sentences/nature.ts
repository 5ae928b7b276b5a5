import type {Role} from '../words/language.ts'
import type {Lexicon, Word} from '../words/lexicon.ts'
import {has, type Nature, type Quantity, type Stretch} from './quantity.ts'

type Named = Pick<Quantity, 'nature' | 'direction'>

/** What kind of number a quantity is, by the words around it. */
export function natureOf(
  quantity: Quantity,
  owner: Quantity | null,
  year: number | null,
  lexicon: Lexicon
): Named {
  const {number} = quantity
  if (number.kind === 'percentage') return natureOfPercentage(quantity, owner)
  if (isMultiple(quantity, lexicon)) return {nature: 'multiple', direction: stepOf(quantity)}
  if (number.unit !== null && lexicon.measures.has(number.unit)) return plain('duration')
  const {label, tail} = quantity
  if (number.unit === null && headOf(tail)?.roles.has('measure')) return plain('duration')
  if (/^ ?[—~–-] ?\d/.test(quantity.prose.passage.folded.slice(number.end, number.end + 3)))
    return plain('duration')
  const step = stepOf(quantity)
  if (step !== 0) return {nature: 'change', direction: step}
  if (isAverage(quantity)) return plain('average')
  if (
    isPast(label, year, owner !== null) ||
    (owner !== null && ((!has(tail, 'than') && isPast(tail, year, true)) || isPast(quantity.gap, year, true)))
  )
    return plain(isYear(number) ? 'duration' : 'past')
  if (isPlanned(label)) return plain('plan')
  return plain('amount')
}

function plain(nature: Nature): Named {
  return {nature, direction: 0}
}

function natureOfPercentage(quantity: Quantity, owner: Quantity | null): Named {
  const {number, label, tail, gap} = quantity
  const direction = stepOf(quantity)
  if (number.unit !== null && number.unit !== '%') return {nature: 'points', direction}
  if (direction !== 0)
    return {nature: has(label, 'share') && !endsInStep(label) ? 'share' : 'growth', direction}
  if (isPast(label, null, false)) return plain('past')
  if (has(label, 'share') || has(label, 'complete')) return plain('share')
  if (has(label, 'rate')) return plain('rate')
  const head = headOf(tail)
  if (head?.roles.has('of') || head?.roles.has('share')) return plain('share')
  // 自然人20件（66.7%）: a bare percentage in brackets is a share of what it stands behind
  if (owner && label.text.trim() === '' && tail.text.trim() === '' && gap.words.length === 0)
    return plain('share')
  return plain('level')
}

/** Which way a change or growth went; 0 where the number is none: 下降为2.67% and rose to 27% are levels. */
function stepOf({label, tail, number}: Quantity): 1 | -1 | 0 {
  let step: Word | null = null
  let ends = false
  for (const word of label.words) {
    if (word.roles.has('up') || word.roles.has('down')) {
      step = word
      ends = false
    } else if (word.roles.has('to') || word.roles.has('from')) {
      // 增幅为5%: a level of a change is the change
      if (!(step?.roles.has('degree') && word.roles.has('to'))) ends = true
    } else if (word.roles.has('base') || word.roles.has('than')) ends = step !== null
    else if (word.roles.has('share') || word.roles.has('received') || word.roles.has('done')) ends = true
  }
  if (step && !ends && isNear(label, step)) return signOf(step)
  const head = headOf(tail)
  if (head && (head.roles.has('more') || head.roles.has('less'))) return head.roles.has('more') ? 1 : -1
  // 5% down on, a 5% fall; of amounts the word is a verb: seven fell
  if (
    number.kind === 'percentage' &&
    head &&
    (head.roles.has('up') || head.roles.has('down')) &&
    head.text.length > 1 &&
    isLatin(head)
  )
    return signOf(head)
  return 0
}

function signOf({roles}: Word): 1 | -1 {
  return roles.has('up') || roles.has('more') ? 1 : -1
}

/** 4.2% below 2021: what is compared is named by its year. */
function isYear({text, unit}: Quantity['number']): boolean {
  return unit === null && /^(?:19|20)\d\d$/.test(text)
}

/** So many characters behind a year leave the number to be of that year. */
const MAX_NAMED_BY_YEAR = 6

/** 年度预算为1560.05万元; not 年初计划和年终总结2条 or 共分解任务38项, where the plan is what is counted. */
function isPlanned(label: Stretch): boolean {
  if (has(label, 'total')) return false
  const last = label.words.findLast(({roles}) =>
    ['plan', 'done', 'share'].some(role => roles.has(role as Role))
  )
  return last?.roles.has('plan') === true && lettersBehind(label, last) <= 1
}

/** How many letters stand behind a word that do not merely lead to the number. */
function lettersBehind({text, words}: Stretch, last: Word): number {
  const leading = words.filter(
    ({start, roles}) => start >= last.end && (roles.has('fill') || roles.has('to'))
  )
  const known = leading.reduce((sum, {text}) => sum + text.length, 0)
  return (text.slice(last.end).match(/\p{L}/gu) ?? []).length - known
}

/** How many characters may stand between a word of change and its number, that no word covers. */
const MAX_STRANGE = 4

/** Whether nothing but known words stands between a word and the end of a stretch. */
function isNear({text, words}: Stretch, step: Word): boolean {
  let strange = 0
  let from = step.end
  for (const word of words) {
    if (word.start < step.end) continue
    strange += lettersIn(text.slice(from, word.start))
    from = word.end
  }
  return strange + lettersIn(text.slice(from)) <= MAX_STRANGE
}

function lettersIn(text: string): number {
  return text.replace(/[\s"'“”(]/g, '').length
}

function isLatin({text}: Word): boolean {
  return /^[a-z]/.test(text)
}

function endsInStep({words}: Stretch): boolean {
  const last = words.findLast(({roles}) => roles.has('up') || roles.has('down') || roles.has('share'))
  return last !== undefined && !last.roles.has('share')
}

/** The word that stands right behind a number. */
export function headOf({text, words}: Stretch): Word | null {
  const [first] = words
  return first && text.slice(0, first.start).trim() === '' ? first : null
}

function isMultiple({number, tail}: Quantity, lexicon: Lexicon): boolean {
  return (
    (number.unit !== null && lexicon.multiples.has(number.unit.toLowerCase())) ||
    (number.unit === null && headOf(tail)?.roles.has('times') === true)
  )
}

function isAverage({label, tail}: Quantity): boolean {
  return has(label, 'average') || headOf(tail)?.roles.has('each') === true
}

/**
 * Whether words speak of an earlier period: 上年, 2022年 in a report on 2023, the 397 of 2022. What was carried over is this year's
 * business. Where the year reported on is not known, a bracket or a comparison makes a year an earlier one.
 */
export function isPast(stretch: Stretch, year: number | null, isAside: boolean): boolean {
  if (has(stretch, 'carry') || has(stretch, 'moved')) return false
  if (has(stretch, 'past') && !has(stretch, 'year') && !has(stretch, 'span')) return true
  const than = stretch.words.findLast(
    ({roles}) => roles.has('than') || roles.has('more') || roles.has('less')
  )
  if (than && !/\p{L}/u.test(withoutWords(stretch, than.end))) return true
  const found = /(?<!\d)((?:19|20)\d\d)(?!\d)(?!.{0,400}(?<!\d)(?:19|20)\d\d)(.{0,400})/su.exec(stretch.text)
  const named = found?.[1]
  // 2021年度决算等财政信息12条: the year of a document
  if (
    named === undefined ||
    lettersFrom(stretch, stretch.text.length - (found?.[2]?.length ?? 0)) > MAX_NAMED_BY_YEAR
  )
    return false
  return year === null ? isAside || than !== undefined : Number(named) < year
}

/** How many letters stand behind an offset, without the words that say nothing of what is counted. */
function lettersFrom(stretch: Stretch, from: number): number {
  const filled = stretch.words.filter(({start, roles}) => start >= from && roles.has('fill'))
  const all = (stretch.text.slice(from).match(/\p{L}/gu) ?? []).length
  return filled.reduce((rest, {text}) => rest - (text.match(/\p{L}/gu) ?? []).length, all)
}

/** What stands behind an offset, without the words that only lead to the number. */
function withoutWords({text, words}: Stretch, from: number): string {
  let rest = ''
  let at = from
  for (const {start, end, roles} of words) {
    if (start < from || !leading.some(role => roles.has(role))) continue
    rest += text.slice(at, start)
    at = end
  }
  return rest + text.slice(at)
}

const leading: readonly Role[] = ['fill', 'past', 'base', 'plan', 'to', 'of', 'measure']
