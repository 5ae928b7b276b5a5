import type {Attributes, TagPlace} from '../../../docx/parse-xml.ts'
import {createFormula, plainFormula, printFormula} from '../../signs/formula.ts'
import type {StoryState} from './story-state.ts'

/** Reads the start of an element of a formula; false for any other. */
export function openInFormula(
  state: StoryState,
  name: string,
  attributes: Attributes,
  place: TagPlace
): boolean {
  const {formula} = state
  if (!name.startsWith('m:') || name === 'm:oMathPara') return false
  const parent = formula.at(-1)
  if (!parent) {
    if (name !== 'm:oMath') return false
    formula.push(createFormula('oMath'))
    state.formulaStart = place
    return true
  }
  if (name === 'm:t') {
    state.text = {text: '', preserved: true, place}
    return true
  }
  const element = createFormula(name.slice(2))
  // <m:dPr><m:begChr m:val="["/></m:dPr>: its properties say what a bracket looks like
  if (/(?:chr|Chr)$/.test(name)) formula.at(-2)?.signs.set(element.name, attributes['m:val'] ?? '')
  else if (!name.endsWith('Pr')) parent.children.push(element)
  formula.push(element)
  return true
}

/** Reads the end of one; what the whole formula prints where that ends, else null. */
export function closeInFormula(state: StoryState, name: string): string | null {
  const {formula} = state
  if (name === 'm:t') {
    if (state.text) formula.at(-1)?.children.push(state.text.text)
    state.text = null
    return null
  }
  const element = formula.pop()
  if (!element || formula.length > 0) return null
  return plainFormula(element) ?? printFormula(element)
}

export function isInFormula({formula}: StoryState, name: string): boolean {
  return formula.length > 0 && name.startsWith('m:') && name !== 'm:oMathPara'
}
