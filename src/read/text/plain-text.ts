import type {Source} from '../../source/source.ts'
import {createTree} from '../blocks.ts'
import {readHashes} from '../lines/hash-heading.ts'
import {findComments, linesBetween} from '../lines/line.ts'
import type {Tree} from '../tree.ts'
import {removePageBreaks} from './page-breaks.ts'

/** Reads a plain-text draft: one paragraph, heading or cell a line, in the shapes that pages and PDFs are copied in. */
export function readPlainText(source: Source): Tree {
  const comments = findComments(source.text)
  const lines = removePageBreaks(linesBetween(source.text, comments))
  return createTree(source, {items: lines.map(readHashes), comments})
}
