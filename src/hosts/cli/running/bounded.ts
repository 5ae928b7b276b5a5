import {Script} from 'node:vm'
import type {Bounded} from '../../../read/read-request.ts'

/** For so many milliseconds a thread may be deaf to signals. */
const longestDeafness = 700
/** Each step has at least this many of them, where those before it took the time. */
const leastPerStep = 300

// Only what is called from a script of its own can be ended from outside.
const script = new Script('reportlintStep()')
const globals = globalThis as {reportlintStep?: () => void}

/** Runs the steps of one draft, and ends the one that is at work when the time is over. */
export function createBounded(milliseconds = longestDeafness): Bounded {
  const end = performance.now() + milliseconds
  return <T>(step: () => T): T => {
    let result: {readonly value: T} | undefined
    globals.reportlintStep = () => {
      result = {value: step()}
    }
    const left = Math.max(Math.min(milliseconds, leastPerStep), Math.ceil(end - performance.now()))
    script.runInThisContext({timeout: left, displayErrors: false})
    return (result as unknown as {readonly value: T}).value
  }
}

/** Whether an error says that a step was ended. */
export function isEnded(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
