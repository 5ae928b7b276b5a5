import {afterEach, describe, expect, test} from 'vitest'
import {profiles} from '../../../rules/profiles/index.ts'
import {readClaims} from '../../../src/model/claims/read-claims.ts'
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
    readClaims({prose: proseOf(text), tables: [], sections: [], profile, year: 2021, agency: null})
  } finally {
    restore()
  }
  return steps
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
  '等、共'
]

describe('reading prose takes steps in proportion to its length', () => {
  test.each(hostile)('%s over and over', piece => {
    const few = stepsFor(piece.repeat(250))
    const many = stepsFor(piece.repeat(1000))
    expect(many).toBeLessThan(few * 4.6 + 600_000)
    expect(many).toBeLessThan(piece.length * 1000 * 4000)
  })
})
