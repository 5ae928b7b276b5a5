import {type Passage, sourceSpan} from '../../read/tree.ts'
import {han} from '../../source/han.ts'
import {literal} from '../../source/literal.ts'
import type {Prose} from '../chapters/section.ts'
import {sentenceStart} from '../words/mentions.ts'
import {divideName, isSubsequence} from './agency-names.ts'
import type {NameConflict} from './name-conflict.ts'
import {foreignPronouns} from './pronouns.ts'

/** What a language knows of agencies' names. */
export interface NameWords {
  /** What agencies do, as their names say it (财政): another such name is another agency's, and no slip. */
  readonly functions: ReadonlySet<string>
  /** Older names of what an agency does. */
  readonly renamed: readonly {readonly now: RegExp; readonly before: readonly string[]}[]
  /** Words of a sentence in which an older name or another agency is due. */
  readonly history: RegExp
  /** What stands behind the name of the reporting agency where it is the subject. */
  readonly deeds: RegExp
  /** What agencies of a kind never call themselves. */
  readonly pronouns: readonly {readonly own: RegExp; readonly foreign: RegExp}[]
}

/** How far back the sentence of a name is looked at. */
const contextLength = 60

const kindOf = /(?:局|委员会|委|办公室|厅)$/u

/** Names that are the own one misprinted or out of date, and pronouns of another kind of agency. */
export function findOwnNameConflicts(prose: readonly Prose[], own: string, words: NameWords): NameConflict[] {
  const found: NameConflict[] = []
  const variants = variantsOf(own, words)
  const foreign = words.pronouns.find(pronoun => pronoun.own.test(own))?.foreign
  for (const {passage} of prose) {
    if (variants?.cues.some(cue => passage.folded.includes(cue)))
      found.push(...variantsIn(passage, variants, words))
    if (foreign && passage.folded.includes('我')) found.push(...foreignPronouns(passage, foreign))
  }
  return found
}

interface Variants {
  /** One of these stands in every text that has a variant. */
  readonly cues: readonly string[]
  /** What the agency does: 民政. */
  readonly stem: string
  readonly kind: string
  readonly former: ReadonlySet<string>
  /** The own region or its rank, and a name of the own kind behind it. */
  readonly pattern: RegExp
}

function variantsOf(own: string, {renamed}: NameWords): Variants | null {
  const {regions, core} = divideName(own)
  const region = regions.at(-1)
  const kind = kindOf.exec(core)?.[0]
  if (!region || !kind || core.length <= kind.length + 1) return null
  const stem = core.slice(0, -kind.length)
  const former = renamed.filter(({now}) => now.test(stem)).flatMap(({before}) => before)
  const pattern = new RegExp(
    `(?:${literal(region)}|(?<![${han}])${region.slice(-1)})([${han}]{2,14}?)${kind}`,
    'gu'
  )
  return {
    cues: [region, `${region.slice(-1)}${stem.slice(0, 1)}`],
    stem,
    kind,
    former: new Set(former),
    pattern
  }
}

function* variantsIn(passage: Passage, variants: Variants, words: NameWords): Iterable<NameConflict> {
  const text = passage.folded
  for (const match of text.matchAll(variants.pattern)) {
    const printed = match[1] ?? ''
    if (printed === variants.stem || isSubsequence(printed, variants.stem)) continue
    const end = match.index + match[0].length
    const isFormer =
      variants.former.has(printed) &&
      /^$|[。;,: ]$/u.test(text.slice(0, match.index)) &&
      words.deeds.test(text.slice(end, end + contextLength))
    const isMisprint = isSlip(printed, variants.stem) && !words.functions.has(printed)
    if (!isFormer && !isMisprint) continue
    const sentence = text.slice(sentenceStart(text, match.index, contextLength), end + contextLength)
    if (words.history.test(/^[^。;]*/u.exec(sentence)?.[0] ?? '')) continue
    yield {
      span: sourceSpan(passage, match.index, end),
      text: passage.text.slice(match.index, end),
      kind: isFormer ? 'other-name' : 'misprint'
    }
  }
}

/** One character replaced, or two neighbours swapped: 民改 for 民政. */
function isSlip(printed: string, stem: string): boolean {
  if (printed.length !== stem.length || printed === stem) return false
  const [a, b] = [[...printed], [...stem]]
  const different = a.flatMap((character, index) => (character === b[index] ? [] : [index]))
  if (different.length === 1) return true
  const [first, second] = different as [number, number]
  return different.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}
