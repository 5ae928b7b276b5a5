import type {CheckedFile, Outcome, Reporter, ReporterContext, RunError} from '../../reporters/reporter.ts'
import type {Language, Wording} from '../../source/wording.ts'
import {type Destination, loadReporter, openSink, type Sink} from './destinations.ts'
import {say} from './streams.ts'

/** The reports of one run, in all the formats asked for. */
export interface ReportWriter {
  /** Destinations that could not be opened. */
  readonly errors: readonly RunError[]
  readonly add: (file: CheckedFile) => Promise<void>
  /** Completes the reports; false where one could not be written. */
  readonly close: (outcome: Outcome) => Promise<boolean>
  /** Leaves no half-written file behind. */
  readonly abandon: () => void
}

interface Channel {
  readonly reporter: Reporter
  readonly context: ReporterContext
  readonly sink: Sink
  pieces: number
}

/** A report that cannot go where it should still goes somewhere: to standard output, where that is free. */
export async function openReports(
  destinations: readonly Destination[],
  contextFor: (destination: Destination) => ReporterContext,
  language: Language
): Promise<ReportWriter> {
  const errors: RunError[] = []
  const channels: Channel[] = []
  let isOutputFree = destinations.every(({path}) => path !== null)
  for (const destination of destinations) {
    let sink: Sink
    try {
      sink = openSink(destination)
    } catch (error) {
      const path = destination.path ?? ''
      errors.push({path, code: 'unwritable-output', message: unwritable(path, error)[language]})
      if (!isOutputFree) continue
      isOutputFree = false
      sink = openSink({...destination, path: null})
    }
    const [reporter, context] = [await loadReporter(destination), contextFor(destination)]
    channels.push({reporter, context, sink, pieces: 0})
  }
  for (const {reporter, context, sink} of channels) {
    if (reporter.open) await sink.write(reporter.open(context))
  }
  return {
    errors,
    add: async file => {
      for (const channel of channels) {
        const piece = channel.reporter.file(file, channel.context)
        if (piece === '') continue
        const separator = channel.pieces++ > 0 ? (channel.reporter.separator ?? '') : ''
        await channel.sink.write(separator + piece)
      }
    },
    close: async outcome => {
      let isComplete = true
      for (const {reporter, context, sink, pieces} of channels) {
        try {
          if (reporter.close) await sink.write(reporter.close(outcome, context, pieces))
          sink.commit()
        } catch (error) {
          isComplete = false
          say(unwritable('', error), language)
        }
      }
      return isComplete
    },
    abandon: () => {
      for (const {sink} of channels) sink.abandon()
    }
  }
}

function unwritable(path: string, error: unknown): Wording {
  const reason = (error as NodeJS.ErrnoException | null)?.code ?? String(error)
  return {zh: `报告写不到 ${path}（${reason}）`, en: `cannot write the report to ${path} (${reason})`}
}
