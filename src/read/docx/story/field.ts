import {formatNumber} from '../../lines/format-number.ts'
import {formulaDigits, printFraction} from '../../signs/formula.ts'
import {raiseDigits} from '../../signs/raised.ts'
import type {FieldForm} from './story.ts'
import {symbolText} from './symbols.ts'

/** How far the fields that number themselves have counted. */
export interface FieldCounts {
  automatic: number
}

/**
 * What Word prints for a field without a stored result. Of most kinds that is nothing, until somebody updates them; these say it in their
 * code or form.
 */
export function printField(code: string, form: FieldForm | null, counts: FieldCounts): string {
  const [, name = '', rest = ''] = /^\s*(\w+)([\s\S]*)$/.exec(code.slice(0, longestCode)) ?? []
  switch (name.toUpperCase()) {
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return unquoted(withoutFormat(rest).replace(/^\s*\S+\s*/, ''))
    case 'AUTONUM':
    case 'AUTONUMLGL':
    case 'AUTONUMOUT':
      counts.automatic++
      return formatNumber(counts.automatic, fieldFormat(rest))
    case 'EQ':
      return printEquation(withoutFormat(rest))
    case 'SYMBOL':
      return printSymbol(rest)
    case 'FORMDROPDOWN':
      return form?.entries[Math.max(form.chosen, 0)] ?? ''
    case 'FORMCHECKBOX':
      return form ? (form.isChecked ? '☒' : '☐') : ''
    default:
      return ''
  }
}

const longestCode = 2000

/** `\* MERGEFORMAT`, `\* Arabic`, `\!`: how a result would look, and no part of it. */
function withoutFormat(code: string): string {
  return code.replace(/\\\*\s{0,4}(?:"[^"]{0,80}"|[\w\u4e00-\u9fff]{1,40})|\\!/g, ' ')
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/s, '$1')
}

const formats: Readonly<Record<string, string>> = {
  roman: 'lowerRoman',
  ROMAN: 'upperRoman',
  Roman: 'upperRoman',
  alphabetic: 'lowerLetter',
  ALPHABETIC: 'upperLetter',
  CHINESENUM1: 'ideographDigital',
  CHINESENUM2: 'chineseLegalSimplified',
  CHINESENUM3: 'chineseCountingThousand',
  GB1: 'decimalEnclosedFullstop',
  GB2: 'decimalEnclosedParen',
  GB3: 'decimalEnclosedCircleChinese',
  GB4: 'ideographEnclosedCircle',
  CIRCLENUM: 'decimalEnclosedCircle',
  Ordinal: 'ordinal'
}

function fieldFormat(code: string): string {
  const name = /\\\*\s{0,4}(\w{1,40})/.exec(code)?.[1] ?? ''
  return formats[name] ?? formats[name.toUpperCase()] ?? 'decimal'
}

/** ` 254 \f "Wingdings"`, ` 0xFE`, ` A` */
function printSymbol(code: string): string {
  const [, sign = ''] = /^\s*"?([^\s"]{1,8})/.exec(code) ?? []
  const font = /\\f\s{0,4}(?:"([^"]{0,60})"|([^\s"]{1,60}))/.exec(code)
  const [, hexadecimal] = /^0x([\da-f]{1,6})$/i.exec(sign) ?? []
  const value = hexadecimal ?? (/^\d{2,6}$/.test(sign) ? Number(sign).toString(16) : '')
  return value === '' ? sign : symbolText(font?.[1] ?? font?.[2] ?? '', value)
}

// \o\ac(○,5)   ⑤      \f(3,4)   ³⁄₄      \s\up5(2)   ²
function printEquation(code: string): string {
  return printParts(code.trim(), 0)
}

const deepest = 8

function printParts(code: string, depth: number): string {
  let printed = ''
  for (let at = 0; at < code.length; ) {
    const part = code[at] === '\\' && depth < deepest ? readPart(code, at) : null
    if (part) {
      printed += printPart(part.name, part.switches, part.parts, depth + 1)
      at = part.end
    } else {
      if (code[at] !== '\\') printed += code[at]
      else if (/[\\(),;]/.test(code[at + 1] ?? '')) printed += code[++at]
      at++
    }
  }
  return printed
}

interface EquationPart {
  readonly name: string
  readonly switches: string
  readonly parts: readonly string[]
  readonly end: number
}

function readPart(code: string, start: number): EquationPart | null {
  const head = /^\\([a-z]{1,2})((?:\s?\\[a-z]{2,3}\s?[-\d]{0,4}){0,4})\s{0,4}\(/i.exec(
    code.slice(start, start + 80)
  )
  if (!head) return null
  const parts: string[] = []
  let open = 1
  let from = start + head[0].length
  for (let at = from; at < code.length; at++) {
    const sign = code[at]
    if (sign === '\\' && /[(),;]/.test(code[at + 1] ?? '')) at++
    else if (sign === '(') open++
    else if (sign === ')' && --open === 0) {
      parts.push(code.slice(from, at))
      return {name: (head[1] ?? '').toLowerCase(), switches: head[2] ?? '', parts, end: at + 1}
    } else if ((sign === ',' || sign === ';') && open === 1) {
      parts.push(code.slice(from, at))
      from = at + 1
    }
  }
  return null
}

function printPart(name: string, switches: string, parts: readonly string[], depth: number): string {
  const printed = parts.map(part => printParts(part.trim(), depth))
  const [first = '', second = ''] = printed
  switch (name) {
    case 'f':
      return printFraction(first, second)
    case 'r':
      return printed.length > 1
        ? `${raiseDigits(first)}√(${formulaDigits(second)})`
        : `√(${formulaDigits(first)})`
    case 'o':
      return printOver(printed)
    case 's':
      return /\\do/.test(switches) ? first : raiseDigits(printed.join(' '))
    case 'b':
      return `(${formulaDigits(first)})`
    case 'i':
      return `∫${formulaDigits(printed.join(' '))}`
    case 'd':
      return ' '
    default:
      return printed.join(name === 'l' ? ',' : ' ')
  }
}

/** Signs printed over each other: a number in a circle is one sign; of a word and its pronunciation the word is said. */
function printOver(parts: readonly string[]): string {
  const [frame = '', inner = ''] = parts
  const number = /^\d{1,2}$/.test(inner) ? Number(inner) : 0
  if (/^[○〇◯]$/.test(frame)) return number > 0 ? formatNumber(number, 'decimalEnclosedCircle') : inner
  return parts.at(-1) ?? ''
}
