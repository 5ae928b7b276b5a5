import {lowerDigits, raiseDigits} from './raised.ts'

/** An element of a formula, or a stretch of its text. */
export type FormulaNode = FormulaElement | string

export interface FormulaElement {
  /** Without its prefix: `f`, `num`, `sSup`. */
  readonly name: string
  readonly children: FormulaNode[]
  /** Signs that its properties name: the brackets of `d`, the sign of `nary`. */
  readonly signs: Map<string, string>
}

export function createFormula(name: string): FormulaElement {
  return {name, children: [], signs: new Map()}
}

/** What a formula says that is written like any other text, so that a number in it is one; null for any other. */
export function plainFormula({children}: FormulaElement): string | null {
  let text = ''
  for (const child of children) {
    const inner =
      typeof child === 'string'
        ? child
        : child.name === 'r'
          ? plainFormula(child)
          : isEmpty(child)
            ? ''
            : null
    if (inner === null) return null
    text += inner
  }
  return text
}

/**
 * A formula in one line. Its digits are such as no number of a sentence is written in: ³⁄₄, 10⁴, √𝟸. What it says is compared with
 * nothing.
 */
export function printFormula(formula: FormulaElement): string {
  return printAll(formula, 'plain')
}

function isEmpty(node: FormulaNode): boolean {
  return typeof node === 'string' ? node === '' : node.children.every(isEmpty)
}

/** How digits are written: of a power those below it stay, for a raised digit follows them. */
type Digits = 'plain' | 'formula'

function printAll({children}: FormulaElement, digits: Digits): string {
  return children.map(child => print(child, digits)).join('')
}

function print(node: FormulaNode, digits: Digits): string {
  if (typeof node === 'string') return digits === 'plain' ? node : formulaDigits(node)
  const part = (name: string) => partOf(node, name, 'formula')
  switch (node.name) {
    case 'f':
      return printFraction(part('num'), part('den'))
    case 'sSup':
      return `${base(node)}${above(part('sup'))}`
    case 'sSub':
      return `${base(node)}${below(part('sub'))}`
    case 'sSubSup':
      return `${base(node)}${below(part('sub'))}${above(part('sup'))}`
    case 'sPre':
      return `${above(part('sup'))}${below(part('sub'))}${part('e')}`
    case 'rad':
      return `${raiseDigits(plainDigits(part('deg')))}√${bracketed(part('e'))}`
    case 'nary':
      return `${node.signs.get('chr') ?? '∫'}${below(part('sub'))}${above(part('sup'))}${part('e')}`
    case 'd': {
      const separator = node.signs.get('sepChr') ?? '|'
      const inner = node.children.filter(child => typeof child !== 'string' && child.name === 'e')
      const words = inner.map(child => print(child, 'formula')).join(separator)
      return `${node.signs.get('begChr') ?? '('}${words}${node.signs.get('endChr') ?? ')'}`
    }
    case 'mr':
    case 'eqArr':
      return `${node.children.map(child => print(child, 'formula')).join(' ')} `
    case 'r':
      return printAll(node, digits)
    default:
      return printAll(node, 'formula')
  }
}

function partOf(node: FormulaElement, name: string, digits: Digits): string {
  const found = node.children.find(child => typeof child !== 'string' && child.name === name)
  return found && typeof found !== 'string' ? printAll(found, digits) : ''
}

/** 10 of 10⁴ as it is, for the digit behind it tells; anything longer in digits of its own. */
function base(node: FormulaElement): string {
  const plain = partOf(node, 'e', 'plain')
  return /^\d+$/.test(plain) ? plain : partOf(node, 'e', 'formula')
}

/** ³⁄₄ */
export function printFraction(above: string, below: string): string {
  const [numerator, denominator] = [plainDigits(above), plainDigits(below)]
  if (/^\d{1,6}$/.test(numerator) && /^\d{1,6}$/.test(denominator))
    return `${raiseDigits(numerator)}⁄${lowerDigits(denominator)}`
  return `${bracketed(formulaDigits(above))}/${bracketed(formulaDigits(below))}`
}

function above(text: string): string {
  const plain = plainDigits(text)
  if (plain === '') return ''
  return /^[-−+]?\d{1,6}$/.test(plain) ? raiseDigits(plain) : `^${bracketed(text)}`
}

function below(text: string): string {
  const plain = plainDigits(text)
  if (plain === '') return ''
  return /^\d{1,6}$/.test(plain) ? lowerDigits(plain) : `_${bracketed(text)}`
}

function bracketed(text: string): string {
  return [...text].length > 1 ? `(${text})` : text
}

/** The digits that mathematics has for itself, of one width. */
const firstDigit = 0x1d7f6

export function formulaDigits(text: string): string {
  return text.replace(/\d/g, digit => String.fromCodePoint(firstDigit + Number(digit)))
}

function plainDigits(text: string): string {
  return text.replace(/[\u{1d7f6}-\u{1d7ff}]/gu, digit => String((digit.codePointAt(0) ?? 0) - firstDigit))
}
