import {rules as catalogue} from '../../../rules/index.ts'
import {profiles as shippedProfiles} from '../../../rules/profiles/index.ts'
import type {Severity} from '../../check/diagnostic.ts'
import type {Wording} from '../../source/wording.ts'

/** What a rule says of itself; `reportlint explain` shows its examples too. */
export interface Rule {
  /** Names the fault and reads after “allow”. Once published it never changes meaning. */
  readonly id: string
  readonly aliases?: readonly string[]
  readonly severity: Severity
  readonly title: Wording
  readonly why: Wording
  readonly remedy: Wording
}

/** A kind of report as data; `schemas/profile.schema.json` describes it whole. */
export interface Profile {
  readonly id: string
  readonly title: Wording
  readonly [entry: string]: unknown
}

/** Every rule, as in the catalogue. */
export const rules: readonly Rule[] = catalogue.map(({id, aliases, severity, title, why, remedy}) => ({
  id,
  ...(aliases && {aliases}),
  severity,
  title,
  why,
  remedy
}))

/** Every profile that is shipped, the more special first. */
export const profiles: readonly Profile[] = shippedProfiles
