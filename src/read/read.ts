import type {Format} from '../source/source.ts'
import {tooDeep} from './beyond-limits.ts'
import {decode} from './decode.ts'
import {formatOf} from './format.ts'
import type {ReadRequest} from './read-request.ts'
import type {Tree} from './tree.ts'

/**
 * Reads a draft of any supported format. Readers load when first needed.
 *
 * @throws ReadError where the draft cannot be read at all.
 */
export async function read(request: ReadRequest): Promise<Tree> {
  try {
    return await readAs(formatOf(request.path, request.bytes, request.format, request.encoding), request)
  } catch (error) {
    // The parsers of Markdown and XML go down with the nesting.
    if (error instanceof RangeError && /call stack/i.test(error.message)) throw tooDeep(null)
    throw error
  }
}

async function readAs(format: Format, request: ReadRequest): Promise<Tree> {
  if (format === 'docx') {
    const inflate = await request.loadInflate?.()
    return inflate
      ? (await import('./docx/docx-reading.ts')).readDocxWith(inflate, request).tree
      : (await import('./docx/docx.ts')).readDocx(request)
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
