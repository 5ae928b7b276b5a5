/** More words than the labels of many reports have; a hostile report starts over. */
const mostRemembered = 4_096
/** Longer texts are no labels, and do not come back. */
const longestRemembered = 256

/** The same function of a text, which remembers what it has computed. Reports repeat the labels of their form a great deal. */
export function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return text => {
    if (text.length > longestRemembered) return compute(text)
    const found = known.get(text)
    if (found !== undefined) return found
    const value = compute(text)
    if (known.size >= mostRemembered) known.clear()
    known.set(text, value)
    return value
  }
}

/** The same function of an object, which computes once for each as long as that exists. */
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
