/** A slip of the pen between two printed numbers of at least two digits. */
export function slipOfDigits(
  written: string,
  meant: string
): 'swapped-digits' | 'dropped-digit' | 'added-digit' | 'doubled-digit' | 'wrong-digit' | null {
  if (Math.max(written.length, meant.length) < 2 || written === '0' || meant === '0') return null
  if (written.length === meant.length) {
    const differing = [...written].flatMap((digit, index) => (digit === meant[index] ? [] : [index]))
    const [first, second] = differing
    if (differing.length === 1) return 'wrong-digit'
    const swapped =
      differing.length === 2 &&
      first !== undefined &&
      second === first + 1 &&
      written[first] === meant[second] &&
      written[second] === meant[first]
    return swapped ? 'swapped-digits' : null
  }
  if (written.length + 1 === meant.length) return extraDigit(meant, written) === null ? null : 'dropped-digit'
  if (written.length !== meant.length + 1) return null
  const extra = extraDigit(written, meant)
  if (extra === null) return null
  return written[extra] === written[extra - 1] || written[extra] === written[extra + 1]
    ? 'doubled-digit'
    : 'added-digit'
}

/** Where the longer text has one character more than the shorter one; null where they differ otherwise. */
function extraDigit(longer: string, shorter: string): number | null {
  let index = 0
  while (index < shorter.length && longer[index] === shorter[index]) index++
  return longer.slice(index + 1) === shorter.slice(index) ? index : null
}
