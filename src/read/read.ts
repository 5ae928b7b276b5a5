import {ReadError} from '../source/read-error.ts'
import type {Format} from '../source/source.ts'
import {tooDeep} from './beyond-limits.ts'
import {decode} from './decode.ts'
import {refuseBeyondLimits} from './draft-limits.ts'
import {formatOf} from './format.ts'
import type {ReadRequest} from './read-request.ts'
import type {Passage, Tree} from './tree.ts'

/**
 * Reads a draft of any supported format. Readers load when first needed.
 *
 * @throws ReadError where the draft cannot be read at all.
 */
export async function read(request: ReadRequest): Promise<Tree> {
  try {
    const tree = await readAs(
      formatOf(request.path, request.bytes, request.format, request.encoding),
      request
    )
    if (!hasWords(tree)) throw noWords()
    refuseBeyondLimits(tree)
    return tree
  } catch (error) {
    // The parsers of Markdown and XML go down with the nesting.
    if (error instanceof RangeError && /call stack/i.test(error.message)) throw tooDeep(null)
    throw error
  }
}

/** A page that a script fills, a scan in a frame: what holds no word was not checked, however well it was read. */
function hasWords({blocks}: Tree): boolean {
  const isWritten = ({text}: Passage) => /[\p{L}\p{N}]/u.test(text)
  return blocks.some(block =>
    block.kind === 'table' ? block.cells.some(({passage}) => isWritten(passage)) : isWritten(block.passage)
  )
}

function noWords(): ReadError {
  return new ReadError('empty', {
    zh: '没有读到文字（可能只有图片，或要靠脚本才显示），没有可检查的内容',
    en: 'no text was found (only pictures, or a page that a script fills): nothing to check'
  })
}

async function readAs(format: Format, request: ReadRequest): Promise<Tree> {
  if (format === 'docx') {
    const inflate = await request.loadInflate?.()
    if (!inflate) return (await import('./docx/docx.ts')).readDocx(request)
    const {readDocxWith} = await import('./docx/docx-reading.ts')
    const reading = () => readDocxWith(inflate, request).tree
    return request.bounded ? request.bounded(reading) : reading()
  }
  const source = {
    path: request.path,
    format,
    text: decode(request.bytes, request.encoding, request.decodeUtf8)
  }
  switch (format) {
    case 'markdown':
      return await (await import('./markdown/markdown.ts')).readMarkdown(source)
    case 'html':
      return (await import('./html/html.ts')).readHtml(source)
    case 'text':
      return (await import('./text/plain-text.ts')).readPlainText(source)
  }
}
