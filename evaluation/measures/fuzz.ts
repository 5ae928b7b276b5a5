import type {Linted} from '../../src/index.ts'
import {ReadError} from '../../src/source/read-error.ts'
import {cases} from '../cases.ts'
import type {Draft} from '../draft.ts'
import {formIds} from '../draft.ts'
import {lintBytes} from '../lint-printed.ts'
import {createTally, type Measure} from '../measure.ts'
import type {Random} from '../random.ts'
import {docxStyle, renderDocx} from '../render-docx.ts'
import {htmlRenderings, htmlStyle, renderHtml} from '../render-html.ts'
import {markdownRenderings, markdownStyle, renderMarkdown} from '../render-markdown.ts'
import {renderText, textRenderings, textStyle} from '../render-text.ts'
import {brokenPromises} from '../shapes/broken-promises.ts'
import {spoil, spoilBytes, spoilWord} from '../shapes/spoil.ts'

/** A spoilt report of 20 KB takes some 20 ms; what takes so long hangs, on any machine. */
const patience = 5000

/** Reports spoilt in every format: nothing may crash, hang, pass in silence or invent a figure. */
export const fuzz: Measure = {
  id: 'fuzz',
  title: 'Spoilt drafts: each is read or refused, and nothing is told that does not stand in it',
  columns: ['format', 'n', 'refused', 'crashed', 'hung', 'broken promises'],
  async run({cases: count, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    for (const [extension, make] of Object.entries(makers)) {
      let index = 0
      for (const {draft, random} of cases(count, seed, formIds)) {
        const bytes = await make(draft, random)
        const began = process.cpuUsage()
        const found = await check(`draft.${extension}`, bytes)
        const {user, system} = process.cpuUsage(began)
        const hung = (user + system) / 1000 > patience
        tally.add(extension, {
          n: 1,
          refused: Number(found === 'refused'),
          crashed: Number(typeof found === 'string' && found !== 'refused'),
          hung: Number(hung),
          broken: Number(typeof found !== 'string' && found.length > 0)
        })
        if (hung || (found !== 'refused' && found.length > 0))
          remarks.push(
            `.${extension} ${index}: ${hung ? 'hung' : ''} ${typeof found === 'string' ? found : found[0]}`
          )
        index++
      }
    }
    const rows = tally.rows().map(({row, counts}) => [row, ...Object.values(counts)])
    return {rows, remarks}
  }
}

/** The bytes of one spoilt draft in each format. */
export const makers: Readonly<
  Record<string, (draft: Draft, random: Random) => Uint8Array | Promise<Uint8Array>>
> = {
  md: (draft, random) =>
    encoded(renderMarkdown(draft, markdownStyle(random.pick(markdownRenderings), random)).text, random),
  html: (draft, random) =>
    encoded(renderHtml(draft, htmlStyle(random.pick(htmlRenderings), random)).text, random),
  txt: (draft, random) =>
    encoded(renderText(draft, textStyle(random.pick(textRenderings), random)).text, random),
  docx: async (draft, random) => {
    const style = docxStyle(markdownStyle('markdown, merged empty', random), random)
    return spoilWord(await renderDocx(draft, style), random)
  }
}

function encoded(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(spoil(text, random))
  return random.chance(0.05) ? spoilBytes(bytes, random) : bytes
}

/** What is wrong with the answer to a draft; or that it was refused, or how it crashed. */
export async function check(
  path: string,
  bytes: Uint8Array
): Promise<'refused' | string | readonly string[]> {
  try {
    const linted = await lintBytes(path, bytes)
    return [...brokenPromises(linted.report.tree), ...inventions(linted)]
  } catch (error) {
    if (error instanceof ReadError) return 'refused'
    const {message, cause, stack} = error as Error
    return `${message} ${cause instanceof Error ? cause.stack : stack}`
  }
}

/** Findings that print what does not stand in their places. */
function inventions({diagnostics, report}: Linted): string[] {
  const {text, format} = report.tree.source
  return diagnostics.flatMap(({ruleId, span, text: printed}) => {
    const slice = text.slice(span.start, span.end)
    const isThere = slice === printed || format === 'html' || format === 'markdown'
    return isThere ? [] : [`${ruleId}: ${JSON.stringify(printed)} is not ${JSON.stringify(slice)}`]
  })
}
