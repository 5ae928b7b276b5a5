import {isMap, isScalar, LineCounter, type Node, type Pair, parseDocument} from 'yaml'
import {ConfigError, type ConfigMistake} from './config-error.ts'
import {jsonFault, syntaxMistake} from './syntax-mistake.ts'

export type DataPath = readonly PropertyKey[]

/** A file of data with the way from each value back to its place. */
export interface DataFile {
  readonly path: string
  readonly value: unknown
  /** The place of a value, or of its key; of the nearest thing around it where it has none. */
  readonly place: (path: DataPath, part?: 'value' | 'key') => {line: number; column: number}
  /** The place of a character inside a text; of the text where it is written with escapes. */
  readonly placeInside: (path: DataPath, text: string, offset: number) => {line: number; column: number}
}

/**
 * Reads JSON or YAML as data. YAML's tags stay inert and its aliases bounded; of a JSON file the YAML parser only tells the
 * places, since it accepts more than JSON.
 *
 * @throws ConfigError with every mistake of syntax.
 */
export function parseDataFile(path: string, text: string, isJson = /\.json$/i.test(path)): DataFile {
  const counter = new LineCounter()
  const source = text.replace(/^\ufeff/, '')
  const document = parseDocument(source, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: true,
    schema: 'core'
  })
  const at = (offset: number) => {
    const {line, col} = counter.linePos(offset)
    return {line, column: col}
  }
  // What follows on the first one is mostly of its making; keys that stand twice are each a mistake of their own.
  const mistakes: ConfigMistake[] = document.errors
    .filter(({code}, index) => index === 0 || code === 'DUPLICATE_KEY')
    .map(({pos, message}) => ({path, ...at(pos[0]), wording: syntaxMistake(message)}))
  let value: unknown = null
  if (mistakes.length === 0) {
    try {
      value = isJson ? JSON.parse(source) : document.toJS({maxAliasCount: 100})
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const alias = /^Unresolved alias.{0,80}: (\S{1,200})$/.exec(reason)?.[1]
      const offset = isJson ? jsonFault(source, reason) : source.indexOf(`*${alias}`)
      mistakes.push({path, ...at(Math.max(0, offset)), wording: syntaxMistake(reason)})
    }
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return {
    path,
    value,
    place: (steps, part = 'value') => at(offsetOf(document.contents, steps, part)),
    placeInside: (steps, words, offset) => {
      const start = offsetOf(document.contents, steps, 'value')
      const quoted = source[start] === '"' || source[start] === "'" ? 1 : 0
      const verbatim = source.startsWith(words, start + quoted)
      return at(verbatim ? start + quoted + offset : start)
    }
  }
}

function offsetOf(root: Node | null, steps: DataPath, part: 'value' | 'key'): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const [index, step] of steps.entries()) {
    const pair = pairOf(node, step)
    const next = pair ? pair.value : itemOf(node, step)
    const isLast = index === steps.length - 1
    const shown = pair && (isLast ? part === 'key' : next === null) ? pair.key : next
    const start = rangeStart(shown) ?? rangeStart(pair?.key)
    if (start === null) break
    offset = start
    node = next
  }
  return offset
}

function pairOf(node: unknown, step: PropertyKey): Pair | null {
  if (!isMap(node)) return null
  return node.items.find(({key}) => String(isScalar(key) ? key.value : key) === String(step)) ?? null
}

function itemOf(node: unknown, step: PropertyKey): unknown {
  const items = (node as {items?: unknown[]} | null)?.items
  return typeof step === 'number' ? (items?.[step] ?? null) : null
}

function rangeStart(node: unknown): number | null {
  return (node as {range?: readonly number[]} | null | undefined)?.range?.[0] ?? null
}
