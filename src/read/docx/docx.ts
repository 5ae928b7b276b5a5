import {inflate} from '../../docx/inflate.ts'
import type {Tree} from '../tree.ts'
import {type DocxReading, type DocxRequest, readDocxWith} from './docx-reading.ts'

/**
 * Reads a Word document by itself.
 *
 * @throws ReadError where it cannot be read at all, or not safely.
 */
export function readDocx(request: DocxRequest): Tree {
  return readDocxWithAnchors(request).tree
}

/** Reads a Word document and keeps what it takes to write comments into it. */
export function readDocxWithAnchors(request: DocxRequest): DocxReading {
  return readDocxWith(inflate, request)
}
