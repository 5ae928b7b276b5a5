import {compare, whole} from '../../arithmetic.ts'
import type {Percentage} from '../../facts/percentage.ts'
import {isOfKind} from '../numbers/units.ts'
import {has, type Quantity, type Sequence} from '../sentences/quantity.ts'
import {plus, sumOf} from '../sentences/sums.ts'
import {against, type Candidate, makes} from './against.ts'

const MAX_RUN = 3
const STEM = 2

/**
 * Rates of what was done among what came in: 征集80条，采纳60条，采纳率75%. What the rate is named after names its part; every two
 * numbers of the sentence that make it settle it.
 */
export function findRates(sequence: Sequence): Percentage[] {
  const found: Percentage[] = []
  for (const [index, rate] of sequence.quantities.entries()) {
    if (rate.nature !== 'rate' || rate.number.hedge !== null || rate.link > 2) continue
    const one = rateOf(sequence, index)
    if (one) found.push(one)
  }
  return found
}

function rateOf({quantities}: Sequence, index: number): Percentage | null {
  const rate = quantities[index] as Quantity
  const near: Quantity[] = []
  for (let at = index - 1; at >= 0 && near.length < 8; at--) {
    const quantity = quantities[at] as Quantity
    if (quantity.sentence !== rate.sentence) break
    const next = quantities[at + 1]
    // 纠错236件，纠错率24.2%: what has a rate of its own is no whole of another
    const isRated = next !== rate && (next?.nature === 'rate' || next?.nature === 'share') && next.link <= 2
    if (quantity.nature === 'amount' && quantity.number.hedge === null && !isRated) near.push(quantity)
    if (quantity.link >= 3) break
  }
  const stem = stemOf(rate)
  const part =
    near.find(one => isNamedBy(one, stem)) ??
    (has(rate.label, 'done') ? near.find(({label}) => has(label, 'done')) : undefined)
  const base = part && near.slice(near.indexOf(part) + 1).find(one => isWholeOf(one, part))
  const makers = makersOf(near, rate)
  if (makers)
    return {
      kind: 'share',
      figure: rate.number,
      settled: true,
      certainty: 'none',
      numbers: makers.numbers,
      expected: null
    }
  const due = dueIn(near, rate)
  if (due)
    return against('share', rate, [candidateOf([due.part], [due.base])], due.isSure ? 'proven' : 'likely')
  if (!part || !base || part.link === 1 || has(rate.label, 'next') || has(rate.label, 'plan')) return null
  if (has(rate.label, 'unsaid') && !has(base.label, 'asked')) return null
  const isAll = compare(rate.number.value, whole(100)) === 0
  if (isAll && [...near, rate].some(one => isUnfinished(one))) return null
  const wholes = near.filter(one => one !== part && isWholeOf(one, part))
  const isSure = wholes.length === 1 && has(base.label, 'received') && !isAll
  return against(
    'share',
    rate,
    wholes.map(one => candidateOf([part], [one])),
    isSure ? 'proven' : 'likely'
  )
}

/** 应建48处，已建45处; 15个乡镇中有12个: what was to be, and what is. */
function dueIn(
  near: readonly Quantity[],
  rate: Quantity
): {part: Quantity; base: Quantity; isSure: boolean} | null {
  const [part, base] = near
  if (!part || !base || !isWholeOf(base, part) || near.length > 2 || has(rate.label, 'next')) return null
  if (has(base.label, 'due') && has(part.label, 'fill')) return {part, base, isSure: true}
  return has(base.tail, 'among') && part.link === 0 ? {part, base, isSure: false} : null
}

function candidateOf(part: readonly Quantity[], base: readonly Quantity[]): Candidate {
  const numbers = [...part, ...base].map(({number}) => number)
  return {
    numbers,
    part: sumOf(part.map(({number}) => number)),
    base: sumOf(base.map(({number}) => number))
  }
}

/** The characters before 率: what was done. */
function stemOf({label}: Quantity): string {
  const rate = label.words.findLast(({roles}) => roles.has('rate'))
  if (!rate) return ''
  return label.text
    .slice(0, rate.start)
    .replace(/[^\p{L}]/gu, '')
    .slice(-STEM)
}

function isNamedBy({label, tail}: Quantity, stem: string): boolean {
  if (stem.length < STEM) return false
  const words = `${label.text}${tail.text.slice(0, 6)}`
  return (words.includes(stem) || words.includes([...stem].reverse().join(''))) && !has(label, 'not')
}

function isWholeOf(one: Quantity, part: Quantity): boolean {
  return isOfKind(one.number, part.number) && compare(one.number.value, part.number.value) >= 0
}

/** What is not done yet is not in the whole of 100 %. */
function isUnfinished({label, tail, gap}: Quantity): boolean {
  return [label, tail, gap].some(
    words => has(words, 'pending') || has(words, 'carry') || has(words, 'rest') || has(words, 'withdrawn')
  )
}

/** Two numbers of the sentence that make the rate, or several that 、 joins: 建议17件、提案22件，办结39件. */
function makersOf(near: readonly Quantity[], rate: Quantity): Candidate | null {
  const runs = near.flatMap((_, start) => runsFrom(near, start))
  for (const part of runs) {
    for (const base of runs) {
      if (part.some(one => base.includes(one))) continue
      const candidate = candidateOf(part, base)
      if (makes(candidate, rate.number)) return candidate
      // 节约率: of what was spent and saved together
      const both = {...candidate, base: plus(candidate.base, candidate.part)}
      if (makes(both, rate.number)) return both
    }
  }
  return null
}

function runsFrom(near: readonly Quantity[], start: number): Quantity[][] {
  const runs: Quantity[][] = []
  for (let length = 1; length <= MAX_RUN && start + length <= near.length; length++) {
    const run = near.slice(start, start + length)
    if (length > 1 && (near[start + length - 2] as Quantity).link !== 1) break
    runs.push(run)
  }
  return runs
}
