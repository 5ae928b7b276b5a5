import {parentPort} from 'node:worker_threads'
import {rules} from '../../../../rules/index.ts'
import {profiles} from '../../../../rules/profiles/index.ts'
import {makePlan} from '../inputs/plan.ts'
import {findReferences} from '../inputs/references.ts'
import {loadPrinters} from '../writing/printers.ts'
import {requestFor} from './draft-request.ts'
import {workOn} from './file-work.ts'
import {workWithinBudget} from './work-within-budget.ts'
import type {WorkerAnswer, WorkerTask} from './worker-task.ts'

/** Checks files beside the main thread, with a plan of its own from the same words. */
export async function serve(task: WorkerTask): Promise<void> {
  const {paths, values, language, printed, series, bytes, isAlone = false, next} = task
  const planned = await makePlan(values, {rules, profiles})
  if ('mistakes' in planned) throw new Error('expected the plan that the main thread could make')
  const {plan} = planned
  const references = await findReferences(plan, series, language)
  const work = {
    plan,
    references,
    printers: await loadPrinters(printed, language),
    language,
    isQuiet: values.quiet ?? false,
    bySeverity: values.sort === 'severity',
    wantsDigest: values.cache ?? false
  }
  for (;;) {
    const index = Atomics.add(next, 0, 1)
    const path = paths[index]
    if (path === undefined) break
    const before = references.errors.length
    const done = isAlone
      ? await workOn({...requestFor(path, values), ...(bytes && {bytes: () => bytes})}, work)
      : await workWithinBudget(path, task, work)
    const answer: WorkerAnswer = {
      index,
      work: {...done, errors: [...done.errors, ...references.errors.slice(before)]}
    }
    parentPort?.postMessage(answer)
  }
}
