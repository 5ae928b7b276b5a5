import {isUtf8, transcode} from 'node:buffer'
import type {ReadRequest} from '../../../read/read-request.ts'

/** What Node does faster than the reader's own way, which serves every host: decoding and inflating. */
export const nodeReading = {
  decodeUtf8: bytes => (isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : null),
  async loadInflate() {
    const {inflateRawSync} = await import('node:zlib')
    return (data, size) => inflateRawSync(data, {maxOutputLength: Math.max(size, 1)})
  }
} satisfies Pick<ReadRequest, 'decodeUtf8' | 'loadInflate'>
