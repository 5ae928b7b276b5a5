import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {type Shape, shapes} from '../shapes/shapes.ts'
import {reportlintCommand} from './contenders.ts'

/** How long and how large the command becomes on drafts of no reasonable shape: `tsx evaluation/bench/shapes.ts --kilobytes 64,1024`. */
const {values} = parseArgs({
  options: {
    kilobytes: {type: 'string', default: '64,256,1024'},
    /** Only shapes whose name or extension has this. */
    only: {type: 'string'},
    format: {type: 'string', default: 'text'},
    /** Print only what takes longer than this (ms) or more than 300 MB, or what does not end. */
    above: {type: 'string', default: '2000'}
  }
})

const mostMemory = 300
const patience = 40
const folder = mkdtempSync(join(tmpdir(), 'reportlint-shapes-'))

interface Run {
  readonly seconds: number
  readonly megabytes: number
  readonly code: number | null
  readonly said: string
}

function run({make, extension}: Shape, kilobytes: number): Run {
  const path = join(folder, `draft.${extension}`)
  writeFileSync(path, make(kilobytes * 1024))
  const {status, stdout, stderr} = spawnSync(
    '/usr/bin/time',
    [
      '-f',
      '%M %U %S',
      process.execPath,
      reportlintCommand,
      path,
      '-f',
      values.format,
      '--no-config',
      '--lang',
      'en'
    ],
    {encoding: 'utf8', timeout: patience * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 30}
  )
  const told = stderr.trim().split('\n')
  const [kilo = 0, ...times] = status === null ? [0, patience] : (told.at(-1) ?? '').split(' ').map(Number)
  const said = [...told.slice(0, -1), stdout.trim().split('\n').at(-1) ?? ''].join(' ')
  return {
    seconds: times.reduce((sum, time) => sum + time, 0),
    megabytes: kilo / 1024,
    code: status,
    said: said.replaceAll(path, '').replace(/\s+/g, ' ').slice(0, 110)
  }
}

try {
  for (const shape of shapes) {
    const name = `${shape.name} (${shape.extension})`
    if (values.only && !name.includes(values.only)) continue
    const sizes = values.kilobytes.split(',').map(Number)
    const runs = sizes.map(size => run(shape, size))
    const last = runs.at(-1)
    if (!last || (last.seconds * 1000 < Number(values.above) && last.megabytes < mostMemory)) continue
    const figures = runs.map(({seconds, megabytes}) => `${seconds.toFixed(1)} s ${Math.round(megabytes)} MB`)
    console.log(`${name.padEnd(44)} ${figures.join('  ')}  ${last.code} ${last.said}`)
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
