/**
 * How many items at the beginning of a list pass, where none passes behind one that does not: by halving, in time of the logarithm of
 * the length.
 */
export function countLeading<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(items[middle] as Item)) low = middle + 1
    else high = middle
  }
  return low
}
