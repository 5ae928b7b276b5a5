import type {Certainty, Tally} from '../facts/tally.ts'
import {isOfKind} from './numbers/units.ts'
import type {Around} from './sentences/around.ts'
import {has, type Quantity, type Sequence} from './sentences/quantity.ts'
import {meets, ratio, type Sum, sumOf} from './sentences/sums.ts'

/** What a number is in the account of one year: what came in and what became of it. */
type Post = 'received' | 'carried-in' | 'done' | 'outcome' | 'withdrawn' | 'carried-out'

/** What a sentence or two tell of one account. */
interface Account {
  readonly posts: ReadonlyMap<Post, readonly Quantity[]>
  readonly quantities: readonly Quantity[]
}

const MAX_SENTENCES = 2

/**
 * Accounts of a year: received + carried in = done + carried out, with any of them unsaid, outcomes in place of what was done,
 * and what was withdrawn told apart or not.
 */
export function findFlows(sequences: readonly Sequence[], around: Around, year: number | null): Tally[] {
  return sequences.flatMap(sequence => {
    if (sequence.owner) return []
    return accountsOf(sequence, around, year).flatMap(account => judge(account))
  })
}

function accountsOf({quantities}: Sequence, {tallyOf, asides}: Around, year: number | null): Account[] {
  const accounts: Account[] = []
  let posts = new Map<Post, Quantity[]>()
  let members: Quantity[] = []
  const close = () => {
    if (members.length >= 3) accounts.push({posts, quantities: members})
    posts = new Map()
    members = []
  }
  for (const quantity of quantities) {
    const [first] = members
    if (first && (quantity.link === 5 || quantity.sentence - first.sentence > MAX_SENTENCES)) close()
    if (quantity.nature !== 'amount' && quantity.nature !== 'past') continue
    const post = postOf(quantity, year, posts.has('received'))
    if (!post) continue
    if (members[0] && !isOfKind(members[0].number, quantity.number)) continue
    // 新收23件，其中县级收到14件: some of what came in, and no other account
    const whole = tallyOf.get(quantity.number.span.start)
    if (post === 'received' && whole?.settled && members.some(({number}) => number === whole.total)) continue
    // Another account begins with what came in again
    if (post === 'received' && posts.has('received')) close()
    if (post !== 'outcome' && posts.has(post) && post !== 'received') {
      if (post === 'done') continue
      close()
    }
    posts.set(post, [...(posts.get(post) ?? []), quantity])
    members.push(quantity)
    // 办结68件（含上年结转的4件）: of what was done, some had been carried in
    for (const aside of asides.get(quantity) ?? []) {
      if (post !== 'done' || postOf(aside, year, false) !== 'carried-in') continue
      posts.set('carried-in', [...(posts.get('carried-in') ?? []), aside])
      members.push(aside)
    }
  }
  close()
  return accounts
}

/** The post of a number, by the last of its words that names one. */
function postOf({label, tail}: Quantity, year: number | null, isAfter: boolean): Post | null {
  const words = [...label.words, ...(label.words.some(({roles}) => isPost(roles)) ? [] : tail.words)]
  const isDated = has(label, 'past') || has(label, 'next')
  const carry = words.find(({roles}) => roles.has('carry') || (roles.has('moved') && isDated))
  if (carry) {
    if (isInto(label.text, carry.start, year) || has(label, 'next')) return 'carried-out'
    if (isOutOf(label, year)) return 'carried-in'
    // carried forward 1,214 cases: without a word of when, by where it stands in the account
    return isAfter ? 'carried-out' : 'carried-in'
  }
  if (words.some(({roles}) => roles.has('pending'))) return has(label, 'past') ? 'carried-in' : 'carried-out'
  for (const {roles} of words.toReversed()) {
    if (roles.has('withdrawn')) return 'withdrawn'
    if (roles.has('outcome')) return 'outcome'
    if (roles.has('done')) return 'done'
    if (roles.has('received')) return 'received'
  }
  return null
}

function isPost(roles: ReadonlySet<string>): boolean {
  return ['carry', 'pending', 'withdrawn', 'outcome', 'done', 'received'].some(role => roles.has(role))
}

/** 结转2024年, in a report on 2023 */
function isInto(text: string, carry: number, year: number | null): boolean {
  const named = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text.slice(carry))
  return named !== null && (year === null || Number(named[1]) > year)
}

function isOutOf({text, words}: Quantity['label'], year: number | null): boolean {
  if (words.some(({roles}) => roles.has('past'))) return true
  const named = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text)
  return named !== null && (year === null || Number(named[1]) < year)
}

function judge({posts, quantities}: Account): Tally[] {
  const of = (post: Post) => posts.get(post) ?? []
  const received = of('received')
  const [first] = received
  const outgoing = [of('done'), of('outcome')].filter(some => some.length > 0)
  const left = of('carried-out')
  const carried = of('carried-in')
  if (!first || outgoing.length === 0 || (left.length === 0 && carried.length === 0)) return []
  const withdrawn = of('withdrawn')
  const ins = [[...received, ...carried], received]
  const outs = outgoing.flatMap(some => [
    [...some, ...left],
    [...some, ...withdrawn, ...left],
    some,
    [...some, ...withdrawn]
  ])
  for (const into of ins) {
    for (const out of outs)
      if (meets(sumOf(numbers(into)), sumOf(numbers(out)))) return [flowOf(into, out, true, 'none')]
  }
  const into = ins[0] as readonly Quantity[]
  const out = [...(outgoing[0] as readonly Quantity[]), ...withdrawn, ...left]
  // 予以公开343件，占办结总数的25.6%: one outcome by itself is not all that became of them
  const isWhole = of('done').length > 0 || of('outcome').length > 1
  if (!isWhole || quantities.some(({number}) => number.hedge !== null)) return []
  const certainty = certaintyOf(sumOf(numbers(into)), sumOf(numbers(out)), carried, left)
  const others = ins.flatMap(some => outs.map(one => ({whole: numbers(some), parts: numbers(one)})))
  return [{...flowOf(into, out, false, certainty), others}]
}

function certaintyOf(
  into: Sum,
  out: Sum,
  carried: readonly Quantity[],
  left: readonly Quantity[]
): Certainty {
  const r = ratio(out, into)
  if (carried.length > 0 && left.length > 0) return 'likely'
  // What was carried in may go unsaid, and more be done than came in; but nothing that came in disappears
  return left.length > 0 && r < 1 && r > 0.5 ? 'likely' : 'none'
}

function numbers(quantities: readonly Quantity[]) {
  return quantities.map(({number}) => number)
}

function flowOf(
  into: readonly Quantity[],
  out: readonly Quantity[],
  settled: boolean,
  certainty: Certainty
): Tally {
  const [total, ...more] = numbers(into) as [Quantity['number'], ...Quantity['number'][]]
  return {
    kind: 'balance',
    total,
    parts: [...more, ...numbers(out)],
    incoming: into.length,
    sum: sumOf(numbers(out)).value,
    settled,
    certainty,
    exceeding: [],
    overlaps: false
  }
}
