import fc from 'fast-check'
import {expect, test} from 'vitest'
import {mostSimilarity, reduceLabel, similarity} from '../../../src/model/words/similarity.ts'

const label = fc.string({
  unit: fc.constantFrom(...'一二三、。（）()Ａa9９①　 公开情况々〇ｶé“”—·|$_'),
  maxLength: 12
})

test('a label keeps its letters and digits, whatever its width, and nothing else', () => {
  fc.assert(
    fc.property(label, text => {
      const kept = text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
      expect(reduceLabel(text)).toBe(kept.toLowerCase())
    })
  )
})

test('likeness is the share of neighbouring pairs, and never more than the lengths allow', () => {
  fc.assert(
    fc.property(label, label, (a, b) => {
      expect(similarity(a, b)).toBe(likenessByPairs(a, b))
      expect(similarity(a, b)).toBeLessThanOrEqual(mostSimilarity(a.length, b.length))
    })
  )
})

function likenessByPairs(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 2 || b.length < 2) return 0
  const left = Array.from({length: a.length - 1}, (_, index) => a.slice(index, index + 2))
  let shared = 0
  for (let index = 0; index < b.length - 1; index++) {
    const at = left.indexOf(b.slice(index, index + 2))
    if (at < 0) continue
    left.splice(at, 1)
    shared++
  }
  return (2 * shared) / (a.length + b.length - 2)
}
