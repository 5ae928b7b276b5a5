import {compare, type Decimal} from '../../arithmetic.ts'
import type {Claim} from '../../facts/claim.ts'
import type {Percentage} from '../../facts/percentage.ts'
import type {Tally} from '../../facts/tally.ts'
import type {Profile} from '../../profile.ts'
import {topicsIn} from './topics.ts'

/**
 * 收到申请72件。从渠道看，网上50件、信函27件: where 5 were carried in, the second sentence may divide the 77 of the table.
 * Parts in a sentence of their own prove nothing if they make what the total may also mean.
 */
export function withoutReadings(tallies: readonly Tally[], claims: readonly Claim[]): Tally[] {
  if (tallies.every(({settled, certainty}) => settled || certainty === 'none')) return [...tallies]
  const claimAt = new Map(claims.map(claim => [claim.span.start, claim]))
  return tallies.filter(({total, parts: [first], sum, settled}) => {
    const whole = settled ? undefined : claimAt.get(total.span.start)
    if (!whole || claimAt.get(first?.span.start ?? -1)?.sentence === whole.sentence) return true
    return whole.readings.every(reading => compare(reading.sum, sum) !== 0)
  })
}

/** A part of a total is not the total again, even where its name sounds so: 公开信息580条，其中政务公开信息22条. */
export function withoutParts(
  claims: readonly Claim[],
  tallies: readonly Tally[],
  percentages: readonly Percentage[],
  profile: Profile
): Claim[] {
  const claimAt = new Map(claims.map(claim => [claim.span.start, claim]))
  const wholes = new Map<number, Claim[]>()
  const divided = new Map<number, Decimal>()
  for (const {total, parts, isAnnounced, settled} of tallies) {
    // 收到38件，撤回3件，实际收到35件: no part, but the quantity itself
    if (!isAnnounced && parts.length < 3) continue
    if (settled && isAnnounced) for (const {span} of parts) divided.set(span.start, total.value)
    const whole = claimAt.get(total.span.start)
    if (!whole) continue
    for (const {span} of parts) wholes.set(span.start, [...(wholes.get(span.start) ?? []), whole])
  }
  // 清理信息800条，依申请公开20条，占2.5%: a share that holds shows what a number is of
  const shared = new Set(
    percentages.flatMap(({kind, settled, numbers: [part, whole]}) =>
      kind === 'share' && settled && part && whole && claimAt.get(whole.span.start)?.quantity === null
        ? part.span.start
        : []
    )
  )
  const isOfAny = (claim: Claim) =>
    wholes
      .get(claim.span.start)
      ?.some(whole => whole.quantity === claim.quantity || isOfOthers(whole, claim, profile)) === true
  // 收到12件，其中答复11件，撤回1件: the parts make what the table has in all, so that 11 is less than that on purpose
  const leavesRest = ({span, readings, value}: Claim) => {
    const total = divided.get(span.start)
    if (!total || !value || compare(value, total) >= 0) return false
    return readings.some(({sum}) => compare(sum, total) === 0)
  }
  return claims.map(claim =>
    claim.quantity !== null && (isOfAny(claim) || leavesRest(claim) || shared.has(claim.span.start))
      ? {...claim, quantity: null, readings: []}
      : claim
  )
}

/** 涉及征地的申请9件，其中予以公开5件: a part of what the tables do not count. */
function isOfOthers({subject, quantity: whole}: Claim, {quantity}: Claim, profile: Profile): boolean {
  if (whole !== null) return false
  const topics = topicsIn(subject, profile)
  return (
    topics !== '' &&
    profile.claims.quantities.some(
      spec => spec.id === quantity && spec.topics.toSorted().join(' ') === topics
    )
  )
}
