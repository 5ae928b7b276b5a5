import {sourceSpan} from '../../../read/tree.ts'
import type {Pairing} from '../../facts/listing.ts'
import type {Item, Sentence} from './sentences.ts'

const verb =
  / (?:(?:have|has|had|all) )?(?:fell|fallen|rose|risen|grew|grown|dropped|decreased|increased|declined|were|was|are|is|stood|totall?ed|reached|numbered|came|accounted|made up|changed)\b[a-z ]{0,24}$/
/** One word of these, and a name may stand for several things, or several for one. */
const several =
  /\b(?:both|all|each|every|or|nor|in|on|at|for|from|to|by|with|between|than|that|which|while|as|when|although|[a-z]{2,12}ly|two|three|four)\b|[\d;:()“”"&/]/i
const longestName = 40

/** Receipts, disposals and open cases fell by 12% and 27% respectively: every such sentence with its names and figures. */
export function findEnglishPairings(sentences: readonly Sentence[]): Pairing[] {
  return sentences.flatMap(sentence => pairingIn(sentence) ?? [])
}

function pairingIn({prose, text, start, main}: Sentence): Pairing | null {
  const [first] = main
  const figures = first ? followers(main, text, start) : []
  const last = figures.at(-1)
  if (!first || !last || figures.length < 2) return null
  const behind = /^,? respectively\b([^,.;]*)/.exec(text.slice(last.number.end - start))
  // 12% and 27% respectively in Kent and in Surrey: other names stand behind
  if (!behind || /\b(?:and|or)\b/.test(behind[1] ?? '')) return null
  const before = text.slice(0, first.number.start - start)
  const said = verb.exec(before)
  if (!said) return null
  const words = before.slice(0, said.index)
  const joins = words.match(/ and /g)?.length ?? 0
  const names = words.split(/, and |, | and /)
  if (joins !== 1 || several.test(words) || names.some(name => !isName(name))) return null
  let at = 0
  const phrases = names.map(name => {
    const from = words.indexOf(name, at)
    at = from + name.length
    return {
      span: sourceSpan(prose.passage, start + from, start + at),
      text: prose.passage.text.slice(start + from, start + at)
    }
  })
  return {
    names: phrases,
    // health and safety may be one name
    fewest: names.length > 2 ? names.length : 1,
    most: names.length,
    figures: figures.map(({number}) => ({...number})),
    certainty: 'proven'
  }
}

/** The last name stands behind the only "and"; a clause that opens a sentence is no name. */
function isName(name: string): boolean {
  return name.trim() !== '' && name.length <= longestName && name.trim().split(' ').length <= 5
}

/** The first numbers of a sentence that follow each other with nothing but a separator between. */
function followers(main: readonly Item[], text: string, start: number): Item[] {
  const count = main.findIndex((item, index) => {
    const next = main[index + 1]
    return !next || !/^(?:,|,? and)? $/.test(text.slice(item.number.end - start, next.number.start - start))
  })
  return main.slice(0, count + 1)
}
