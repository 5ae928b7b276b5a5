import type {YearLink} from '../../model/across/across-years.ts'
import type {RollUpDifference} from '../../model/across/roll-up.ts'
import {equals, parseDecimal, print, subtract, sum, toNumber, whole, zero} from '../../model/arithmetic.ts'
import type {CellSum, Claim} from '../../model/facts/claim.ts'
import type {Percentage} from '../../model/facts/percentage.ts'
import type {Tally} from '../../model/facts/tally.ts'
import type {Told} from '../../model/facts/twice.ts'
import {type Figure, quote} from '../../model/figure.ts'
import type {CellIdentity} from '../../model/relations/identities.ts'
import type {Wording} from '../../source/wording.ts'
import {describeBroken, describeSolution, shorten} from '../explain/identity-words.ts'
import {addends} from '../explain/sum-words.ts'
import {type Changes, keyOf, type LinearForm, type Relation, type Term} from './relation.ts'

export function relationOfIdentity(identity: CellIdentity): Relation {
  const {terms, constants, relation, slack} = identity
  return {
    kind: 'identity',
    figures: terms.map(({cell}) => cell.figure),
    forms: [
      {
        terms: terms.map(({cell, sign, side}) => ({
          figure: cell.figure,
          sign: (side === 'left') === sign > 0 ? 1 : -1
        })),
        constant: subtract(whole(BigInt(constants.left)), whole(BigInt(constants.right))),
        relation,
        slack
      }
    ],
    words: () => describeBroken(identity),
    why: figure => describeSolution(identity, figure)
  }
}

/** What a sentence says of the tables: the number, or that there was none. */
export function relationOfClaim(claim: Claim): Relation {
  const {figure, polarity, readings} = claim
  const said = polarity === 'count' ? figure : null
  const cells = readings.flatMap(reading => reading.cells.flatMap(cell => cell.figure ?? []))
  return {
    kind: 'claim',
    figures: said ? [said, ...cells] : cells,
    forms: readings.map(reading => formOfReading(reading, said)),
    copy: said,
    isWorded: said === null,
    words: () => wordsOfClaim(claim),
    why: (of, value) =>
      said && keyOf(of) !== keyOf(said)
        ? {zh: `正文写 ${quote(said)}`, en: `the text says ${quote(said)}`}
        : whyClaimed(readings, value)
  }
}

/** Where prose and cells differ in unit, the cells count by what they come to. */
function formOfReading({cells, sum: total}: CellSum, said: Figure | null): LinearForm {
  const terms: Term[] = cells.flatMap(cell => (cell.figure ? [{figure: cell.figure, sign: -1 as const}] : []))
  const isPlain = equals(sum(terms.map(({figure}) => figure.value)), total)
  const claimed: Term[] = said ? [{figure: said, sign: 1}] : []
  return isPlain
    ? {terms: [...claimed, ...terms], constant: zero, relation: '='}
    : {terms: claimed, constant: subtract(zero, total), relation: '='}
}

/** 表中“（七）总计”的“总计”为 74 */
function whyClaimed(readings: readonly CellSum[], value: string): Wording {
  const reading = readings.find(({sum: total}) => print(total) === value) ?? readings[0]
  const [cell, ...more] = reading?.cells ?? []
  if (!cell) return {zh: `表中为 ${value}`, en: `the table has ${value}`}
  const [row, column] = [shorten(cell.rowLabel), shorten(cell.columnLabel)]
  return more.length > 0
    ? {
        zh: `表中“${row}”的“${column}”等 ${more.length + 1} 格之和为 ${value}`,
        en: `in the table “${row}” × “${column}” and ${more.length} more make ${value}`
      }
    : {zh: `表中“${row}”的“${column}”为 ${value}`, en: `in the table “${row}” × “${column}” is ${value}`}
}

