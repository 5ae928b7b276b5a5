import {hash} from 'node:crypto'

/** Tells one content from another; nothing secret rests on it. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha1', content)
}
