import type {CommonCause, Correction, Diagnostic, Place} from '../check/diagnostic.ts'
import type {Position} from '../source/span.ts'
import type {Language, Wording} from '../source/wording.ts'
import {printable} from './display-width.ts'
import type {RangeFinder} from './reporter.ts'
import {count} from './words.ts'

/** What a heading says over the findings that one cause is likely behind. */
export const causeWords: Readonly<Record<CommonCause, Wording>> = {
  'lost-characters': {
    zh: '以下各处像是网页导出时整篇丢了字（年、月、〕之类），请对照原稿；原稿没有错就不用改',
    en: 'Below: characters (年, 月, 〕) seem lost throughout in the export of the page; compare with the original'
  }
}

/** 三、…情况 › 第2段（第 7 行第 12 列） */
export function placeWords(place: Place, find: RangeFinder, language: Language): string {
  const position = positionWords([find(place).start], language)
  const words = printable(place.words)
  return language === 'zh' ? `${words}（${position}）` : `${words} (${position})`
}

/** The other side of the contradiction: what stands there, and where. Neighbours share a line. */
export function relatedWords(diagnostic: Diagnostic, find: RangeFinder, language: Language): string[] {
  const lines = groupedWords(diagnostic, find, language)
  const left = lines.length - mostRelated
  if (left <= 1) return lines
  const rest =
    language === 'zh'
      ? `对照：另有 ${left} 处，-f json 列出全部`
      : `compare: ${left} more places, all of them with -f json`
  return [...lines.slice(0, mostRelated), rest]
}

/** A finding without the cells of its own table that its arithmetic has already. */
function elsewhere(diagnostic: Diagnostic): Diagnostic {
  const {because, cell, details} = diagnostic
  if (details.length === 0 || !cell) return diagnostic
  return {
    ...diagnostic,
    because: because.filter(place => place.path !== null || place.cell?.table !== cell.table)
  }
}

/** More lines of arithmetic than this are for programs. */
const mostSums = 3

/** What the message rests on: as many equations as a person adds up, then the places that are in none of them. */
export function evidenceWords(diagnostic: Diagnostic, find: RangeFinder, language: Language): string[] {
  const {details, cell} = diagnostic
  // A single sum of the prose stands in the message.
  const sums = details.length === 1 && !cell ? [] : details.slice(0, mostSums)
  return [...sums.map(printable), ...relatedWords(elsewhere(diagnostic), find, language)]
}

/** A reader wants the first few and the sum. */
const mostRelated = 6

function groupedWords({because, words}: Diagnostic, find: RangeFinder, language: Language): string[] {
  return groupNeighbours(because).map(group => {
    const [first] = group.places
    const file = first.path === null ? '' : `${printable(first.path)} `
    if (group.axis)
      return file === '' ? lineOfCells(group, find, language) : `${file}${lineOfCells(group, find, language)}`
    const isSame = first.path === null && first.words === words
    const positions = positionWords(
      group.places.map(place => find(place).start),
      language
    )
    const texts = group.places.map(({text}) => quotedText(text, language))
    return language === 'zh'
      ? `对照：${texts.join('')}，${file}${isSame ? '同一处' : printable(first.words)}（${positions}）`
      : `compare: ${texts.join(' ')}, ${file}${isSame ? 'same place' : printable(first.words)} (${positions})`
  })
}

interface Neighbours {
  readonly places: [Place, ...Place[]]
  /** Set where the places are cells of one row or one column. */
  readonly axis: 'row' | 'column' | null
}

/** As many cells of one row or column are told in one line; fewer keep a line each. */
const fewestInLine = 3

/** Places of the same words belong together, and so do the cells of one row or column, the longest first. */
function groupNeighbours(places: readonly Place[]): Neighbours[] {
  const lines = linesOfCells(places)
  const groups: Neighbours[] = []
  for (const place of places) {
    const line = lines.find(({places}) => places.includes(place))
    const last = groups.at(-1)
    if (line) {
      if (!groups.includes(line)) groups.push(line)
    } else if (
      last &&
      !last.axis &&
      last.places[0].path === place.path &&
      last.places[0].words === place.words
    ) {
      last.places.push(place)
    } else groups.push({places: [place], axis: null})
  }
  return groups
}

