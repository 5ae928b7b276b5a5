const codes = {
  bold: [1, 22],
  dim: [2, 22],
  inverse: [7, 27],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39]
} as const

export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>

/** Colours for a terminal, or none. */
export function paintFor(color: boolean): Paint {
  return color ? colored : plain
}

function createPaint(color: boolean): Paint {
  return Object.fromEntries(
    Object.entries(codes).map(([name, [on, off]]) => [
      name,
      (text: string) => (color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text)
    ])
  ) as unknown as Paint
}

const [plain, colored] = [createPaint(false), createPaint(true)]
