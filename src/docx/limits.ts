/** What a Word document may ask of us. Beyond any of these it is refused with a sentence, never read in part. */
export const docxLimits = {
  /** Files inside the archive. Real drafts have tens, with many pictures hundreds. */
  entries: 4096,
  /** Declared uncompressed bytes of all files in the archive together, pictures included. */
  totalBytes: 512 * 1024 * 1024,
  /** Uncompressed bytes of one part that is read as XML. A draft of 300 pages has about ten million. */
  partBytes: 32 * 1024 * 1024,
  /** XML elements of one part. A draft of 30 pages has about 40,000. */
  elements: 500_000,
  /** XML elements inside one another. A table in a table in a table takes ten. */
  depth: 400,
  /** Rows times columns of one table. */
  tableArea: 200_000,
  /** Grid columns that one cell may cover; Word itself stops at 63. */
  columnSpan: 1000,
  /** Comments that an annotated copy receives; Word refuses a file with 32,767 ranges. */
  comments: 500
} as const
