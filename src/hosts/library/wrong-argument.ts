import {nearestName} from '../../source/nearest-name.ts'

/** An argument that cannot be meant: says which, what was expected, and what was found. */
export function wrongArgument(name: string, expected: string, found: unknown): TypeError {
  return new TypeError(`${name}: expected ${expected}, found ${describe(found)}`)
}

/** Refuses options that there are not, with the nearest one that there is. */
export function expectOptions(name: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw wrongArgument(name, 'an object of options', options)
  }
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue
    const nearest = nearestName(key, known)
    const hint = nearest ? `did you mean “${nearest}”?` : `expected one of ${known.join(', ')}`
    throw new TypeError(`${name}: unknown option “${key}”, ${hint}`)
  }
}

/** Refuses a value that is none of a few. */
export function expectOneOf(name: string, value: unknown, known: readonly string[]): void {
  if (value === undefined || known.includes(value as string)) return
  const nearest = typeof value === 'string' ? nearestName(value, known) : null
  throw wrongArgument(
    name,
    `one of ${known.join(', ')}${nearest ? ` (did you mean ${nearest}?)` : ''}`,
    value
  )
}

export function expectText(name: string, value: unknown): void {
  if (value !== undefined && (typeof value !== 'string' || value === '')) {
    throw wrongArgument(name, 'a string', value)
  }
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty string' : `“${value.slice(0, 60)}”`
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') {
    return String(value)
  }
  if (Array.isArray(value)) return 'an array'
  if (typeof value !== 'object') return `a ${typeof value}`
  const name = (value as object).constructor?.name
  return name && name !== 'Object' ? `a ${name}` : 'an object'
}
