import {print, toNumber} from '../arithmetic.ts'
import type {Section} from '../chapters/section.ts'
import {slipOfDigits} from '../digit-slip.ts'
import type {Certainty} from '../facts/tally.ts'
import type {Twice} from '../facts/twice.ts'
import {has, namedIn, type Quantity, type Sequence} from './sentences/quantity.ts'
import {bounded, meets, ratio} from './sentences/sums.ts'

/** So many letters a name must have to be known again; where no word says that the number is of the whole year, more. */
const MIN_NAME = 4
const MIN_BARE_NAME = 6

/**
 * The same quantity told twice, with one value or with two: by the very words before it and its unit, in sentences that nothing else
 * sets apart.
 */
export function findTwice(sequences: readonly Sequence[]): Twice[] {
  const known = new Map<string, Quantity>()
  const opening = new Set<Quantity>()
  const found: Twice[] = []
  for (const {quantities, owner} of sequences) {
    if (owner) continue
    for (const [index, quantity] of quantities.entries()) {
      if (quantities[index - 1]?.sentence !== quantity.sentence) opening.add(quantity)
      const key = keyOf(quantity)
      const first = key === null ? undefined : known.get(key)
      if (key !== null && !first) known.set(key, quantity)
      if (!first) continue
      // 公交1,126辆，全年客运量1.02亿人次。出租车1,580辆，全年客运量…: each sentence has a subject of its own
      const isOnTheWhole = opening.has(first) && opening.has(quantity) && areApart(first, quantity)
      if (first.paragraph === quantity.paragraph && !isOnTheWhole) continue
      if (isOfItsSection(quantity) && areSiblings(first.prose.section, quantity.prose.section)) continue
      const agrees = meets(bounded(first.number), bounded(quantity.number))
      const certainty = agrees ? 'none' : certaintyOf(first, quantity)
      found.push({first: told(first), again: told(quantity), agrees, certainty})
    }
  }
  return found
}

function told({number, label}: Quantity): Twice['first'] {
  return {figure: number, span: number.span, text: number.text, subject: label.text.trim()}
}

/** 收入总计: two letters and a word for the whole are the total of whatever the section is about. */
function isOfItsSection({label}: Quantity): boolean {
  return withoutWhole(namedIn(label), label).length < MIN_NAME - 1
}

function areSiblings(one: Section | null, other: Section | null): boolean {
  return one !== other && one?.parent !== null && one?.parent === other?.parent
}

/** Whether two sentences of one paragraph each tell the whole of the year. */
function areApart(first: Quantity, again: Quantity): boolean {
  return first.sentence !== again.sentence && isOfYear(first) && isOfYear(again)
}

/** What is counted, and in which unit; null where that is not said in full, or of a part of the year or of a whole alone. */
function keyOf(quantity: Quantity): string | null {
  const {label, tail, gap, nature, number, link} = quantity
  if (nature !== 'amount' || number.hedge !== null || number.unit === null || link === 1) return null
  const setApart = ['span', 'other', 'also', 'carry', 'moved', 'which', 'include', 'across'] as const
  if (setApart.some(role => has(gap, role)) || /^\p{L}/u.test(tail.text)) return null
  const name = namedIn(label)
  const isWhole = isOfYear(quantity) && namedIn(gap) === name
  const isBare = has(label, 'channel') && name.length >= MIN_BARE_NAME
  if (name.length < MIN_NAME || !(isWhole || isBare)) return null
  return `${withoutWhole(name, label)} ${number.unit} ${has(label, 'since')}`
}

/** 全年共办理投诉 and 全年办理投诉 are the same. */
function withoutWhole(name: string, {words}: Quantity['label']): string {
  const said = words.filter(({roles}) => roles.has('year') || roles.has('total'))
  return said.reduce((rest, {text}) => rest.replace(text, ''), name)
}

function isOfYear({label}: Quantity): boolean {
  return has(label, 'year') || has(label, 'total')
}

function certaintyOf(first: Quantity, again: Quantity): Certainty {
  if (isOfYear(first) && isOfYear(again))
    return namedIn(first.label) === namedIn(again.label) ? 'proven' : 'likely'
  return slipOfDigits(print(first.number.value), print(again.number.value)) ? 'likely' : 'none'
}

/** So many sentences on, all of some things are still those that were counted. */
const MAX_BACK = 2
/** Letters that what is counted must have in common both times. */
const COMMON = 2
/** A number that lies further from the first is of something else. */
const MOST_APART = 0.35

/** 共受理16件。受理的18件申请全部按期答复: all of some things, and another number of them just before. */
export function findAnaphors(sequences: readonly Sequence[]): Twice[] {
  return sequences.flatMap(({quantities, owner}) =>
    owner ? [] : quantities.flatMap((_, index) => anaphorAt(quantities, index) ?? [])
  )
}

function anaphorAt(quantities: readonly Quantity[], index: number): Twice | null {
  const again = quantities[index] as Quantity
  if (!isCount(again) || again.link < 2 || has(again.gap, 'which') || has(again.gap, 'also')) return null
  const name = nameOfAll(again)
  if (name === null) return null
  const before = quantities
    .slice(Math.max(0, index - 8), index)
    .filter(
      one =>
        isCount(one) &&
        one.link !== 1 &&
        one.paragraph === again.paragraph &&
        again.sentence - one.sentence <= MAX_BACK &&
        one.number.unit === again.number.unit &&
        namesOf(one).some(one => name.includes(one))
    )
  const first = before.at(-1)
  if (!first || before.some(({number}) => meets(bounded(number), bounded(again.number)))) return null
  return isNear(first, again)
    ? {first: told(first), again: told(again), agrees: false, certainty: 'likely'}
    : null
}

function isCount({nature, number}: Quantity): boolean {
  return nature === 'amount' && number.hedge === null
}

/**
 * The words behind a number of which something is said of all, up to the word that says so: 18件申请全部…; behind the word, all 298
 * decisions. Null where none does.
 */
function nameOfAll({label, tail}: Quantity): string | null {
  const last = label.words.at(-1)
  if (last?.roles.has('throughout') && label.text.slice(last.end).trim() === '')
    return tail.text.toLowerCase()
  const all = tail.words.find(({roles}) => roles.has('throughout'))
  return all ? tail.text.slice(0, all.start) : null
}

/** What a number counts: the last letters before it, or the words behind it where spaces part words. */
function namesOf({label, tail}: Quantity): string[] {
  const words = tail.text.toLowerCase().match(/[a-z]{5,24}/g) ?? []
  const name = namedIn(label)
  return [...words.slice(0, 3), ...(/\p{Script=Han}/u.test(name) ? [name.slice(-COMMON)] : [])].filter(
    one => one.length >= COMMON
  )
}

/** A slip of the pen, or one or two more or less. */
function isNear(first: Quantity, again: Quantity): boolean {
  const [one, other] = [first.number.value, again.number.value]
  if (Math.abs(ratio(bounded(again.number), bounded(first.number)) - 1) > MOST_APART) return false
  const apart = Math.abs(toNumber(one) - toNumber(other))
  return apart <= 2 || slipOfDigits(print(one), print(other)) !== null
}
