/**
 * What the lowest browsers, Chromium 86 and Firefox 100, lack of the functions that the engine and the page use. The build
 * turns newer syntax into older, but leaves functions as they are. First import of the page's two scripts.
 */
const additions: readonly (readonly [object, Readonly<Record<string, (...values: never[]) => unknown>>])[] = [
  [
    Array.prototype,
    {
      at,
      findLast(this: unknown[], test: (value: unknown, index: number, all: unknown[]) => unknown) {
        const index = lastIndex(this, test)
        return index < 0 ? undefined : this[index]
      },
      findLastIndex(this: unknown[], test: (value: unknown, index: number, all: unknown[]) => unknown) {
        return lastIndex(this, test)
      },
      toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
        return [...this].sort(compare)
      },
      toReversed(this: unknown[]) {
        return [...this].reverse()
      },
      with(this: unknown[], index: number, value: unknown) {
        const copy = [...this]
        copy[index < 0 ? copy.length + index : index] = value
        return copy
      }
    }
  ],
  [Uint8Array.prototype, {at}],
  [
    String.prototype,
    {
      at(this: string, index: number) {
        return this[position(index, this.length)]
      }
    }
  ],
  [Object, {hasOwn: (value: object, key: PropertyKey) => Object.hasOwn(value, key)}]
]

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[position(index, this.length)]
}

function position(index: number, length: number): number {
  const whole = Math.trunc(index) || 0
  return whole < 0 ? length + whole : whole
}

function lastIndex(
  values: unknown[],
  test: (value: unknown, index: number, all: unknown[]) => unknown
): number {
  for (let index = values.length - 1; index >= 0; index--) {
    if (test(values[index], index, values)) return index
  }
  return -1
}

for (const [target, functions] of additions) {
  for (const [name, value] of Object.entries(functions)) {
    if (!(name in target))
      Object.defineProperty(target, name, {value, writable: true, configurable: true, enumerable: false})
  }
}

export {}
