import {describe, expect, test} from 'vitest'
import {explainIdentities} from '../../../src/check/explain/explain-identities.ts'
import {print} from '../../../src/model/arithmetic.ts'
import {identitiesOf} from '../../../src/model/relations/identities.ts'
import {applications, createRandom, fillApplications, makeSpec, makeTable} from '../../made-table.ts'

type Printed = readonly (readonly (string | number)[])[]

/** Each cause as its alternatives: `row column old → new, …`. */
function causes(spec: Parameters<typeof makeTable>[0], printed: Printed): string[][] {
  return explainIdentities(identitiesOf(makeTable(spec, printed))).map(({broken, explanations, outcome}) =>
    outcome === 'found'
      ? explanations.map(changes =>
          changes
            .map(
              ({cell, expected}) =>
                `${cell.id.row}/${cell.id.column} ${cell.text}→${expected ? print(expected) : '?'}`
            )
            .join(', ')
        )
      : [outcome, ...broken.map(({line}) => line.id)]
  )
}

const reviews = makeSpec({
  rows: ['review', 'litigation'],
  columns: ['upheld', 'corrected', 'other', 'pending', 'total'],
  identities: [{equation: 'upheld + corrected + other + pending = total', forEvery: 'row'}]
})

const statistics = makeSpec({
  rows: [
    'published',
    'website',
    'gazette',
    'applications',
    'in-person',
    'online',
    'replies',
    'granted',
    'refused'
  ],
  columns: ['year', 'cumulative'],
  identities: [
    {equation: 'applications = in-person + online', forEvery: 'column'},
    {equation: 'replies = granted + refused', forEvery: 'column'},
    {equation: 'website <= published', forEvery: 'column'},
    {equation: 'gazette <= published', forEvery: 'column'},
    {equation: 'year <= cumulative', forEvery: 'row'},
    {equation: 'replies <= applications', forEvery: 'column', only: ['cumulative']},
    {equation: 'replies <= applications', forEvery: 'column', only: ['year'], severity: 'warning'}
  ]
})

const consistent = [
  [10, 100],
  [8, 90],
  [2, 10],
  [5, 50],
  [2, 20],
  [3, 30],
  [5, 49],
  [4, 40],
  [1, 9]
]

function alter(values: Printed, ...changes: [number, number, string | number][]): Printed {
  return values.map((row, r) =>
    row.map((value, c) => changes.find(([row, column]) => row === r && column === c)?.[2] ?? value)
  )
}

