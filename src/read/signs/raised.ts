/** Above the line, or below it. */
export type Raised = 'up' | 'down'

/** A piece of a line on its way to what a reader takes it for. */
export interface Raisable {
  readonly text: string
  readonly raised?: Raised | null | undefined
}

const upper = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const lower = '₀₁₂₃₄₅₆₇₈₉'

const noteMark = /^[\s\d*＊†‡※①-⑳注［］[\]（）()【】〔〕,，、-]{1,12}$/

/** Behind these a raised digit is a power: a number, and the units of lengths that are squared. */
const poweredUnit = /(?:[\d０-９⁰-⁹₀-₉]|(?:^|[^A-Za-z])(?:[kcdmμ]?m|[xyR])|[米里])\s?$/

/**
 * What each piece of a line says, in as many units as it has, or nothing: 10^4 is 10⁴, 申请^[1] is 申请, H_2O is H2O, ^3/_4 is ³⁄₄. A line that
 * is raised as a whole says what it says. Null where nothing is raised.
 */
export function speakRaised(pieces: readonly Raisable[]): readonly string[] | null {
  const printed = pieces.filter(({text}) => text.trim() !== '')
  if (!printed.some(({raised}) => raised) || printed.every(({raised}) => raised === 'up')) return null
  const spoken: string[] = []
  let before = ''
  for (const [index, {text, raised}] of pieces.entries()) {
    const isSlash = !raised && isFractionAt(pieces, index - 1)
    const said = raised ? speak(before, text, raised, pieces, index) : isSlash ? text.replace('/', '⁄') : text
    spoken.push(said)
    before = (before + said).slice(-8)
  }
  return spoken
}

function speak(
  before: string,
  text: string,
  raised: Raised,
  pieces: readonly Raisable[],
  index: number
): string {
  if (raised === 'down') return /[\d０-９⁄]\s?$/.test(before) ? lowerDigits(text) : text
  if (isFractionAt(pieces, index)) return raiseDigits(text)
  if (isPower(text) && poweredUnit.test(before)) return raiseDigits(text)
  if (isNoteMark(text)) return ''
  // 2^(1/2): no digit stands on the line.
  return /\d\s?$/.test(before) ? raiseDigits(text) : text
}

/** Digits that count how often something is multiplied: a single 1 is the mark of the first note. */
function isPower(text: string): boolean {
  return /^\s?[-−–+]?\d{1,3}\s?$/.test(text) && text.trim() !== '1'
}

function isFractionAt(pieces: readonly Raisable[], index: number): boolean {
  const [above, slash, below] = [pieces[index], pieces[index + 1], pieces[index + 2]]
  return (
    above?.raised === 'up' &&
    /^\d{1,4}$/.test(above.text.trim()) &&
    slash !== undefined &&
    /^[/⁄]$/.test(slash.text.trim()) &&
    below?.raised === 'down' &&
    /^\d{1,4}$/.test(below.text.trim())
  )
}

/** Whether raised text is the mark of a note, which is printed behind words and no part of them: 12^[1], 申请^①. */
export function isNoteMark(text: string): boolean {
  return text.length <= 12 && noteMark.test(text)
}

/** The same with digits above the line. */
export function raiseDigits(text: string): string {
  return text
    .replace(/\d/g, digit => upper.charAt(Number(digit)))
    .replace(/[-−–]/g, '⁻')
    .replace(/\//g, '⁄')
}

/** The same with digits below the line. */
export function lowerDigits(text: string): string {
  return text.replace(/\d/g, digit => lower.charAt(Number(digit)))
}
