/**
 * The same text with full-width letters, digits and punctuation as half-width ones and every kind of space as a plain
 * space. Length and offsets stay, so that what is found in the folded text is found in the text.
 */
export function foldWidth(text: string): string {
  return text.replace(/[！-～\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff\t]/g, character => {
    const code = character.charCodeAt(0)
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' '
  })
}
