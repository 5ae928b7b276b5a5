import {Session} from 'node:inspector/promises'

/** Scripts whose steps count: ours, and the parsers that we hand drafts to. */
const counted = /\/(?:src|rules)\/|node_modules\/(?:micromark|mdast|parse5|saxes)/

/**
 * Counts how many functions and blocks of code are entered while something is done: the same on every machine, where a clock is not.
 * What is done within a built-in function (a search, an expression) is not counted; nor is what was loaded before.
 */
export async function countSteps(): Promise<(work: () => Promise<unknown>) => Promise<number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true})
  const taken = async () => {
    let steps = 0
    for (const {url, functions} of (await session.post('Profiler.takePreciseCoverage')).result) {
      if (!counted.test(url)) continue
      for (const {ranges} of functions) for (const {count} of ranges) steps += count
    }
    return steps
  }
  return async work => {
    await taken()
    await work()
    return taken()
  }
}
