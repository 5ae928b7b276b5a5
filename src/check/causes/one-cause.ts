import {type Decimal, parseDecimal} from '../../model/arithmetic.ts'
import type {Figure} from '../../model/figure.ts'
import type {Report} from '../../model/report.ts'
import {valueLike} from '../explain/corrections.ts'
import type {Finding, Located, Remedy} from '../finding.ts'
import {findCulprits} from './find-culprits.ts'
import {
  type Changes,
  holds,
  keyOf,
  noChanges,
  type Relation,
  type RelationKind,
  valuesFor
} from './relation.ts'
import {editsFor} from './suggestions.ts'
import {indexRelations, type RelationsAt, relationsOf} from './system.ts'

/** A finding of some rule, which the caller knows by `of`. */
export interface Told<Of> {
  readonly of: Of
  /** 0 for an error; a finding takes the gravest of those that it stands for. */
  readonly rank: number
  readonly finding: Finding
}

/** Which of several broken relations a finding is named after, the strongest first. */
const strength: readonly RelationKind[] = [
  'identity',
  'carry-over',
  'claim',
  'same',
  'tally',
  'bound',
  'ratio',
  'continuity',
  'roll-up'
]

/** Their other side stands in a document that was published. */
const fixedByOthers: readonly RelationKind[] = ['carry-over', 'continuity', 'roll-up']

/** More broken relations than this are not explained together. */
const mostTogether = 200

/**
 * Makes one finding of all that have one cause: a wrong figure breaks its row and its column, the sentence that repeats it
 * and last year's carry-over. Tables come first, for their identities are certain and prove most; what their explanation
 * puts right is told with it. What is left of the prose is explained by the fewest figures, single ones that break nothing else.
 */
export function findCauses<Of>(told: readonly Told<Of>[], report: Report): Told<Of>[] {
  const related = told.filter(({finding}) => (finding.relations?.length ?? 0) > 0)
  if (related.length === 0 || related.length > mostTogether) return [...told]
  const relationsAt = indexRelations(relationsOf(report))
  const done: Told<Of>[] = told.filter(one => !related.includes(one))
  const isOfTable = ({finding}: Told<Of>) => finding.relations?.some(({kind}) => kind === 'identity') ?? false
  let left = related.filter(one => !isOfTable(one))
  const changes = new Map<number, Decimal>()
  const suspected = new Set<number>()
  for (const table of related.filter(isOfTable)) {
    const {finding, absorbed} = explainTable(table.finding, left, relationsAt)
    left = left.filter(one => !absorbed.includes(one))
    done.push(merge({...table, finding}, absorbed))
    const explanations = explanationsOf(finding)
    const [only, another] = explanations
    if (only && !another) {
      for (const [key, value] of changesOf(only)) changes.set(key, value)
    } else {
      const figures = finding.relations?.flatMap(relation => relation.figures) ?? []
      for (const figure of figures) suspected.add(keyOf(figure))
    }
  }
  for (const group of connect(left)) done.push(...explainProse(group, {relationsAt, changes, suspected}))
  return done
}

interface Known {
  readonly relationsAt: RelationsAt
  /** What the explanations of the tables have put right. */
  readonly changes: Changes
  /** Figures of tables of which it is not known which are wrong: nothing follows from them. */
  readonly suspected: ReadonlySet<number>
}

function explanationsOf({alternatives, at, expected}: Finding): (readonly Remedy[])[] {
  if (alternatives) return [...alternatives]
  return expected === null || expected === undefined ? [] : [[{at, expected}]]
}

function changesOf(explanation: readonly Remedy[]): Changes {
  const changes = new Map<number, Decimal>()
  for (const {at, expected} of explanation) {
    const value = expected === null ? null : parseDecimal(expected)
    if (value) changes.set(at.span.start, value)
  }
  return changes
}

