import {add, compare, type Decimal, print, subtract} from '../../model/arithmetic.ts'
import type {Figure} from '../../model/figure.ts'
import type {CellIdentity, CellTerm} from '../../model/relations/identities.ts'
import type {Wording} from '../../source/wording.ts'
import type {CellChange} from './cause.ts'
import {addends} from './sum-words.ts'

/** Labels are cut in messages; the place has them whole. In letters of half a Chinese character's width. */
const longestLabel = 32

/** Sums of more figures than this leave out the zeros and the labels. */
const mostLabelled = 3

/** An identity with its figures as printed, what each side comes to, and by how much they differ where it is broken. */
export function describeBroken(identity: CellIdentity): Wording {
  const {relation, left, right, holds} = identity
  const where = describeLine(identity)
  const one = describeSide(identity, 'left')
  const other = relation === '=' ? describeSide(identity, 'right') : describeBound(identity)
  if (holds) {
    const [zh, en] =
      relation === '='
        ? ['', '']
        : relation === '<='
          ? ['不大于', 'no more than ']
          : ['不小于', 'no less than ']
    return {zh: `${where.zh}：${one.zh}，${zh}${other.zh}`, en: `${where.en}: ${one.en}, ${en}${other.en}`}
  }
  const apart = print(compare(left, right) > 0 ? subtract(left, right) : subtract(right, left))
  const [zh, en] =
    relation === '='
      ? [`，而${other.zh}，相差 ${apart}`, `, but ${other.en}: ${apart} apart`]
      : relation === '<='
        ? [`，大于${other.zh}`, `, which is more than ${other.en}`]
        : [`，小于${other.zh}`, `, which is less than ${other.en}`]
  return {zh: `${where.zh}：${one.zh}${zh}`, en: `${where.en}: ${one.en}${en}`}
}

/** The row or column that an identity holds for: “自然人”列 */
export function describeLine({line}: CellIdentity): Wording {
  const label = shorten(line.label)
  return line.kind === 'row'
    ? {zh: `“${label}”行`, en: `row “${label}”`}
    : {zh: `“${label}”列`, en: `column “${label}”`}
}

/** More summands than this are told by their sum. */
const mostSummands = 6

/** How an equation makes one of its figures from the others: 7 + 0 + 11 + 7 = 25; 51 - 0 = 51. */
export function describeSolution({terms, constants, left, right}: CellIdentity, figure: Figure): Wording {
  const own = terms.find(({cell}) => cell.figure.span.start === figure.span.start)
  if (!own) return {zh: '', en: ''}
  const beside = terms.filter(term => term !== own && term.side === own.side)
  const across = terms.filter(term => term.side !== own.side)
  const [here, there] = own.side === 'left' ? [left, right] : [right, left]
  const rest = own.sign > 0 ? subtract(here, figure.value) : add(here, figure.value)
  const value = own.sign > 0 ? subtract(there, rest) : subtract(rest, there)
  if (own.sign < 0) return equation(`${print(rest)} - ${print(there)}`, value)
  if (rest.units !== 0n) {
    const filled = beside.filter(({cell}) => cell.figure.value.units !== 0n)
    const others = sideWords(filled, rest, 0)
    return equation(`${print(there)} - ${others.includes(' ') ? `(${others})` : others}`, value)
  }
  if (across.length > 1) {
    const filled = across.filter(({cell}) => cell.figure.value.units !== 0n)
    if (filled.length < 2) {
      return {zh: `各分项之和为 ${print(there)}`, en: `the parts make ${print(there)}`}
    }
    return equation(sideWords(across, there, constants[own.side === 'left' ? 'right' : 'left']), value)
  }
  const whole = print(there)
  return beside.length > 0
    ? {zh: `总数为 ${whole}，其余各项都是 0`, en: `the total is ${whole} and all others are 0`}
    : {zh: `与之相等的一格为 ${whole}`, en: `the cell that it equals is ${whole}`}
}

