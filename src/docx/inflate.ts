import {Inflate as Inflater} from 'fflate'

/** Inflates a file of an archive; throws where the data is wrong or makes more than `size` bytes. */
export type Inflate = (data: Uint8Array, size: number) => Uint8Array

/** Compressed bytes given to the inflater at once: one step can grow at most a thousandfold. */
const step = 16 * 1024

/** Inflates where the host has no means of its own. */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let length = 0
  const inflater = new Inflater(chunk => {
    if (length + chunk.length > size) throw new RangeError('larger than declared')
    bytes.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < data.length; at += step) {
    inflater.push(data.subarray(at, at + step), at + step >= data.length)
  }
  return bytes.subarray(0, length)
}
