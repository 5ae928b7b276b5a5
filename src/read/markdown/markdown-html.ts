/** Elements that begin a stretch of HTML in Markdown, which goes on up to a blank line, and that drafts are written in. */
const opening = /^<(?:table|div|center|p)(?=[ \t>\r\n])/i

/** Whether a stretch of lines between blank ones is HTML from beginning to end, with no table left open that reaches on. */
export function isHtmlChunk(text: string, start: number, end: number): boolean {
  return opening.test(text.slice(start, start + 12)) && countOpenTables(text.slice(start, end)) === 0
}

/** Where the tables are closed that a stretch of HTML opens; its own end where it opens none. */
export function endOfTables(text: string, start: number, end: number): number {
  let open = countOpenTables(text.slice(start, end))
  if (open === 0) return end
  const tag = tableTag()
  tag.lastIndex = end
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    open += match[1] === '' ? 1 : -1
    if (open === 0) return match.index
  }
  return end
}

function countOpenTables(html: string): number {
  let open = 0
  for (const [, slash] of html.matchAll(tableTag())) open = Math.max(0, open + (slash === '' ? 1 : -1))
  return open
}

function tableTag(): RegExp {
  return /<(\/?)table\b/gi
}
