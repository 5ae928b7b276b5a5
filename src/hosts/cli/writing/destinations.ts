import {closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {isReportFormat, type ReportFormat, reportFormats} from '../../../reporters/reporters.ts'
import type {Wording} from '../../../source/wording.ts'
import {fileStatus} from '../../file-status.ts'
import type {OptionValues} from '../arguments/options.ts'
import {wrongChoice} from '../arguments/wrong-choice.ts'
import {print} from './streams.ts'

/** A format of the report and where it goes. */
export interface Destination {
  readonly format: ReportFormat
  /** Null for standard output. */
  readonly path: string | null
}

/** Reads `-f name[:file]` and `-o`. Also with mistakes there is a destination, so that they can be told in the format asked for. */
export function chooseDestinations(values: OptionValues, mistakes: Wording[]): readonly Destination[] {
  const destinations: (Destination & {isStandard?: boolean})[] = []
  for (const written of values.format ?? []) {
    const colon = written.indexOf(':')
    const name = colon === -1 ? written : written.slice(0, colon)
    const path = colon === -1 ? null : written.slice(colon + 1)
    const isStandard = path === standardName
    if (!isReportFormat(name))
      mistakes.push(wrongChoice('选项 --format ', 'option --format', name, reportFormats))
    else if (path === '') {
      mistakes.push({
        zh: `选项 --format ${written} 的冒号后面要有文件名`,
        en: `option --format ${written} needs a file after the colon`
      })
    } else destinations.push({format: name, path: isStandard ? null : path, isStandard})
  }
  if (destinations.length === 0) destinations.push({format: 'text', path: null})
  const toOutput = destinations.filter(({path, isStandard}) => path === null && !isStandard)
  const output = outputPath(values)
  const toStandard = destinations.filter(
    ({path, isStandard}) => isStandard || (path === null && output === null)
  )
  if (toOutput.length > 1 || toStandard.length > 1) {
    mistakes.push({
      zh: '标准输出只能放一种格式，其余的要写成 名字:文件',
      en: 'standard output takes one format; write the others as name:file'
    })
  }
  if (values.output !== undefined && toOutput.length === 0) {
    mistakes.push({
      zh: '各种格式都已有文件，--output 没有可写的报告',
      en: 'every format has a file of its own; nothing is left for --output'
    })
  }
  const chosen = destinations.map(({format, path, isStandard}) => ({
    format,
    path: path ?? (isStandard ? null : output)
  }))
  const paths = chosen.flatMap(({path}) => path ?? [])
  const twice = paths.find((path, index) => paths.slice(0, index).some(other => isSameFile(path, other)))
  if (twice !== undefined) {
    mistakes.push({
      zh: `一个文件只能放一种格式，${twice} 写了两次`,
      en: `a file takes one format; ${twice} was given twice`
    })
  }
  return chosen
}

/** What stands for standard output where a file is asked for. */
const standardName = '-'

/** Where `-o` sends a report; null for standard output. */
export function outputPath({output}: OptionValues): string | null {
  return output === undefined || output === standardName ? null : output
}

/** Whether two paths lead to one file, by whatever name. */
export function isSameFile(path: string, other: string): boolean {
  if (resolve(path) === resolve(other)) return true
  const [first, second] = [path, other].map(fileStatus)
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev
}

/** Where the pieces of one report go, one after the other. */
export interface Sink {
  readonly write: (content: string | Uint8Array) => Promise<void>
  /** Makes the report appear as a whole. */
  readonly commit: () => void
  /** Leaves nothing behind. */
  readonly abandon: () => void
}

/**
 * A report's file appears when it is complete, under its name at once: a reader never sees half of one, and a failed run leaves
 * the old one. What is no plain file (a device, a pipe) is written to as it is.
 *
 * @throws where the file cannot be written.
 */
export function openSink({path}: Destination): Sink {
  if (path === null) return {write: print, commit: () => {}, abandon: () => {}}
  const status = statSync(path, {throwIfNoEntry: false})
  const isPlain = status === undefined || status.isFile()
  const target = status?.isFile() ? realpathSync(path) : path
  const draft = isPlain ? join(dirname(target), `.${basename(target)}.${process.pid}.tmp`) : target
  const file = openSync(draft, 'w')
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  return {
    write: async content => writeFileSync(file, content),
    commit: () => {
      close()
      if (isPlain) renameSync(draft, target)
    },
    abandon: () => {
      close()
      if (isPlain) rmSync(draft, {force: true})
    }
  }
}

/** Writes a file that appears whole or not at all. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const sink = openSink({format: 'text', path})
  try {
    await sink.write(content)
    sink.commit()
  } catch (error) {
    sink.abandon()
    throw error
  }
}
