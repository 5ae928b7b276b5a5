import {eastAsianWidth} from 'get-east-asian-width'

/** Columns that a text takes on a terminal: a Chinese character takes two, a combining mark none. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0
  return eastAsianWidth(code)
}

/**
 * A draft's own words, safe to print: control characters could move the cursor or forge output, and direction marks could
 * reorder it. Each becomes a space of the same place.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ')
}