/** Rows and columns of which enough cells take part. A cell stands in one of them. */
function linesOfCells(places: readonly Place[]): Neighbours[] {
  const lines: Neighbours[] = []
  let left = places.filter(({cell}) => cell !== null)
  for (;;) {
    const candidates = new Map<string, Neighbours>()
    for (const place of left) {
      for (const axis of ['column', 'row'] as const) {
        const key = JSON.stringify([place.path, place.cell?.table, axis, place.cell?.[axis]])
        const candidate = candidates.get(key)
        if (candidate) candidate.places.push(place)
        else candidates.set(key, {places: [place], axis})
      }
    }
    const longest = [...candidates.values()].sort((a, b) => b.places.length - a.places.length)[0]
    if (!longest || longest.places.length < fewestInLine) return lines
    lines.push(longest)
    left = left.filter(place => !longest.places.includes(place))
  }
}

/** “自然人”列：一、本年新收… 27、（一）予以公开 15，另 14 格为 0（第 43–67 行） */
function lineOfCells({places, axis}: Neighbours, find: RangeFinder, language: Language): string {
  const cells = places.map(place => ({...cellLabels(place.words), text: printable(place.text).trim()}))
  const name = axis === 'column' ? cells[0]?.column : cells[0]?.row
  const shown = cells.filter(({text}) => text !== '0')
  const zeros = cells.length - shown.length
  const values = shown.map(
    ({row, column, text}) => `${shorten(axis === 'column' ? row : column)} ${text === '' ? '□' : text}`
  )
  const lines = places.map(place => find(place).start.line)
  const [from, to] = [Math.min(...lines), Math.max(...lines)]
  const range = from === to ? `${from}` : `${from}–${to}`
  if (language === 'zh') {
    const rest = zeros > 0 ? `${values.length > 0 ? '，另' : ''} ${zeros} 格为 0` : ''
    return `对照：“${name}”${axis === 'column' ? '列' : '行'}：${values.join('、')}${rest}（第 ${range} 行）`
  }
  const rest = zeros > 0 ? `${values.length > 0 ? ', and ' : ''}${count(zeros, 'cell')} of 0` : ''
  return `compare: ${axis} “${name}”: ${values.join(', ')}${rest} (line${from === to ? '' : 's'} ${range})`
}

/** The labels of a cell, out of the words for its place: 三、… › 表 › “行” × “列”. */
function cellLabels(words: string): {row: string; column: string} {
  const [left = '', column = ''] = printable(words).split('” × “')
  const row = left.slice(left.lastIndexOf(' › ') + 3).replace(/^“/, '')
  return {row, column: column.replace(/”$/, '')}
}

function shorten(label: string): string {
  const characters = [...label]
  return characters.length <= 18 ? label : `${characters.slice(0, 17).join('')}…`
}

/** More ways than this are counted in the message. */
const mostAlternatives = 4

/** Each equally small way to make all right, where the message does not list them itself. */
export function alternativeWords({alternatives, message}: Diagnostic, language: Language): string[] {
  const isListed = ({text, expected}: Correction) =>
    message.includes(`${text} `) && message.includes(expected ?? '')
  if (!alternatives || alternatives.length > mostAlternatives || alternatives.flat().every(isListed))
    return []
  // What the sum of a sentence says by itself is not said again.
  if (!alternatives.flat().some(({cell}) => cell !== null)) return []
  return alternatives.map((corrections, index) => {
    const steps = corrections.map(({words, text, expected}) => {
      const label = printable(words.slice(words.lastIndexOf(' › ') + (words.includes(' › ') ? 3 : 1)))
      const from = printable(text).trim() || '□'
      return language === 'zh'
        ? `${label} ${from} ${expected === null ? '要改' : `改为 ${expected}`}`
        : `${label} ${from} to ${expected ?? 'another value'}`
    })
    return language === 'zh'
      ? `改法${alternatives.length > 1 ? index + 1 : ''}：${steps.join('；')}`
      : `correction${alternatives.length > 1 ? ` ${index + 1}` : ''}: ${steps.join('; ')}`
  })
}

export function quotedText(text: string, language: Language = 'zh'): string {
  const characters = [...printable(text).trim()]
  if (characters.length === 0) return language === 'zh' ? '（空）' : '(blank)'
  return `“${characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`}”`
}

/** 第 7 行第 1714、1724 列: columns of one line together. */
function positionWords(positions: readonly Position[], language: Language): string {
  const lines = new Map<number, number[]>()
  for (const {line, column} of positions) lines.set(line, [...(lines.get(line) ?? []), column])
  return [...lines]
    .map(([line, columns]) =>
      language === 'zh'
        ? `第 ${line} 行第 ${columns.join('、')} 列`
        : `line ${line}, column ${columns.join(', ')}`
    )
    .join(language === 'zh' ? '；' : '; ')
}
