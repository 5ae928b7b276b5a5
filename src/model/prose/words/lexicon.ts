import {type Language, type Role, roles} from './language.ts'

/** A known word of a text. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly roles: ReadonlySet<Role>
}

interface Entry {
  readonly roles: ReadonlySet<Role>
  readonly spaced: boolean
}

interface Node {
  readonly next: Map<number, Node>
  entry: Entry | null
}

export interface Lexicon {
  readonly root: Node
  /** Units of which nothing is added up. */
  readonly measures: ReadonlySet<string>
  /** Units of how many times one number is another. */
  readonly multiples: ReadonlySet<string>
  /** Pairs of sets of words. */
  readonly opposites: readonly (readonly [readonly string[], readonly string[]])[]
}

const known = new Set<string>(roles)

/**
 * Compiles the words of all languages to one trie.
 *
 * @throws SyntaxError that names language and row where a row has no words, an unknown role, or a word that another row has.
 */
export function compileLexicon(languages: readonly Language[]): Lexicon {
  const root: Node = {next: new Map(), entry: null}
  const measures = new Set<string>()
  const multiples = new Set<string>()
  for (const language of languages) {
    for (const {place, left, right} of rowsOf(language.words, `${language.id} words`)) {
      const named = left.split(' ')
      for (const role of named) if (!known.has(role)) throw new SyntaxError(`${place}: no role “${role}”`)
      const entry = {roles: new Set(named as Role[]), spaced: language.spaced}
      for (const word of right) insert(root, word, entry, place)
      if (entry.roles.has('times') || entry.roles.has('fold')) for (const word of right) multiples.add(word)
      if (entry.roles.has('measure')) for (const word of right) measures.add(word)
    }
  }
  const opposites = languages.flatMap(language =>
    rowsOf(language.opposites, `${language.id} opposites`).map(
      ({left, right}) => [left.split('|'), right] as const
    )
  )
  return {root, measures, multiples, opposites}
}

function rowsOf(table: string, name: string): {place: string; left: string; right: string[]}[] {
  return table.split('\n').flatMap((row, index) => {
    if (row.trim() === '' || row.startsWith('#')) return []
    const place = `${name}, row ${index + 1}`
    const [left = '', right = '', ...more] = row.split('\t')
    if (left === '' || right === '' || more.length > 0)
      throw new SyntaxError(`${place}: expected two columns`)
    return [{place, left, right: right.split('|')}]
  })
}

function insert(root: Node, word: string, entry: Entry, place: string): void {
  if (word.trim() === '') throw new SyntaxError(`${place}: an empty word`)
  let node = root
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index)
    let next = node.next.get(code)
    if (!next) {
      next = {next: new Map(), entry: null}
      node.next.set(code, next)
    }
    node = next
  }
  if (node.entry) throw new SyntaxError(`${place}: “${word}” stands in two rows`)
  node.entry = entry
}

/** The known words of a folded text, in order: at each place the longest, and none within another. */
export function findWords({root}: Lexicon, folded: string): Word[] {
  const text = folded.toLowerCase()
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    let node = root.next.get(text.charCodeAt(at))
    let end = at + 1
    let found: {entry: Entry; end: number} | null = null
    while (node) {
      if (node.entry && isWhole(text, at, end, node.entry)) found = {entry: node.entry, end}
      node = node.next.get(text.charCodeAt(end))
      end++
    }
    if (found) {
      words.push({start: at, end: found.end, text: text.slice(at, found.end), roles: found.entry.roles})
      at = found.end
    } else at++
  }
  return words
}

/** Whether a word of a language with spaces stands alone. */
function isWhole(text: string, start: number, end: number, {spaced}: Entry): boolean {
  if (!spaced) return true
  if (isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end))) return false
  // day-case is no day
  return !(text.charAt(end) === '-' && isLetter(text.charCodeAt(end + 1)))
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}
