import {add, compare, type Decimal, isNegative, isWhole, subtract, whole, zero} from './arithmetic.ts'
import {type Equation, type Named, parseEquation} from './equation.ts'
import type {Figure} from './figure.ts'
import type {ColumnSpec, IdentitySpec, TableSpec} from './profile.ts'
import {rememberFor} from './remember.ts'
import type {ReportTable, TableCell} from './report.ts'

export type Quantity = ColumnSpec['quantity']

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
  const form = readyForm(table.spec)
  const grid = figureGrid(table, form)
  const identities: CellIdentity[] = []
  for (const {spec, equation, positions} of form.identities) {
    const isColumn = spec.forEvery === 'column'
    const lines = isColumn ? table.spec.columns : table.spec.rows
    for (let line = 0; line < lines.length; line++) {
      const {id, label} = lines[line] as {id: string; label: string}
      if (spec.only && !spec.only.includes(id)) continue
      const terms = termsOf(
        equation,
        position => (isColumn ? grid[position]?.[line] : grid[line]?.[position]),
        positions
      )
      if (terms) identities.push(identity(spec, equation, terms, {kind: spec.forEvery, id, label}))
    }
  }
  return identities
}

/** The form of a table with its equations parsed. */
interface ReadyForm {
  readonly rows: ReadonlyMap<string, number>
  readonly columns: ReadonlyMap<string, number>
  readonly identities: readonly {
    readonly spec: IdentitySpec
    readonly equation: Equation
    /** Which row or column each term of the equation is. */
    readonly positions: readonly number[]
  }[]
}

const readyForm = rememberFor((table: TableSpec): ReadyForm => {
  const rows = new Map(table.rows.map(({id}, index) => [id, index]))
  const columns = new Map(table.columns.map(({id}, index) => [id, index]))
  const identities = table.identities.flatMap(spec => {
    const {equation} = parseEquation(spec.equation, namesFor(table, spec.forEvery))
    const places = spec.forEvery === 'column' ? rows : columns
    return equation ? [{spec, equation, positions: equation.terms.map(({id}) => places.get(id) ?? -1)}] : []
  })
  return {rows, columns, identities}
})

/** The figures that can be reckoned with, by row and column of the form. */
function figureGrid(table: ReportTable, {rows, columns}: ReadyForm): (FigureCell | undefined)[][] {
  const grid: (FigureCell | undefined)[][] = table.spec.rows.map(() => [])
  for (const cell of table.cells) {
    const {span, text, id, rowLabel, columnLabel, reading, figure} = cell
    const line = grid[rows.get(id.row) ?? -1]
    const column = columns.get(id.column) ?? -1
    const quantity = table.spec.columns[column]?.quantity ?? 'count'
    if (figure && line && !line[column] && canReckon(figure, quantity)) {
      line[column] = {span, text, id, rowLabel, columnLabel, reading, figure, quantity}
    }
  }
  return grid
}

function canReckon({value, low, high}: Figure, quantity: Quantity): boolean {
  if (quantity !== 'change' && isNegative(value)) return false
  if (quantity !== 'amount' && !isWhole(value)) return false
  if (low === high) return true
  // 1.2万 and 4000余 leave more open than the last printed digit; 12.50 does not.
  return high !== null && compare(subtract(high, low), {units: 1n, scale: value.scale}) <= 0
}

/** The terms of an equation with their figures, or null where one is not printed. */
function termsOf(
  {terms}: Equation,
  cellAt: (position: number) => FigureCell | undefined,
  positions: readonly number[]
): CellTerm[] | null {
  const found: CellTerm[] = []
  for (let index = 0; index < terms.length; index++) {
    const cell = cellAt(positions[index] as number)
    if (!cell) return null
    const {sign, side} = terms[index] as Equation['terms'][number]
    found.push({cell, sign, side})
  }
  return found
}

function identity(
  spec: IdentitySpec,
  equation: Equation,
  terms: readonly CellTerm[],
  line: CellIdentity['line']
): CellIdentity {
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
