import type {Tally} from '../../facts/tally.ts'
import type {Quantity, Sequence} from '../numbers/quantity.ts'
import {isAmount} from '../numbers/roles.ts'
import {sameUnit} from '../numbers/units.ts'
import {isNear, meets, sumOf} from './sums.ts'

/** Most quantities of a sentence that are looked at. */
const MAX_SENTENCE = 8

/** How things come into a year and leave it, each by the words before its number. */
const stages: readonly RegExp[] = [
  /(?:上一?年|去年)(?:度|底|末)?(?:结转|转入|遗留|结存|在办|未结)|结转上年|[年期]初(?:在办|结存|未结|未办结|存量|结余)/,
  /新收|新增|收到|受理|接收|接到|收案/,
  /(?<!未|尚|已)(?:办结|审结|结案|答复|办理完毕|销号)|已(?:办结|审结|结案|答复|办理完毕|销号)/,
  /结转下|结转(?:至|到)|转入下|[年期][末底](?:在办|结存|未结|未办结|存量|结余)|未办结|未审结|未结案|正在办理|尚在办理/
]

/**
 * 受理1528件，上年结转36件，办结1541件，结转下年23件: what came in is what was done and what is left. Only of a sentence that
 * counts each of the four once and nothing else in that unit.
 */
export function findBalances(sequences: readonly Sequence[]): Tally[] {
  const found: Tally[] = []
  for (const {quantities, isAside} of sequences) {
    if (isAside) continue
    for (let start = 0; start < quantities.length; ) {
      let end = start + 1
      while (end < quantities.length && (quantities[end] as Quantity).link < 4) end++
      if (end - start >= 4 && end - start <= MAX_SENTENCE) {
        const tally = balanceOf(quantities.slice(start, end))
        if (tally) found.push(tally)
      }
      start = end
    }
  }
  return found
}

function balanceOf(sentence: readonly Quantity[]): Tally | null {
  const last = sentence.findLast(isAmount)
  const same = sentence.filter(one => isAmount(one) && sameUnit(one.mention.unit, last?.mention.unit ?? null))
  if (same.length !== 4 || same.some(({mention, gap}) => mention.hedge !== null || gap.includes('其中')))
    return null
  const staged = stages.map(stage => same.filter(({label}) => stage.test(label)))
  const [carried, fresh, done, left] = staged.map(([only], index) =>
    staged[index]?.length === 1 ? only : undefined
  )
  if (!carried || !fresh || !done || !left || new Set([carried, fresh, done, left]).size < 4) return null
  const came = sumOf([fresh, carried])
  const went = sumOf([done, left])
  const settled = meets(came, went)
  return {
    kind: 'balance',
    total: fresh.mention,
    parts: [carried, done, left].map(({mention}) => mention),
    sum: went.value,
    settled,
    // 撤回 and 并案 may go unsaid
    certainty: settled || !isNear(came.value, went.value) ? 'none' : 'likely',
    exceeding: [],
    overlaps: false
  }
}
