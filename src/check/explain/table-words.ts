import {print} from '../../model/arithmetic.ts'
import {type Figure, quote} from '../../model/figure.ts'
import type {CellIdentity} from '../../model/relations/identities.ts'
import type {Language} from '../../source/wording.ts'
import type {Finding, Located, Remedy} from '../finding.ts'
import {compose} from '../sentence.ts'
import type {Cause, Slip} from './cause.ts'
import {describeBroken, describeLine, describeSolution, shorten} from './identity-words.ts'
import {describeSlip} from './slip-words.ts'

/** What is found in a table whose identities do not hold. */
export interface TableFinding extends Finding {
  readonly identities: readonly CellIdentity[]
  readonly outcome: Cause['outcome']
  readonly slip: Slip | null
  /** How many explanations are equally small, those that are not listed included. */
  readonly ways: number
}

/** One sentence on a cause: the cell and its value, or what happened, or how many ways there are to make it right. */
export function describeTable(found: TableFinding, language: Language): string {
  return language === 'zh' ? inChinese(found) : inEnglish(found)
}

/** A cell as a message names it: “（七）总计”的“自然人” */
function cellWords(at: Located, identities: readonly CellIdentity[]): {zh: string; en: string} {
  const cell = identities
    .flatMap(({terms}) => terms.map(term => term.cell))
    .find(({figure}) => figure.span.start === at.span.start)
  if (!cell) return {zh: '', en: ''}
  const [row, column] = [shorten(cell.rowLabel), shorten(cell.columnLabel)]
  return {zh: `“${row}”的“${column}”`, en: `“${row}” × “${column}”`}
}

/** The broken identity that a person adds up soonest. */
function plainest(identities: readonly CellIdentity[], at: Located): CellIdentity | undefined {
  const filled = ({terms}: CellIdentity) => terms.filter(({cell}) => cell.figure.value.units !== 0n).length
  return identities
    .filter(({terms, relation}) => relation === '=' && terms.some(({cell}) => cell.figure === at))
    .toSorted((a, b) => filled(a) - filled(b))[0]
}

/** What is wrong and by how much, for the first of the broken identities; by its sums alone where they are long. */
function brokenWords([first]: readonly CellIdentity[], language: Language): string {
  if (!first) return ''
  const full = describeBroken(first)[language]
  if (full.length <= (language === 'zh' ? 72 : 110)) return full
  const [left, right] = [print(first.left), print(first.right)]
  const line = describeLine(first)
  return language === 'zh'
    ? `${line.zh}两边相加为 ${left} 与 ${right}`
    : `${line.en}: the two sides make ${left} and ${right}`
}

/** Slips that say by themselves what happened. */
const tellingSlips: readonly Slip['kind'][] = [
  'moved-case',
  'exchanged-cells',
  'next-line',
  'shifted-line',
  'shifted-block',
  'split-number',
  'parts-left-at-zero'
]

function placesWords(places: readonly Located[] | undefined, language: Language): string {
  const [first, ...more] = places ?? []
  if (!first) return ''
  const text = 'unit' in first ? quote(first as Figure) : first.text
  const year = first.report !== undefined
  const rest =
    more.length > 0 ? (language === 'zh' ? `等 ${more.length + 1} 处` : ` and ${more.length} more`) : ''
  return language === 'zh'
    ? `${year ? '上年报告的' : '正文所写的'} ${text}${rest}`
    : `the ${text}${rest} of ${year ? 'last year’s report' : 'the text'}`
}

function waysOf({alternatives, at, expected}: TableFinding): readonly (readonly Remedy[])[] {
  return alternatives ?? (expected === null || expected === undefined ? [] : [[{at, expected}]])
}

