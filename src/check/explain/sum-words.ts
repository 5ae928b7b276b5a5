import type {Figure} from '../../model/figure.ts'

/** Figures as summands: zeros of every script left out, equal ones counted (15 + 15 + 15 is 15 × 3); 0 where all are. */
export function addends(figures: readonly Pick<Figure, 'text' | 'value'>[]): string {
  const counted: {text: string; times: number}[] = []
  for (const {text, value} of figures) {
    if (value.units === 0n) continue
    const last = counted.at(-1)
    if (last?.text === text) last.times++
    else counted.push({text, times: 1})
  }
  if (counted.length === 0) return '0'
  return counted
    .map(({text, times}) =>
      times > fewestCounted ? `${text} × ${times}` : Array(times).fill(text).join(' + ')
    )
    .join(' + ')
}

/** Two or three equal figures in a row are read faster than a product. */
const fewestCounted = 3
