import {nearestName} from '../../source/nearest-name.ts'
import type {Wording} from '../../source/wording.ts'

/** One figure of an equation, with the sign it has on the side where it is written. */
export interface Term {
  readonly id: string
  readonly sign: 1 | -1
  readonly side: 'left' | 'right'
}

/** An equation in linear form, kept by sides as its author wrote it, so that it can be printed with figures. */
export interface Equation {
  readonly relation: '=' | '<=' | '>='
  readonly terms: readonly Term[]
  /** The whole numbers written on each side, summed. */
  readonly left: number
  readonly right: number
}

/** What is wrong with an equation, and where in its text: a half-open pair of offsets. */
export interface EquationMistake {
  readonly start: number
  readonly end: number
  readonly message: Wording
}

export type ParsedEquation =
  | {readonly equation: Equation; readonly mistake: null}
  | {readonly equation: null; readonly mistake: EquationMistake}

/** What an equation may speak of: a row or a column of the form. */
export interface Named {
  readonly id: string
  readonly label: string
  readonly aliases?: readonly string[]
}

const longestEquation = 2000
const deepestNesting = 16
const mostTerms = 500

/**
 * Parses `received + carried-in = handled + carried-out`. A name is an id, `group.*` for every id below a group, or a
 * label in quotation marks. Ids contain `-` and `.`, so a minus is one only where no name continues. Full-width signs
 * mean the same as half-width ones.
 */
export function parseEquation(text: string, named: readonly Named[]): ParsedEquation {
  try {
    return {equation: createParser(text, named).parse(), mistake: null}
  } catch (error) {
    if (error instanceof Misprint) return {equation: null, mistake: error.mistake}
    throw error
  }
}

class Misprint extends Error {
  readonly mistake: EquationMistake

  constructor(start: number, end: number, zh: string, en: string) {
    super(zh)
    this.mistake = {start, end, message: {zh, en}}
  }
}

interface Token {
  readonly kind: 'name' | 'quoted' | 'number' | 'relation' | '+' | '-' | '(' | ')' | 'end'
  readonly text: string
  readonly start: number
  readonly end: number
}

const signs: Readonly<Record<string, Token['kind']>> = {
  '+': '+',
  '＋': '+',
  '-': '-',
  '－': '-',
  '−': '-',
  '–': '-',
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')'
}

const relations: Readonly<Record<string, Equation['relation']>> = {
  '=': '=',
  '==': '=',
  '<=': '<=',
  '≤': '<=',
  '≦': '<=',
  '>=': '>=',
  '≥': '>=',
  '≧': '>='
}

const closing: Readonly<Record<string, string>> = {'"': '"', '“': '”', '「': '」', '《': '》'}

/** Ids are ASCII, and so are nearly all equations; the letters of all scripts take their time to be loaded. */
const asciiNameAt = /[a-z\d]{1,100}(?:[.-][a-z\d]{1,100}){0,20}(?:\.\*)?/iy
const relationAt = /[=＝<＜>＞≤≥≦≧][=＝]?/uy

function namePattern(text: string): RegExp {
  if (/^[\0-\x7f]{0,2000}$/.test(text)) return asciiNameAt
  return /[\p{L}\p{N}]{1,100}(?:[.-][\p{L}\p{N}]{1,100}){0,20}(?:\.\*)?/uy
}

function tokenize(text: string): Token[] {
  const nameAt = namePattern(text)
  const tokens: Token[] = []
  let at = 0
  const push = (kind: Token['kind'], length: number, content = text.slice(at, at + length)) => {
    tokens.push({kind, text: content, start: at, end: at + length})
    at += length
  }
  while (at < text.length) {
    const character = text[at] as string
    if (/\s/.test(character)) {
      at++
      continue
    }
    const sign = signs[character]
    if (sign) {
      push(sign, 1)
      continue
    }
    const quote = closing[character]
    if (quote) {
      const end = text.indexOf(quote, at + 1)
      if (end < 0) throw new Misprint(at, text.length, '引号没有配对', 'this quotation mark is never closed')
      push('quoted', end + 1 - at, text.slice(at + 1, end))
      continue
    }
    relationAt.lastIndex = at
    const relation = relationAt.exec(text)?.[0]
    if (relation) {
      push('relation', relation.length)
      continue
    }
    nameAt.lastIndex = at
    const name = nameAt.exec(text)?.[0]
    if (!name) {
      throw new Misprint(
        at,
        at + 1,
        `“${character}”不能用在等式里`,
        `“${character}” has no meaning in an equation`
      )
    }
    push(/^\d+$/.test(name) ? 'number' : 'name', name.length)
  }
  tokens.push({kind: 'end', text: '', start: text.length, end: text.length})
  return tokens
}

/** What one side adds up to: signed names and a whole number. */
interface Side {
  readonly names: readonly {readonly id: string; readonly sign: 1 | -1; readonly token: Token}[]
  readonly constant: number
}

