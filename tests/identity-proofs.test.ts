import {createRequire} from 'node:module'
import type {LegacyHighs} from 'highs'
import {describe, expect, test} from 'vitest'
import {profiles} from '../src/index.ts'
import {parseEquation} from '../src/model/relations/equation.ts'
import {type CellIdentity, identitiesOf, namesFor} from '../src/model/relations/identities.ts'
import {makeTable} from './made-table.ts'

const loadHighs: () => Promise<LegacyHighs> = createRequire(import.meta.url)('highs')

/** For a machine that is busy with other things. */
const timeout = 60_000

/** The identities of each table of a form, written out for every row and column. */
const tables = profiles.flatMap(profile =>
  profile.tables.map(spec => ({
    name: `${profile.id} ${spec.id}`,
    spec,
    // Rows first: an identity that follows from the ones before it is then one of the column of totals.
    identities: identitiesOf(
      makeTable(
        spec,
        spec.rows.map(() => spec.columns.map(() => 1))
      )
    ).sort((a, b) => Number(a.line.kind === 'column') - Number(b.line.kind === 'column'))
  }))
)

const withIdentities = tables.filter(({spec}) => spec.identities.length > 0)

function nameOf({cell}: {readonly cell: CellIdentity['terms'][number]['cell']}): string {
  return `${cell.id.row}/${cell.id.column}`
}

function writtenOut({line, spec}: CellIdentity): string {
  return `${spec.equation} [${line.id}]`
}

/** The coefficient of each cell when everything is on the left. */
function coefficientsOf({terms}: CellIdentity): Map<string, number> {
  return new Map(terms.map(term => [nameOf(term), term.side === 'left' ? term.sign : -term.sign]))
}