function wordsOfClaim({figure, text, subject, readings}: Claim): Wording {
  const sums = [...new Set(readings.map(({sum: total}) => print(total)))]
  const [first] = readings
  const cell = first?.cells[0]
  const of = cell ? `“${shorten(cell.rowLabel)}” × “${shorten(cell.columnLabel)}”` : ''
  const many = first && first.cells.length > 1
  return {
    zh: `正文“${figure ? subject : text}”${figure ? `写 ${quote(figure)}` : ''}，表中${of}${many ? `等 ${first.cells.length} 格之和` : ''}为 ${sums.join(' 或 ')}`,
    en: `the text: “${figure ? subject : text}”${figure ? ` ${quote(figure)}` : ''}; the table: ${of}${many ? ` and ${first.cells.length - 1} more make` : ''} ${sums.join(' or ')}`
  }
}

/** One quantity told twice. */
export function relationOfPair(first: Told, second: Told): Relation {
  const terms: Term[] = []
  if (first.figure) terms.push({figure: first.figure, sign: 1})
  if (second.figure) terms.push({figure: second.figure, sign: -1})
  const said = (claim: Told) => (claim.figure ? quote(claim.figure) : claim.text)
  return {
    kind: 'same',
    figures: terms.map(({figure}) => figure),
    isWorded: terms.length < 2,
    forms: [{terms, constant: zero, relation: '='}],
    words: () => ({
      zh: `“${first.subject}”：前文写 ${said(first)}，此处写 ${said(second)}`,
      en: `“${first.subject}”: ${said(first)} before, ${said(second)} here`
    }),
    why: of => {
      const other = first.figure && keyOf(of) === keyOf(first.figure) ? second : first
      return {zh: `另一处写 ${said(other)}`, en: `elsewhere it is ${said(other)}`}
    }
  }
}

export function relationOfTally(tally: Tally): Relation {
  const {total, parts, incoming} = tally
  const signs: readonly (1 | -1)[] = parts.map((_, index) => (index + 1 < (incoming ?? 1) ? 1 : -1))
  return {
    kind: 'tally',
    figures: [total, ...parts],
    forms: [
      {
        terms: [
          {figure: total, sign: 1},
          ...parts.map((figure, index) => ({figure, sign: signs[index] ?? -1}))
        ],
        constant: zero,
        relation: '='
      }
    ],
    words: () => wordsOfTally(tally),
    why: (of, value) => whyTallied(tally, of, value)
  }
}

function whyTallied({kind, total, parts}: Tally, of: Figure, value: string): Wording {
  const rest = parts.filter(part => keyOf(part) !== keyOf(of))
  const [first, second] = parts
  if (kind === 'balance' || (kind === 'difference' && second && keyOf(of) !== keyOf(second)))
    return {zh: `由其余几个数推得 ${value}`, en: `the other figures make ${value}`}
  if (kind === 'difference') return same(`${total.text} - ${first?.text} = ${value}`)
  if (keyOf(of) === keyOf(total)) return same(`${addends(parts)} = ${value}`)
  const others = rest.length > 1 ? `(${addends(rest)})` : addends(rest)
  return same(`${total.text} - ${others} = ${value}`)
}

