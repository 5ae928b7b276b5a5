const codes = {
  bold: [1, 22],
  dim: [2, 22],
  inverse: [7, 27],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39]
} as const

export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>> & {
  /** A text that leads to an address where the terminal can follow links (OSC 8). */
  readonly link: (text: string, address: string) => string
}

/** Colours and links for a terminal, or none. */
export function paintFor(color: boolean, links = false): Paint {
  return {
    ...(color ? colored : plain),
    link: (text, address) => (links ? `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\` : text)
  }
}

function createPaint(color: boolean): Omit<Paint, 'link'> {
  return Object.fromEntries(
    Object.entries(codes).map(([name, [on, off]]) => [
      name,
      (text: string) => (color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text)
    ])
  ) as unknown as Omit<Paint, 'link'>
}

const [plain, colored] = [createPaint(false), createPaint(true)]
