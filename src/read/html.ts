import type {Source} from '../source/source.ts'
import {ReadError} from './read-error.ts'
import type {Tree} from './tree.ts'

/** Reads an HTML draft. */
export function readHtml(_source: Source): Tree {
  throw new ReadError('unsupported-format', {zh: '暂不支持 HTML', en: 'HTML is not supported yet'})
}
