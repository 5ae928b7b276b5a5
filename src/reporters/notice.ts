import type {Notice} from '../read/tree.ts'

/** A comparison that was asked for and not made: the reader of the report must see it, not only who watches the run. */
export function isWarning({code}: Notice): boolean {
  return code === 'not-paired' || code.startsWith('previous-')
}