function inChinese(found: TableFinding): string {
  const {at, expected, identities, outcome, slip, agreeing, following} = found
  const ways = waysOf(found)
  const count = found.alternatives?.length ?? found.ways
  if (outcome !== 'found') {
    const why = outcome === 'more-cells' ? '至少要改五格才能都成立' : '可能的改法太多'
    return `${brokenWords(identities, 'zh')}，共 ${identities.length} 式不成立；${why}，无法推断是哪几格，请逐格核对`
  }
  const sentence = slip && describeSlip(slip).zh
  const agree = agreeing && agreeing.length > 0 ? [`；改后与${placesWords(agreeing, 'zh')}相符`] : []
  if (sentence && slip && tellingSlips.includes(slip.kind)) {
    return compose(
      [sentence, ...(count > 1 ? [`；在哪一格不能确定，改法有 ${count} 种`] : []), ...agree],
      '',
      'zh'
    )
  }
  if (count > 1) {
    const isOpen = ways.flat().every(way => way.expected === null)
    const end = isOpen ? '，不能都对' : `；不能确定错在哪一格，改法有 ${count} 种`
    return `${brokenWords(identities, 'zh')}${end}`
  }
  const also =
    following && following.length > 0
      ? [
          `；${placesWords(
            following.map(one => one.at),
            'zh'
          )}也要改`
        ]
      : []
  const cells = (ways[0]?.length ?? 0) - (following?.length ?? 0)
  if (cells > 1) {
    const [first, ...changes] = describeChanges(found, 'zh')
    return compose(
      [
        `${sentence ? `${sentence}；` : ''}改 ${cells} 格即可全部成立：${first}`,
        ...changes.map(one => `、${one}`),
        ...agree,
        ...also
      ],
      '',
      'zh'
    )
  }
  const identity = plainest(identities, at)
  if (!expected) return `${brokenWords(identities, 'zh')}，不能都对`
  const why = identity ? describeSolution(identity, at as Figure).zh : brokenWords(identities, 'zh')
  const head = `应为 ${expected}：${why}，此处写 ${at.text}（${cellWords(at, identities).zh}）`
  return compose([head, ...also, ...agree, ...(sentence ? [`；${sentence}`] : [])], '', 'zh')
}

function inEnglish(found: TableFinding): string {
  const {at, expected, identities, outcome, slip, agreeing, following} = found
  const ways = waysOf(found)
  const count = found.alternatives?.length ?? found.ways
  if (outcome !== 'found') {
    const why =
      outcome === 'more-cells' ? 'at least five cells must change' : 'there are too many explanations'
    return `${brokenWords(identities, 'en')}; ${identities.length} sums do not hold and ${why}: check each cell`
  }
  const sentence = slip && describeSlip(slip).en
  const agree =
    agreeing && agreeing.length > 0 ? [`; it then agrees with ${placesWords(agreeing, 'en')}`] : []
  if (sentence && slip && tellingSlips.includes(slip.kind)) {
    return compose(
      [capitalize(sentence), ...(count > 1 ? [`; there are ${count} smallest corrections`] : []), ...agree],
      '',
      'en'
    )
  }
  if (count > 1) {
    const isOpen = ways.flat().every(way => way.expected === null)
    const end = isOpen
      ? ': they cannot all be right'
      : `; which cell is wrong is open: ${count} smallest corrections`
    return `${brokenWords(identities, 'en')}${end}`
  }
  const also =
    following && following.length > 0
      ? [
          `; ${placesWords(
            following.map(one => one.at),
            'en'
          )} must change too`
        ]
      : []
  const cells = (ways[0]?.length ?? 0) - (following?.length ?? 0)
  if (cells > 1) {
    const [first, ...changes] = describeChanges(found, 'en')
    return compose(
      [
        `${sentence ? `${capitalize(sentence)}; c` : 'C'}hanging ${cells} cells makes all right: ${first}`,
        ...changes.map(one => `, ${one}`),
        ...agree,
        ...also
      ],
      '',
      'en'
    )
  }
  const identity = plainest(identities, at)
  if (!expected) return `${brokenWords(identities, 'en')}: they cannot all be right`
  const why = identity ? describeSolution(identity, at as Figure).en : brokenWords(identities, 'en')
  const head = `${at.text} should be ${expected}: ${why} (${cellWords(at, identities).en})`
  return compose([head, ...also, ...agree, ...(sentence ? [`; ${sentence}`] : [])], '', 'en')
}

function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** What the one explanation changes, cell by cell. */
export function describeChanges(found: TableFinding, language: Language): string[] {
  const [way = [], another] = waysOf(found)
  if (another || way.length < 2) return []
  return way.map(({at, expected}) => {
    const place = cellWords(at, found.identities)[language]
    const where = place === '' ? (language === 'zh' ? '正文' : 'the text') : place
    return language === 'zh'
      ? `${where} ${at.text} 改为 ${expected ?? '另一个数'}`
      : `${where} ${at.text} to ${expected ?? 'another value'}`
  })
}
