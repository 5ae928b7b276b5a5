import type {CommonCause, Diagnostic, Place} from '../check/diagnostic.ts'
import type {Position} from '../source/span.ts'
import type {Language, Wording} from '../source/wording.ts'
import {printable} from './display-width.ts'
import type {RangeFinder} from './reporter.ts'

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

/** The other side of the contradiction: what stands there, and where. Neighbours in one place share a line. */
export function relatedWords({because, words}: Diagnostic, find: RangeFinder, language: Language): string[] {
  const lines = groupedWords({because, words}, find, language)
  const left = lines.length - mostRelated
  if (left <= 1) return lines
  const rest =
    language === 'zh'
      ? `对照：另有 ${left} 处，见上面的算式（-f json 列出全部）`
      : `compare: ${left} more places, see the sums above (-f json lists them all)`
  return [...lines.slice(0, mostRelated), rest]
}

/** Every figure of a column takes part in its sum; a reader wants the first few and the sum. */
const mostRelated = 6

function groupedWords(
  {because, words}: Pick<Diagnostic, 'because' | 'words'>,
  find: RangeFinder,
  language: Language
): string[] {
  const groups: [Place, ...Place[]][] = []
  for (const place of because) {
    const last = groups.at(-1)
    if (last && last[0].words === place.words && last[0].path === place.path) last.push(place)
    else groups.push([place])
  }
  return groups.map(group => {
    const [first] = group
    const isSame = first.path === null && first.words === words
    const file = first.path === null ? '' : `${printable(first.path)} `
    const positions = positionWords(
      group.map(place => find(place).start),
      language
    )
    const texts = group.map(({text}) => quotedText(text, language))
    return language === 'zh'
      ? `对照：${texts.join('')}，${file}${isSame ? '同一处' : printable(first.words)}（${positions}）`
      : `compare: ${texts.join(' ')}, ${file}${isSame ? 'same place' : printable(first.words)} (${positions})`
  })
}

/** Each equally small way to make all right. */
export function alternativeWords({alternatives}: Diagnostic, language: Language): string[] {
  return (alternatives ?? []).map((corrections, index) => {
    const steps = corrections.map(({words, text, expected}) =>
      language === 'zh'
        ? `${printable(words)} 的${quotedText(text, language)}${expected === null ? '要改' : `改为 ${expected}`}`
        : `${printable(words)}: ${quotedText(text, language)} to ${expected ?? 'another value'}`
    )
    return language === 'zh'
      ? `改法${(alternatives?.length ?? 0) > 1 ? index + 1 : ''}：${steps.join('；')}`
      : `correction${(alternatives?.length ?? 0) > 1 ? ` ${index + 1}` : ''}: ${steps.join('; ')}`
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
