/** Words as a pattern of their own: what is taken from a page or a profile may hold a bracket. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
