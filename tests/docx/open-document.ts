/** The comments of a flat OpenDocument text, as LibreOffice read them: author, words, and the text they stand on. */
export interface ReadComment {
  readonly author: string
  readonly text: string
  readonly anchored: string
}

export function commentsOf(xml: string): readonly ReadComment[] {
  const found: ReadComment[] = []
  for (const match of xml.matchAll(/<office:annotation ([^>]*)>([\s\S]*?)<\/office:annotation>/g)) {
    const name = /office:name="([^"]*)"/.exec(match[1] ?? '')?.[1]
    const content = match[2] ?? ''
    const start = match.index + match[0].length
    const end = name === undefined ? -1 : xml.indexOf(`<office:annotation-end office:name="${name}"`, start)
    found.push({
      author: /<dc:creator>([^<]*)/.exec(content)?.[1] ?? '',
      text: plain(content.replace(/<dc:[^>]*>[^<]*<\/dc:[^>]*>|<meta:[^>]*>[^<]*<\/meta:[^>]*>/g, '')),
      anchored: end < 0 ? '' : plain(xml.slice(start, end))
    })
  }
  return found
}

function plain(xml: string): string {
  return xml
    .replace(/<office:annotation [\s\S]*?<\/office:annotation>/g, '')
    .replace(/>\s*\n\s*</g, '><')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => ' '.repeat(Number(count ?? 1)))
    .replace(/<\/text:p>(?=.*<text:p)/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
