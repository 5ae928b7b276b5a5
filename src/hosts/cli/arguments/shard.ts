/** The k-th of n parts of a run. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** Reads `2/3`; null where it is none. */
export function readShard(written: string): Shard | null {
  const [, part, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(written)?.map(Number) ?? []
  if (part === undefined || of === undefined || part < 1 || part > of) return null
  return {part, of}
}

/** Every n-th file, so that the parts are of like size whatever the order; all of them together are all files, each once. */
export function shardOf<Item>(items: readonly Item[], shard: Shard | null): readonly Item[] {
  return shard === null ? items : items.filter((_, index) => index % shard.of === shard.part - 1)
}
