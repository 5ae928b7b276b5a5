import {expect, test} from 'vitest'
import {read} from '../../src/read/read.ts'
import type {Tree} from '../../src/read/tree.ts'
import {cell, paragraph, row, table, wordDocument} from '../docx/word-xml.ts'
import {outline} from './outline.ts'

const kinds = {
  'soft hyphens': '\u00ad',
  'zero-width spaces': '\u200b',
  'zero-width joiners': '\u200d',
  'marks of direction': '\u200e',
  'word joiners': '\u2060',
  'byte order marks': '\ufeff'
}

function readAs(name: string, text: string | Uint8Array): Promise<Tree> {
  return read({
    path: `draft.${name}`,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text
  })
}

const read3 = ['一、总体情况', '收到申请1,234件。', 'grid [规章|12] [文件|-3]']

test.each(Object.entries(kinds))('%s print nothing, in every format', async (_, mark) => {
  const spread = (text: string) => [...text].map(character => `${mark}${character}`).join('') + mark
  const [chapter = '', sentence = ''] = read3.map(spread)
  const rows = [
    ['规章', '12'],
    ['文件', '-3']
  ].map(cells => cells.map(spread))
  const drafts: Record<string, string | Uint8Array> = {
    md: `${chapter}\n\n${sentence}\n\n${rows.map(cells => `|${cells.join('|')}|`).join('\n|---|---|\n')}\n`,
    txt: `${chapter}\n${sentence}\n${rows.map(cells => cells.join('\t')).join('\n')}\n`,
    html: `<p>${chapter}</p><p>${sentence}</p><table>${rows.map(cells => `<tr><td>${cells.join('<td>')}`).join('')}</table>`,
    docx: wordDocument(
      paragraph(chapter) +
        paragraph(sentence) +
        table(...rows.map(cells => row(...cells.map(text => cell(text)))))
    )
  }
  for (const [name, draft] of Object.entries(drafts)) {
    const tree = await readAs(name, draft)
    expect([name, ...outline(tree)]).toEqual([name, ...read3])
    for (const block of tree.blocks) {
      for (const {text, segments} of block.kind === 'table'
        ? block.cells.map(({passage}) => passage)
        : [block.passage]) {
        for (const {at, length, span, verbatim} of segments)
          if (verbatim) expect(tree.source.text.slice(span.start, span.end)).toBe(text.slice(at, at + length))
      }
    }
  }
})

test('entities that print nothing do so too', async () => {
  const tree = await readAs('html', '<p>收到&shy;申请&#8203;1&zwnj;2&#xfeff;件。</p>')
  expect(outline(tree)).toEqual(['收到申请12件。'])
})

test('a mark of a note in the HTML of a Markdown draft is none of the number', async () => {
  const tree = await readAs(
    'md',
    '收到申请12<sup>1</sup>件。\n\n|规章|1<sup>[2]</sup>|\n|---|---|\n|文件|2|\n'
  )
  expect(outline(tree)).toEqual(['收到申请12件。', 'grid [规章|1] [文件|2]'])
})