function equation(sum: string, value: Decimal): Wording {
  const line = `${sum} = ${print(value)}`
  return {zh: line, en: line}
}

function sideWords(terms: readonly CellTerm[], sum: Decimal, constant: number): string {
  const isSum = constant === 0 && terms.every(({sign}) => sign > 0)
  const filled = terms.filter(({cell}) => cell.figure.value.units !== 0n)
  return isSum && filled.length <= mostSummands ? addends(terms.map(({cell}) => cell.figure)) : print(sum)
}

/** The right side of a comparison: a single figure without a verb. */
function describeBound(identity: CellIdentity): Wording {
  const {zh, en} = describeSide(identity, 'right')
  return {zh: zh.replace(/^(“[^”]*”)为 /, '$1 '), en: en.replace(/^(“[^”]*”) is /, '$1 ')}
}

function describeSide({terms, constants, left, right, line}: CellIdentity, name: CellTerm['side']): Wording {
  const own = terms.filter(({side}) => side === name)
  const constant = constants[name]
  const label = ({cell}: CellTerm) => shorten(line.kind === 'row' ? cell.columnLabel : cell.rowLabel)
  const [first] = own
  if (!first) return {zh: ` ${constant}`, en: String(constant)}
  if (own.length === 1 && constant === 0 && first.sign > 0) {
    const {text} = first.cell.figure
    return {zh: `“${label(first)}”为 ${text}`, en: `“${label(first)}” is ${text}`}
  }
  const many = own.length > mostLabelled
  const isSum = own.every(({sign}) => sign > 0) && constant === 0
  const shown = many ? own.filter(({cell}) => cell.figure.value.units !== 0n) : own
  if (shown.length === 0) {
    return {
      zh: `“${label(first)}”等 ${own.length} 项都是 0`,
      en: `the ${own.length} figures from “${label(first)}” on are all 0`
    }
  }
  const total = print(name === 'left' ? left : right)
  if (many && isSum) {
    const sum = `${addends(own.map(({cell}) => cell.figure))}${shown.length > 1 ? ` = ${total}` : ''}`
    return {
      zh: `“${label(first)}”等 ${own.length} 项之和 ${sum}`,
      en: `the ${own.length} figures from “${label(first)}” on come to ${sum}`
    }
  }
  const summands = shown.map((term, index) => {
    const sign = term.sign < 0 ? (index === 0 ? '-' : ' - ') : index === 0 ? '' : ' + '
    return `${sign}${many ? '' : `“${label(term)}” `}${term.cell.figure.text}`
  })
  if (constant !== 0) summands.push(` ${constant < 0 ? '-' : '+'} ${Math.abs(constant)}`)
  const sum = `${summands.join('')} = ${total}`
  return many
    ? {
        zh: `“${label(first)}”等 ${own.length} 项之和 ${sum}`,
        en: `the ${own.length} figures from “${label(first)}” on come to ${sum}`
      }
    : {zh: sum, en: sum}
}

/** What to change, by row and column, from what to what. */
export function describeChange({cell, expected}: CellChange): Wording {
  const {text} = cell.figure
  const place = `“${shorten(cell.rowLabel)}” × “${shorten(cell.columnLabel)}”`
  return expected
    ? {zh: `${place} ${text} 改为 ${print(expected)}`, en: `${place} from ${text} to ${print(expected)}`}
    : {zh: `${place} 的 ${text} 有误`, en: `${place}, which cannot be ${text}`}
}

/** A label without its remarks in brackets, and not too long; a Chinese character counts as two letters. */
export function shorten(label: string): string {
  const bare = label.replace(/[（(][^（()）]{6,200}[）)]$/u, '')
  const text = bare === '' ? label : bare
  let width = 0
  for (let index = 0; index < text.length; index++) {
    width += text.charCodeAt(index) > 0xff ? 2 : 1
    if (width > longestLabel) return `${text.slice(0, index)}…`
  }
  return text
}
