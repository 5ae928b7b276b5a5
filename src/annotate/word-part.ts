import {type Archive, readEntry} from '../docx/archive.ts'
import {rewriteArchive} from '../docx/write-archive.ts'

/** A copy of a package with the text of some parts replaced, each in the encoding that it had. */
export function rewrite(archive: Archive, parts: ReadonlyMap<string, string>): Uint8Array {
  const encoded = new Map([...parts].map(([name, text]) => [name, encodePart(archive, name, text)]))
  return rewriteArchive(archive, encoded)
}

export const transitional = 'http://schemas.openxmlformats.org'
export const strict = 'http://purl.oclc.org/ooxml'

/** Whether a part calls Word's names as the strict form of the standard does. */
export function isStrict(xml: string): boolean {
  return xml.slice(0, 20_000).includes(`${strict}/wordprocessingml/main`)
}

export function wordNamespace(xml: string): string {
  return isStrict(xml) ? `${strict}/wordprocessingml/main` : `${transitional}/wordprocessingml/2006/main`
}

/** Without what XML cannot carry, one line as one line, and never the words that allow a finding. */
export function cleanText(text: string): string {
  return text
    .replaceAll('reportlint-allow', 'reportlint allow')
    .replace(/[\r\n\t]/g, ' ')
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** As the text of an element. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, character => ({'<': '&lt;', '>': '&gt;', '&': '&amp;'})[character] ?? '')
}

function encodePart(archive: Archive, name: string, text: string): Uint8Array {
  const entry = archive.entries.get(name)
  const [first, second] = entry ? readEntry(archive, entry) : []
  if (first === 0xff && second === 0xfe) return encodeUtf16(text)
  return new TextEncoder().encode(first === 0xef ? `\ufeff${text}` : text)
}

function encodeUtf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2))
  view.setUint16(0, 0xfeff, true)
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + index * 2, text.charCodeAt(index), true)
  return new Uint8Array(view.buffer)
}
