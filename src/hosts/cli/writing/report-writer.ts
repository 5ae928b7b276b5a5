import type {Outcome, RunError} from '../../../reporters/reporter.ts'
import type {Language, Wording} from '../../../source/wording.ts'
import {fileReason} from '../../file-reason.ts'
import {type Destination, isSameFile, openSink, type Sink} from './destinations.ts'
import type {Printer} from './printers.ts'
import {isTerminal, say} from './streams.ts'

/** The reports of one run, in all the formats asked for. */
export interface ReportWriter {
  /** Destinations that could not be opened. */
  readonly errors: readonly RunError[]
  /** Adds one file, printed in every format. */
  readonly add: (pieces: readonly string[]) => Promise<void>
  /** Completes the reports; false where one could not be written. */
  readonly close: (outcome: Outcome) => Promise<boolean>
  /** Leaves no half-written file behind. */
  readonly abandon: () => void
}

interface Channel extends Printer {
  /** Null where the report can go nowhere, or no further. */
  sink: Sink | null
  readonly path: string | null
  pieces: number
  /** What is not written yet. */
  pending: string
}

/** A write takes as long as the text of many files is short. */
const pendingLength = 16_384

/**
 * Opens every destination. A report that cannot go where it should goes to standard output instead, where that is free.
 *
 * @param printers One for each destination.
 * @param read Files of the user's that the run reads, and that no report may replace.
 */
export async function openReports(
  destinations: readonly Destination[],
  printers: readonly Printer[],
  language: Language,
  read: readonly string[]
): Promise<ReportWriter> {
  const errors: RunError[] = []
  let isOutputFree = destinations.every(({path}) => path !== null)
  const open = (destination: Destination): Sink | null => {
    const {path} = destination
    try {
      if (path === null || !read.some(each => isSameFile(path, each))) return openSink(destination)
      errors.push({path, code: 'unwritable-output', message: replacing(path)[language]})
    } catch (error) {
      errors.push({path, code: 'unwritable-output', message: unwritable(path, error)[language]})
    }
    if (!isOutputFree) return null
    isOutputFree = false
    return openSink({...destination, path: null})
  }
  const channels = printers.flatMap((printer, index): Channel[] => {
    const destination = destinations[index]
    return destination
      ? [{...printer, sink: open(destination), path: destination.path, pieces: 0, pending: ''}]
      : []
  })
  // A person at a terminal sees each file when it is checked.
  const isWatched = isTerminal()
  let isComplete = true
  const use = async (channel: Channel, action: (sink: Sink) => Promise<void> | void) => {
    if (!channel.sink) return
    try {
      await action(channel.sink)
    } catch (error) {
      isComplete = false
      channel.sink.abandon()
      channel.sink = null
      say(unwritable(channel.path, error), language)
    }
  }
  const flush = async (channel: Channel) => {
    const {pending} = channel
    channel.pending = ''
    if (pending !== '') await use(channel, sink => sink.write(pending))
  }
  for (const channel of channels) {
    if (channel.reporter.open) channel.pending = channel.reporter.open(channel.context)
  }
  return {
    errors,
    add: async pieces => {
      for (const [index, channel] of channels.entries()) {
        const piece = pieces[index] ?? ''
        if (piece === '') continue
        const separator = channel.pieces++ > 0 ? (channel.reporter.separator ?? '') : ''
        channel.pending += separator + piece
        if (channel.pending.length >= pendingLength || isWatched) await flush(channel)
      }
    },
    close: async outcome => {
      for (const channel of channels) {
        const {reporter, context, pieces} = channel
        if (reporter.close) channel.pending += reporter.close(outcome, context, pieces)
        await flush(channel)
        await use(channel, sink => sink.commit())
      }
      return isComplete
    },
    abandon: () => {
      for (const {sink} of channels) sink?.abandon()
    }
  }
}

function unwritable(path: string | null, error: unknown): Wording {
  const {zh, en} = fileReason(error)
  return {
    zh: `报告写不到${path === null ? '标准输出' : ` ${path}`}（${zh}）`,
    en: `cannot write the report to ${path ?? 'standard output'} (${en})`
  }
}

function replacing(path: string): Wording {
  return {
    zh: `报告不能写到 ${path}：这次检查要读它；请换一个名字`,
    en: `the report cannot replace ${path}, which this run reads; choose another name`
  }
}
