import {afterEach, describe, expect, test} from 'vitest'
import {languages} from '../../../rules/language/index.ts'
import {profiles} from '../../../rules/profiles/index.ts'
import {type ProseFacts, readProse} from '../../../src/model/prose/read-prose.ts'
import {proseOf} from './prose-of.ts'

/** The methods by which code looks at text, so that what it looks at can be counted. */
const original = {
  exec: RegExp.prototype.exec,
  slice: String.prototype.slice,
  indexOf: String.prototype.indexOf,
  lastIndexOf: String.prototype.lastIndexOf,
  includes: String.prototype.includes,
  charAt: String.prototype.charAt
}

function restore(): void {
  const {exec, ...methods} = original
  RegExp.prototype.exec = exec
  Object.assign(String.prototype, methods)
}

/** How many characters are looked at while the text is read: no clock, and the same on every machine. */
function stepsFor(text: string): number {
  return readCounting(text).steps
}

function readCounting(text: string): {steps: number; facts: ProseFacts} {
  let steps = 0
  RegExp.prototype.exec = function (this: RegExp, input: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = original.exec.call(this, input)
    steps += match ? match.index + match[0].length - from : input.length - from
    return match
  }
  String.prototype.slice = function (this: string, ...limits) {
    const piece = original.slice.apply(this, limits)
    steps += piece.length
    return piece
  }
  String.prototype.charAt = function (this: string, index) {
    steps++
    return original.charAt.call(this, index)
  }
  String.prototype.indexOf = function (this: string, word, from) {
    const found = original.indexOf.call(this, word, from)
    steps += (found < 0 ? this.length : found) - (from ?? 0)
    return found
  }
  String.prototype.lastIndexOf = function (this: string, word, from) {
    const found = original.lastIndexOf.call(this, word, from)
    steps += Math.min(from ?? this.length, this.length) - Math.max(found, 0)
    return found
  }
  String.prototype.includes = function (this: string, word, from) {
    const found = original.indexOf.call(this, word, from)
    steps += (found < 0 ? this.length : found) - (from ?? 0)
    return found >= 0
  }
  try {
    const profile = profiles.find(({id}) => id === 'cn-2021') ?? profiles[0]
    if (!profile) throw new Error('no profile')
    const facts = readProse({
      prose: proseOf(text),
      tables: [],
      sections: [],
      profile,
      languages,
      year: 2021,
      agency: null
    })
    return {steps, facts}
  } finally {
    restore()
  }
}

afterEach(restore)

const hostile = [
  '其中1条、',
  '共1条，其中1条，',
  '其中',
  '合计1条，',
  '1',
  '1,',
  '一',
  '一万',
  '（1条',
  '1条（',
  '）',
  '《',
  '“1条”',
  '甲、乙两类、',
  '两个方面：一是',
  '一是',
  '分别为1件、',
  '甲、乙分别为1件、2件，',
  '占50%、',
  '同比增长1%，',
  '1.',
  '、',
  '：',
  '未收到申请，',
  '2021年',
  '〔2021〕1号',
  'http://',
  'a@',
  '收到申请1件。',
  '等、共',
  '包括1条等',
  '共1件，其中1件。',
  '共3件（甲1件、乙1件），',
  '甲、乙分别为1件、2件。'
]

describe('reading prose takes steps in proportion to its length', () => {
  test.each(hostile)('%s over and over', piece => {
    const few = stepsFor(piece.repeat(250))
    const many = stepsFor(piece.repeat(1000))
    expect(many).toBeLessThan(few * 4.6 + 600_000)
    expect(many).toBeLessThan(piece.length * 1000 * 4000)
  })
})

/** Steps for each character of a text whose numbers are read and not held against each other. */
const mostStepsWithoutTallies = 600

describe('a sentence with more numbers than a person writes', () => {
  test.each(['其中1条、', '分别为1件、', '共1件，其中1件，', '包括1条等', '占50%、'])(
    '%s over and over is read, and nothing is made of it',
    piece => {
      const {steps, facts} = readCounting(piece.repeat(1000))
      expect(facts.numbers.length).toBeGreaterThanOrEqual(1000)
      expect(facts.tallies).toEqual([])
      expect(facts.percentages).toEqual([])
      expect(facts.pairings).toEqual([])
      expect(steps).toBeLessThan(piece.length * 1000 * mostStepsWithoutTallies)
    }
  )

  test('the sentences around it are read as ever', () => {
    const text = `共收到申请5件，其中同意2件、不同意3件。${'其中1条、'.repeat(1000)}。共办结案件9件，其中维持4件、纠正5件。`
    const {facts} = readCounting(text)
    expect(facts.tallies.map(({total, settled}) => [total.text, settled])).toEqual([
      ['5', true],
      ['9', true]
    ])
  })
})