describe('explainIdentities', () => {
  test('is silent on a consistent table and on one of zeros', () => {
    expect(causes(statistics, consistent)).toEqual([])
    expect(
      causes(
        applications,
        applications.rows.map(() => [0, 0, 0, 0, 0, 0, 0])
      )
    ).toEqual([])
  })

  test('finds the one value that a total left at zero can have', () => {
    expect(
      causes(reviews, [
        [10, 1, 0, 0, 0],
        [0, 0, 0, 0, 0]
      ])
    ).toEqual([['review/total 0→11']])
  })

  test('gives all explanations of the same size', () => {
    expect(
      causes(reviews, [
        [2, 0, 1, 0, 4],
        [0, 0, 0, 0, 0]
      ])
    ).toEqual([
      [
        'review/upheld 2→3',
        'review/corrected 0→1',
        'review/other 1→2',
        'review/pending 0→1',
        'review/total 4→3'
      ]
    ])
  })

  test('never makes a count negative', () => {
    expect(
      causes(reviews, [
        [2, 0, 5, 0, 4],
        [0, 0, 0, 0, 0]
      ])
    ).toEqual([['review/other 5→2', 'review/total 4→7']])
  })

  test('keeps apart what shares no cell', () => {
    expect(
      causes(reviews, [
        [1, 1, 0, 0, 0],
        [0, 0, 2, 3, 0]
      ])
    ).toEqual([['review/total 0→2'], ['litigation/total 0→5']])
    expect(causes(statistics, alter(consistent, [3, 1, 60], [6, 1, 45]))).toHaveLength(2)
  })

  test('leaves out what is blank, negative, fractional or approximate', () => {
    for (const text of ['', '-', '/', '-1', '1.5']) {
      expect(
        causes(reviews, [
          [1, 1, text, 0, 5],
          [0, 0, 0, 0, 0]
        ])
      ).toEqual([])
    }
  })

  test('explains an inequality by either side, with no single value', () => {
    expect(causes(statistics, alter(consistent, [1, 0, 11]))).toEqual([
      ['published/year 10→?', 'website/year 11→?']
    ])
  })

  test('lets the other inequalities decide which side is wrong', () => {
    // More documents online than there are in the year, and than there ever were.
    expect(causes(statistics, alter(consistent, [1, 0, 95]))).toEqual([['website/year 95→?']])
  })

  test('reports a weaker identity apart and only where no stronger one accuses its cells', () => {
    const late = alter(consistent, [6, 0, 7], [7, 0, 6])
    const [cause] = explainIdentities(identitiesOf(makeTable(statistics, late)))
    expect(cause?.broken.map(({spec}) => spec.severity)).toEqual(['warning'])
    expect(causes(statistics, alter(consistent, [6, 0, 7]))).toEqual([
      ['replies/year 7→5', 'granted/year 4→6', 'refused/year 1→3']
    ])
  })

  test('finds a case moved between columns although no column shares a cell with the other', () => {
    const values = fillApplications(createRandom(5), 100)
    values[4] = (values[4] ?? []).map((value, column) => value + (column === 0 ? 1 : column === 3 ? -1 : 0))
    const found = causes(applications, values)
    expect(found).toHaveLength(1)
    const [moved, back] = [values[4]?.[0] ?? 0, values[4]?.[3] ?? 0]
    expect(found[0]).toContain(
      `refused.1/natural-person ${moved}→${moved - 1}, refused.1/welfare ${back}→${back + 1}`
    )
  })

  test('says honestly that more than four cells are wrong', () => {
    const values = fillApplications(createRandom(8), 100)
    const wrong = values.map((row, r) =>
      row.map((value, c) => (r === c + 3 && c < 6 ? value + 3 ** c : value))
    )
    expect(causes(applications, wrong)[0]?.[0]).toBe('more-cells')
  })

  test('says that it gave up where the limit on nodes is reached', () => {
    const values = fillApplications(createRandom(8), 100)
    const wrong = values.map((row, r) =>
      row.map((value, c) => (r === c + 3 && c < 3 ? value + 3 ** c : value))
    )
    const limits = {mostCells: 4, mostExplanations: 500, mostSteps: 1000}
    const [cause] = explainIdentities(identitiesOf(makeTable(applications, wrong)), limits)
    expect(cause).toMatchObject({outcome: 'given-up', explanations: []})
    expect(cause?.broken).toHaveLength(6)
  })

  test('reckons with decimals exactly and allows for their rounding', () => {
    const money = makeSpec({
      rows: ['this', 'that'],
      columns: ['a', 'b', 'c', 'total'].map(id => ({id, quantity: 'amount'})),
      identities: [{equation: 'a + b + c = total', forEvery: 'row'}]
    })
    expect(
      causes(money, [
        ['0.1', '0.2', '0', '0.3'],
        ['12.35', '0.33', '1.4', '14.09']
      ])
    ).toEqual([])
    expect(
      causes(money, [
        ['0.4', '0.3', '0', '0'],
        ['0', '0', '0', '0']
      ])
    ).toEqual([['this/total 0→0.7']])
    expect(
      causes(money, [
        ['99999999999.99', '5.01', '0', '0.00'],
        ['0', '0', '0', '0']
      ])
    ).toEqual([['this/total 0.00→100000000005']])
  })

  test('lets a change be negative', () => {
    const items = makeSpec({
      rows: ['licences'],
      columns: ['last-year', {id: 'change', quantity: 'change'}],
      identities: [{equation: 'last-year + change >= 0', forEvery: 'row'}]
    })
    expect(causes(items, [[8, -8]])).toEqual([])
    expect(causes(items, [[7, -8]])).toEqual([['licences/last-year 7→?', 'licences/change -8→?']])
  })

  test.each([
    [1, 25],
    [1, 100],
    [2, 100]
  ])('finds %i wrong cells among 175 (%i percent filled)', (errors, percent) => {
    const random = createRandom(errors * 31 + percent)
    for (let round = 0; round < 40; round++) {
      const values = fillApplications(random, percent)
      const truth = new Set<string>()
      while (truth.size < errors) {
        const [row, column] = [random(25), random(7)]
        const old = values[row]?.[column] ?? 0
        const wrong = old + (random(2) === 0 || old === 0 ? random(9) + 1 : -1 - random(old))
        const printed = values[row]
        const name = `${applications.rows[row]?.id}/${applications.columns[column]?.id}`
        if (!printed || [...truth].some(other => other.startsWith(`${name} `))) continue
        printed[column] = wrong
        truth.add(`${name} ${wrong}→${old}`)
      }
      const found = causes(applications, values)
      if (errors === 1) expect(found).toEqual([[...truth]])
      else {
        const offered = new Set(found.flat().flatMap(way => way.split(', ')))
        expect([...truth].filter(change => !offered.has(change))).toEqual([])
      }
    }
  })
})
