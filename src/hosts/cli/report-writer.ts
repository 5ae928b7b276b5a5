import type {Outcome, RunError} from '../../reporters/reporter.ts'
import type {Language, Wording} from '../../source/wording.ts'
import {type Destination, openSink, type Sink} from './destinations.ts'
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
  /** Null where the report can go nowhere. */
  readonly sink: Sink | null
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
 */
export async function openReports(
  destinations: readonly Destination[],
  printers: readonly Printer[],
  language: Language
): Promise<ReportWriter> {
  const errors: RunError[] = []
  let isOutputFree = destinations.every(({path}) => path !== null)
  const open = (destination: Destination): Sink | null => {
    try {
      return openSink(destination)
    } catch (error) {
      const path = destination.path ?? ''
      errors.push({path, code: 'unwritable-output', message: unwritable(path, error)[language]})
      if (!isOutputFree) return null
      isOutputFree = false
      return openSink({...destination, path: null})
    }
  }
  const channels = printers.flatMap((printer, index): Channel[] => {
    const destination = destinations[index]
    return destination
      ? [{...printer, sink: open(destination), path: destination.path, pieces: 0, pending: ''}]
      : []
  })
  // A person at a terminal sees each file when it is checked.
  const isWatched = isTerminal()
  const flush = async (channel: Channel) => {
    await channel.sink?.write(channel.pending)
    channel.pending = ''
  }
  for (const {reporter, context, sink} of channels) {
    if (reporter.open) await sink?.write(reporter.open(context))
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
      let isComplete = true
      for (const channel of channels) {
        const {reporter, context, sink, path, pieces} = channel
        try {
          if (channel.pending !== '') await flush(channel)
          if (reporter.close) await sink?.write(reporter.close(outcome, context, pieces))
          sink?.commit()
        } catch (error) {
          isComplete = false
          say(unwritable(path ?? '', error), language)
        }
      }
      return isComplete
    },
    abandon: () => {
      for (const {sink} of channels) sink?.abandon()
    }
  }
}

function unwritable(path: string, error: unknown): Wording {
  const reason = (error as NodeJS.ErrnoException | null)?.code ?? String(error)
  return {zh: `报告写不到 ${path}（${reason}）`, en: `cannot write the report to ${path} (${reason})`}
}
