import {createRequire} from 'node:module'
import type {LegacyHighs} from 'highs'
import {describe, expect, test} from 'vitest'
import {explainIdentities} from '../../../src/check/explain/explain-identities.ts'
import {
  type ChangeProblem,
  type ChangeRow,
  defaultLimits,
  searchChanges
} from '../../../src/check/explain/search/search-changes.ts'
import {identitiesOf} from '../../../src/model/relations/identities.ts'
import {applications, createRandom, fillApplications, makeTable} from '../../made-table.ts'

// The package's types describe a CommonJS module, and its ES module has the loader as default export.
const loadHighs: () => Promise<LegacyHighs> = createRequire(import.meta.url)('highs')

/** For a machine that is busy with other things. */
const timeout = 60_000

type Random = ReturnType<typeof createRandom>

/** A few sums and comparisons over a few small figures, some of them wrong. */
function makeProblem(
  random: Random,
  cells: number,
  rows: number
): ChangeProblem & {readonly values: number[]} {
  const values = Array.from({length: cells}, () => random(4))
  const made: ChangeRow[] = Array.from({length: rows}, () => {
    const taken = values.map((_, cell) => cell).filter(() => random(2) === 0)
    const coefficients = taken.map(() => (random(3) === 0 ? -1 : 1))
    const sum = taken.reduce(
      (total, cell, index) => total + (values[cell] ?? 0) * (coefficients[index] ?? 0),
      0
    )
    const missing = random(3) - sum
    const kind = random(4)
    return {
      cells: taken,
      coefficients,
      low: kind === 0 ? Number.NEGATIVE_INFINITY : missing,
      high: kind === 1 ? Number.POSITIVE_INFINITY : missing
    }
  })
  return {values, least: values.map(value => -value), rows: made}
}

function holds(rows: readonly ChangeRow[], changes: readonly number[]): boolean {
  return rows.every(({cells, coefficients, low, high}) => {
    const sum = cells.reduce(
      (total, cell, index) => total + (changes[cell] ?? 0) * (coefficients[index] ?? 0),
      0
    )
    return sum >= low && sum <= high
  })
}

/** Every value of every cell, tried: the smallest sets of cells, and the values that each can take. */
function tryEverything(
  {values, rows}: ChangeProblem & {readonly values: number[]},
  most: number
): Map<string, number[][]> {
  let sets = new Map<string, number[][]>()
  let size = Number.POSITIVE_INFINITY
  const changes = values.map(() => 0)
  const visit = (cell: number, changed: number) => {
    if (changed > size) return
    if (cell === values.length) {
      if (!holds(rows, changes)) return
      if (changed < size) [sets, size] = [new Map(), changed]
      const key = changes.flatMap((change, index) => (change === 0 ? [] : [index])).join(' ')
      sets.set(key, [...(sets.get(key) ?? []), [...changes]])
      return
    }
    for (let value = 0; value <= most; value++) {
      changes[cell] = value - (values[cell] ?? 0)
      visit(cell + 1, changed + (changes[cell] === 0 ? 0 : 1))
    }
    changes[cell] = 0
  }
  visit(0, 0)
  return sets
}

/** The same question as a mixed integer program: as few cells as possible that may differ from what is printed. */
function writeProgram({least, rows}: ChangeProblem, largest: number): string {
  const sum = ({cells, coefficients}: ChangeRow) =>
    cells.map((cell, index) => `${(coefficients[index] ?? 0) < 0 ? '-' : '+'} x${cell}`).join(' ')
  return [
    'Minimize',
    ` obj: ${least.map((_, cell) => `+ b${cell}`).join(' ')}`,
    'Subject To',
    ...rows.flatMap(row =>
      row.low === row.high
        ? [` ${sum(row)} = ${row.low}`]
        : [
            ...(Number.isFinite(row.low) ? [` ${sum(row)} >= ${row.low}`] : []),
            ...(Number.isFinite(row.high) ? [` ${sum(row)} <= ${row.high}`] : [])
          ]
    ),
    ...least.flatMap((_, cell) => [
      ` x${cell} - ${largest} b${cell} <= 0`,
      ` x${cell} + ${largest} b${cell} >= 0`
    ]),
    'Bounds',
    ...least.map((low, cell) => ` ${Math.max(low, -largest)} <= x${cell} <= ${largest}`),
    'General',
    ` ${least.map((_, cell) => `x${cell}`).join(' ')}`,
    'Binary',
    ` ${least.map((_, cell) => `b${cell}`).join(' ')}`,
    'End'
  ].join('\n')
}

