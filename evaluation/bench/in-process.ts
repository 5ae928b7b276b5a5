import {setFlagsFromString} from 'node:v8'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {languages} from '../../rules/language/index.ts'
import {check} from '../../src/check/check.ts'
import {compilerSettings} from '../../src/hosts/cli/code-cache.ts'
import {nodeReading} from '../../src/hosts/cli/inputs/node-reading.ts'
import {profiles, rules} from '../../src/index.ts'
import {createReport} from '../../src/model/model.ts'
import {read} from '../../src/read/read.ts'
import {type BenchFormat, benchFormats, printBenchDraft} from './corpus.ts'
import {median} from './timing.ts'

/** Reports of each format. */
const reportsTimed = 60

interface Stages {
  readonly reading: number
  readonly model: number
  readonly rules: number
}

/** Milliseconds that each stage takes for one report, warm: medians over many reports. */
async function timeStages(format: BenchFormat): Promise<Stages> {
  const settings = rules.map(rule => ({
    rule,
    severity: rule.severity,
    options: rule.options?.parse({}) ?? {}
  }))
  const drafts = Array.from({length: reportsTimed}, (_, index) => printBenchDraft(index, format))
  const times: {reading: number[]; model: number[]; rules: number[]} = {reading: [], model: [], rules: []}
  for (let round = 0; round < 3; round++) {
    for (const {path, text} of drafts) {
      const bytes = new TextEncoder().encode(text)
      const start = performance.now()
      const tree = await read({path, bytes, ...nodeReading})
      const parsed = performance.now()
      const report = createReport(tree, {languages, profiles})
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

/** Milliseconds that remark takes to read the same Markdown into its tree: the reading that every other linter of Markdown starts with. */
function timeRemark(): number {
  const parser = unified().use(remarkParse).use(remarkGfm)
  const drafts = Array.from({length: reportsTimed}, (_, index) => printBenchDraft(index, 'markdown').text)
  const times = [...drafts, ...drafts].map(text => {
    const start = performance.now()
    parser.parse(text)
    return performance.now() - start
  })
  // The first half warms up.
  return median(times.slice(drafts.length))
}

async function printStages(): Promise<void> {
  console.log('\n## In one process, warm, a report (ms)\n')
  for (const format of Object.keys(benchFormats) as BenchFormat[]) {
    const {reading, model, rules} = await timeStages(format)
    const ratio = (model + rules) / reading
    console.log(
      `- ${format}: reading ${reading.toFixed(2)}, model ${model.toFixed(2)}, rules ${rules.toFixed(2)}; model and rules take ${ratio.toFixed(2)} × reading`
    )
  }
  console.log(`- markdown: remark reads it in ${timeRemark().toFixed(2)}`)
}

if (compilerSettings !== null) setFlagsFromString(compilerSettings)
void printStages()
