import {compare, print, subtract} from '../../model/arithmetic.ts'
import type {CellIdentity, CellTerm} from '../../model/relations/identities.ts'
import type {Wording} from '../../source/wording.ts'
import type {CellChange} from './cause.ts'

/** Labels are cut in messages; the place has them whole. In letters of half a Chinese character's width. */
const longestLabel = 32

/** Sums of more figures than this leave out the zeros and the labels. */
const mostLabelled = 3

/** A broken identity with its figures as printed, what each side comes to, and by how much they differ. */
export function describeBroken(identity: CellIdentity): Wording {
  const {relation, left, right, line} = identity
  const label = shorten(line.label)
  const where =
    line.kind === 'row'
      ? {zh: `“${label}”行`, en: `row “${label}”`}
      : {zh: `“${label}”列`, en: `column “${label}”`}
  const one = describeSide(identity, 'left')
  const other = relation === '=' ? describeSide(identity, 'right') : describeBound(identity)
  const apart = print(compare(left, right) > 0 ? subtract(left, right) : subtract(right, left))
  const [zh, en] =
    relation === '='
      ? [`，而${other.zh}，相差 ${apart}`, `, but ${other.en}: ${apart} apart`]
      : relation === '<='
        ? [`，大于${other.zh}`, `, which is more than ${other.en}`]
        : [`，小于${other.zh}`, `, which is less than ${other.en}`]
  return {zh: `${where.zh}：${one.zh}${zh}`, en: `${where.en}: ${one.en}${en}`}
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
  const shown = many ? own.filter(({cell}) => cell.figure.value.units !== 0n) : own
  if (shown.length === 0) {
    return {
      zh: `“${label(first)}”等 ${own.length} 项都是 0`,
      en: `the ${own.length} figures from “${label(first)}” on are all 0`
    }
  }
  const summands = shown.map((term, index) => {
    const sign = term.sign < 0 ? (index === 0 ? '-' : ' - ') : index === 0 ? '' : ' + '
    return `${sign}${many ? '' : `“${label(term)}” `}${term.cell.figure.text}`
  })
  if (constant !== 0) summands.push(` ${constant < 0 ? '-' : '+'} ${Math.abs(constant)}`)
  const sum = `${summands.join('')} = ${print(name === 'left' ? left : right)}`
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
function shorten(label: string): string {
  const bare = label.replace(/[（(][^（()）]{6,200}[）)]$/u, '')
  const text = bare === '' ? label : bare
  let width = 0
  for (let index = 0; index < text.length; index++) {
    width += text.charCodeAt(index) > 0xff ? 2 : 1
    if (width > longestLabel) return `${text.slice(0, index)}…`
  }
  return text
}
