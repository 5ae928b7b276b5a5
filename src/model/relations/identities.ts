import {add, compare, type Decimal, isNegative, isWhole, subtract, whole, zero} from '../arithmetic.ts'
import type {Figure} from '../figure.ts'
import type {IdentitySpec, TableSpec} from '../profile.ts'
import {rememberFor} from '../remember.ts'
import type {ReportTable, TableCell} from '../report-table.ts'
import {cellGrid, placeOf, type Quantity, quantityAt} from './cell-grid.ts'
import {type Equation, type Named, parseEquation, type Term} from './equation.ts'

export function mayBeNegative(quantity: Quantity): boolean {
  return quantity === 'change' || quantity === 'balance'
}

export function mayHaveDecimals(quantity: Quantity): boolean {
  return quantity === 'amount' || quantity === 'balance'
}

/** A cell whose number can be reckoned with. */
export interface FigureCell extends TableCell {
  readonly figure: Figure
  readonly quantity: Quantity
}

export interface CellTerm {
  readonly cell: FigureCell
  readonly sign: 1 | -1
  readonly side: 'left' | 'right'
}

/** An identity of the profile with the figures of one row or column put in. */
export interface CellIdentity {
  readonly spec: IdentitySpec
  readonly relation: Equation['relation']
  readonly terms: readonly CellTerm[]
  /** The whole numbers written on each side. */
  readonly constants: {readonly left: number; readonly right: number}
  /** The row or column it holds for. */
  readonly line: {readonly kind: 'row' | 'column'; readonly id: string; readonly label: string}
  /** What each side adds up to as printed. */
  readonly left: Decimal
  readonly right: Decimal
  /** By how much the sides may differ because figures with decimals are rounded; zero for whole numbers. */
  readonly slack: Decimal
  readonly holds: boolean
}

/** What the equations of a table's identities speak of: rows where they hold for every column, and the other way round. */
export function namesFor(table: TableSpec, forEvery: IdentitySpec['forEvery']): readonly Named[] {
  return forEvery === 'column' ? table.rows : table.columns
}

/**
 * Every identity of the table's form for which all figures are printed. One with a blank, a dash, words, an approximate
 * figure, a negative count or a fraction of a case is left out: those are found by rules of their own, and nothing
 * follows from them.
 */
export function identitiesOf(table: ReportTable): CellIdentity[] {
  const grid = figureGrid(table)
  const identities: CellIdentity[] = []
  for (const ready of readyIdentities(table.spec)) {
    const terms = termsOf(ready, grid)
    if (terms) identities.push(identity(ready, terms))
  }
  return identities
}

/** What the identities of a table hold against each other. */
export interface Reckoning {
  readonly compared: readonly Figure[]
  /** Whether every identity surely holds; where not, `identitiesOf` tells which do. */
  readonly holds: boolean
}

/** Adds up what the identities of a table say, in plain numbers: nearly always all of them hold, and that is all to be known. */
export function reckonUp(table: ReportTable): Reckoning {
  const grid = cellGrid(table)
  const counts = grid.map((cell, place) => countOf(cell, quantityAt(place, table.spec)))
  const isCompared = grid.map(() => false)
  const compared: Figure[] = []
  let holds = true
  for (const ready of readyIdentities(table.spec)) {
    const difference = differenceOf(ready, counts)
    if (difference === null) continue
    for (const place of ready.places) isCompared[place] = true
    holds &&= isAllowed(difference, ready.equation.relation)
  }
  grid.forEach((cell, place) => {
    if (cell?.figure && isCompared[place]) compared.push(cell.figure)
  })
  return {compared, holds}
}

/** An identity of a form for one of its rows or columns. */
interface ReadyIdentity {
  readonly spec: IdentitySpec
  readonly equation: Equation
  readonly line: CellIdentity['line']
  /** Where the cell of each term of the equation stands in the form. */
  readonly places: readonly number[]
}

