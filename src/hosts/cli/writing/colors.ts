import type {OptionValues} from '../arguments/options.ts'
import type {Destination} from './destinations.ts'

/** Whether a report is coloured: as asked, else as the environment asks, else where a terminal shows it. */
export function useColor(
  {path}: Destination,
  asked: OptionValues['color'],
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: () => boolean
): boolean {
  if (asked === 'always') return true
  if (asked === 'never') return false
  const {NO_COLOR, FORCE_COLOR, TERM} = environment
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return path === null && isTerminal() && TERM !== 'dumb'
}
