import type {CellId} from '../model/figure.ts'

/**
 * A name for a finding that survives edits elsewhere and changes with its figures: from the rule, the statutory cell and
 * the words found, never from lines, paths, encodings or formats. Sixteen hexadecimal digits (FNV-1a, 64 bits); it
 * identifies and does not protect.
 */
export function fingerprint(ruleId: string, places: readonly {text: string; cell?: CellId | null}[]): string {
  const parts = [ruleId]
  for (const {text, cell} of places) {
    parts.push(cell ? `${cell.table}.${cell.row}.${cell.column}` : '', normalize(text))
  }
  return fnv1a(parts.join('\u0000'))
}

/** Full-width and half-width forms, and all spacing, count as the same. */
function normalize(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/** FNV-1a with 64 bits in two halves: a bigint would be made anew for every byte. The prime is 2 ** 40 + 0x1b3. */
function fnv1a(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0
    const product = mixed * 0x1b3
    high = (high * 0x1b3 + mixed * 2 ** 8 + Math.floor(product / 2 ** 32)) >>> 0
    low = product >>> 0
  }
  return [high, low].map(half => half.toString(16).padStart(8, '0')).join('')
}
