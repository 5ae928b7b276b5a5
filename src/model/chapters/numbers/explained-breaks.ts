import type {Report} from '../../report.ts'
import {type NumberingBreak, printExpected} from './numbering-break.ts'

/** Leaves out the breaks that have another reason, which is told as such, and the ones where the number is printed after all. */
export function withoutExplained(breaks: readonly NumberingBreak[], report: Report): NumberingBreak[] {
  if (breaks.length === 0) return []
  const form = compareWithForm(report)
  return breaks.filter(
    found =>
      !isMissingSection(found, report, form) &&
      !isMisplacedSection(found, form) &&
      !isPrintedBetween(found, report)
  )
}

/** The missing number stands in between after all: inside a paragraph, or in a part that was read as a table. */
function isPrintedBetween({previous, at, kind, level, expected}: NumberingBreak, {tree}: Report): boolean {
  if (kind !== 'gap' || level === null || !previous) return false
  const between = tree.source.text.slice(previous.span.end, at.span.start)
  const due = printExpected({at, expected}).trim().replace(/[.()]/g, '\\$&')
  return new RegExp(`(?:^|[\\n>|;；。：:,，、])[ \\t\u3000]{0,10}${due}`, 'u').test(between)
}

/** What the printed sections are to those of the form. */
interface Comparison {
  /** Required and not there. */
  readonly absent: ReadonlySet<string>
  /** Where the order is another: the offsets of the sections that have their own number nevertheless. */
  readonly displaced: ReadonlySet<number>
}

function compareWithForm({profile, sections}: Report): Comparison {
  const ranks = new Map(profile.sections.map(({id}, index) => [id, index + 1]))
  const statutory = sections.flatMap(({id, number, ordinal}) =>
    id === null ? [] : [{id, number, ordinal, rank: ranks.get(id) ?? 0}]
  )
  const present = new Set(statutory.map(({id}) => id))
  const isShuffled = statutory.some(({rank}, index) => rank < (statutory[index - 1]?.rank ?? 0))
  const own = statutory.flatMap(({number, rank, ordinal}) =>
    ordinal && number === rank ? [ordinal.span.start] : []
  )
  return {
    absent: new Set(
      profile.sections.filter(({id, required}) => required && !present.has(id)).map(({id}) => id)
    ),
    displaced: new Set(profile.fixedOrder && isShuffled ? own : [])
  }
}

/** A gap where a statutory section is absent is told by missing-section. */
function isMissingSection(
  {level, kind, number, expected}: NumberingBreak,
  {profile}: Report,
  {absent}: Comparison
): boolean {
  if (level !== 1 || kind !== 'gap') return false
  if (!profile.fixedOrder) return absent.size >= number - expected
  const between = profile.sections.slice(expected - 1, number - 1)
  return between.length > 0 && between.every(({id}) => absent.has(id))
}

/** Statutory sections with their own numbers in another order are told by misplaced-section. */
function isMisplacedSection({at, level}: NumberingBreak, {displaced}: Comparison): boolean {
  return level === 1 && displaced.has(at.span.start)
}
