import type {Source} from '../../source/source.ts'
import {createTree} from '../blocks.ts'
import {findComments, linesBetween} from '../line.ts'
import {readHashes} from '../markdown/hash-heading.ts'
import type {Tree} from '../tree.ts'

/** Reads a plain-text draft: one paragraph, heading or cell a line, in the shapes that pages and PDFs are copied in. */
export function readPlainText(source: Source): Tree {
  const comments = findComments(source.text)
  return createTree(source, {items: linesBetween(source.text, comments).map(readHashes), comments})
}
