import type {Decimal} from '../../model/arithmetic.ts'
import type {Figure} from '../../model/figure.ts'
import {valueLike} from '../explain/corrections.ts'
import {type Culprit, findCulprits} from './find-culprits.ts'
import {type Changes, holds, keyOf, type Relation, type RelationKind, valuesFor} from './relation.ts'
import {editsFor} from './suggestions.ts'
import type {RelationsAt} from './system.ts'
import {compareTold, connect, figuresOf, merge, rankOf, relationsOfAll, type Told} from './told.ts'

/** Their other side stands in a document that was published. */
const fixedByOthers: readonly RelationKind[] = ['carry-over', 'continuity', 'roll-up']

export interface Known {
  readonly relationsAt: RelationsAt
  /** The relations that the prose suggests and does not prove. */
  readonly doubtfulAt: RelationsAt
  /** What the explanations of the tables have put right. */
  readonly changes: Changes
  /** Figures of tables of which it is not known which are wrong: nothing follows from them. */
  readonly suspected: ReadonlySet<number>
}

/** Findings that are explained together, the strongest first, and the figures of which each alone explains them. */
interface Part<Of> {
  readonly group: readonly Told<Of>[]
  readonly culprits: readonly Culprit[]
}

/** The fewest figures of the prose that explain a group of findings which share figures, as a finding for each. */
export function explainProse<Of>(group: readonly Told<Of>[], known: Known): Told<Of>[] {
  const parts = divide(group, known).sort((a, b) =>
    compareTold(a.group[0] as Told<Of>, b.group[0] as Told<Of>)
  )
  const told: Told<Of>[] = []
  const decided = new Map<number, number>()
  for (const [index, part] of parts.entries()) {
    const verdict = verdictOf(part, known)
    const rival = verdict && parts.findIndex(other => other !== part && contradicts(other, verdict, known))
    const isOpen = rival !== null && rival >= 0 && rival < index
    const key = verdict && keyOf(verdict.figure)
    const stronger = key === null ? undefined : decided.get(key)
    // What is only likely is no fault of its own where the figure is known to be wrong, and by how much.
    if (isOpen && stronger !== undefined && part.group.every(({rank}) => rank > 0)) {
      told[stronger] = merge(told[stronger] as Told<Of>, part.group)
      continue
    }
    if (!isOpen && key !== null) decided.set(key, told.length)
    told.push(conclude(part, isOpen ? null : verdict, isDoubtful(part, known)))
  }
  return told
}

/** Whether a part has the figure in a relation that what it should be leaves broken. */
function contradicts<Of>({group}: Part<Of>, {figure, value}: Verdict, {changes}: Known): boolean {
  const changed = new Map([...changes, [keyOf(figure), value]])
  return relationsOfAll(group).some(
    relation => relation.figures.some(one => keyOf(one) === keyOf(figure)) && !holds(relation, changed)
  )
}

/** One figure for all, else one for most, else one for each. */
function divide<Of>(group: readonly Told<Of>[], known: Known): Part<Of>[] {
  const [only] = group
  if (!only) return []
  const whole = partOf(group, known)
  if (whole.culprits.length > 0 || group.length === 1) return [whole]
  const most = largestExplained(group, known)
  if (!most) return group.map(one => partOf([one], known))
  const rest = group.filter(one => !most.includes(one))
  return [partOf(most, known), ...connect(rest).flatMap(one => divide(one, known))]
}

function partOf<Of>(group: readonly Told<Of>[], known: Known): Part<Of> {
  return {group: group.toSorted(compareTold), culprits: findCulprits(relationsOfAll(group), known)}
}