function same(line: string): Wording {
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

/** A part cannot be more than its whole. */
export function relationOfBound(whole: Figure, part: Figure): Relation {
  return {
    kind: 'bound',
    figures: [part, whole],
    forms: [
      {
        terms: [
          {figure: part, sign: 1},
          {figure: whole, sign: -1}
        ],
        constant: zero,
        relation: '<='
      }
    ],
    words: () => ({
      zh: `“其中” ${quote(part)} 大于总数 ${quote(whole)}`,
      en: `the part ${quote(part)} is more than the whole ${quote(whole)}`
    }),
    why: () => ({zh: '部分不能大于整体', en: 'a part cannot be more than its whole'})
  }
}

/** A percentage and the numbers it is made from. Its own value follows from theirs; theirs do not from it. */
export function relationOfPercentage(percentage: Percentage): Relation {
  const {figure, numbers, settled, expected} = percentage
  const own = keyOf(figure)
  const value = expected === null ? null : parseDecimal(expected.replace(/[%％倍]|个百分点/g, '').trim())
  return {
    kind: 'ratio',
    figures: [figure, ...numbers],
    forms: [],
    test: changes => {
      if (numbers.some(number => changes.has(keyOf(number)))) return agreesWith(percentage, changes)
      const changed = changes.get(own)
      return changed === undefined ? settled : value !== null && equals(changed, value)
    },
    solve: of => (keyOf(of) === own ? value : null),
    words: () => wordsOfPercentage(percentage),
    why: () => same(arithmeticOf(percentage))
  }
}

/** Whether the numbers, changed, make the percentage in some usual way, give or take one of its last digit. */
function agreesWith({kind, figure, numbers}: Percentage, changes: Changes): boolean {
  if (kind === 'base' || kind === 'shares') return true
  const amountOf = (of: Figure) => toNumber(changes.get(keyOf(of)) ?? of.value)
  const [first = 0, ...others] = numbers.map(amountOf)
  const other = others.reduce((total, one) => total + one, 0)
  const change = Math.abs(first - other)
  const ratios =
    kind === 'growth'
      ? [change / other, other / (first - other), other / (first + other)]
      : kind === 'points'
        ? [change / 100]
        : [first / other]
  const factor = figure.unit === '倍' || kind === 'multiple' ? 1 : 100
  const lastDigit = 10 ** -figure.value.scale
  return ratios.some(ratio => Math.abs(Math.abs(ratio) * factor - Math.abs(amountOf(figure))) <= lastDigit)
}

function arithmeticOf({kind, figure, numbers, expected}: Percentage): string {
  const made = numbers.map(quote)
  const [first = '', second = ''] = made
  if (kind === 'shares') return `${[quote(figure), ...made].join(' + ')} ≠ 100%`
  if (kind === 'base' || expected === null) return made.join('、')
  const base = made.length > 2 ? `(${made.slice(1).join(' + ')})` : second
  return kind === 'share' || kind === 'multiple'
    ? `${first} ÷ ${base} = ${expected}`
    : `${second} → ${first} = ${expected}`
}

function wordsOfPercentage(percentage: Percentage): Wording {
  const line = arithmeticOf(percentage)
  const printed = quote(percentage.figure)
  return percentage.kind === 'shares'
    ? same(line)
    : {zh: `${line}，写 ${printed}`, en: `${line}, but ${printed} is printed`}
}

/** A figure that last year's report fixes. */
export function relationOfLink({kind, figure, expected, current, previous}: YearLink): Relation {
  const made = previous.map(({text}) => text).join('、')
  const now = current.map(({text}) => text).join('、')
  return {
    kind,
    figures: [figure],
    forms: [{terms: [{figure, sign: 1}], constant: subtract(zero, expected), relation: '='}],
    words: () => ({
      zh: `上年报告为 ${made}${now ? `，本年增减 ${now}` : ''}，应为 ${print(expected)}，此处写 ${figure.text}`,
      en: `last year’s report has ${made}${now ? ` and this year’s changes are ${now}` : ''}: ${print(expected)}, but ${figure.text} is printed`
    }),
    why: (_, value) => ({zh: `上年报告推得 ${value}`, en: `last year’s report makes it ${value}`})
  }
}

/** A figure that the offices' reports add up to. */
export function relationOfRollUp({figure, sum: total, parts}: RollUpDifference): Relation {
  const line = parts.length > 0 ? `${addends(parts.map(part => part.figure))} = ${print(total)}` : '0'
  return {
    kind: 'roll-up',
    figures: [figure],
    forms: [{terms: [{figure, sign: 1}], constant: subtract(zero, total), relation: '='}],
    words: () => ({
      zh: `各单位之和 ${line}，汇总数写 ${figure.text}`,
      en: `the offices make ${line}, but ${figure.text} is printed`
    }),
    why: (_, value) => ({zh: `各单位之和为 ${value}`, en: `the offices make ${value}`})
  }
}