function createParser(text: string, named: readonly Named[]) {
  if (text.length > longestEquation) {
    throw new Misprint(
      longestEquation,
      text.length,
      `等式过长：至多 ${longestEquation} 字`,
      `an equation has at most ${longestEquation} characters`
    )
  }
  const tokens = tokenize(text)
  const ids = new Set(named.map(({id}) => id))
  let next = 0
  const peek = () => tokens[next] as Token
  const take = () => tokens[next++] as Token

  function parse(): Equation {
    const left = parseSide(0)
    const token = take()
    if (token.kind !== 'relation') {
      throw expected(token, '一个 =、<= 或 >=', 'one of =, <= and >=')
    }
    const relation = relations[token.text.normalize('NFKC')] ?? relations[token.text]
    if (!relation) {
      throw new Misprint(
        token.start,
        token.end,
        `“${token.text}”应写作 =、<= 或 >=`,
        `“${token.text}” should be one of =, <= and >=`
      )
    }
    const right = parseSide(0)
    const rest = peek()
    if (rest.kind === 'relation') {
      throw new Misprint(
        rest.start,
        rest.end,
        '一个等式只能有一个 =、<= 或 >=，请拆成两条',
        'an equation has one relation; write two entries'
      )
    }
    if (rest.kind !== 'end') throw expected(rest, '+、- 或等式结束', '+, - or the end')
    const terms = [
      ...left.names.map(name => ({...name, side: 'left' as const})),
      ...right.names.map(name => ({...name, side: 'right' as const}))
    ]
    refuseRepeats(terms)
    return {
      relation,
      terms: terms.map(({id, sign, side}) => ({id, sign, side})),
      left: left.constant,
      right: right.constant
    }
  }

  function parseSide(depth: number): Side {
    if (depth > deepestNesting) {
      const {start, end} = peek()
      throw new Misprint(start, end, '括号套得太深', 'too many brackets inside each other')
    }
    const names: {id: string; sign: 1 | -1; token: Token}[] = []
    let constant = 0
    let sign: 1 | -1 = 1
    if (peek().kind === '-' || peek().kind === '+') sign = take().kind === '-' ? -1 : 1
    for (;;) {
      const part = parseOperand(depth)
      for (const name of part.names) names.push({...name, sign: (name.sign * sign) as 1 | -1})
      constant += sign * part.constant
      if (names.length > mostTerms) {
        const {start, end} = peek()
        throw new Misprint(start, end, `至多 ${mostTerms} 项`, `at most ${mostTerms} terms`)
      }
      if (peek().kind !== '+' && peek().kind !== '-') return {names, constant}
      sign = take().kind === '-' ? -1 : 1
    }
  }

  function parseOperand(depth: number): Side {
    const token = take()
    switch (token.kind) {
      case 'number':
        if (token.text.length > 15)
          throw new Misprint(token.start, token.end, '数太大', 'this number is too large')
        return {names: [], constant: Number(token.text)}
      case '(': {
        const inner = parseSide(depth + 1)
        const close = take()
        if (close.kind !== ')') throw expected(close, '）', 'a closing bracket')
        return inner
      }
      case 'name':
      case 'quoted':
        return {names: resolve(token).map(id => ({id, sign: 1 as const, token})), constant: 0}
      default:
        throw expected(token, '一个行名、列名或数', 'a row, a column or a number')
    }
  }

  function resolve(token: Token): string[] {
    const name = token.text
    if (ids.has(name)) return [name]
    const isGroup = token.kind === 'name' && name.endsWith('.*')
    if (isGroup) {
      const below = named.filter(({id}) => id.startsWith(name.slice(0, -1))).map(({id}) => id)
      if (below.length > 0) return below
    }
    const labelled = namesByLabel(named).get(plain(name))
    if (labelled) return [labelled]
    if (isGroup) {
      const groups = new Set(
        [...ids].filter(id => id.includes('.')).map(id => `${id.slice(0, id.indexOf('.'))}.*`)
      )
      throw unknown(token, groups)
    }
    if (token.kind === 'name' && name.includes('-')) {
      const parts = name.split('-')
      const split = parts.findIndex(
        (_, index) =>
          index > 0 && ids.has(parts.slice(0, index).join('-')) && ids.has(parts.slice(index).join('-'))
      )
      if (split > 0) {
        throw new Misprint(
          token.start,
          token.end,
          `没有“${name}”；若是相减，减号两边要有空格`,
          `there is no “${name}”; a minus needs a space on both sides`
        )
      }
    }
    throw unknown(token, ids)
  }

  return {parse}
}

function expected(token: Token, zh: string, en: string): Misprint {
  const found = token.text === '' ? {zh: '等式结束', en: 'the end'} : {zh: token.text, en: token.text}
  return new Misprint(
    token.start,
    token.end,
    `此处应为${zh}，而写着“${found.zh}”`,
    `expected ${en}, found “${found.en}”`
  )
}

function unknown(token: Token, candidates: Iterable<string>): Misprint {
  // Any one letter is near to any other.
  const nearest = token.text.length > 2 ? nearestName(token.text, candidates) : null
  return new Misprint(
    token.start,
    token.end,
    `没有“${token.text}”这一行或列${nearest ? `，是否为 ${nearest}` : ''}`,
    `there is no row or column “${token.text}”${nearest ? `; did you mean ${nearest}` : ''}`
  )
}

/** A figure that stands twice in one equation is counted twice or cancels out: never what its author meant. */
function refuseRepeats(terms: readonly {readonly id: string; readonly token: Token}[]) {
  const seen = new Set<string>()
  for (const {id, token} of terms) {
    if (seen.has(id)) {
      throw new Misprint(
        token.start,
        token.end,
        `${id} 在等式里出现了两次`,
        `${id} stands twice in the equation`
      )
    }
    seen.add(id)
  }
}

/** Labels that name exactly one row or column; one shared by several names none. */
function namesByLabel(named: readonly Named[]): Map<string, string> {
  const owners = new Map<string, Set<string>>()
  for (const {id, label, aliases} of named) {
    for (const words of [label, ...(aliases ?? [])]) {
      const key = plain(words)
      owners.set(key, (owners.get(key) ?? new Set()).add(id))
    }
  }
  const labels = new Map<string, string>()
  for (const [key, [first, second]] of owners) {
    if (first !== undefined && second === undefined) labels.set(key, first)
  }
  return labels
}

function plain(label: string): string {
  return label.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}
