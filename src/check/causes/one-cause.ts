import {type Decimal, parseDecimal} from '../../model/arithmetic.ts'
import type {Report} from '../../model/report.ts'
import {valueLike} from '../explain/corrections.ts'
import type {Finding, Located, Remedy} from '../finding.ts'
import {explainProse} from './explain-prose.ts'
import {type Changes, figuresIn, holds, keyOf, noChanges, valuesFor} from './relation.ts'
import {indexRelations, type RelationsAt, relationsOf, undecidedRelations} from './system.ts'
import {connect, merge, type Told} from './told.ts'

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
  const doubtfulAt = indexRelations(left.length > 0 ? undecidedRelations(report) : [])
  const known = {relationsAt, doubtfulAt, changes, suspected}
  for (const group of connect(left)) done.push(...explainProse(group, known))
  return done
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
      const [value, another] = valuesFor({...relation, forms}, copy, changes) ?? []
      if (value && !another) followed.set(keyOf(copy), {at: copy, expected: valueLike(copy, value)})
    }
  }
  return [...followed.values()]
}

/** The findings of which every relation holds once these figures are changed, and did not hold before. */
function settledBy<Of>(changes: Changes, others: readonly Told<Of>[]): Told<Of>[] {
  return others.filter(({finding: {relations = []}}) => {
    const isConcerned = relations.some(relation =>
      figuresIn(relation).some(figure => changes.has(keyOf(figure)))
    )
    return isConcerned && relations.every(relation => holds(relation, changes))
  })
}
