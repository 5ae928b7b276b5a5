import type {YearLink} from '../../model/across/across-years.ts'
import type {RollUpDifference} from '../../model/across/roll-up.ts'
import {equals, print, subtract, sum, whole, zero} from '../../model/arithmetic.ts'
import type {CellSum, Claim} from '../../model/facts/claim.ts'
import type {Told} from '../../model/facts/twice.ts'
import {type Figure, quote} from '../../model/figure.ts'
import type {CellIdentity} from '../../model/relations/identities.ts'
import type {Wording} from '../../source/wording.ts'
import {describeBroken, describeSolution, shorten} from '../explain/identity-words.ts'
import {addends} from '../explain/sum-words.ts'
import {keyOf, type LinearForm, type Relation, type Term} from './relation.ts'

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
