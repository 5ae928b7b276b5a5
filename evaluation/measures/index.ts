import type {Measure} from '../measure.ts'
import {across} from './across.ts'
import {causes} from './causes.ts'
import {claims} from './claims.ts'
import {clean} from './clean.ts'
import {copiedProse} from './copied-prose.ts'
import {formless} from './formless.ts'
import {fuzz} from './fuzz.ts'
import {localisationCost} from './localisation-cost.ts'
import {offices} from './offices.ts'
import {word} from './word.ts'
import {moved, oneCell, spoiled, twoCells} from './wrong-cells.ts'
import {textAgainstTable, wrongProse} from './wrong-prose.ts'

/** Every table that `npm run evaluate` prints, in order. */
export const measures: readonly Measure[] = [
  clean,
  formless,
  oneCell,
  twoCells,
  moved,
  causes,
  spoiled,
  localisationCost,
  wrongProse,
  textAgainstTable,
  claims,
  across,
  offices,
  copiedProse,
  word,
  fuzz
]
