import type {Word} from '../words/lexicon.ts'
import type {Link, Quantity, Sequence, Stretch} from './quantity.ts'

/** Words in the making; their offsets are those of the gathered text. */
export class Gathered {
  text = ''
  words: Word[] = []

  take(text: string, words: readonly Word[], from: number): void {
    const shift = this.text.length - from
    for (const word of words)
      this.words.push({
        start: word.start + shift,
        end: word.end + shift,
        text: word.text,
        roles: word.roles
      })
    this.text += text
  }

  release(): Stretch {
    const {text, words} = this
    this.clear()
    return {text, words}
  }

  clear(): void {
    this.text = ''
    this.words = []
  }
}

/** What is known of a sequence while it is read. */
export interface Frame {
  /** Where its bracket opens; -1 for running text. */
  readonly openAt: number
  readonly sequence: {quantities: Quantity[]; owner: Quantity | null; home: Sequence | null}
  readonly gap: Gathered
  readonly label: Gathered
  link: Link
  colon: boolean
  listed: boolean
  /** Where the tail of the last quantity is still being read. */
  tail: Gathered | null
  /** What a bracket behind no number held, and where it closed: 留言（咨询71条、投诉26条）共97条. */
  aside: {readonly sequence: Frame['sequence']; readonly end: number} | null
}

export function newFrame(owner: Quantity | null, home: Sequence | null, openAt: number): Frame {
  return {
    openAt,
    sequence: {quantities: [], owner, home},
    gap: new Gathered(),
    label: new Gathered(),
    link: 0,
    colon: false,
    listed: false,
    tail: null,
    aside: null
  }
}
