import type {Inline} from '../inline.ts'
import {createFormula, type FormulaElement, plainFormula, printFormula} from '../signs/formula.ts'
import type {HtmlElement, HtmlNode} from './html-node.ts'

/** Names of MathML for those that formulas have here, with the names of their parts in order. */
const structures: Readonly<Record<string, readonly [string, ...string[]]>> = {
  mfrac: ['f', 'num', 'den'],
  msup: ['sSup', 'e', 'sup'],
  msub: ['sSub', 'e', 'sub'],
  msubsup: ['sSubSup', 'e', 'sub', 'sup'],
  mroot: ['rad', 'e', 'deg'],
  msqrt: ['rad', 'e'],
  mfenced: ['d', 'e'],
  munder: ['sSub', 'e', 'sub'],
  mover: ['sSup', 'e', 'sup'],
  munderover: ['sSubSup', 'e', 'sub', 'sup']
}

/** Deeper formulas are hostile. */
const deepest = 40

/** A formula as one piece of its line. */
export function readMath(element: HtmlElement): Inline {
  const formula = convert(element, 0)
  const text = plainFormula(formula) ?? printFormula(formula)
  return {text, span: {start: element.tag.start, end: element.end}, verbatim: false}
}

function convert(element: HtmlElement, depth: number): FormulaElement {
  const structure = structures[element.tagName]
  const inner = element.childNodes.filter(isPrinted)
  if (!structure) return part('r', inner, depth)
  const [name, ...parts] = structure
  const formula = createFormula(name)
  const isSingle = parts.length === 1
  for (const [index, partName] of parts.entries()) {
    const node = inner[index]
    formula.children.push(part(partName, isSingle ? inner : node ? [node] : [], depth))
  }
  return formula
}

function part(name: string, nodes: readonly HtmlNode[], depth: number): FormulaElement {
  const element = createFormula(name)
  for (const node of nodes) {
    if (node.kind === 'text') element.children.push(node.value.trim())
    else if (node.kind === 'element' && depth < deepest) element.children.push(convert(node, depth + 1))
  }
  return element
}

function isPrinted(node: HtmlNode): boolean {
  if (node.kind === 'text') return node.value.trim() !== ''
  return node.kind === 'element' && node.tagName !== 'annotation' && node.tagName !== 'annotation-xml'
}
