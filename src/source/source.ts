export const formats = ['markdown', 'html', 'text', 'docx'] as const

export type Format = (typeof formats)[number]

/**
 * One draft, decoded. `text` has no byte order mark. For a DOCX it is the reading text: what a person reads,
 * with automatic numbers written out, one paragraph or one table row a line.
 */
export interface Source {
  readonly path: string
  readonly format: Format
  readonly text: string
}
