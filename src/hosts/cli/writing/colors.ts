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

/**
 * Whether rules are links: on a terminal that is known to follow them. Others would show the address in the middle of the text.
 * FORCE_HYPERLINK is what other tools take.
 */
export function useLinks(
  {path}: Destination,
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: () => boolean
): boolean {
  const {FORCE_HYPERLINK, TERM, TERM_PROGRAM, VTE_VERSION, WT_SESSION, CI} = environment
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0' && path === null
  if (path !== null || !isTerminal() || TERM === 'dumb' || CI !== undefined) return false
  const programs = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper']
  return (
    programs.includes(TERM_PROGRAM ?? '') ||
    Number(VTE_VERSION) >= 5000 ||
    WT_SESSION !== undefined ||
    /kitty|alacritty/.test(TERM ?? '')
  )
}
