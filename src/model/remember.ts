/** More words than the labels of many reports have. */
const mostRemembered = 4_096
/** Longer texts are no labels, and do not come back. */
const longestRemembered = 256

/** Values by text, of which at most so many are kept: a hostile report starts over, and pays for its long texts each time. */
export function createMemory<Value>(
  most: number,
  longest: number
): (text: string, compute: (text: string) => Value) => Value {
  const known = new Map<string, Value>()
  return (text, compute) => {
    if (text.length > longest) return compute(text)
    const found = known.get(text)
    if (found !== undefined) return found
    const value = compute(text)
    if (known.size >= most) known.clear()
    known.set(text, value)
    return value
  }
}

/** The same function of a text, which remembers what it has computed. Reports repeat the labels of their form a great deal. */
export function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const memory = createMemory<Value>(mostRemembered, longestRemembered)
  return text => memory(text, compute)
}

/**
 * The same function of an object, which computes once for each as long as that exists. For what lives long, such as a form: V8 keeps a
 * value, with all that it refers to, until the next full collection, so that cells kept so for a report pile up.
 */
export function rememberFor<Key extends object, Value>(compute: (of: Key) => Value): (of: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return of => {
    const found = known.get(of)
    if (found !== undefined) return found
    const value = compute(of)
    known.set(of, value)
    return value
  }
}
