import {characterWidth, displayWidth} from './display-width.ts'

/**
 * A text in lines of at most `room` columns, the first of at most `first`. A line ends at a space or beside a Chinese character, never
 * before a mark that closes nor behind one that opens, and never within a number.
 */
export function wrapText(text: string, room: number, first = room): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  const limit = () => (lines.length === 0 ? first : room)
  const end = () => {
    lines.push(line.trimEnd())
    line = ''
    width = 0
  }
  for (const piece of piecesOf(text)) {
    if (line !== '' && width + displayWidth(piece.trimEnd()) > limit()) end()
    for (const character of piece) {
      const added = characterWidth(character)
      // Only what no line has room for is broken.
      if (line !== '' && character !== ' ' && width + added > limit()) end()
      line += character
      width += added
    }
  }
  end()
  return lines
}

// 第 opens too: no line ends between it and its number.
const opens = /[（〔「『【《〈“‘([第]/
const closes = /[）〕」』】》〉”’，。；：、？！…%％)\],.;:!?]/
const endsWord = /[”’…）〕」』】》〉，。；：、？！]/

/** What stays together on a line, with the spaces behind it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let before = ''
  for (const character of text) {
    const isBreak =
      before === ' '
        ? character !== ' '
        : (characterWidth(before) === 2 || endsWord.test(before)) &&
          character !== ' ' &&
          !opens.test(before) &&
          !closes.test(character)
    if (isBreak || pieces.length === 0) pieces.push(character)
    else pieces[pieces.length - 1] += character
    before = character
  }
  return pieces
}
