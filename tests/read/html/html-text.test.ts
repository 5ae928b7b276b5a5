import type {Element, Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {formIds} from '../../../evaluation/draft.ts'
import {generateReport} from '../../../evaluation/generate-report.ts'
import {createRandom} from '../../../evaluation/random.ts'
import {render} from '../../../evaluation/render.ts'
import {htmlRenderings} from '../../../evaluation/render-html.ts'
import {read} from '../../../src/read/read.ts'

const cells = new Set(['td', 'th'])
const units = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'div', ...cells])
const silent = new Set(['head', 'script', 'style'])

/** What stands in the paragraphs, headings and cells of a page, in order and without blanks, as rehype tells it. */
function textsByRehype(html: string): string[] {
  const texts: string[] = []
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element' || silent.has(child.tagName)) continue
      if (cells.has(child.tagName) || (units.has(child.tagName) && !holdsUnit(child)))
        texts.push(withoutBlanks(textOf(child)))
      else visit(child)
    }
  }
  visit(unified().use(rehypeParse).parse(html))
  return texts.filter(text => text !== '')
}

function holdsUnit({children}: Element): boolean {
  return children.some(child => child.type === 'element' && (units.has(child.tagName) || holdsUnit(child)))
}

function textOf({children}: Element): string {
  return children
    .map(child => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\u200b]+/g, '')
}

async function textsRead(html: string): Promise<string[]> {
  const {blocks} = await read({path: 'a.html', bytes: new TextEncoder().encode(html)})
  return blocks
    .flatMap(block =>
      block.kind === 'paragraph' ? [block.passage] : block.cells.map(({passage}) => passage)
    )
    .map(({text}) => withoutBlanks(text))
    .filter(text => text !== '')
}

describe.each(htmlRenderings)('of a page that is printed as %s', rendering => {
  test.each(formIds)('each paragraph and cell of the report is read, in order: %s', async form => {
    for (let seed = 0; seed < 3; seed++) {
      const draft = generateReport({form, seed})
      const {text} = render(draft, rendering, createRandom(seed))
      const expected = textsByRehype(text)
      // Content systems print menus above a report and their owner below it.
      const first = rendering.includes('content system') ? expected.indexOf(withoutBlanks(draft.title)) : 0
      const found = await textsRead(text)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(found).toEqual(expected.slice(first, first + found.length))
      expect(expected.length - first - found.length).toBeLessThan(
        rendering.includes('content system') ? 8 : 1
      )
    }
  })
})