/** The most findings of a group that a single figure explains; null where none explains two. */
function largestExplained<Of>(group: readonly Told<Of>[], known: Known): readonly Told<Of>[] | null {
  let best: readonly Told<Of>[] = []
  for (const figure of new Map(figuresOf(group).map(one => [keyOf(one), one])).values()) {
    const concerned = group.filter(one => figuresOf([one]).some(other => keyOf(other) === keyOf(figure)))
    if (concerned.length <= Math.max(best.length, 1)) continue
    const values = relationsOfAll(concerned).flatMap(one => valuesFor(one, figure, known.changes) ?? [])
    for (const value of values) {
      const changed = new Map([...known.changes, [keyOf(figure), value]])
      const some = concerned.filter(one => relationsOfAll([one]).every(relation => holds(relation, changed)))
      if (some.length > Math.max(best.length, 1) && findCulprits(relationsOfAll(some), known).length > 0)
        best = some
    }
  }
  return best.length > 1 ? best : null
}

interface Verdict {
  readonly figure: Figure
  readonly value: Decimal
  /** What was not held against anything, and speaks for this figure alone. */
  readonly witnesses: readonly Relation[]
}

/** The one figure that is wrong, and what it should be; null where that is open. */
function verdictOf<Of>(part: Part<Of>, known: Known): Verdict | null {
  if (isDoubtful(part, known)) return null
  const [culprit, another] = part.culprits
  if (!another && culprit?.value && !culprit.isRemote)
    return {figure: culprit.figure, value: culprit.value, witnesses: []}
  return borneOut(part.culprits, known)
}

/** Of several figures the one that a percentage bears out: 总额428.6万元, 购书66万元，占14.0% of it are 60. */
function borneOut(culprits: readonly Culprit[], {changes, doubtfulAt}: Known): Verdict | null {
  const found = culprits.flatMap(({figure, value, isRemote}): Verdict[] => {
    if (!value) return []
    const changed = new Map([...changes, [keyOf(figure), value]])
    const witnesses = doubtfulAt(keyOf(figure)).filter(
      relation => relation.kind === 'ratio' && !holds(relation, changes) && holds(relation, changed)
    )
    return witnesses.length > 0 && !isRemote ? [{figure, value, witnesses}] : []
  })
  const [verdict, another] = found
  return verdict && !another ? verdict : null
}

/** Whether something that is said in words, or a cell that may be wrong itself, takes part. */
function isDoubtful<Of>({group}: Part<Of>, {suspected}: Known): boolean {
  return relationsOfAll(group).some(
    ({figures, isWorded}) => isWorded || figures.some(figure => suspected.has(keyOf(figure)))
  )
}

/** The finding for a part: at its culprit, or at the strongest of its findings with what each way would change. */
function conclude<Of>({group, culprits}: Part<Of>, verdict: Verdict | null, isDoubtful: boolean): Told<Of> {
  const [main, ...others] = group as readonly [Told<Of>, ...Told<Of>[]]
  const places = [...main.finding.because, main.finding.at]
  if (verdict) {
    const {figure, value} = verdict
    const relations = [...relationsOfAll(group), ...verdict.witnesses]
    const because = places.filter(place => place.span.start !== figure.span.start || place.report)
    const finding = {
      ...main.finding,
      at: figure,
      because,
      expected: valueLike(figure, value),
      verdict: {figure, value, relations: relations.toSorted((a, b) => rankOf(a) - rankOf(b))}
    }
    return merge({...main, finding}, others)
  }
  const usual = culprits.filter(({isRemote}) => !isRemote)
  const alternatives = usual.flatMap(one =>
    one.value ? [[{at: one.figure, expected: valueLike(one.figure, one.value)}]] : []
  )
  const isListed = alternatives.length > 1 && alternatives.length === usual.length && !isDoubtful
  // What another document fixes stays, whatever the tables would say to it.
  const isFixed = (main.finding.relations ?? []).every(({kind}) => fixedByOthers.includes(kind))
  const expected = isFixed ? (main.finding.expected ?? null) : null
  const finding = {
    ...main.finding,
    expected,
    ...(isListed && {alternatives}),
    ...(alternatives.length > 1 && !isDoubtful && {suggestions: editsFor(alternatives)})
  }
  return merge({...main, finding}, others)
}
