import {print} from '../../model/arithmetic.ts'
import type {Edit} from '../finding.ts'
import type {CellChange} from './cause.ts'

/** One suggestion that makes all the changes; none where a value is not known. */
export function suggestChanges(changes: readonly CellChange[]): Edit[] {
  const edits = changes.flatMap(({cell, expected}) =>
    expected ? [{span: cell.figure.span, text: printLike(cell.figure.text, print(expected))}] : []
  )
  if (edits.length === 0 || edits.length !== changes.length) return []
  const texts = changes.map(({cell}, index) => [cell.figure.text, edits[index]?.text ?? ''] as const)
  return [
    {
      title: {
        zh: texts.map(([from, to]) => `把 ${from} 改为 ${to}`).join('，'),
        en: texts.map(([from, to]) => `change ${from} to ${to}`).join(', ')
      },
      edits
    }
  ]
}

/** The number in the manner of the one that it replaces: full-width, or with its thousands set apart. */
function printLike(model: string, number: string): string {
  const [whole = '', fraction] = number.split('.')
  const grouped = /\d,\d{3}/.test(model.normalize('NFKC'))
    ? whole.replace(/\B(?=(?:\d{3}){1,10}$)/g, ',')
    : whole
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return /[０-９]/.test(model)
    ? text.replace(/[\d,.-]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    : text
}
