import {type Density, type Draft, densities, type FormId} from './draft.ts'
import {generateReport} from './generate-report.ts'
import {caseSeed, createRandom, type Random} from './random.ts'
import {renderings} from './render.ts'

export interface Case {
  readonly draft: Draft
  readonly rendering: string
  /** For what else is to be chosen about the case. */
  readonly random: Random
}

/** Cases that go round all forms, densities and renderings alike. */
export function* cases(
  count: number,
  seed: number,
  forms: readonly FormId[],
  among: readonly Density[] = densities
): Generator<Case> {
  for (let index = 0; index < count; index++) {
    const form = forms[index % forms.length]
    const density = among[Math.floor(index / forms.length) % among.length]
    // Three steps a case and one more every ten: each form meets every rendering.
    const rendering = renderings[(index * 3 + Math.floor(index / 10)) % renderings.length]
    if (!form || !density || !rendering) return
    const own = caseSeed(seed, index)
    yield {
      draft: generateReport({form, seed: own, density}),
      rendering,
      random: createRandom(own ^ 0x5bd1e995)
    }
  }
}
