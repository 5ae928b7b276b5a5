import {type Passage, sourceSpan} from '../../../read/tree.ts'
import type {Phrase} from '../../figure.ts'
import type {Report} from '../../report.ts'
import {foldedParagraphs} from '../../words/folded-paragraphs.ts'
import {readOrdinal} from '../read-ordinal.ts'
import {breakKind, type NumberingBreak} from './numbering-break.ts'

/** 一是 · 一要 · 第一， · 其一， */
const enumerator =
  /(?<=^|[。;,:、!?\s”"])(?:([一二三四五六七八九十]{1,2})(是|要)(?=\S)|(第|其)([一二三四五六七八九十])(?=,))/gu

const mayEnumerate = /[一二三四五六七八九十][是要,]/

interface Enumerator extends Phrase {
  readonly number: number
  readonly word: string
  /** Whether the first point stands before it behind other words: 主要问题一是…、二是… · 首先，…；第二，… */
  readonly isBegun: boolean
}

/** Where the sentences of an enumeration, 一是 … 二是, do not run on. */
export function findBrokenEnumerations({tree, prose}: Report): NumberingBreak[] {
  if (!mayEnumerate.test(foldedParagraphs(tree.blocks))) return []
  const breaks: NumberingBreak[] = []
  const byWord = new Map<string, Enumerator[]>()
  let section: unknown
  const close = () => {
    for (const found of byWord.values()) breaks.push(...checkEnumeration(found))
    byWord.clear()
  }
  for (const {passage, section: own} of prose) {
    if (own !== section) close()
    section = own
    for (const found of enumeratorsIn(passage)) {
      const others = byWord.get(found.word)
      if (others) others.push(found)
      else byWord.set(found.word, [found])
    }
  }
  close()
  return breaks
}

function enumeratorsIn(passage: Passage): readonly Enumerator[] {
  const text = passage.folded
  if (!mayEnumerate.test(text)) return []
  const found: Enumerator[] = []
  const starts = new Set<number>()
  for (const match of text.matchAll(enumerator)) {
    starts.add(match.index)
    const number = readOrdinal(`${match[1] ?? match[4]}、`)?.number
    if (!number) continue
    const end = match.index + match[0].length
    const word = match[2] ?? match[3] ?? ''
    const first = text.lastIndexOf(`一${word}`, match.index)
    found.push({
      span: sourceSpan(passage, match.index, end),
      text: passage.text.slice(match.index, end),
      number,
      word,
      isBegun: (number === 2 && first >= 0 && !starts.has(first)) || (word === '第' && text.includes('首先'))
    })
  }
  return found
}

/** So many lists stay open at a time; more no author keeps in mind. */
const deepest = 20

/** A list of sentences that may go on. */
interface OpenList {
  last: Enumerator
  number: number
  length: number
}

function goOn(list: OpenList, last: Enumerator, number: number): void {
  list.last = last
  list.number = number
  list.length++
}

/** 三是…。一是…，二是… may be a list inside a list: a 一是 opens one, and a number that closes it goes on with the outer list. */
function checkEnumeration(found: readonly Enumerator[]): NumberingBreak[] {
  const breaks: NumberingBreak[] = []
  const open: OpenList[] = []
  const report = (at: Enumerator, kind: NumberingBreak['kind'], previous: Phrase | null, expected: number) =>
    breaks.push({at, level: null, kind, previous, number: at.number, expected})
  const shut = (list: OpenList | undefined) => {
    if (list?.length === 1 && /[是要]/u.test(list.last.word)) report(list.last, 'lonely', null, 2)
  }
  for (let index = 0; index < found.length; index++) {
    const at = found[index] as Enumerator
    const top = open.at(-1)
    const isRepeatedOne = at.number === 1 && top?.number === 1 && found[index + 1]?.number === 3
    if (at.number === 1 && !isRepeatedOne) {
      open.push({last: at, number: 1, length: 1})
      if (open.length > deepest) shut(open.shift())
      continue
    }
    const outer = open.findLastIndex(({number}) => number === at.number - 1)
    if (outer >= 0) {
      while (open.length > outer + 1) shut(open.pop())
      goOn(open[outer] as OpenList, at, at.number)
      continue
    }
    const expected = (top?.number ?? 0) + 1
    if (at.isBegun) {
      open.push({last: at, number: at.number, length: 2})
      continue
    }
    report(at, top ? breakKind(at.number, expected) : 'start', top?.last ?? null, expected)
    const isMisprint = found[index + 1]?.number === expected + 1
    const number = isMisprint ? expected : at.number
    if (top) goOn(top, at, number)
    else open.push({last: at, number, length: 2})
  }
  // Of lists that follow each other only the last of each depth is still open; a list of one is worth a look.
  for (const list of open) shut(list)
  return breaks
}
