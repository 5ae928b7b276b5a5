import type {Phrase} from '../figure.ts'

/** A place where the report calls itself by a name that is not its agency's. */
export interface NameConflict extends Phrase {
  readonly kind:
    | 'other-name'
    | 'other-place'
    | 'other-region'
    | 'signature'
    | 'pronoun'
    | 'foreign-pronoun'
    | 'misprint'
    | 'short-name'
}
