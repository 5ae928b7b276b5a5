import type {Word} from '../words/lexicon.ts'
import {has, type Quantity, saysNothing} from './quantity.ts'

/** Whether a percentage only tells again, in other words, what stands before it: , or 25%; , a third, . */
export function isApposed({number, label, gap, link}: Quantity): boolean {
  if (link > 2) return false
  const or = label.words.findLast(({roles}) => roles.has('or'))
  if (!or) return number.unit === null && saysNothing(gap)
  const words = label.words.filter(({start}) => start >= or.start).map(word => shifted(word, or.start))
  return saysNothing({text: label.text.slice(or.start), words})
}

function shifted(word: Word, by: number): Word {
  return {...word, start: word.start - by, end: word.end - by}
}

/** What such a percentage is: an increase of 15,434 persons or 3.9 per cent; from 930 to 881, or 5%; 48 falls, or one in five */
export function natureBeside(
  quantities: readonly Quantity[],
  index: number
): Pick<Quantity, 'nature' | 'direction'> {
  const [before, last, own] = quantities.slice(Math.max(0, index - 2), index + 1) as [
    Quantity,
    Quantity,
    Quantity
  ]
  const {nature, direction} = last
  if (nature === 'change') return {nature: 'growth', direction}
  if (nature !== 'amount') return own
  if (!has(last.label, 'to') && !has(last.label, 'from')) return {nature: 'share', direction: 0}
  const step = [...before.label.words, ...last.label.words].find(
    ({roles}) => roles.has('up') || roles.has('down')
  )
  return step ? {nature: 'growth', direction: step.roles.has('up') ? 1 : -1} : own
}
