import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import type {Contender} from './contenders.ts'

export interface Timed {
  readonly name: string
  /** Wall time of every run in milliseconds, or null where the program is not installed. */
  readonly runs: readonly number[] | null
  /** Peak memory of one run in MiB, or null where the system does not tell. */
  readonly peak: number | null
  /** Exit code of the first run. */
  readonly code: number | null
}

/** Node 20 loads extra certificates at every start, which no user's ratio should contain. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'NODE_EXTRA_CA_CERTS')
)

const clock = '/usr/bin/time'

/** Runs every program in turn, `rounds` times over, so that what slows the machine slows them all alike. */
export function timeInTurn(
  contenders: readonly Contender[],
  path: string,
  rounds: number,
  folder: string
): Timed[] {
  const runs = contenders.map(() => [] as number[])
  const codes = contenders.map(({command}) => (command ? run(command(path), folder).code : null))
  for (let round = 0; round < rounds; round++) {
    contenders.forEach(({command}, index) => {
      if (command) runs[index]?.push(run(command(path), folder).wall)
    })
  }
  return contenders.map(({name, command}, index) => ({
    name,
    runs: command ? (runs[index] ?? []) : null,
    peak: command ? peakMemory(command(path), folder) : null,
    code: codes[index] ?? null
  }))
}

function run(args: readonly string[], folder: string): {wall: number; code: number | null} {
  const start = performance.now()
  const {status} = spawnSync(process.execPath, args, {cwd: folder, env: environment, stdio: 'ignore'})
  return {wall: performance.now() - start, code: status}
}

function peakMemory(args: readonly string[], folder: string): number | null {
  if (!existsSync(clock)) return null
  const {stderr} = spawnSync(clock, ['-f', '%M', process.execPath, ...args], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  const kilobytes = Number(stderr.trim().split('\n').at(-1))
  return Number.isFinite(kilobytes) && kilobytes > 0 ? kilobytes / 1024 : null
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** The median of the ratios of runs that stood side by side. */
export function pairedRatio(of: Timed, to: Timed | undefined): number | null {
  if (!of.runs || !to?.runs) return null
  return median(of.runs.map((value, index) => value / (to.runs?.[index] ?? Number.NaN)))
}
