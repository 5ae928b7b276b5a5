import {printField} from './field.ts'
import {isOn} from './look.ts'
import type {Field} from './story.ts'
import {type OpenParagraph, openContainer, type StoryState, wholeNumber} from './story-state.ts'

export function createField(code: string, separated: boolean): Field {
  return {separated, closed: false, code, hasResult: false, form: null}
}

/** Whether a field is a table of contents. */
export function isContents({code, separated}: Field): boolean {
  return separated && /^\s{0,20}TOC\b/.test(code)
}

/** Reads where a field begins, where its result does, and where it ends; then what Word prints though no result is stored. */
export function markField(state: StoryState, paragraph: OpenParagraph, type: string): string {
  const {fields} = openContainer(state)
  if (type === 'begin') {
    fields.push(createField('', false))
  } else if (type === 'separate') {
    const field = fields.at(-1)
    if (!field) return ''
    field.separated = true
    if (isContents(field)) paragraph.contents = field
  } else if (type === 'end') {
    const field = fields.pop()
    if (field) field.closed = true
    // What follows the table of contents in the paragraph that ends it is the author's own text.
    if (field === paragraph.contents && !paragraph.pieces.some(({kind}) => kind === 'text')) {
      paragraph.contents = null
    }
    if (field && !field.hasResult) return printField(field.code, field.form, state.fieldCounts)
  }
  return ''
}

/** Ends a field that is written as one element. */
export function closeSimpleField(state: StoryState): string {
  const field = openContainer(state).fields.pop()
  if (!field) return ''
  field.closed = true
  return field.hasResult ? '' : printField(field.code, field.form, state.fieldCounts)
}

/** Keeps text with the fields that it stands in: in the code of the innermost that is still at its code, in the result of the others. */
export function noteInFields(state: StoryState, text: string): void {
  const {fields} = openContainer(state)
  let isResult = text.trim() !== ''
  for (let index = fields.length - 1; index >= 0; index--) {
    const field = fields[index] as Field
    if (field.separated) {
      if (isResult) field.hasResult = true
      continue
    }
    field.code += text
    isResult = false
    break
  }
}

/** Reads what a form offers and what was chosen. */
export function describeForm(state: StoryState, name: string, value: string | undefined): void {
  const field = openContainer(state).fields.at(-1)
  if (!field || field.separated) return
  if (name === 'w:ddList' || name === 'w:checkBox') {
    field.form = {entries: [], chosen: -1, isChecked: false}
    return
  }
  const {form} = field
  if (!form) return
  const parent = state.stack.at(-2)
  if (name === 'w:listEntry') form.entries.push(value ?? '')
  else if (name === 'w:checked' || (name === 'w:default' && parent === 'w:checkBox'))
    form.isChecked = isOn(value)
  else if (name === 'w:result' || form.chosen < 0) form.chosen = wholeNumber(value) ?? 0
}
