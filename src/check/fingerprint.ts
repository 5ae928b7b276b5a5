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

function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
