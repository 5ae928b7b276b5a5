import {describe, expect, test} from 'vitest'
import {type Shape, shapes} from '../evaluation/shapes/shapes.ts'
import {countSteps} from '../evaluation/shapes/steps.ts'

// What is loaded from here on is counted.
const stepsOf = await countSteps()
const {check} = await import('../evaluation/measures/fuzz.ts')

const nameOf = ({name, extension}: Shape) => `${name} (${extension})`

function answerTo({make, extension}: Shape, size: number) {
  const made = make(size)
  return check(`draft.${extension}`, typeof made === 'string' ? new TextEncoder().encode(made) : made)
}

test('a draft of no reasonable shape is read or refused, and nothing is told that does not stand in it', async () => {
  const wrong: string[] = []
  for (const shape of shapes) {
    const answer = await answerTo(shape, 600)
    if (answer !== 'refused' && answer.length > 0) wrong.push(`${nameOf(shape)}: ${answer}`)
  }
  expect(wrong).toEqual([])
}, 120_000)

/** Shapes that once took time with the square of their length. */
const once = [
  'paragraphs of growth (md)',
  'paragraphs of claims (md)',
  'one paragraph of placeholders (txt)',
  'tabbed lines (txt)'
]

describe('checking takes steps in proportion to the length of a draft', () => {
  test.each(
    shapes.filter(shape => once.includes(nameOf(shape))).map(shape => [nameOf(shape), shape] as const)
  )(
    '%s',
    async (_, shape) => {
      await answerTo(shape, 1000)
      const few = await stepsOf(() => answerTo(shape, 8000))
      const many = await stepsOf(() => answerTo(shape, 32_000))
      expect(many).toBeLessThan(few * 4.6)
    },
    60_000
  )
})