function linear(identity: CellIdentity, variable: (name: string) => string): string {
  return [...coefficientsOf(identity)]
    .map(([name, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${variable(name)}`)
    .join(' ')
}

/** A linear program over the cells of a table, each at least `least`; a change may be negative where zero is allowed. */
function writeProgram(
  objective: string,
  identities: readonly CellIdentity[],
  bounded: readonly CellIdentity[],
  least: number,
  variable: (name: string) => string
): string {
  const cells = new Map(bounded.flatMap(({terms}) => terms.map(({cell}) => [nameOf({cell}), cell.quantity])))
  return [
    'Maximize',
    ` obj: ${objective}`,
    'Subject To',
    ...identities.map(
      identity =>
        ` ${linear(identity, variable)} ${identity.relation} ${identity.constants.right - identity.constants.left}`
    ),
    'Bounds',
    ...[...cells].map(
      ([name, quantity]) =>
        ` ${least === 0 && quantity === 'change' ? -1000 : least} <= ${variable(name)} <= 1000`
    ),
    'End'
  ].join('\n')
}

describe.each(withIdentities)('the identities of $name', ({spec, identities}) => {
  const names = new Set(identities.flatMap(({terms}) => terms.map(nameOf)))
  const numbers = new Map([...names].map((name, index) => [name, `x${index}`]))
  const variable = (name: string) => numbers.get(name) ?? ''

  test('are understood', () => {
    for (const {equation, forEvery, only} of spec.identities) {
      expect(parseEquation(equation, namesFor(spec, forEvery)).mistake).toBeNull()
      const lines = (forEvery === 'column' ? spec.columns : spec.rows).map(({id}) => id)
      expect(lines).toEqual(expect.arrayContaining(only ?? []))
    }
  })

  test('can all be true at once with something in every cell', {timeout}, async () => {
    const solver = await loadHighs()
    const solution = solver.solve(writeProgram('x0', identities, identities, 1, variable))
    expect(solution.Status).toBe('Optimal')
  })
})

/**
 * Those that the others imply: the left side can then exceed the right one, or fall short of it, by nothing. One that is
 * found is taken away before the next is looked at, the columns of totals first.
 */
async function implied(identities: readonly CellIdentity[]): Promise<string[]> {
  const solver = await loadHighs()
  const found: CellIdentity[] = []
  const names = new Set(identities.flatMap(({terms}) => terms.map(nameOf)))
  const numbers = new Map([...names].map((name, index) => [name, `x${index}`]))
  const variable = (name: string) => numbers.get(name) ?? ''
  const inOrder = [...identities]
    .reverse()
    .sort((a, b) => Number(a.relation === '=') - Number(b.relation === '='))
  for (const identity of inOrder) {
    const others = identities.filter(other => other !== identity && !found.includes(other))
    const side = linear(identity, variable)
    const flipped = side.replace(/[+-]/g, sign => (sign === '+' ? '-' : '+'))
    const bound = identity.constants.right - identity.constants.left
    const follows = [
      ...(identity.relation === '>=' ? [] : [{objective: side, most: bound}]),
      ...(identity.relation === '<=' ? [] : [{objective: flipped, most: -bound}])
    ].every(({objective, most}) => {
      const solution = solver.solve(writeProgram(objective, others, identities, 0, variable))
      return solution.ObjectiveValue <= most + 1e-6
    })
    if (follows) found.push(identity)
  }
  return identities.filter(identity => found.includes(identity)).map(writtenOut)
}

test('which identities follow from others is known; they are kept, for they help to find the culprit', {
  timeout
}, async () => {
  const found: Record<string, string[]> = {}
  for (const {name, identities} of withIdentities) {
    const names = await implied(identities)
    if (names.length > 0) found[name] = names
  }
  expect(found).toMatchInlineSnapshot(`
    {
      "cn-2008 local-statistics": [
        "period <= cumulative [applications]",
        "period <= cumulative [replies]",
        "period <= cumulative [replies.refused]",
      ],
      "cn-2008 national-statistics": [
        "refusals.state-secret <= replies.refused [year]",
        "refusals.trade-secret <= replies.refused [year]",
        "refusals.privacy <= replies.refused [year]",
        "refusals.security <= replies.refused [year]",
        "refusals.no-information <= replies.refused [year]",
        "refusals.other-law <= replies.refused [year]",
      ],
      "cn-2008 statistics": [
        "year <= cumulative [applications]",
        "year <= cumulative [replies]",
      ],
      "cn-2019 applications": [
        "received + carried-in = handled + carried-out [total]",
        "granted + partly-granted + refused.* + unavailable.* + not-processed.* + other = handled [total]",
      ],
      "cn-2021 applications": [
        "received + carried-in = handled + carried-out [total]",
        "granted + partly-granted + refused.* + unavailable.* + not-processed.* + other.* = handled [total]",
      ],
    }
  `)
})

test('the cells that no identity guards are these, and they may only become fewer', () => {
  const unguarded = tables.flatMap(({name, spec, identities}) => {
    const guarded = new Set(identities.flatMap(({terms}) => terms.map(nameOf)))
    const rows = spec.rows.flatMap(row => {
      const columns = spec.columns.filter(column => !guarded.has(`${row.id}/${column.id}`))
      return columns.length === 0 ? [] : [`${row.id} × ${columns.map(({id}) => id).join(' ')}`]
    })
    return rows.map(row => `${name}: ${row}`)
  })
  expect(unguarded).toMatchInlineSnapshot(`
    [
      "cn-2021 regulations: rules × made repealed in-force",
      "cn-2021 regulations: normative-documents × made repealed in-force",
      "cn-2021 licensing: licences × decisions",
      "cn-2021 enforcement: penalties × decisions",
      "cn-2021 enforcement: coercion × decisions",
      "cn-2021 fees: charges × amount",
      "cn-2019 regulations: rules × made",
      "cn-2019 regulations: normative-documents × made",
      "cn-2019 licensing: licences × decisions",
      "cn-2019 licensing: other-services × decisions",
      "cn-2019 enforcement: penalties × decisions",
      "cn-2019 enforcement: coercion × decisions",
      "cn-2019 procurement: central × projects amount",
      "cn-2008 national-statistics: normative-documents × year",
      "cn-2008 national-statistics: responses × year",
      "cn-2008 national-statistics: interpretations × year",
      "cn-2008 national-statistics: responses.social-media × year",
      "cn-2008 national-statistics: responses.other × year",
      "cn-2008 national-statistics: complaints × year",
      "cn-2008 national-statistics: fees × year",
      "cn-2008 national-statistics: offices × year",
      "cn-2008 national-statistics: reading-points × year",
      "cn-2008 national-statistics: funds × year",
      "cn-2008 national-statistics: meetings × year",
      "cn-2008 national-statistics: trainings × year",
      "cn-2008 national-statistics: trainees × year",
    ]
  `)
})

test('the cells whose single errors equations alone cannot tell apart are these, and none of the table of applications', () => {
  const found: Record<string, string[]> = {}
  for (const {name, identities} of withIdentities) {
    const columns = new Map<string, string[]>()
    const effects = new Map<string, number[]>()
    identities.forEach((identity, index) => {
      if (identity.relation !== '=') return
      for (const [cell, coefficient] of coefficientsOf(identity)) {
        const effect = effects.get(cell) ?? identities.map(() => 0)
        effect[index] = coefficient
        effects.set(cell, effect)
      }
    })
    for (const [cell, effect] of effects) {
      const sign = effect.find(value => value !== 0) ?? 1
      const key = effect.map(value => value * sign).join(' ')
      columns.set(key, [...(columns.get(key) ?? []), cell])
    }
    const groups = [...columns.values()].filter(({length}) => length > 1).map(cells => cells.join(' = '))
    if (groups.length > 0) found[name] = groups
  }
  expect(Object.keys(found).filter(name => name.endsWith(' applications'))).toEqual([])
  expect(found).toMatchInlineSnapshot(`
    {
      "cn-2008 local-statistics": [
        "applications/period = applications.in-person/period = applications.fax/period = applications.email/period = applications.online/period = applications.letter/period = applications.other/period",
        "applications/cumulative = applications.in-person/cumulative = applications.fax/cumulative = applications.email/cumulative = applications.online/cumulative = applications.letter/cumulative = applications.other/cumulative",
        "replies/period = replies.granted/period = replies.partly-granted/period",
        "replies/cumulative = replies.granted/cumulative = replies.partly-granted/cumulative",
        "refusals.no-information/period = refusals.not-held/period = refusals.other-agency/period = refusals.unclear/period = refusals.exempt-1/period = refusals.exempt-2/period = refusals.exempt-3/period = refusals.exempt-4/period = refusals.exempt-5/period = refusals.exempt-6/period = refusals.other/period",
        "refusals.no-information/cumulative = refusals.not-held/cumulative = refusals.other-agency/cumulative = refusals.unclear/cumulative = refusals.exempt-1/cumulative = refusals.exempt-2/cumulative = refusals.exempt-3/cumulative = refusals.exempt-4/cumulative = refusals.exempt-5/cumulative = refusals.exempt-6/cumulative = refusals.other/cumulative",
      ],
      "cn-2008 national-statistics": [
        "applications/year = applications.in-person/year = applications.fax/year = applications.online/year = applications.letter/year",
        "handled/year = handled.on-time/year = handled.extended/year",
        "replies/year = replies.already-public/year = replies.granted/year = replies.partly-granted/year = replies.other-agency/year = replies.not-held/year = replies.clarified/year = replies.redirected/year",
        "refusals.state-secret/year = refusals.trade-secret/year = refusals.privacy/year = refusals.security/year = refusals.no-information/year = refusals.other-law/year",
        "reviews/year = reviews.upheld/year = reviews.corrected/year = reviews.other/year",
        "litigation/year = litigation.upheld/year = litigation.corrected/year = litigation.other/year",
        "staff/year = staff.full-time/year = staff.part-time/year",
      ],
      "cn-2008 statistics": [
        "applications/year = applications.in-person/year = applications.online/year = applications.post-fax/year",
        "applications/cumulative = applications.in-person/cumulative = applications.online/cumulative = applications.post-fax/cumulative",
        "replies/year = replies.granted/year = replies.partly-granted/year = replies.refused/year = replies.other/year",
        "replies/cumulative = replies.granted/cumulative = replies.partly-granted/cumulative = replies.refused/cumulative = replies.other/cumulative",
      ],
      "cn-2019 reviews": [
        "review/upheld = review/corrected = review/other = review/pending = review/total",
        "litigation-direct/upheld = litigation-direct/corrected = litigation-direct/other = litigation-direct/pending = litigation-direct/total",
        "litigation-after-review/upheld = litigation-after-review/corrected = litigation-after-review/other = litigation-after-review/pending = litigation-after-review/total",
      ],
      "cn-2021 reviews": [
        "review/upheld = review/corrected = review/other = review/pending = review/total",
        "litigation-direct/upheld = litigation-direct/corrected = litigation-direct/other = litigation-direct/pending = litigation-direct/total",
        "litigation-after-review/upheld = litigation-after-review/corrected = litigation-after-review/other = litigation-after-review/pending = litigation-after-review/total",
      ],
    }
  `)
})