const readyIdentities = rememberFor((table: TableSpec): readonly ReadyIdentity[] =>
  table.identities.flatMap(spec => {
    const {equation} = parseEquation(spec.equation, namesFor(table, spec.forEvery))
    if (!equation) return []
    const isColumn = spec.forEvery === 'column'
    const lines: readonly Named[] = isColumn ? table.columns : table.rows
    return lines.flatMap(({id, label}): ReadyIdentity[] => {
      if (spec.only && !spec.only.includes(id)) return []
      const places = equation.terms.map(term =>
        isColumn ? placeOf(table, term.id, id) : placeOf(table, id, term.id)
      )
      return [{spec, equation, line: {kind: spec.forEvery, id, label}, places}]
    })
  })
)

/** The figures that can be reckoned with, by their place in the form. */
function figureGrid(table: ReportTable): (FigureCell | undefined)[] {
  return cellGrid(table).map((cell, place) => {
    const quantity = quantityAt(place, table.spec)
    if (!cell?.figure || !canReckon(cell.figure, quantity)) return undefined
    const {span, text, id, rowLabel, columnLabel, reading, figure} = cell
    return {span, text, id, rowLabel, columnLabel, reading, figure, quantity}
  })
}

/** Numbers up to this stay exact in the longest sum. */
const largestCount = 10n ** 12n

/** A figure that can be reckoned with as a plain number: `NaN` where it has decimals or is very large. */
function countOf(cell: TableCell | undefined, quantity: Quantity): number | undefined {
  if (!cell?.figure || !canReckon(cell.figure, quantity)) return undefined
  const {units, scale} = cell.figure.value
  return scale === 0 && units < largestCount && units > -largestCount ? Number(units) : Number.NaN
}

/** By how much the left side of an identity is more than the right one; null where a figure is not printed. */
function differenceOf(
  {equation, places}: ReadyIdentity,
  counts: readonly (number | undefined)[]
): number | null {
  let difference = equation.left - equation.right
  for (let index = 0; index < places.length; index++) {
    const {sign, side} = equation.terms[index] as Term
    const count = counts[places[index] as number]
    if (count === undefined) return null
    difference += side === 'left' ? sign * count : -sign * count
  }
  return difference
}

function isAllowed(difference: number, relation: Equation['relation']): boolean {
  return relation === '=' ? difference === 0 : relation === '<=' ? difference <= 0 : difference >= 0
}

function canReckon({value, low, high}: Figure, quantity: Quantity): boolean {
  if (!mayBeNegative(quantity) && isNegative(value)) return false
  if (!mayHaveDecimals(quantity) && !isWhole(value)) return false
  if (low === high) return true
  // 1.2万 and 4000余 leave more open than the last printed digit; 12.50 does not.
  return high !== null && compare(subtract(high, low), {units: 1n, scale: value.scale}) <= 0
}

/** The terms of an identity with their figures, or null where one is not printed. */
function termsOf(
  {equation, places}: ReadyIdentity,
  grid: readonly (FigureCell | undefined)[]
): CellTerm[] | null {
  const found: CellTerm[] = []
  for (const [index, {sign, side}] of equation.terms.entries()) {
    const cell = grid[places[index] as number]
    if (!cell) return null
    found.push({cell, sign, side})
  }
  return found
}

function identity({spec, equation, line}: ReadyIdentity, terms: readonly CellTerm[]): CellIdentity {
  let left = whole(equation.left)
  let right = whole(equation.right)
  for (const {cell, sign, side} of terms) {
    const {value} = cell.figure
    if (side === 'left') left = sign > 0 ? add(left, value) : subtract(left, value)
    else right = sign > 0 ? add(right, value) : subtract(right, value)
  }
  const slack = roundingOf(terms)
  return {
    spec,
    relation: equation.relation,
    terms,
    constants: {left: equation.left, right: equation.right},
    line,
    left,
    right,
    slack,
    holds:
      (equation.relation === '<=' || compare(add(left, slack), right) >= 0) &&
      (equation.relation === '>=' || compare(left, add(right, slack)) <= 0)
  }
}

/** Rounded summands and their rounded total may differ by half a last digit for each that is printed with decimals. */
function roundingOf(terms: readonly CellTerm[]): Decimal {
  let slack = zero
  for (const {cell} of terms) {
    const {scale} = cell.figure.value
    if (scale > 0) slack = add(slack, {units: 5n, scale: scale + 1})
  }
  return slack
}
