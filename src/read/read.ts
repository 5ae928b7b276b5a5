import type {Format} from '../source/source.ts'
import {tooDeep} from './beyond-limits.ts'
import {type DecodeUtf8, decode} from './decode.ts'
import type {Inflate} from './docx/inflate.ts'
import {formatOf} from './format.ts'
import type {Tree} from './tree.ts'

export interface ReadRequest {
  /** Names the draft in messages and decides its format; never opened here. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Overrides what the name and the content say. */
  readonly format?: Format | undefined
  /** Label of the WHATWG Encoding Standard; overrides detection. */
  readonly encoding?: string | undefined
  /** Which text of a Word document with tracked changes to read; `accepted` by default. */
  readonly revisions?: Revisions | undefined
  /** Loads the host's own way to inflate the parts of a Word document; plain JavaScript takes ten times as long. */
  readonly loadInflate?: (() => Promise<Inflate>) | undefined
  /** The host's own way to decode; what all hosts have takes four times as long. */
  readonly decodeUtf8?: DecodeUtf8 | undefined
}

export type Revisions = 'accepted' | 'original'

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
