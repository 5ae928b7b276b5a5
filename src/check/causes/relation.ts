import {add, compare, type Decimal, isNegative, isWhole, subtract, zero} from '../../model/arithmetic.ts'
import type {Figure} from '../../model/figure.ts'
import type {Wording} from '../../source/wording.ts'

export type RelationKind =
  | 'identity'
  | 'carry-over'
  | 'continuity'
  | 'roll-up'
  | 'claim'
  | 'same'
  | 'tally'
  | 'bound'
  | 'ratio'

/** A figure of the draft in a sum, with the sign it is counted by. */
export interface Term {
  readonly figure: Figure
  readonly sign: 1 | -1
}

/** Σ terms + constant stands in the relation to zero. The constant is what the draft cannot change: last year's figures, say. */
export interface LinearForm {
  readonly terms: readonly Term[]
  readonly constant: Decimal
  readonly relation: '=' | '<=' | '>='
  /** By how much an equation may miss because figures are rounded. */
  readonly slack?: Decimal
}

/** Something that printed figures of the report must satisfy. */
export interface Relation {
  readonly kind: RelationKind
  readonly figures: readonly Figure[]
  /** Each way to read it; one that holds is enough. */
  readonly forms: readonly LinearForm[]
  /** Of one that does not hold: less likely ways to read it. They prove nothing, and may hold once a figure is corrected. */
  readonly others?: readonly LinearForm[] | undefined
  /** For what is no sum, such as a percentage: whether it holds, where it can be told from the changes. */
  readonly test?: (changes: Changes) => boolean
  /** For what is no sum: the values that one figure may have, the others being right; null where they are many or unknown. */
  readonly solve?: (figure: Figure) => readonly Decimal[] | null
  /** The figure that repeats what the others say: a claim of the prose. It follows where they are corrected. */
  readonly copy?: Figure | null
  /** Whether one side is said in words (没有发生), which may be what is wrong, and have no value to propose. */
  readonly isWorded?: boolean
  /** As a line of arithmetic; made when it is printed, for nearly all relations hold. */
  readonly words: () => Wording
  /** Why one of the figures should be a value, in a few words: 7 + 0 + 11 + 7 = 25. */
  readonly why: (figure: Figure, value: string) => Wording
}

/** New values of figures, by where they stand in the draft. */
export type Changes = ReadonlyMap<number, Decimal>

export const noChanges: Changes = new Map()

/** A figure is known by its place: the model may hold it twice, as a cell and as a number of the text. */
export function keyOf({span}: Figure): number {
  return span.start
}

/** Every figure that takes part in some reading. */
export function figuresIn({figures, others = []}: Relation): Figure[] {
  return [...figures, ...others.flatMap(({terms}) => terms.map(({figure}) => figure))]
}

export function holds({test, forms, others = []}: Relation, changes: Changes): boolean {
  if (test) return test(changes)
  return forms.some(form => formHolds(form, changes)) || others.some(form => formHolds(form, changes))
}

function formHolds({terms, constant, relation, slack}: LinearForm, changes: Changes): boolean {
  let low: Decimal | null = constant
  let high: Decimal | null = constant
  for (const {figure, sign} of terms) {
    const changed = changes.get(keyOf(figure))
    const [from, to] = changed ? [changed, changed] : [figure.low, figure.high]
    if (sign > 0) {
      low = low && add(low, from)
      high = high && to && add(high, to)
    } else {
      low = low && to && subtract(low, to)
      high = high && subtract(high, from)
    }
  }
  const room = slack ?? zero
  const isLowEnough = low === null || compare(subtract(low, room), zero) <= 0
  const isHighEnough = high === null || compare(add(high, room), zero) >= 0
  return relation === '=' ? isLowEnough && isHighEnough : relation === '<=' ? isLowEnough : isHighEnough
}

/** The values that would make a relation hold, the other figures being as changed; null where it leaves a range or is no sum. */
export function valuesFor(relation: Relation, figure: Figure, changes: Changes): readonly Decimal[] | null {
  return relation.solve ? relation.solve(figure) : valuesIn(relation.forms, figure, changes)
}

/** The same, for some ways to read it. */
export function valuesIn(forms: readonly LinearForm[], figure: Figure, changes: Changes): Decimal[] | null {
  const key = keyOf(figure)
  const values: Decimal[] = []
  let isRange = false
  for (const form of forms) {
    const own = form.terms.filter(term => keyOf(term.figure) === key)
    const [term] = own
    if (!term) continue
    if (own.length > 1 || form.relation !== '=') {
      isRange = true
      continue
    }
    let rest = form.constant
    for (const other of form.terms) {
      if (other === term) continue
      const value = changes.get(keyOf(other.figure)) ?? other.figure.value
      rest = other.sign > 0 ? add(rest, value) : subtract(rest, value)
    }
    const value = term.sign > 0 ? subtract(zero, rest) : rest
    if (!values.some(known => compare(known, value) === 0)) values.push(value)
  }
  return isRange && values.length === 0 ? null : values
}

/** Whether a figure could be that: what counts things is neither negative nor broken. */
export function isConceivable({value: printed}: Figure, value: Decimal): boolean {
  return (isNegative(printed) || !isNegative(value)) && (printed.scale > 0 || isWhole(value))
}
