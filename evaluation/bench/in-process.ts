import {check} from '../../src/check/check.ts'
import {profiles, rules} from '../../src/index.ts'
import {createReport} from '../../src/model/model.ts'
import {read} from '../../src/read/read.ts'
import {type BenchFormat, printBenchDraft} from './corpus.ts'
import {median} from './timing.ts'

export interface Stages {
  readonly reading: number
  readonly model: number
  readonly rules: number
}

/** Milliseconds that each stage takes for one report, warm: medians over many reports. */
export async function timeStages(format: BenchFormat, reports: number): Promise<Stages> {
  const settings = rules.map(rule => ({
    rule,
    severity: rule.severity,
    options: rule.options?.parse({}) ?? {}
  }))
  const drafts = Array.from({length: reports}, (_, index) => printBenchDraft(index, format))
  const times: {reading: number[]; model: number[]; rules: number[]} = {reading: [], model: [], rules: []}
  for (let round = 0; round < 3; round++) {
    for (const {path, text} of drafts) {
      const bytes = new TextEncoder().encode(text)
      const start = performance.now()
      const tree = await read({path, bytes})
      const parsed = performance.now()
      const report = createReport(tree, {profiles})
      const modelled = performance.now()
      check(report, settings, 'zh')
      const checked = performance.now()
      // The first round warms up.
      if (round === 0) continue
      times.reading.push(parsed - start)
      times.model.push(modelled - parsed)
      times.rules.push(checked - modelled)
    }
  }
  return {reading: median(times.reading), model: median(times.model), rules: median(times.rules)}
}
