import type {Language, Wording} from '../../../source/wording.ts'
import type {OptionValues} from './options.ts'

/** One call of the command, as its subcommands see it. */
export interface Invocation {
  readonly operands: readonly string[]
  readonly values: OptionValues
  /** What is wrong with the command line. Not empty: nothing is done, everything is said, exit code 2. */
  readonly mistakes: readonly Wording[]
  readonly language: Language
}