/** Chooses among the explanations of a table by what else they put right, and takes that with it. */
function explainTable<Of>(
  finding: Finding,
  others: readonly Told<Of>[],
  relationsAt: RelationsAt
): {finding: Finding; absorbed: Told<Of>[]} {
  const explanations = explanationsOf(finding)
  if (explanations.length === 0) return {finding, absorbed: []}
  const weighed = explanations
    .map(explanation => {
      const followed = follow(explanation, relationsAt)
      return {explanation, followed, absorbed: settledBy(changesOf([...explanation, ...followed]), others)}
    })
    .sort((a, b) => b.absorbed.length - a.absorbed.length)
  const [best, second] = weighed
  if (!best || (second && best.absorbed.length === second.absorbed.length)) return {finding, absorbed: []}
  const {explanation, followed, absorbed} = best
  const [first] = explanation
  if (!first) return {finding, absorbed: []}
  const whole = [...explanation, ...followed]
  const {alternatives: _, ...rest} = finding
  return {
    absorbed,
    finding: {
      ...rest,
      at: first.at,
      expected: first.expected,
      ...(whole.length > 1 && {alternatives: [whole]}),
      because: [
        ...finding.because.filter(place => place.span.start !== first.at.span.start || place.report),
        ...(first.at.span.start === finding.at.span.start ? [] : [finding.at]),
        ...followed.map(({at}) => at)
      ],
      agreeing: distinct([...(finding.agreeing ?? []), ...absorbed.map(one => one.finding.at)]),
      following: followed
    }
  }
}

function distinct(places: readonly Located[]): Located[] {
  return places.filter(
    (place, index) => places.findIndex(one => one.span.start === place.span.start) === index
  )
}

/** The prose that says what a wrong cell says: it was copied from it, and has to be corrected with it. */
function follow(explanation: readonly Remedy[], relationsAt: RelationsAt): Remedy[] {
  const changes = changesOf(explanation)
  const followed = new Map<number, Remedy>()
  for (const key of changes.keys()) {
    for (const relation of relationsAt(key)) {
      const {copy} = relation
      if (!copy || !holds(relation, noChanges) || holds(relation, changes)) continue
      // It says again what it says now: of the ways to read it, the one that holds.
      const forms = relation.forms.filter(form => holds({...relation, forms: [form]}, noChanges))
      const [value, another] = valuesFor({...relation, forms}, copy, changes)
      if (value && !another) followed.set(keyOf(copy), {at: copy, expected: valueLike(copy, value)})
    }
  }
  return [...followed.values()]
}

/** The findings of which every relation holds once these figures are changed, and did not hold before. */
function settledBy<Of>(changes: Changes, others: readonly Told<Of>[]): Told<Of>[] {
  return others.filter(({finding: {relations = []}}) => {
    const isConcerned = relations.some(({figures}) => figures.some(figure => changes.has(keyOf(figure))))
    return isConcerned && relations.every(relation => holds(relation, changes))
  })
}

/** One finding for several: named after the strongest, as grave as the gravest, with the places of all. */
function merge<Of>(main: Told<Of>, absorbed: readonly Told<Of>[]): Told<Of> {
  if (absorbed.length === 0) return main
  const places = new Map<string, Located>()
  const add = (place: Located) => {
    const key = `${place.report ? place.report.tree.source.path : ''} ${place.span.start}`
    if (place.span.start !== main.finding.at.span.start || place.report) places.set(key, place)
  }
  for (const place of main.finding.because) add(place)
  for (const {finding} of absorbed) for (const place of [finding.at, ...finding.because]) add(place)
  return {
    of: main.of,
    rank: Math.min(main.rank, ...absorbed.map(({rank}) => rank)),
    finding: {
      ...main.finding,
      because: [...places.values()],
      relations: [main, ...absorbed].flatMap(({finding}) => finding.relations ?? [])
    }
  }
}