describe('searchChanges', () => {
  test('finds every smallest set of cells, as trying all values does', () => {
    const random = createRandom(11)
    let found = 0
    for (let round = 0; round < 400; round++) {
      const problem = makeProblem(random, 2 + random(4), 1 + random(4))
      const all = tryEverything(problem, 9)
      const outcome = searchChanges(problem)
      if (all.size === 0 || [...all.keys()].some(key => key.split(' ').length > 4)) {
        expect(outcome.kind).toBe('more-cells')
        continue
      }
      found++
      const explanations = outcome.kind === 'found' ? outcome.explanations : []
      const sets = explanations.map(changes => changes.map(({cell}) => cell).sort((a, b) => a - b))
      expect(sets.map(set => set.join(' ')).sort()).toEqual([...all.keys()].sort())
      for (const changes of explanations) {
        const key = changes
          .map(({cell}) => cell)
          .sort((a, b) => a - b)
          .join(' ')
        for (const {cell, low, high} of changes) {
          const tried = (all.get(key) ?? []).map(values => values[cell] ?? 0)
          // Values beyond the largest tried are cut off; those tried must all be in the range, and reach its lower end.
          expect(Math.min(...tried)).toBeGreaterThanOrEqual(low)
          expect(Math.max(...tried)).toBeLessThanOrEqual(high)
          if (low === high) expect([...new Set(tried)]).toEqual([low])
        }
      }
    }
    expect(found).toBeGreaterThan(150)
  })

  test('agrees with HiGHS on the size of the smallest explanation', {timeout}, async () => {
    const solver = await loadHighs()
    const random = createRandom(23)
    for (let round = 0; round < 30; round++) {
      const problem = makeProblem(random, 6 + random(10), 3 + random(5))
      const solution = solver.solve(writeProgram(problem, 40))
      const outcome = searchChanges(problem)
      if (solution.Status === 'Infeasible' || solution.ObjectiveValue > 4.5) {
        expect(outcome.kind).toBe('more-cells')
      } else {
        expect(outcome.kind === 'found' && outcome.explanations[0]?.length).toBe(
          Math.round(solution.ObjectiveValue)
        )
      }
    }
  })

  test('agrees with HiGHS on the table of applications', {timeout}, async () => {
    const solver = await loadHighs()
    const random = createRandom(29)
    for (const errors of [1, 2, 3]) {
      const values = fillApplications(random, 40)
      for (let error = 0; error < errors; error++) {
        const row = values[random(25)]
        if (row) row[random(7)] = random(50)
      }
      const identities = identitiesOf(makeTable(applications, values))
      const cells = [...new Set(identities.flatMap(({terms}) => terms.map(({cell}) => cell.figure)))]
      const problem: ChangeProblem = {
        least: cells.map(({value}) => -Number(value.units)),
        rows: identities.map(({terms, left, right}) => ({
          cells: terms.map(({cell}) => cells.indexOf(cell.figure)),
          coefficients: terms.map(({side}) => (side === 'left' ? 1 : -1)),
          low: Number(right.units - left.units),
          high: Number(right.units - left.units)
        }))
      }
      const outcome = searchChanges(problem)
      const solution = solver.solve(writeProgram(problem, 200), {mip_rel_gap: 0})
      expect(outcome.kind === 'found' && outcome.explanations[0]?.length).toBe(
        Math.round(solution.ObjectiveValue)
      )
      const explained = explainIdentities(identities).reduce(
        (size, {explanations}) => size + (explanations[0]?.length ?? 0),
        0
      )
      expect(explained).toBe(Math.round(solution.ObjectiveValue))
    }
  })

  test('gives up on numbers beyond exact reckoning and on problems beyond its limits', () => {
    const row = {cells: [0, 1], coefficients: [1, -1], low: 2 ** 60, high: 2 ** 60}
    expect(searchChanges({least: [0, 0], rows: [row]}).kind).toBe('given-up')
    const wide = {cells: [0], coefficients: [1], low: 1, high: 1}
    expect(searchChanges({least: new Array(2000).fill(0), rows: new Array(2000).fill(wide)}).kind).toBe(
      'given-up'
    )
    const many = Array.from({length: 600}, (_, cell) => cell)
    const sum = {cells: many, coefficients: many.map(() => 1), low: 1, high: 1}
    expect(searchChanges({least: many.map(() => 0), rows: [sum]}).kind).toBe('given-up')
  })
})

/** A table of zeros with sums in its last row and column, in which some cells are too great. */
function tableWith(rows: number, columns: number, wrong: readonly (readonly [number, number, number])[]) {
  const line = (cells: readonly number[], difference: number): ChangeRow => ({
    cells,
    coefficients: cells.map((_, index) => (index < cells.length - 1 ? 1 : -1)),
    low: difference,
    high: difference
  })
  const sumOf = (index: 0 | 1, at: number, last: number) =>
    wrong.reduce(
      (sum, one) => (one[index] === at ? sum + (one[index ? 0 : 1] === last ? one[2] : -one[2]) : sum),
      0
    )
  const across = Array.from({length: rows + 1}, (_, row) =>
    line(
      Array.from({length: columns + 1}, (_, column) => row * (columns + 1) + column),
      sumOf(0, row, columns)
    )
  )
  const down = Array.from({length: columns + 1}, (_, column) =>
    line(
      Array.from({length: rows + 1}, (_, row) => row * (columns + 1) + column),
      sumOf(1, column, rows)
    )
  )
  return {least: Array.from({length: (rows + 1) * (columns + 1)}, () => -1000), rows: [...across, ...down]}
}

test.each([
  [
    'apart',
    [
      [8, 11, 5],
      [93, 16, 2],
      [7, 40, 6],
      [69, 39, 4]
    ]
  ],
  [
    'two of them in one column',
    [
      [23, 22, 1],
      [48, 47, 7],
      [86, 26, 2],
      [5, 47, 6]
    ]
  ],
  [
    'one of them a total',
    [
      [23, 7, 6],
      [22, 7, 9],
      [77, 10, 5],
      [79, 50, 3]
    ]
  ]
] as const)('finds four wrong cells of a large table in few steps: %s', (_, wrong) => {
  const limits = {...defaultLimits, mostSteps: 5_000_000}
  const outcome = searchChanges(tableWith(100, 50, wrong), limits)
  const cells = wrong.map(([row, column]) => row * 51 + column).sort((a, b) => a - b)
  expect(outcome.kind).toBe('found')
  const found = outcome.kind === 'found' ? outcome.explanations : []
  expect(found.map(changes => changes.map(({cell}) => cell).sort((a, b) => a - b))).toContainEqual(cells)
})
