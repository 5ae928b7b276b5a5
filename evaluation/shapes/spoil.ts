import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import type {Random} from '../random.ts'
import {shapes} from '../shapes/shapes.ts'

/** What is put into a draft: the marks of every format, and what prints nothing or breaks numbers. */
const splinters = [
  ...'|*_`~[](){}<>&\\#\n\r\t-=:;,.。，、；：（）《》“”〔〕%0123456789一二十百千万亿年月日件条',
  ...[
    '||',
    '\n\n',
    '\n|\n',
    '---\n',
    '| --- |\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '```\n',
    '<!--',
    '-->',
    '[^1]',
    '[^1]: ',
    '\r\n'
  ],
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '<td rowspan=3>',
    '<td colspan=0>',
    '</td>',
    '<div>',
    '</div>',
    '<p>',
    '<br>',
    '<sup>',
    '<s>'
  ],
  ...[
    '&nbsp;',
    '&#0;',
    '&#x110000;',
    '&lt;',
    '\u0000',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u2028',
    '\ud800',
    '😀',
    '１２',
    '⁴',
    '¾',
    '①'
  ],
  ...[
    '<w:del>',
    '<w:tc>',
    '</w:tc>',
    '<w:p/>',
    '<w:vMerge/>',
    '<w:gridSpan w:val="9"/>',
    '<w:strike/>',
    '<w:vanish/>',
    '<w:br/>'
  ],
  ...[
    '其中',
    '共',
    '合计',
    '不含',
    '同比增长',
    '占',
    '分别为',
    '上年',
    '比',
    '至',
    '约',
    '余',
    '第',
    '1,234',
    '1.5万',
    '-3',
    '〇',
    '2021年',
    '100%'
  ]
]

/** A draft with so many things done to it that a person's hand, a converter or a broken file would not do. */
export function spoil(text: string, random: Random): string {
  let spoilt = text
  for (let count = random.pick([1, 1, 2, 3, 8, 30]); count > 0; count--)
    spoilt = random.pick(strokes)(spoilt, random)
  return spoilt
}

type Stroke = (text: string, random: Random) => string

const strokes: readonly Stroke[] = [
  // A splinter in any place, once or over and over
  (text, random) => insert(text, random.pick(splinters).repeat(random.pick([1, 1, 1, 2, 5, 200])), random),
  // A stretch left out, printed twice, or moved
  (text, random) => {
    const {before, stretch, after} = cut(text, random)
    return random.pick([
      before + after,
      before + stretch + stretch + after,
      before + insert(after, stretch, random)
    ])
  },
  // Two lines in each other's place
  (text, random) => {
    const lines = text.split('\n')
    const [from, to] = [random.int(0, lines.length - 1), random.int(0, lines.length - 1)]
    const held = lines[from] ?? ''
    lines[from] = lines[to] ?? ''
    lines[to] = held
    return lines.join('\n')
  },
  // A digit more, or another one
  (text, random) => {
    const {before, after} = cut(text, random)
    return before + after.replace(/\d/, digit => random.pick([`${digit}${digit}`, '0', '9', '']))
  },
  // The end is missing
  (text, random) => (random.chance(0.2) ? text.slice(0, random.int(0, text.length)) : text),
  // A stretch of a shape that no report has
  (text, random) => {
    const made = random
      .pick(shapes.filter(({extension}) => extension !== 'docx'))
      .make(random.pick([100, 1000, 4000]))
    return typeof made === 'string' ? insert(text, made, random) : text
  }
]

function insert(text: string, piece: string, random: Random): string {
  const at = random.int(0, text.length)
  return text.slice(0, at) + piece + text.slice(at)
}

function cut(text: string, random: Random): {before: string; stretch: string; after: string} {
  const from = random.int(0, text.length)
  const to = Math.min(text.length, from + random.pick([1, 3, 20, 200, 2000]))
  return {before: text.slice(0, from), stretch: text.slice(from, to), after: text.slice(to)}
}

/** A Word document whose parts are spoilt as text, or whose bytes are. */
export function spoilWord(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.1)) return spoilBytes(bytes, random)
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => name.endsWith('.xml') || name.endsWith('.rels'))
  const name = random.chance(0.8) ? 'word/document.xml' : random.pick(names)
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  return zipSync({
    ...parts,
    [name]: strToU8(random.chance(0.7) ? spoilTags(xml, random) : spoil(xml, random))
  })
}

const elements = ['p', 'tc', 'tr', 'r', 'tbl', 'rPr', 'pPr', 'tcPr', 't']

/** An element left out, printed more than once or moved, so that the XML stays well-formed now and then. */
function spoilTags(xml: string, random: Random): string {
  const name = random.pick(elements)
  const start = xml.indexOf(`<w:${name}>`, random.int(0, xml.length))
  const closing = `</w:${name}>`
  const end = xml.indexOf(closing, start) + closing.length
  if (start < 0 || end < start) return xml
  const element = xml.slice(start, end)
  const rest = xml.slice(0, start) + xml.slice(end)
  const place = rest.indexOf(`<w:${name}>`, random.int(0, rest.length))
  return random.pick([
    rest,
    xml.slice(0, start) + element.repeat(random.pick([2, 40])) + xml.slice(end),
    place < 0 ? rest : rest.slice(0, place) + element + rest.slice(place)
  ])
}

export function spoilBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const spoilt = Uint8Array.from(bytes)
  for (let count = random.pick([1, 3, 20]); count > 0 && spoilt.length > 0; count--)
    spoilt[random.int(0, spoilt.length - 1)] = random.int(0, 255)
  return random.chance(0.2) ? spoilt.slice(0, random.int(0, spoilt.length)) : spoilt
}
