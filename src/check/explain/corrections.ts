import {type Decimal, print} from '../../model/arithmetic.ts'
import type {Figure} from '../../model/figure.ts'
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
export function printLike(model: string, number: string): string {
  const [, digits = number, unit = ''] = /^([\d.]+)([万亿%％]?)$/.exec(number) ?? []
  const [whole = '', fraction] = digits.split('.')
  const grouped = /\d,\d{3}/.test(model.normalize('NFKC'))
    ? whole.replace(/\B(?=(?:\d{3}){1,10}$)/g, ',')
    : whole
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  const full = `${text}${unit}`
  return /[０-９]/.test(model)
    ? full.replace(/[\d,.-]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    : full
}

/** 万 and 亿 as powers of ten. */
const largeUnits: Readonly<Record<string, number>> = {万: 4, 亿: 8}

/** Digits behind the point that a number in 万 has at most. */
const mostPlaces = 2

/** A value in the manner of the figure that it corrects: 60万 for 66万, 15.0% for 51.0%. */
export function valueLike(figure: Pick<Figure, 'text' | 'value'>, value: Decimal): string {
  const [, percent] = /([%％])$/.exec(figure.text) ?? []
  if (percent) return `${padded(value, /\.(\d{1,10})/.exec(figure.text)?.[1]?.length ?? 0)}${percent}`
  const power = largeUnits[figure.text.at(-1) ?? '']
  if (power === undefined) return print(value)
  const scaled = print({units: value.units, scale: value.scale + power})
  return (scaled.split('.')[1]?.length ?? 0) > mostPlaces ? print(value) : `${scaled}${figure.text.at(-1)}`
}

/** With as many digits behind the point as the figure has. */
function padded(value: Decimal, places: number): string {
  const [whole = '', fraction = ''] = print(value).split('.')
  return places === 0 && fraction === '' ? whole : `${whole}.${fraction.padEnd(places, '0')}`
}
