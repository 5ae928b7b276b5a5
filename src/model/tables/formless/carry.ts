import {add, compare, subtract, toNumber} from '../../arithmetic.ts'
import type {IdentitySpec} from '../../profile.ts'
import {type FigureGrid, hasRounding} from './grids/grid.ts'
import {totalLevel} from './totals/total-labels.ts'

/** What the four lines of a stock call themselves, in their order: what there was, what came, what went, what is left. */
const roles: readonly RegExp[] = [
  /年初|期初|上[年期月](?:末)?(?:结转|结余|余额|结存|存)|\bopening\b|\b(?:start|beginning) of\b|\bat (?:the )?(?:start|beginning)\b|brought forward|\bb\/f\b/i,
  /新收|收到|受理|收案|新增|增加|收入|招生|\b(?:received|additions?|new|joiners|contributions|income|opened|increases?)\b/i,
  /办结|审结|结案|减少|支出|偿还|还本|毕业|处理|\b(?:processed|closed|disposed|completed|leavers|used?|expenditure|withdrawals|decreases?)\b/i,
  /年末|期末|结转下[年期]|下年结转|滚存结余|\bclosing\b|\bend of\b|\bat (?:the )?end\b|carried forward|\bc\/f\b/i
]

/** So unlikely, in bits, must it be that the lines that hold do so by chance. */
const leastBits = 4

/**
 * What there was and what came, less what went, is what is left: where the names of four lines say so, and every line else but one
 * or two bears it out. Null where they do not.
 *
 *     Component | Pending at start | Received | Processed | Pending at end
 */
export function findCarry(grid: FigureGrid, forEvery: IdentitySpec['forEvery']): IdentitySpec | null {
  const lines = roles.map((_, role) => lineOf(role, grid))
  if (lines.some(line => line === null) || new Set(lines).size < roles.length || hasRounding(grid))
    return null
  const [opening, came, went, closing] = lines as [number, number, number, number]
  const only: string[] = []
  let held = 0
  let broken = 0
  let bits = 0
  for (const [column, {id, label, isAdditive}] of grid.columns.entries()) {
    const figures = [opening, came, went, closing].map(line => grid.at(line, column))
    const [before, more, less, after] = figures
    if (!isAdditive || !before || !more || !less || !after) continue
    only.push(id)
    // What is wrong in a line is wrong in the total of it.
    if (totalLevel(label) > 0) continue
    const holds = compare(subtract(add(before, more), less), after) === 0
    if (!holds) broken++
    else if (more.units !== 0n && less.units !== 0n) {
      held++
      bits += Math.log2(1 + Math.min(Math.abs(toNumber(more)), Math.abs(toNumber(less))))
    }
  }
  if (held === 0 || broken > held || bits < leastBits) return null
  const id = (line: number) => grid.rows[line]?.id ?? ''
  return {
    equation: `${id(opening)} + ${id(came)} = ${id(went)} + ${id(closing)}`,
    forEvery,
    only,
    severity: held > broken ? 'error' : 'warning'
  }
}

/** The one line with a role and no other; null where none has it, or several. */
function lineOf(role: number, {rows}: FigureGrid): number | null {
  const found = rows.flatMap(({label, isAdditive}, row) => {
    // Opening and closing balances may name what came in; their own words come first.
    const own = [0, 3, 1, 2].find(each => roles[each]?.test(label))
    return own === role && isAdditive ? [row] : []
  })
  return found.length === 1 ? (found[0] as number) : null
}
