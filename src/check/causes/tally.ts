import {type Decimal, print, subtract, sum, zero} from '../../model/arithmetic.ts'
import type {Tally, TallyReading} from '../../model/facts/tally.ts'
import {type Figure, quote} from '../../model/figure.ts'
import type {Wording} from '../../source/wording.ts'
import {valueLike} from '../explain/corrections.ts'
import {addends} from '../explain/sum-words.ts'
import {keyOf, type LinearForm, type Relation} from './relation.ts'

/** Numbers of the prose that make each other: parts and their total, two numbers and what they differ by, what came in and what became of it. */
export function relationOfTally(tally: Tally): Relation {
  const {total, parts, incoming = 1, others = []} = tally
  const own = {whole: [total, ...parts.slice(0, incoming - 1)], parts: parts.slice(incoming - 1)}
  return {
    kind: 'tally',
    figures: [total, ...parts],
    forms: [formOf(own)],
    others: others.map(formOf),
    words: () => wordsOfTally(tally),
    why: (of, value) => whyTallied([own, ...others], of, value)
  }
}

/** A part cannot be more than its whole. */
export function relationsOfBounds({total, exceeding, others = []}: Tally): Relation[] {
  return exceeding.map(part => ({
    kind: 'bound',
    figures: [part, total],
    forms: [{...formOf({whole: [part], parts: [total]}), relation: '<='}],
    // Where a reading adds up, it was another whole.
    others: others.filter(({parts}) => parts.includes(part)).map(formOf),
    words: () => ({
      zh: `“其中” ${quote(part)} 大于总数 ${quote(total)}`,
      en: `the part ${quote(part)} is more than the whole ${quote(total)}`
    }),
    why: () => ({zh: '部分不能大于整体', en: 'a part cannot be more than its whole'})
  }))
}

function formOf({whole, parts}: TallyReading): LinearForm {
  return {
    terms: [
      ...whole.map(figure => ({figure, sign: 1 as const})),
      ...parts.map(figure => ({figure, sign: -1 as const}))
    ],
    constant: zero,
    relation: '='
  }
}

/** The arithmetic of the reading in which a number comes to a value; nothing where none does. */
function whyTallied(readings: readonly TallyReading[], of: Figure, value: string): Wording {
  const isOf = (figure: Figure) => keyOf(figure) === keyOf(of)
  for (const {whole, parts} of readings) {
    const [total] = whole
    const inParts = parts.some(isOf)
    const rest = {whole: whole.filter(one => !isOf(one)), parts: parts.filter(one => !isOf(one))}
    if (!total || rest.whole.length + rest.parts.length !== whole.length + parts.length - 1) continue
    const left = subtract(addedUp(rest.whole), addedUp(rest.parts))
    if (valueLike(of, inParts ? left : subtract(zero, left)) !== value) continue
    if (whole.length > 1) return {zh: `由其余几个数推得 ${value}`, en: `the other figures make ${value}`}
    if (!inParts) return sameWords(`${addends(parts)} = ${value}`)
    const less = rest.parts.length > 1 ? `(${addends(rest.parts)})` : addends(rest.parts)
    return sameWords(`${total.text} - ${less} = ${value}`)
  }
  return sameWords('')
}

function addedUp(figures: readonly Figure[]): Decimal {
  return sum(figures.map(({value}) => value))
}

function sameWords(line: string): Wording {
  return {zh: line, en: line}
}

function wordsOfTally({kind, total, parts, sum: added, incoming = 1}: Tally): Wording {
  const [first, second] = parts
  if (kind === 'difference' && first && second) {
    const line = `${total.text} - ${first.text} = ${print(subtract(total.value, first.value))}`
    return {zh: `${line}，增减数写 ${quote(second)}`, en: `${line}, but the change is ${quote(second)}`}
  }
  if (kind === 'balance') {
    const into = [total, ...parts.slice(0, incoming - 1)]
    const came = `${addends(into)} = ${print(sum(into.map(({value}) => value)))}`
    const left = `${addends(parts.slice(incoming - 1))} = ${print(added)}`
    return {zh: `${came}，而 ${left}`, en: `${came}, but ${left}`}
  }
  const summands = addends(parts)
  const line = summands === print(added) ? summands : `${summands} = ${print(added)}`
  return {zh: `${line}，总数写 ${quote(total)}`, en: `${line}, but the total is ${quote(total)}`}
}
