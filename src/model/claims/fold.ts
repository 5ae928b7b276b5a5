/**
 * The text with full-width letters, digits and punctuation in their half-width form and every kind of space as a plain
 * one. Each character stays where it is, so that offsets hold. 。、《》“”〔〕 have no half-width form and stay.
 */
export function fold(text: string): string {
  return text.replace(FOLDED, character => {
    const unit = character.charCodeAt(0)
    return unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : ' '
  })
}

const FOLDED = /[\uff01-\uff5e\u3000\u00a0\u2000-\u200a\u202f\t\r\n]/g