/** Findings that share a figure, directly or through others. */
function connect<Of>(told: readonly Told<Of>[]): Told<Of>[][] {
  const groups: {keys: Set<number>; members: Told<Of>[]}[] = []
  for (const one of told) {
    const keys = new Set(figuresOf([one]).map(keyOf))
    const touching = groups.filter(group => [...keys].some(key => group.keys.has(key)))
    const joined = {keys, members: [...touching.flatMap(({members}) => members), one]}
    for (const group of touching) {
      for (const key of group.keys) keys.add(key)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(joined)
  }
  return groups.map(({members}) => told.filter(one => members.includes(one)))
}

function figuresOf<Of>(told: readonly Told<Of>[]): Figure[] {
  return told.flatMap(({finding}) => finding.relations?.flatMap(({figures}) => figures) ?? [])
}

function relationsOfAll<Of>(told: readonly Told<Of>[]): Relation[] {
  return told.flatMap(({finding}) => finding.relations ?? [])
}

/** The fewest figures of the prose that explain a group of findings: one for all, else one for most, else one for each. */
function explainProse<Of>(group: readonly Told<Of>[], known: Known): Told<Of>[] {
  const [only] = group
  if (!only) return []
  const culprits = findCulprits(relationsOfAll(group), known)
  if (culprits.length > 0 || group.length === 1) return [conclude(group, culprits, known)]
  const most = largestExplained(group, known)
  if (!most) return group.map(one => conclude([one], findCulprits(relationsOfAll([one]), known), known))
  const rest = group.filter(one => !most.includes(one))
  return [
    conclude(most, findCulprits(relationsOfAll(most), known), known),
    ...connect(rest).flatMap(one => explainProse(one, known))
  ]
}

/** The most findings of a group that a single figure explains; null where none explains two. */
function largestExplained<Of>(group: readonly Told<Of>[], known: Known): readonly Told<Of>[] | null {
  let best: readonly Told<Of>[] = []
  for (const figure of new Map(figuresOf(group).map(one => [keyOf(one), one])).values()) {
    const concerned = group.filter(one => figuresOf([one]).some(other => keyOf(other) === keyOf(figure)))
    if (concerned.length <= Math.max(best.length, 1)) continue
    const culprits = findCulprits(relationsOfAll(concerned), known)
    if (culprits.length > 0) best = concerned
  }
  return best.length > 1 ? best : null
}

/** The finding for a group, at its culprit where there is but one. */
function conclude<Of>(
  group: readonly Told<Of>[],
  culprits: ReturnType<typeof findCulprits>,
  {suspected}: Known
): Told<Of> {
  const ordered = [...group].sort((a, b) => a.rank - b.rank || strengthOf(a) - strengthOf(b))
  const main = ordered[0] as Told<Of>
  const relations = relationsOfAll(group)
  const isDoubtful = relations.some(
    ({figures, isWorded}) => isWorded || figures.some(figure => suspected.has(keyOf(figure)))
  )
  const [culprit, another] = culprits
  const places = [...main.finding.because, main.finding.at]
  if (culprit && !another && culprit.value && !isDoubtful) {
    const {figure, value} = culprit
    const because = places.filter(place => place.span.start !== figure.span.start || place.report)
    const finding = {
      ...main.finding,
      at: figure,
      because,
      expected: valueLike(figure, value),
      verdict: {figure, value, relations: relations.toSorted((a, b) => rankOf(a) - rankOf(b))}
    }
    return merge({...main, finding}, ordered.slice(1))
  }
  const alternatives = culprits.flatMap(one =>
    one.value ? [[{at: one.figure, expected: valueLike(one.figure, one.value)}]] : []
  )
  const isListed = alternatives.length > 1 && alternatives.length === culprits.length && !isDoubtful
  // What another document fixes stays, whatever the tables would say to it.
  const isFixed = (main.finding.relations ?? []).every(({kind}) => fixedByOthers.includes(kind))
  const expected = isFixed ? (main.finding.expected ?? null) : null
  const finding = {
    ...main.finding,
    expected,
    ...(isListed && {alternatives}),
    ...(!isDoubtful && {suggestions: editsFor(alternatives)})
  }
  return merge({...main, finding}, ordered.slice(1))
}

function rankOf({kind}: Relation): number {
  return strength.indexOf(kind)
}

function strengthOf<Of>({finding}: Told<Of>): number {
  return Math.min(...(finding.relations ?? []).map(rankOf))
}
