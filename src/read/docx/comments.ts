import {parseXml} from '../../docx/parse-xml.ts'

/** A comment in the margin. */
export interface DocxComment {
  readonly id: string
  readonly author: string
  readonly text: string
}

/** Reads the comments part; paragraphs of a comment are joined by line ends. */
export function readComments(xml: string | null): readonly DocxComment[] {
  const comments: DocxComment[] = []
  if (xml === null) return comments
  let open: {id: string; author: string; lines: string[]} | null = null
  let isText = false
  parseXml(xml, {
    open(name, attributes) {
      if (name === 'w:comment') {
        open = {id: attributes['w:id'] ?? '', author: attributes['w:author'] ?? '', lines: []}
      } else if (name === 'w:p') open?.lines.push('')
      else if (name === 'w:t') isText = true
    },
    close(name) {
      if (name === 'w:t') isText = false
      if (name !== 'w:comment' || !open) return
      comments.push({id: open.id, author: open.author, text: open.lines.join('\n')})
      open = null
    },
    text(value) {
      if (isText && open && open.lines.length > 0) open.lines[open.lines.length - 1] += value
    }
  })
  return comments
}
