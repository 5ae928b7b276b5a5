import type {Draft} from './draft.ts'
import type {Printed} from './printer.ts'
import type {Random} from './random.ts'
import {htmlRenderings, htmlStyle, renderHtml} from './render-html.ts'
import {markdownRenderings, markdownStyle, renderMarkdown} from './render-markdown.ts'
import {renderText, textRenderings, textStyle} from './render-text.ts'

/** Every shape in which a report can be printed. */
export const renderings: readonly string[] = [...markdownRenderings, ...htmlRenderings, ...textRenderings]

/** Prints a report in one shape; the smaller choices are the random source's. */
export function render(draft: Draft, rendering: string, random: Random): Printed {
  if (rendering.startsWith('markdown')) return renderMarkdown(draft, markdownStyle(rendering, random))
  if (rendering.startsWith('html')) return renderHtml(draft, htmlStyle(rendering, random))
  return renderText(draft, textStyle(rendering, random))
}
