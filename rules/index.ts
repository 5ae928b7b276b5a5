import type {Rule} from '#rule'
import {type Profile, profileSchema} from '../src/model/profile.ts'
import generic from './profiles/generic.json' with {type: 'json'}

/** The catalogue: every rule there is, in the order in which `reportlint rules` lists them. */
export const rules: readonly Rule[] = []

/** Every profile that is shipped, the more special first. */
export const profiles: readonly Profile[] = [generic].map(profile => profileSchema.parse(profile))
