import type {CommandName} from '../arguments/commands.ts'
import type {Invocation} from '../arguments/invocation.ts'

export interface Command {
  /** Does all that was asked for, and answers with the exit code. */
  readonly run: (invocation: Invocation) => Promise<number>
}

/** Each loads what its command needs, and nothing that another command needs. */
export const loadCommand: {readonly [name in CommandName]: () => Promise<Command>} = {
  check: () => import('./check.ts'),
  facts: () => import('./facts.ts'),
  explain: () => import('./explain.ts'),
  rules: () => import('./rules.ts'),
  config: () => import('./config.ts'),
  annotate: () => import('./annotate.ts'),
  page: () => import('./page.ts'),
  baseline: () => import('./baseline.ts'),
  init: () => import('./init.ts'),
  completion: () => import('./completion.ts')
}
