import type {Inflate} from '../../read/docx/inflate.ts'

/** Node's own way to inflate the parts of a Word document. */
export async function loadInflate(): Promise<Inflate> {
  const {inflateRawSync} = await import('node:zlib')
  return (data, size) => inflateRawSync(data, {maxOutputLength: Math.max(size, 1)})
}
