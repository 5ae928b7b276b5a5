import type {Draft, DraftBlock} from '../draft.ts'
import {generateReport} from '../generate-report.ts'
import {createRandom} from '../random.ts'
import {docxStyle, renderDocx} from '../render-docx.ts'
import {markdownStyle} from '../render-markdown.ts'

/** Characters of prose on a page as official documents are set: 22 lines of 28 characters. */
const pageLength = 22 * 28

/** A report of so many pages as a Word document: the prose of many reports of the same year and the tables of one. */
export async function longDocument(pages: number): Promise<Uint8Array> {
  const first = report(1)
  const prose: DraftBlock[] = []
  let length = 0
  for (let seed = 2; length < pages * pageLength; seed++) {
    for (const block of report(seed).blocks) {
      if (block.kind !== 'paragraph') continue
      prose.push(block)
      length += block.pieces.reduce(
        (sum, piece) => sum + (typeof piece === 'string' ? piece : piece.text).length,
        0
      )
    }
  }
  const random = createRandom(1)
  const style = docxStyle(markdownStyle('markdown, merged empty', random), random)
  return renderDocx({...first, blocks: [...first.blocks, ...prose]}, style)
}

function report(seed: number): Draft {
  return generateReport({form: 'cn-2021', seed, density: 'dense'})
}
