const digits = [...'〇一二三四五六七八九']
const legalDigits = [...'零壹贰叁肆伍陆柒捌玖']
const traditionalLegalDigits = [...'零壹貳參肆伍陸柒捌玖']
const heavenlyStems = [...'甲乙丙丁戊己庚辛壬癸']
const earthlyBranches = [...'子丑寅卯辰巳午未申酉戌亥']

/** A list number as Word prints it in one of its formats (`w:numFmt`); an unknown format prints decimals. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(String(value))
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460, 20)
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, 20)
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, 20)
    case 'ideographEnclosedCircle':
      return enclosed(value, 0x3280, 10)
    case 'upperLetter':
      return letters(value, 'A')
    case 'lowerLetter':
      return letters(value, 'a')
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'chineseCounting':
    case 'chineseCountingThousand':
    // Digit by digit by its name, but programs print 十一 and not 一一.
    case 'ideographDigital':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
      return counting(value, digits, ['', '十', '百', '千', '万'], format)
    case 'chineseLegalSimplified':
      return counting(value, legalDigits, ['', '拾', '佰', '仟', '万'], format)
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counting(value, traditionalLegalDigits, ['', '拾', '佰', '仟', '萬'], format)
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map(digit => digits[Number(digit)] ?? '').join('')
    case 'ideographTraditional':
      return heavenlyStems[value - 1] ?? String(value)
    case 'ideographZodiac':
      return earthlyBranches[value - 1] ?? String(value)
    case 'numberInDash':
      return `- ${value} -`
    case 'hex':
      return value.toString(16).toUpperCase()
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    case 'cardinalText':
      return capital(englishNumber(value) ?? String(value))
    case 'ordinalText':
      return capital(englishOrdinal(value) ?? String(value))
    default:
      return format.startsWith(customFormat) ? padded(value, format) : String(value)
  }
}

/** Before the first numbers of a format that an author made: `custom:001, 002, 003, ...`. */
export const customFormat = 'custom:'

/** Word has nothing else to choose than how many digits there are at least. */
function padded(value: number, format: string): string {
  const first = /^0{0,8}1(?=\D|$)/.exec(format.slice(customFormat.length).trim())?.[0] ?? ''
  return String(value).padStart(first.length, '0')
}

function ordinalEnding(value: number): string {
  if (Math.floor(value / 10) % 10 === 1) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
  'nineteen'
).split(' ')
const tens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function englishNumber(value: number): string | null {
  if (value < 0 || value > 999) return null
  if (value < 20) return small[value] ?? null
  if (value < 100) {
    const rest = value % 10
    return `${tens[Math.floor(value / 10)]}${rest > 0 ? `-${small[rest]}` : ''}`
  }
  const rest = value % 100
  return `${small[Math.floor(value / 100)]} hundred${rest > 0 ? ` ${englishNumber(rest)}` : ''}`
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth'
}

function englishOrdinal(value: number): string | null {
  const words = englishNumber(value)
  if (words === null) return null
  const last = words.slice(Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1)
  const ending = irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return words.slice(0, words.length - last.length) + ending
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)
}

/** Twenty-six letters, then each twice, then each three times. */
function letters(value: number, first: string): string {
  if (value < 1 || value > 26 * 30) return String(value)
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
  return letter.repeat(Math.floor((value - 1) / 26) + 1)
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [step, letter] of romanSteps) {
    while (rest >= step) {
      text += letter
      rest -= step
    }
  }
  return text
}

/** 一, 十二, 二十, 一百零五. Legal figures keep the one of 壹拾. */
function counting(value: number, names: readonly string[], units: readonly string[], format: string): string {
  const isLegal = names !== digits
  if (value === 0) return isLegal ? '零' : format === 'chineseCounting' ? '〇' : '零'
  if (value < 0 || value > 99_999) return String(value)
  let text = ''
  let pendingZero = false
  const figure = String(value)
  for (let index = 0; index < figure.length; index++) {
    const digit = Number(figure[index])
    const power = figure.length - 1 - index
    if (digit === 0) {
      pendingZero = text !== ''
      continue
    }
    if (pendingZero) text += isLegal || format !== 'chineseCounting' ? '零' : '〇'
    pendingZero = false
    const isBareTen = !isLegal && power === 1 && digit === 1 && text === ''
    text += (isBareTen ? '' : (names[digit] ?? '')) + (units[power] ?? '')
  }
  return text
}
