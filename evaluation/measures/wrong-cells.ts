import type {Diagnostic} from '../../src/index.ts'
import {cases} from '../cases.ts'
import {formIds} from '../draft.ts'
import {isAlarm, lintPrinted, pointsAt} from '../lint-printed.ts'
import {createTally, type Measure, share} from '../measure.ts'
import {movedCase, oneWrongCell, type Spoiler, spoiledCell, spoilers, twoWrongCells} from '../mutate.ts'
import {render} from '../render.ts'

const statutory = ['cn-2021', 'cn-2019'] as const

/** One wrong number in a table: found, once, at the cell, with the right value. */
export const oneCell: Measure = {
  id: 'one-cell',
  title: 'One wrong cell',
  columns: [
    'reports',
    'n',
    'detected',
    'one finding',
    'unique: cell and value exact',
    'others: among the explanations'
  ],
  async run({cases: count, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    for (const {draft, rendering, random} of cases(count, seed, formIds, ['sparse', 'dense', 'zero'])) {
      const mutation = oneWrongCell(draft, random)
      if (!mutation) continue
      const printed = render(mutation.draft, rendering, random)
      const {diagnostics} = await lintPrinted(printed)
      const [key = '', right = ''] = [...mutation.truth][0] ?? []
      const places = printed.places.get(key) ?? []
      const broken = diagnostics.filter(({ruleId}) => ruleId === 'broken-identity')
      const isDetected = diagnostics.some(diagnostic => isAlarm(diagnostic) && pointsAt(diagnostic, places))
      const isOffered = broken.some(diagnostic =>
        explanations(diagnostic).some(one => matches(one, new Map([[key, right]])))
      )
      const isExact = isOffered && broken.length === 1 && explanations(broken[0] as Diagnostic).length === 1
      const counts = {
        n: 1,
        detected: isDetected ? 1 : 0,
        once: broken.length === 1 ? 1 : 0,
        unique: mutation.isUnique ? 1 : 0,
        exact: mutation.isUnique && isExact ? 1 : 0,
        other: mutation.isUnique ? 0 : 1,
        offered: !mutation.isUnique && isOffered ? 1 : 0
      }
      for (const row of ['all', draft.form, rendering]) tally.add(row, counts)
      if (!isDetected || (mutation.isUnique && !isExact) || !isOffered) {
        remarks.push(
          `${draft.form} seed ${draft.seed}, ${rendering}: ${key} should be ${right}: ${broken.map(({message}) => message).join(' / ') || 'nothing found'}`
        )
      }
    }
    return {
      rows: tally
        .rows()
        .map(
          ({row, counts: {n = 0, detected = 0, once = 0, exact = 0, unique = 0, offered = 0, other = 0}}) => [
            row,
            n,
            share(detected, n),
            share(once, n),
            share(exact, unique),
            share(offered, other)
          ]
        ),
      remarks
    }
  }
}

/** Two wrong numbers in the table of applications. */
export const twoCells: Measure = {
  id: 'two-cells',
  title: 'Two wrong cells of the table of applications',
  columns: ['reports', 'n', 'detected', 'the right pair offered', 'the right pair alone'],
  async run({cases: count, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    for (const {draft, rendering, random} of cases(count, seed, statutory)) {
      const mutation = twoWrongCells(draft, random)
      if (!mutation) continue
      const printed = render(mutation.draft, rendering, random)
      const {diagnostics} = await lintPrinted(printed)
      const broken = diagnostics.filter(({ruleId}) => ruleId === 'broken-identity')
      const offered = broken.map(explanations)
      const isOffered = offersTogether(offered, mutation.truth)
      const isAlone = isOffered && offered.every(one => one.length === 1)
      const counts = {
        n: 1,
        detected: broken.length > 0 ? 1 : 0,
        offered: isOffered ? 1 : 0,
        alone: isAlone ? 1 : 0
      }
      for (const row of ['all', draft.form]) tally.add(row, counts)
      if (!isOffered)
        remarks.push(
          `${draft.form} seed ${draft.seed}, ${rendering}: ${[...mutation.truth].join('; ')}: ${broken.map(({message}) => message).join(' / ')}`
        )
    }
    return {
      rows: tally
        .rows()
        .map(({row, counts: {n = 0, detected = 0, offered = 0, alone = 0}}) => [
          row,
          n,
          share(detected, n),
          share(offered, n),
          share(alone, n)
        ]),
      remarks
    }
  }
}

/** A case counted in the wrong column or row. */
export const moved: Measure = {
  id: 'moved-case',
  title: 'Cases counted under the wrong applicant or outcome',
  columns: ['reports', 'n', 'detected', 'both cells named', 'said in these words'],
  async run({cases: count, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    for (const {draft, rendering, random} of cases(count, seed, statutory, ['sparse', 'dense'])) {
      const mutation = movedCase(draft, random)
      if (!mutation) continue
      const printed = render(mutation.draft, rendering, random)
      const {diagnostics} = await lintPrinted(printed)
      const broken = diagnostics.filter(({ruleId}) => ruleId === 'broken-identity')
      const isNamed = [...mutation.truth.keys()].every(key =>
        broken.some(one => pointsAt(one, printed.places.get(key) ?? []))
      )
      const isSaid = broken.some(({message}) =>
        /错列|错行|归错|错归|记错|计错|误计|误记|误填|串列|串行|移/.test(message)
      )
      for (const row of ['all', draft.form]) {
        tally.add(row, {
          n: 1,
          detected: broken.length > 0 ? 1 : 0,
          named: isNamed ? 1 : 0,
          said: isSaid ? 1 : 0
        })
      }
      if (!isSaid || !isNamed)
        remarks.push(
          `${draft.form} seed ${draft.seed}, ${rendering}: ${[...mutation.truth].join('; ')}: ${broken.map(({message}) => message).join(' / ')}`
        )
    }
    return {
      rows: tally
        .rows()
        .map(({row, counts: {n = 0, detected = 0, named = 0, said = 0}}) => [
          row,
          n,
          share(detected, n),
          share(named, n),
          share(said, n)
        ]),
      remarks
    }
  }
}

const rightRule: Readonly<Record<Spoiler, string>> = {
  blank: 'unfilled-cell',
  dash: 'unfilled-cell',
  negative: 'impossible-figure',
  fraction: 'impossible-figure'
}

/** Cells that hold no count: the right rule, and no sum derived from them. */
export const spoiled: Measure = {
  id: 'spoiled-cell',
  title: 'A blank, a dash, a negative number, a fraction in a cell of counts',
  columns: ['what', 'n', 'the right rule at the cell', 'no arithmetic finding'],
  async run({cases: count, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    let index = 0
    for (const {draft, rendering, random} of cases(count, seed, statutory)) {
      const kinds = Object.keys(spoilers) as Spoiler[]
      const kind = kinds[index++ % kinds.length] ?? 'blank'
      const mutation = spoiledCell(draft, random, kind)
      // A blank leaves no trace where a text prints one cell a line and nothing between.
      if (!mutation || (kind === 'blank' && rendering === 'text, a cell a line')) continue
      const printed = render(mutation.draft, rendering, random)
      const {diagnostics} = await lintPrinted(printed)
      const [key = ''] = [...mutation.truth.keys()]
      const cellName = key
      const isRight = diagnostics.some(
        ({ruleId, cell, because, alternatives}) =>
          ruleId === rightRule[kind] &&
          [{cell}, ...because, ...(alternatives ?? []).flat()].some(
            one => one.cell && `${one.cell.table}/${one.cell.row}/${one.cell.column}` === cellName
          )
      )
      const isQuiet = !diagnostics.some(({ruleId}) => ruleId === 'broken-identity')
      tally.add(kind, {n: 1, right: isRight ? 1 : 0, quiet: isQuiet ? 1 : 0})
      if (!isRight || !isQuiet)
        remarks.push(
          `${kind}, ${draft.form} seed ${draft.seed}, ${rendering}: ${key}: ${diagnostics.map(({ruleId, message}) => `${ruleId} ${message}`).join(' / ') || 'nothing found'}`
        )
    }
    return {
      rows: tally
        .rows()
        .map(({row, counts: {n = 0, right = 0, quiet = 0}}) => [row, n, share(right, n), share(quiet, n)]),
      remarks
    }
  }
}

type Explanation = ReadonlyMap<string, string | null>

/** The sets of corrections that a finding offers, each by cell. */
function explanations({cell, expected, alternatives}: Diagnostic): Explanation[] {
  const name = (id: Diagnostic['cell']) => (id ? `${id.table}/${id.row}/${id.column}` : '')
  if (alternatives)
    return alternatives.map(cells => new Map(cells.map(one => [name(one.cell), one.expected])))
  return [new Map([[name(cell), expected]])]
}

/** Whether the explanation is these cells with these values. In a generic report cells are told by value alone. */
function matches(explanation: Explanation, truth: ReadonlyMap<string, string>): boolean {
  if (explanation.size !== truth.size) return false
  const isGeneric = [...truth.keys()].some(key => key.startsWith('table-'))
  if (isGeneric) return [...truth.values()].every(value => [...explanation.values()].includes(value))
  return [...truth].every(([key, value]) => explanation.get(key) === value)
}

/** Whether choosing one explanation of each finding gives the truth. */
function offersTogether(
  offered: readonly (readonly Explanation[])[],
  truth: ReadonlyMap<string, string>
): boolean {
  const [first, ...rest] = offered
  if (!first) return truth.size === 0
  return first.some(explanation => {
    const left = new Map(truth)
    for (const [key, value] of explanation) {
      if (left.get(key) !== value) return false
      left.delete(key)
    }
    return offersTogether(rest, left)
  })
}
