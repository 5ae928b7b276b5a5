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
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
      return counting(value, digits, ['', '十', '百', '千', '万'], format)
    case 'chineseLegalSimplified':
      return counting(value, legalDigits, ['', '拾', '佰', '仟', '万'], format)
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counting(value, traditionalLegalDigits, ['', '拾', '佰', '仟', '萬'], format)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map(digit => digits[Number(digit)] ?? '').join('')
    case 'ideographTraditional':
      return heavenlyStems[value - 1] ?? String(value)
    case 'ideographZodiac':
      return earthlyBranches[value - 1] ?? String(value)
    case 'numberInDash':
      return `- ${value} -`
    default:
      return String(value)
  }
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
