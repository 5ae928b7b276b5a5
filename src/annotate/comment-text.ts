import type {Correction, Diagnostic, Place, Severity} from '../check/diagnostic.ts'
import type {Language} from '../source/wording.ts'

/** Lines of arithmetic in a comment. */
const mostSums = 3
/** More ways than this to make it right are counted in the message. */
const mostWays = 4
/** Related places that a comment names; more are counted. */
const mostPlaces = 12

const severityWords: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: {zh: '错误', en: 'error'},
  warning: {zh: '警告', en: 'warning'},
  note: {zh: '提示', en: 'note'}
}

/** What a comment says, a paragraph an item: what is wrong, what it should be, where else to look. */
export function commentLines(
  {ruleId, severity, message, details, expected, because, alternatives, suggestions}: Diagnostic,
  language: Language,
  remedy: string | null
): readonly string[] {
  const isChinese = language === 'zh'
  const lines = [
    isChinese ? `【${severityWords[severity].zh}】${message}` : `[${severityWords[severity].en}] ${message}`
  ]
  lines.push(...details.slice(0, mostSums))
  if (expected !== null) lines.push(isChinese ? `按此推算应为：${expected}` : `Expected: ${expected}`)
  const ways = alternatives && alternatives.length <= mostWays ? alternatives : []
  for (const [index, corrections] of ways.entries()) {
    const words = corrections.map(correction => correctionWords(correction, isChinese))
    lines.push(
      isChinese
        ? `可能的改法${index + 1}：${words.join('；')}`
        : `Possible correction ${index + 1}: ${words.join('; ')}`
    )
  }
  for (const {title} of suggestions) lines.push(isChinese ? `建议：${title}` : `Suggestion: ${title}`)
  if (remedy !== null) lines.push(isChinese ? `怎么办：${remedy}` : `What to do: ${remedy}`)
  for (const place of because.slice(0, mostPlaces)) {
    lines.push(isChinese ? `参见：${placeWords(place)}` : `See: ${placeWords(place)}`)
  }
  const more = because.length - mostPlaces
  if (more > 0) lines.push(isChinese ? `另有 ${more} 处相关` : `and ${more} more related places`)
  // Not the words that allow a finding: this comment must never do so itself.
  lines.push(isChinese ? `（reportlint 规则：${ruleId}）` : `(reportlint rule: ${ruleId})`)
  return lines
}

/** The last comment, where there are more findings than a document should carry. */
export function summaryLines(left: number, language: Language): readonly string[] {
  return [
    language === 'zh'
      ? `另有 ${left} 处问题没有写成批注，请先处理已批注的，再检查一次`
      : `${left} more findings were not written as comments; settle those here first and check again`
  ]
}

/** Whether a comment is as the functions above word it, or did in an earlier version, whoever its author is said to be. */
export function isOwnComment(text: string): boolean {
  const lines = text.split('\n')
  const [first = ''] = lines
  if (lines.length === 1)
    return /^(?:另有 \d{1,9} 处问题没有写成批注|\d{1,9} more findings were not written)/u.test(first)
  return (
    /^(?:【(?:错误|警告|疑点|提示)】|\[(?:error|warning|note)\] )/u.test(first) &&
    /^(?:（reportlint 规则：[\w-]{1,80}）|\(reportlint rule: [\w-]{1,80}\))$/u.test(lines.at(-1) ?? '')
  )
}

function correctionWords({words, text, expected}: Correction, isChinese: boolean): string {
  if (expected === null) return `${words} “${text}”`
  return isChinese ? `${words} 由“${text}”改为“${expected}”` : `${words}: “${text}” to “${expected}”`
}

function placeWords({words, text, path}: Place): string {
  const where = path === null ? words : `${path} › ${words}`
  const quoted = text
    .replace(/\s{1,1000}/g, ' ')
    .trim()
    .slice(0, 80)
  return quoted === '' ? where : `${where}：“${quoted}”`
}
